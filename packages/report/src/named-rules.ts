import type { RuleDescription, Run } from "@sallyport/core";

/**
 * The rules that findings of the run name, excepted ones too. The others found nothing: their texts would be a megabyte that is the same
 * in every report. How many there are, what was examined and the digests say what was looked for.
 */
export function namedRules({ rules, verdicts }: Pick<Run, "rules" | "verdicts">): RuleDescription[] {
  const named = new Set(verdicts.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  return rules.filter(({ id }) => named.has(id));
}
