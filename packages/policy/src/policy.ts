import type { Confidence, Instant, Json, Region, RuleId, Severity } from "@sallyport/core";
import { digestOf } from "@sallyport/core";
import type { RuleSetting } from "./schema/rules.ts";

/** Where the policy is, unless said otherwise; relative to the root of the repository. */
export const defaultPolicyPath = ".github/sallyport.yml";

/** What a policy file says, with every default filled in. */
export interface Policy {
  readonly version: 1;
  /** By rule id or pattern, as written. `severityOf` decides which one holds. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly exceptions: readonly Exception[];
  readonly secrets: SecretsPolicy;
  /** Absent for a policy that was not read from a file. No part of the digest. */
  readonly source?: PolicySource;
}

/** An approved finding, or an approved rule in some place, for a limited time. */
export interface Exception {
  readonly rule: RuleId;
  readonly fingerprint?: string;
  /** An exact path, or a pattern when it holds `*` or `?` or ends with `/`. */
  readonly path?: string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly reason: string;
  readonly control: string;
  readonly replacement: string;
  /** Start of that day in UTC when the file gives a bare date. */
  readonly created?: Instant;
  /** End of that day in UTC when the file gives a bare date. */
  readonly expires: Instant;
  /** Where the exception stands in the policy file. */
  readonly region: Region;
}

export interface SecretsPolicy {
  /** 32 or more hex digits. */
  readonly salt?: string;
  /** Patterns of paths, for `compileGlob`. */
  readonly exclude: readonly string[];
  /** Findings below it are shown as info. */
  readonly minConfidence: Confidence;
  readonly customRules: readonly CustomSecretRule[];
  /** Bytes. Absent: every size. */
  readonly maxFileSize?: number;
}

export interface CustomSecretRule {
  /** `custom/…` */
  readonly id: RuleId;
  readonly title: string;
  readonly keywords: readonly string[];
  /** A regular expression that `checkPattern` has accepted: run it without flags (`g`, `d`, `y` and `u` change nothing), on at most 1 KiB. */
  readonly pattern: string;
  readonly severity: Severity;
  readonly fix?: string;
}

/** The file behind a policy, for places and excerpts. */
export interface PolicySource {
  /** By JSON pointer: the key and its value, or the entry of a list. */
  readonly regions: Readonly<Record<string, Region>>;
  readonly lines: readonly string[];
}

/** What holds where there is no policy file: every rule at its own severity, no exceptions, nothing left out. */
export const defaultPolicy: Policy = {
  version: 1,
  rules: {},
  exceptions: [],
  secrets: { exclude: [], minConfidence: "medium", customRules: [] },
};

/** `sha256:…` of what a policy means: comments, layout and the order of keys do not change it. */
export function policyDigest(policy: Policy): string {
  return digestOf({
    version: policy.version,
    rules: policy.rules,
    exceptions: policy.exceptions.map(({ region: _, ...exception }): Json => ({ ...exception })),
    secrets: { ...policy.secrets, customRules: policy.secrets.customRules.map((rule): Json => ({ ...rule })) },
  });
}
