import {
  anyFingerprint,
  type Confidence,
  type Count,
  compareConfidence,
  conclude,
  type Excerpt,
  type Fact,
  type Finding,
  type Fix,
  type Instant,
  type Place,
  type Severity,
  type Skipped,
  type Suppression,
  type Unchecked,
  type Verdict,
} from "@sallyport/core";
import { applyPolicy, defaultPolicyPath, mentionAccess, type Policy } from "@sallyport/policy";
import { isArchiveStep } from "../archives/open-archive.ts";
import { documentRules } from "../documents/rules/document-rules.ts";
import { alternativeInUse, type Tool } from "../documents/tools.ts";
import type { Check, SecretRule } from "../rule.ts";
import { baselineFindings } from "../suppressions/baseline-findings.ts";
import { commentFindings } from "../suppressions/comment-findings.ts";
import type { CommentTerms } from "../suppressions/comment-state.ts";
import { idleApprovals } from "../suppressions/foreign-approvals.ts";
import { foreignHints } from "../suppressions/foreign-hints.ts";
import type { Baseline } from "../suppressions/load-baselines.ts";
import { type NarrowedSops, narrowedFindings } from "../suppressions/narrowed-sops.ts";
import type { PlacedComment } from "../suppressions/placed-comment.ts";
import { askBaselines } from "../suppressions/suppress-by-baseline.ts";
import { commentsBehind, suppressByComment } from "../suppressions/suppress-by-comment.ts";
import { givesWayToIdentity, replacements } from "./replacement.ts";

/** One secret as the gate sees it: everything but the value. */
export interface SecretFacts {
  readonly rule: SecretRule;
  readonly check: Check;
  /** Bytes of the value. */
  readonly length: number;
  /** Public prefix and `…`. */
  readonly preview: string;
  readonly fingerprint: string;
  readonly places: readonly [Place, ...Place[]];
  /** At least so many there are, also those that are not in `places`. */
  readonly placeCount: number;
  readonly excerpt?: Excerpt;
  readonly age?: "new" | "existing";
  readonly introduction?: {
    readonly commit: string;
    readonly author: string;
    readonly date: string;
    readonly merge: boolean;
    readonly cut?: true;
  };
  readonly commits?: number;
  /** The path in the current tree; null when it is only in the past. Absent where that makes no difference. */
  readonly stillAt?: string | null;
  /** For each place the allow comments beside it; absent where none has any. */
  readonly besides?: readonly (readonly PlacedComment[])[];
}

export interface SecretScan {
  readonly secrets: readonly SecretFacts[];
  /** Findings about the policy itself, which count in the same verdict. */
  readonly policyFindings: readonly Finding[];
  /** The allow comments of the current tree. */
  readonly comments?: readonly PlacedComment[];
  /** The baselines that the policy names. */
  readonly baselines?: readonly Baseline[];
  /** What the change no longer wants encrypted. */
  readonly narrowed?: readonly NarrowedSops[];
  /** What the repository keeps secrets with, each with a file that shows it. */
  readonly tools?: ReadonlyMap<Tool, string>;
  readonly unchecked: readonly Unchecked[];
  readonly skipped: readonly Skipped[];
  readonly examined: readonly Count[];
  /** Whether all that the repository ever held was looked at, so that an exception that matches nothing is an unused one. */
  readonly isWhole: boolean;
  /** Whether what was found is about to be committed, and not yet. */
  readonly isStaged?: boolean;
}

const secretAreas = ["secrets", "custom"];

export interface Judgement {
  readonly policy: Policy;
  readonly policyPath?: string;
  readonly now: Instant;
  readonly failOn: Severity;
  readonly allowUnknown?: readonly string[];
}

/** The gate: what was found and what could not be looked at, judged by the policy. */
export function judgeSecrets(scan: SecretScan, judgement: Judgement): Verdict {
  const { policy, now, policyPath } = judgement;
  const { minConfidence } = policy.secrets;
  const terms: CommentTerms = {
    inline: policy.secrets.inline ?? "warning",
    foreign: policy.secrets.foreignComments ?? [],
    now,
  };
  const behind = commentsBehind(scan.secrets);
  const secrets = scan.secrets.map((secret) => ({ secret, use: suppressByComment(secret, terms, behind) }));
  const { baselines = [] } = scan;
  const replacementOf = replacements(scan.secrets, policy, policyPath ?? defaultPolicyPath);
  const listed = askBaselines(baselines);
  const found = [
    ...secrets.map(({ secret, use }) => {
      const suppression = use?.suppression ?? listed.suppressionOf(secret);
      const hints = suppression === undefined ? foreignHints(secret, terms) : { evidence: [] };
      const finding = findingOf(secret, minConfidence, suppression);
      return {
        ...finding,
        evidence: [...finding.evidence, ...hints.evidence, ...(suppression ? [] : listed.hintOf(secret))],
        fix: fixOf(secret, [alternativeOf(secret, scan.tools), replacementOf(secret), hints.fix], {
          isDoubtful: isDoubtful(secret.check.confidence, minConfidence),
          isStaged: scan.isStaged === true,
        }),
      };
    }),
    ...mentionAccess(scan.policyFindings),
    ...commentFindings(scan.comments ?? [], secrets, terms),
    ...idleApprovals(policy, policyPath ?? defaultPolicyPath, now),
    ...baselineFindings(baselines, scan.secrets, {
      policy,
      policyPath: policyPath ?? defaultPolicyPath,
      isWhole: scan.isWhole,
    }),
    ...narrowedFindings(scan.narrowed ?? []),
  ];
  const { findings, skipped } = applyPolicy(found, policy, now, policyPath, {
    completeAreas: scan.isWhole ? secretAreas : [],
  });
  return conclude({
    gate: "detect-secrets",
    failOn: judgement.failOn,
    allowUnknown: judgement.allowUnknown ?? [],
    findings,
    unchecked: scan.unchecked,
    skipped: [...scan.skipped, ...skipped],
    examined: scan.examined,
  });
}

