import type { Claims, Region } from "@sallyport/core";
import type { TrustCause } from "./cause/trust-cause.ts";
import type { Source } from "./source.ts";
import type { Truth } from "./truth.ts";

/** Who asks a provider, and for what. */
export interface TrustRequest {
  /** Of the ID token. */
  readonly claims: Claims;
  /** Of the ID token; absent: the claim `aud`. */
  readonly audience?: string;
  /**
   * What of the document is meant, where it holds several: AWS the role's ARN or name, Google the provider's resource name, Azure the
   * client id, Vault the role's name. Absent: every one, and the answer is unknown where they differ.
   */
  readonly target?: string;
  /** Google: the account to impersonate. Absent: direct federation. */
  readonly serviceAccount?: string;
  /** AWS: what is known of the request besides the token, by condition key: `sts:RoleSessionName`, `aws:SourceIp`. Others are unknown. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
  /** octo-sts: the domain of the service, its audience by default. Default `octo-sts.dev`. */
  readonly domain?: string;
  /** For the lifetime of the token, which Vault looks at; absent: it is not looked at. */
  readonly now?: Date;
}

/** What evaluators see: the audience is the claim `aud`. */
export type AskedRequest = Omit<TrustRequest, "audience">;

export interface TrustAnswer {
  readonly effect: "allow" | "deny" | "unknown";
  /** Of the alternative that allows; else of the one that denies explicitly; else of the nearest. */
  readonly checks: readonly TrustCheck[];
  /** Every statement, credential, role or binding, in the order of the document. */
  readonly alternatives: readonly TrustAlternative[];
  /** Index into `alternatives` that `checks` are of. Absent when there is none. */
  readonly decisive?: number;
  /** What the document does not say, and what was taken for granted. For people. */
  readonly notes: readonly string[];
}

/** One way to be trusted, or to be refused: all of its checks must hold. */
export interface TrustAlternative {
  /** For people: `statement 2 of role shop-deploy`, `credential main`. */
  readonly name: string;
  /** `deny`: it refuses when all checks hold. */
  readonly kind: "allow" | "deny";
  readonly holds: Truth;
  readonly checks: readonly TrustCheck[];
  /** Whether the provider looks at a claim of this token. Absent: at every one. */
  sees?(claim: string): boolean;
  readonly source: Source;
  readonly at: Region;
}

/** One condition of a document, held against one claim. */
export interface TrustCheck {
  /** The claim's name, or what else is looked at: `action`, `principal`, `sts:RoleSessionName`. */
  readonly claim: string;
  /** As the document calls it: `token.actions.githubusercontent.com:sub`, `assertion.ref`, `subject`. */
  readonly label: string;
  /** As the document writes it: `StringLike`, `==`, `glob`. */
  readonly operator: string;
  readonly comparison: Comparison;
  /** Any of these. */
  readonly expected: readonly ExpectedValue[];
  /** What the token has. Undefined: nothing that this provider sees. */
  readonly observed: readonly string[] | undefined;
  readonly holds: Truth;
  readonly source: Source;
  readonly at: Region;
  /** Of the operator's name, where it is written out. */
  readonly operatorAt?: Region;
  /** Of the claim's name, where it is written out. */
  readonly labelAt?: Region;
  /** The part of the trust that it is of, where that is not the document itself: `the OIDC provider of the account`. */
  readonly document?: string;
  /** Why it is unknown, or fails in a way that comparing cannot explain. One sentence without a full stop. */
  readonly why?: string;
  /** What the evaluator itself knows about why it fails. */
  readonly cause?: TrustCause;
  /** Whether the condition would hold if the claim had this value (undefined: were absent). Near misses are tried with it. */
  accepts(value: string | undefined): boolean;
}

/**
 * How a text is compared. `equal-any-case`; `wildcard`: `*` and `?`; `star`: `*` alone; `regex`: RE2, anchored or not as the dialect does;
 * `other`: not a comparison of two texts. `not-…`: holds when none of the expected values fits.
 */
export type Comparison =
  | "equal"
  | "equal-any-case"
  | "wildcard"
  | "star"
  | "regex"
  | "not-equal"
  | "not-wildcard"
  | "other";

export interface ExpectedValue {
  /** Unresolved parts are shown in angle brackets. */
  readonly text: string;
  readonly at: Region;
}
