import { canonicalJson, compareConfidence, compareSeverity, confidences } from "@sallyport/core";
import { compilePath } from "../apply/exception-target.ts";
import { laxness } from "../compare/loosened-suppressions.ts";
import { isPathPattern } from "../parse/path-pattern.ts";
import { bytesOf } from "../parse/secrets.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { CustomSecretRule, ForeignCommentEntry, InlineSetting, Policy, SecretsPolicy } from "../policy.ts";
import { inlineSettings } from "../schema/secrets.ts";
import { isGiven, type MergeContext, refuse, refusesLocked } from "./merge-context.ts";
import { mergeVerify } from "./merge-verify.ts";
import { shared, tightest } from "./tighter.ts";

type Tighter<Key extends keyof SecretsPolicy> = (
  theirs: SecretsPolicy[Key],
  ours: SecretsPolicy[Key],
  pointer: string,
) => SecretsPolicy[Key];

/** What finds more, setting by setting. What only one of the files says holds as it says it. */
export function mergeSecrets(context: MergeContext): SecretsPolicy {
  const [above, below] = [context.above.secrets, context.below.secrets];
  const pick = <Key extends keyof SecretsPolicy>(key: Key, name: string, tighter: Tighter<Key>): SecretsPolicy[Key] => {
    const pointer = pointerOf("secrets", name);
    if (!isSaid(context.below, key, pointer) || refusesLocked(context, pointer)) return above[key];
    return isSaid(context.above, key, pointer) ? tighter(above[key], below[key], pointer) : below[key];
  };
  const salt = pick("salt", "salt", (_, ours) => ours);
  const baseline = pick("baseline", "baseline", (_, ours) => ours);
  const inline = pick("inline", "inline", (theirs = "warning", ours = "warning", pointer) =>
    tightest(context, pointer, ours, theirs, compareInline, (text) => inlineSettings.find((each) => each === text)),
  );
  const inlineFrom = pick("inlineFrom", "inline-from", (theirs = [], ours = [], pointer) =>
    shared(context, theirs, ours, pointer, coversPath),
  );
  const foreignComments = pick("foreignComments", "foreign-comments", (theirs = [], ours = [], pointer) =>
    sharedApprovals(context, theirs, ours, pointer),
  );
  const verify = pick("verify", "verify", (theirs, ours, pointer) => mergeVerify(context, theirs, ours, pointer));
  const every = Number.POSITIVE_INFINITY;
  const maxFileSize = pick("maxFileSize", "max-file-size", (theirs, ours, pointer) =>
    tightest(context, pointer, ours ?? every, theirs ?? every, (a, b) => b - a, sizeOf),
  );
  return {
    ...(salt === undefined ? {} : { salt }),
    exclude: pick("exclude", "exclude", (theirs, ours, pointer) => shared(context, theirs, ours, pointer, coversPath)),
    minConfidence: pick("minConfidence", "min-confidence", (theirs, ours, pointer) =>
      tightest(context, pointer, ours, theirs, compareConfidence, (text) => confidences.find((each) => each === text)),
    ),
    customRules: pick("customRules", "custom-rules", (theirs, ours) => mergeCustomRules(context, theirs, ours)),
    ...(maxFileSize === undefined || maxFileSize === every ? {} : { maxFileSize }),
    ...(inline === undefined ? {} : { inline }),
    ...(inlineFrom === undefined ? {} : { inlineFrom }),
    ...(verify === undefined ? {} : { verify }),
    ...(foreignComments === undefined ? {} : { foreignComments }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** Where a policy was not read from a file, what is as by default counts as not said. */
function isSaid(policy: Policy, key: keyof SecretsPolicy, pointer: string): boolean {
  if (policy.source !== undefined || policy.origins !== undefined) return isGiven(policy, pointer);
  const value = policy.secrets[key];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function coversPath(outer: string, inner: string): boolean {
  return outer === inner || (!isPathPattern(inner) && inner.includes("/") && compilePath(outer)(inner));
}

function compareInline(a: InlineSetting, b: InlineSetting): number {
  return laxness(a) - laxness(b);
}

function sizeOf(text: string): number | undefined {
  const size = bytesOf(/^\d+$/.test(text) ? Number(text) : text);
  return Number.isNaN(size) ? undefined : size;
}

/** The scanners that both files approve, until the earlier end. */
function sharedApprovals(
  context: MergeContext,
  above: readonly ForeignCommentEntry[],
  below: readonly ForeignCommentEntry[],
  pointer: string,
): readonly ForeignCommentEntry[] {
  const toolOf = ({ tool }: ForeignCommentEntry) => tool;
  const tools = shared(context, above.map(toolOf), below.map(toolOf), pointer, (outer, inner) => outer === inner);
  return below
    .filter(({ tool }) => tools.includes(tool))
    .map((entry) => {
      const theirs = above.find(({ tool }) => tool === entry.tool);
      return theirs !== undefined && theirs.expires < entry.expires ? { ...entry, expires: theirs.expires } : entry;
    });
}

/** The rules of both. One of the file above stays as it is, but for a worse severity. */
function mergeCustomRules(
  context: MergeContext,
  above: readonly CustomSecretRule[],
  below: readonly CustomSecretRule[],
): readonly CustomSecretRule[] {
  const merged = new Map(above.map((rule) => [rule.id, rule]));
  for (const [index, rule] of below.entries()) {
    const theirs = merged.get(rule.id);
    merged.set(rule.id, theirs === undefined ? rule : mergeCustomRule(context, theirs, rule, index));
  }
  return [...merged.values()];
}

function mergeCustomRule(
  context: MergeContext,
  above: CustomSecretRule,
  below: CustomSecretRule,
  index: number,
): CustomSecretRule {
  const isWorse = compareSeverity(below.severity, above.severity) >= 0;
  const meaningOf = (rule: CustomSecretRule) => canonicalJson({ ...rule, severity: "", fix: "" });
  if (meaningOf(above) !== meaningOf(below) || !isWorse) {
    const message = `the rule ${above.id} is another than in the file above, which holds`;
    const fix = "Give it an id of its own, or delete it here.";
    refuse(context, {
      pointer: pointerOf("secrets", "custom-rules", index),
      message,
      fix,
      above: "/secrets/custom-rules",
    });
  }
  return { ...above, severity: isWorse ? below.severity : above.severity };
}
