import { compareConfidence, compareSeverity } from "@sallyport/core";
import { compilePath } from "../apply/exception-target.ts";
import { isPathPattern } from "../parse/path-pattern.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { CustomSecretRule, Policy, SecretsPolicy } from "../policy.ts";
import { loosenedSuppressions } from "./loosened-suppressions.ts";
import type { Weakening } from "./weakening.ts";
import { widenedVerification } from "./widened-verification.ts";

/** Every setting of `secrets` that finds less than before. */
export function weakenedSecrets({ secrets: base }: Policy, { secrets: head }: Policy): Weakening[] {
  return [
    ...addedExcludes(base, head),
    ...changedSettings(base, head),
    ...loosenedSuppressions(base, head),
    ...widenedVerification(base, head),
    ...weakenedCustomRules(base, head),
  ];
}

function weakening(steps: readonly (string | number)[], message: string, undo: string): Weakening {
  return { rule: "policy/weakened-secrets", at: pointerOf("secrets", ...steps), message, undo };
}

function addedExcludes(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  const isOld = (pattern: string) =>
    base.exclude.some(
      (old) => old === pattern || (!isPathPattern(pattern) && pattern.includes("/") && compilePath(old)(pattern)),
    );
  return head.exclude.flatMap((pattern, index) =>
    isOld(pattern)
      ? []
      : [
          weakening(
            ["exclude", index],
            `${pattern} is excluded from the search now`,
            `Take ${pattern} out of secrets.exclude.`,
          ),
        ],
  );
}

function changedSettings(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  const changes: Weakening[] = [];
  if (compareConfidence(head.minConfidence, base.minConfidence) > 0) {
    const message = `findings must be of confidence ${head.minConfidence} now to count; it was ${base.minConfidence}`;
    changes.push(weakening(["min-confidence"], message, `Set min-confidence to ${base.minConfidence} again.`));
  }
  if (head.maxFileSize !== undefined && head.maxFileSize < (base.maxFileSize ?? Number.POSITIVE_INFINITY)) {
    const was = base.maxFileSize === undefined ? "there was no limit" : `it was ${base.maxFileSize}`;
    const message = `files of more than ${head.maxFileSize} bytes are not searched now; ${was}`;
    changes.push(weakening(["max-file-size"], message, "Restore max-file-size."));
  }
  if (base.salt !== undefined && head.salt !== base.salt) {
    const message = "the salt is another now, so every finding gets a new fingerprint and its history is lost";
    changes.push(weakening(["salt"], message, "Restore the salt."));
  }
  return changes;
}

function weakenedCustomRules(base: SecretsPolicy, head: SecretsPolicy): Weakening[] {
  return base.customRules.flatMap((old) => {
    const index = head.customRules.findIndex((rule) => rule.id === old.id);
    const rule = head.customRules[index];
    if (rule === undefined) return [weakening(["custom-rules"], `the rule ${old.id} is gone`, `Restore ${old.id}.`)];
    return customRuleChanges(old, rule).map(([key, message]) =>
      weakening(["custom-rules", index, key], message, `Restore the ${key} of ${old.id}.`),
    );
  });
}

function customRuleChanges(old: CustomSecretRule, rule: CustomSecretRule): (readonly [key: string, message: string])[] {
  const changes: (readonly [string, string])[] = [];
  if (rule.pattern !== old.pattern) changes.push(["pattern", `the pattern of ${rule.id} is another now`]);
  const lost = old.keywords.filter((keyword) => !rule.keywords.includes(keyword));
  if (lost.length > 0) changes.push(["keywords", `${rule.id} is not searched for at ${lost.join(", ")} any more`]);
  if (compareSeverity(rule.severity, old.severity) < 0) {
    changes.push(["severity", `${rule.id} is ${rule.severity} now; it was ${old.severity}`]);
  }
  return changes;
}
