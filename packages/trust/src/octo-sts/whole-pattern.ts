import { compileCondition } from "@sallyport/cel";
import type { Truth } from "../truth.ts";

/** Whether a regular expression (RE2) fits a whole text; `why` says what leaves it unknown. */
export type MatchWhole = (pattern: string, text: string) => { readonly holds: Truth; readonly why?: string };

const longestPattern = 2048;

/**
 * The service puts `^` and `$` around a pattern. Versions before octo-sts/app#1643 did so without a group, so that of `a|b` each half was held
 * to one end only. Where the two would answer differently, the answer is unknown.
 */
export async function wholePatterns(): Promise<MatchWhole> {
  const condition = await compileCondition("text.matches(pattern)", ["text", "pattern"]);
  const matches = (pattern: string, text: string): boolean | undefined => {
    const answer = condition.evaluate({ text, pattern });
    return "value" in answer ? answer.value : undefined;
  };
  return (pattern, text) => {
    if (pattern.length > longestPattern) return { holds: "unknown", why: "the pattern is too long to be looked at" };
    const grouped = matches(`^(?:${pattern})$`, text);
    const plain = matches(`^${pattern}$`, text);
    if (grouped === undefined || plain === undefined) {
      return { holds: "unknown", why: "the pattern is no regular expression of RE2" };
    }
    if (grouped === plain) return { holds: grouped };
    return { holds: "unknown", why: "versions of octo-sts differ in how they read this pattern; put it in ^(?:…)$" };
  };
}