function findingOf(
  secret: SecretFacts,
  minConfidence: Confidence,
  suppression: Suppression | undefined,
): Omit<Finding, "fix"> {
  const { rule, check } = secret;
  return {
    rule: rule.id,
    severity: rule.severity ?? "error",
    confidence: check.confidence,
    basis: isDoubtful(check.confidence, minConfidence)
      ? `${check.basis}; below the confidence that counts (${minConfidence})`
      : check.basis,
    message: messageOf(secret),
    why: rule.why,
    places: secret.places,
    ...(secret.placeCount > secret.places.length ? { unlistedPlaces: secret.placeCount - secret.places.length } : {}),
    ...(secret.excerpt ? { excerpt: secret.excerpt } : {}),
    evidence: evidenceOf(secret),
    fingerprint: secret.fingerprint,
    ...(secret.age ? { age: secret.age } : {}),
    ...(suppression ? { suppression } : {}),
  };
}

function isDoubtful(confidence: Confidence, least: Confidence): boolean {
  return compareConfidence(confidence, least) < 0;
}

const objectWords = {
  "commit-message": "in a commit message",
  "tag-message": "in a tag message",
  "file-name": "in the name of a file",
} as const;

function messageOf({ rule, places, stillAt }: SecretFacts): string {
  const [place] = places;
  const where = place.object ? ` ${objectWords[place.object]}` : "";
  const how = place.via && place.via.length > 0 ? `, ${wayTo([...place.via].reverse())}` : "";
  const when = stillAt === null && !place.object ? ", in the history only" : "";
  return `${rule.title}${where}${how}${when}`;
}

/** `encoded as base64 in hex`, `in zip (app.env) in gzip`, `encoded as base64 in zip (app.env)`; innermost first. */
function wayTo(steps: readonly string[]): string {
  const isEncoded = !isArchiveStep(steps[0] ?? "");
  return `${isEncoded ? "encoded as" : "in"} ${steps.join(" in ")}`;
}

/** What the repository uses already; else what the rule itself says to keep in the place of what is still there. */
function alternativeOf(
  { rule, check, stillAt }: SecretFacts,
  tools: SecretScan["tools"] = new Map(),
): string | undefined {
  if (check.gives || givesWayToIdentity(rule.id)) return undefined;
  const place = check.standsIn ?? rule.id;
  const known = alternativeInUse(place, tools);
  return known ?? (stillAt === null ? undefined : documentRules.find(({ id }) => id === place)?.instead);
}

/** The rule's fix for this very secret, and what is known of this repository besides. Nobody revokes what is most likely made up. */
function fixOf(
  secret: SecretFacts,
  advice: readonly (string | undefined)[],
  { isDoubtful, isStaged }: { readonly isDoubtful: boolean; readonly isStaged: boolean },
): Fix {
  const { rule, check, places, introduction, stillAt, age } = secret;
  const isCommitted = introduction !== undefined || places[0].commit !== undefined || stillAt !== undefined;
  const spread = check.gives
    ? undefined
    : isCommitted
      ? "It is in the history: revoke it first, for deleting the line or rewriting commits does not undo the leak."
      : isStaged && age !== "existing"
        ? "It is not committed yet: take it out now, and it need not be revoked unless it was shared elsewhere."
        : undefined;
  const text = [withFingerprint(rule.fix, secret), ...advice, spread].filter((part) => part !== undefined).join(" ");
  return { text: isDoubtful ? `Only if it is real: ${text}` : text };
}

/** Commands can be copied from a report as they stand. A fingerprint `s0:` is of one run and finds nothing later. */
function withFingerprint(fix: string, { fingerprint }: SecretFacts): string {
  return fingerprint.startsWith("s0:") ? fix : fix.replaceAll(anyFingerprint, fingerprint);
}

function evidenceOf(secret: SecretFacts): Fact[] {
  const { rule, check, introduction, commits, stillAt, placeCount, places } = secret;
  return [
    ...(rule.provider === "any" ? [] : [{ label: "provider", value: rule.provider }]),
    ...(check.gives ? [] : [{ label: "value", value: `${secret.preview} (${secret.length} bytes)` }]),
    ...(check.evidence ?? []),
    ...(introduction ? [{ label: "introduced by", value: introducedBy(introduction) }] : []),
    ...(commits !== undefined && commits > 1
      ? [{ label: "commits", value: `${commits} brought content that holds it` }]
      : []),
    ...(stillAt === undefined ? [] : [{ label: "still in HEAD", value: stillAt === null ? "no" : `yes, ${stillAt}` }]),
    ...(placeCount > places.length
      ? [{ label: "places", value: `at least ${placeCount}, ${places.length} of them listed` }]
      : []),
  ];
}

function introducedBy({ commit, author, date, merge, cut }: NonNullable<SecretFacts["introduction"]>): string {
  return `${cut ? "this commit or an earlier one, which is not in this shallow clone: " : ""}${merge ? "merge " : ""}${commit.slice(0, 12)} by ${author}, ${date.slice(0, 10)}`;
}
