import { mergeOperators, operators } from "../../packages/policy/src/merge/merge-operators.ts";
import { replaceSection, table } from "./section.ts";

/** Puts the table of what becomes of each key under `extends` into the guide to the policy. */
export function generatePolicyGuide(guide: string): string {
  const rows = Object.entries(mergeOperators).map(([pointer, operator]) => [`\`${pointer}\``, operators[operator]]);
  const content = table(["key", "what holds"], rows);
  return replaceSection(guide, { name: "operators", source: "merge-operators.ts", content });
}
