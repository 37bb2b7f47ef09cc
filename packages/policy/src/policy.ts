import type { Confidence, Instant, Json, Region, RuleId, Severity } from "@sallyport/core";
import { digestOf } from "@sallyport/core";
import type { PolicyTest } from "./policy-tests/policy-test.ts";
import type { RuleSetting } from "./schema/rules.ts";
import type { foreignTools, inlineSettings } from "./schema/secrets.ts";
import type { liveServices } from "./schema/verify.ts";
import type { Delegate, Lock, Parent } from "./stages/inheritance.ts";
import type { Stage } from "./stages/stage.ts";
import { meaningOfStage } from "./stages/stage-meaning.ts";

/** Where the policy is, unless said otherwise; relative to the root of the repository. */
export const defaultPolicyPath = ".github/sallyport.yml";

/** What a policy file says, with every default filled in. */
export interface Policy {
  readonly version: 1;
  /** By rule id or pattern, as written. `severityOf` decides which one holds. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly exceptions: readonly Exception[];
  readonly secrets: SecretsPolicy;
  /** By name. */
  readonly stages: Readonly<Record<string, Stage>>;
  readonly tests: readonly PolicyTest[];
  /** Not merged in yet: nothing can be decided by this policy alone. */
  readonly extends?: Parent;
  readonly locked: readonly Lock[];
  readonly delegates: readonly Delegate[];
  /** `rules` of the files that this policy was merged with: no rule is milder than any of them makes it. */
  readonly floors?: readonly Readonly<Record<string, RuleSetting>>[];
  /** Where each value of a merged policy comes from, by JSON pointer. No part of the digest. */
  readonly origins?: Readonly<Record<string, Origin>>;
  /** Absent for a policy that was not read from a file. No part of the digest. */
  readonly source?: PolicySource;
}

/** Who answers for something that lets findings pass, why, and until when. */
export interface Approval {
  readonly owner: string;
  readonly approvedBy: string;
  readonly reason: string;
  readonly control: string;
  readonly replacement: string;
  /** Start of that day in UTC when the file gives a bare date. */
  readonly created?: Instant;
  /** End of that day in UTC when the file gives a bare date. */
  readonly expires: Instant;
}

/** An approved finding, or an approved rule in some place, for a limited time. */
export interface Exception extends Approval {
  readonly rule: RuleId;
  readonly fingerprint?: string;
  /** An exact path, or a pattern when it holds `*` or `?` or ends with `/`. */
  readonly path?: string;
  /** Where the exception stands in the policy file. */
  readonly region: Region;
  /** The file that `region` is a place in, where it is not the policy's own: an inherited exception. */
  readonly file?: string;
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
  /** The severity of an added allow comment; `off`: such comments suppress nothing. Absent: `warning`. */
  readonly inline?: InlineSetting;
  /** Patterns of the paths, for `compileGlob`, where allow comments are honoured. Absent: everywhere. */
  readonly inlineFrom?: readonly string[];
  /** Scanners whose allow comments count besides our own. Absent: none. */
  readonly foreignComments?: readonly ForeignCommentEntry[];
  /** Absent: nobody is asked. */
  readonly verify?: VerifyPolicy;
  /** Files of known findings. Absent: none. */
  readonly baseline?: readonly BaselineEntry[];
}

export type LiveService = (typeof liveServices)[number];

/** Who may be asked whether a found credential still works. */
export interface VerifyPolicy {
  /** One host for each service, with a port where that is not 443. */
  readonly hosts: Readonly<Partial<Record<LiveService, string>>>;
  /** Of one run. */
  readonly maxRequests: number;
}

export type InlineSetting = (typeof inlineSettings)[number];

export type ForeignTool = (typeof foreignTools)[number];

/** A file that lists fingerprints of known findings, approved for a limited time. */
export interface BaselineEntry extends Approval {
  /** From the root of the repository. */
  readonly path: string;
}

/** The allow comments of another scanner, approved for a limited time. */
export interface ForeignCommentEntry extends Approval {
  readonly tool: ForeignTool;
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

/** The file and the place of one value of a merged policy. */
export interface Origin {
  readonly file: string;
  readonly at: Region;
}

/** The file behind a policy, for places and excerpts. */
export interface PolicySource {
  /** As in places. */
  readonly path: string;
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
  stages: {},
  tests: [],
  locked: [],
  delegates: [],
};

/** By policy, which never changes: every decision names it. */
const digests = new WeakMap<Policy, string>();

/**
 * `sha256:…` of what a policy means: comments, layout and the order of keys do not change it. Its tests are no part of it, for they
 * decide nothing.
 */
export function policyDigest(policy: Policy): string {
  const known = digests.get(policy);
  if (known !== undefined) return known;
  const digest = digestOf(meaningOf(policy));
  digests.set(policy, digest);
  return digest;
}

function meaningOf(policy: Policy): Json {
  const stages = Object.entries(policy.stages).map(([name, stage]): [string, Json] => [name, meaningOfStage(stage)]);
  return {
    version: policy.version,
    rules: policy.rules,
    ...(policy.floors && { floors: policy.floors.map((rules) => ({ ...rules })) }),
    exceptions: policy.exceptions.map(({ region: _region, file: _file, ...exception }): Json => ({ ...exception })),
    secrets: meaningOfSecrets(policy.secrets),
    stages: Object.fromEntries(stages),
    ...(policy.extends && { extends: policy.extends.text }),
    locked: policy.locked.map(({ pointer }) => pointer),
    delegates: policy.delegates.map(({ pointer, bound }) => ({ pointer, bound })),
  };
}

function meaningOfSecrets({ customRules, baseline, foreignComments, verify, ...rest }: SecretsPolicy): Json {
  return {
    ...rest,
    ...(baseline && { baseline: baseline.map((entry): Json => ({ ...entry })) }),
    ...(verify && { verify: { ...verify, hosts: { ...verify.hosts } } }),
    ...(foreignComments && { foreignComments: foreignComments.map((entry): Json => ({ ...entry })) }),
    customRules: customRules.map((rule): Json => ({ ...rule })),
  };
}
