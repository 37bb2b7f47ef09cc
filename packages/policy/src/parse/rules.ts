import { compareSeverity, isSeverity } from "@sallyport/core";
import { protectedSeverity } from "../rule-pages.ts";
import { quoted } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem } from "./source-node.ts";

/** What the schema cannot say about `rules`: the rules that watch over this file cannot be weakened by it. */
export function ruleProblems(root: SourceNode): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const [rule, { node }] of nodeAt(root, "rules")?.entries ?? []) {
    const least = protectedSeverity(rule);
    const setting = node.value;
    if (least === undefined || typeof setting !== "string") continue;
    if (setting !== "off" && (!isSeverity(setting) || compareSeverity(setting, least) >= 0)) continue;
    const message = `${rule} watches over the policy and cannot be set below ${least}; found ${quoted(setting)}`;
    problems.push({ pointer: pointerOf("rules", rule), region: node.region, message });
  }
  return problems;
}
