import type { Confidence, Fact, RuleId, Severity } from "@sallyport/core";
import type { Charset } from "./charset.ts";
import type { Segment } from "./segment.ts";

export type { Charset } from "./charset.ts";
export { literal, run, type Segment } from "./segment.ts";

/** What a long-lived credential opens that is not in the repository itself: an identity of the job can take its place there. */
export type LongLived = "aws" | "google" | "azure" | "vault";

/** What offline verification of one candidate says. */
export interface Check {
  readonly confidence: Confidence;
  /** Phrase for `Finding.basis`: `checksum matches`, `header and payload are JSON`. */
  readonly basis: string;
  /** Facts that are safe to show: an AWS account id, a JWT's issuer; never the value or a part of it. */
  readonly evidence?: readonly Fact[];
  /** It is what a person makes up, not what a machine draws: in a test or an example it was made up for that. */
  readonly madeUp?: true;
  /** What was weighed, in order, where there is more to say than the basis; the last one decided. Safe to show. */
  readonly reasons?: readonly string[];
  /** The document rule of the place where it stands: what the repository does with such a value elsewhere is the advice for this one, too. */
  readonly standsIn?: RuleId;
  /** It is no secret, but the name of one that gives long-lived access there: a finding where the policy has something shorter for it. */
  readonly gives?: LongLived;
}

interface SecretRuleBase {
  readonly id: RuleId;
  readonly title: string;
  /** Who issues it, as people write the name: `GitHub`, `AWS`. `any`: a format that everybody can issue; the title names it. */
  readonly provider: string;
  /** Default severity; `error` unless said. */
  readonly severity?: Severity;
  /** What the holder of it can do, one sentence. */
  readonly why: string;
  /** How to revoke it and what to use instead, in the imperative. */
  readonly fix: string;
  /** The vendor's documentation of the format. */
  readonly source?: string;
  /** Rules whose values are the same thing share a family, so that fingerprints agree; default: the id. */
  readonly family?: string;
}

/** A token with a distinctive literal. Checked by a byte loop, no regular expression. */
export interface TokenRule extends SecretRuleBase {
  readonly kind: "token";
  /** Case-exact literals of at least 4 bytes, any of which starts the search. */
  readonly anchors: readonly string[];
  /** Parts before the anchor, matched backwards; absent for a plain prefix. */
  readonly before?: readonly Segment[];
  readonly after: readonly Segment[];
  /** `after`: what stands before only introduces the value (`AccountKey=`), so the value is what `after` matched, alone. Default: the whole. */
  readonly value?: "whole" | "after";
  /** Bytes that may not stand directly before or after; default: letters, digits and `_` (also `-` where the token's charset has it). */
  readonly leftBoundary?: Charset;
  readonly rightBoundary?: Charset;
  /** One of these words (lower case) must stand within `within` bytes before or after the token. */
  readonly context?: { readonly words: readonly string[]; readonly within: number };
  /** Absent: confidence `high`, basis `published format`. Undefined as an answer: not this kind of token at all. */
  readonly check?: (value: Uint8Array) => Check | undefined;
  /** Completes a random value of the right shape so that `check` verifies it; for generated examples. */
  readonly seal?: (value: string) => string;
}

/** A value without a mark of its own, known by the name that it is assigned to: `aws_secret_access_key = …`. */
export interface NamedRule extends SecretRuleBase {
  readonly kind: "named";
  /** Names, lower case with `_` for any of `-`, `.`, space or camel-case border; a name matches when it ends with or equals one. */
  readonly names: readonly string[];
  readonly value: readonly Segment[];
  readonly check?: (value: Uint8Array) => Check | undefined;
  readonly seal?: (value: string) => string;
}

/** A value that has no mark of its own and proves itself: it stands alone, has one of few lengths, and holds a checksum or a pair of keys. */
export interface BareRule extends SecretRuleBase {
  readonly kind: "bare";
  readonly charset: Charset;
  /** In bytes, all possible ones. */
  readonly lengths: readonly number[];
  /** Characters, one of which it begins with. */
  readonly first: string;
  /** Undefined for what is not proven: by its shape alone it might be a digest or a name. */
  readonly check: (value: Uint8Array) => Check | undefined;
  /** Makes such a value of any text; for generated examples. */
  readonly seal: (value: string) => string;
}

/** An armoured block: `-----BEGIN X-----` … `-----END X-----`. */
export interface BlockRule extends SecretRuleBase {
  readonly kind: "block";
  readonly begin: readonly string[];
  readonly end: readonly string[];
  readonly check?: (value: Uint8Array) => Check | undefined;
}

/** A rule from the policy file: a regular expression, run only in a window around one of its keywords. */
export interface CustomRule extends SecretRuleBase {
  readonly kind: "custom";
  readonly keywords: readonly string[];
  readonly pattern: string;
}

/** A password in the authority of a URL: `postgres://user:password@host`. The engine knows the form; there is one such rule, `secrets/url-password`. */
export interface UrlRule extends SecretRuleBase {
  readonly kind: "url";
}

/** The generic rule for passwords: decided by the name, the shape and the randomness of the value. */
export interface GenericRule extends SecretRuleBase {
  readonly kind: "generic";
}

/** A value known by its place in a parsed document: data of a Kubernetes Secret, the user of a kubeconfig. `documents/` knows the places. */
export interface DocumentRule extends SecretRuleBase {
  readonly kind: "document";
  /** What to keep in its place where nothing shows what the repository uses, in the imperative. */
  readonly instead?: string;
  /** A document that the rule reports, with words in angle brackets where values stand; and one done right. */
  readonly bad: string;
  readonly good: string;
}

export type SecretRule =
  | TokenRule
  | NamedRule
  | BareRule
  | BlockRule
  | CustomRule
  | UrlRule
  | GenericRule
  | DocumentRule;
