import { longestWindow } from "@sallyport/policy";
import type { Check, CustomRule } from "../rule.ts";
import type { Range } from "./content.ts";

/** A rule of the policy made ready. */
export interface CompiledCustom {
  readonly rule: CustomRule;
  readonly pattern: RegExp;
}

export interface CustomMatch extends Range {
  readonly check: Check;
}

/** How far from a keyword the pattern sees, in bytes to each side. */
const reach = 320;
/** Time that one rule may spend on one content, in milliseconds, looked at between windows. */
export const customBudget = 250;

const matched: Check = { confidence: "high", basis: "pattern of your policy" };

/** The pattern has passed `checkPattern` of the policy, so that it compiles and is quick on a text of `longestWindow` bytes. */
export function compileCustom(rule: CustomRule): CompiledCustom {
  return { rule, pattern: new RegExp(rule.pattern, "dg") };
}

/** Runs the pattern over a stretch of text. Group 1, if the pattern has one, is the secret. */
export function matchCustom(bytes: Buffer, custom: CompiledCustom, window: Range): CustomMatch[] {
  const text = bytes.toString("latin1", window.start, window.end);
  const matches: CustomMatch[] = [];
  for (const match of text.matchAll(custom.pattern)) {
    const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
    if (end > start) matches.push({ start: window.start + start, end: window.start + end, check: matched });
  }
  return matches;
}

/** Windows in which every hit has its whole reach; neighbours share one as long as it stays within `longestWindow`. Hits are ascending. */
export function windowsAround(hits: readonly Range[], length: number): Range[] {
  const windows: Range[] = [];
  for (const hit of hits) {
    const start = Math.max(0, hit.start - reach);
    const end = Math.min(length, hit.end + reach);
    const last = windows.at(-1);
    if (last && end - last.start <= longestWindow)
      windows[windows.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else windows.push({ start, end });
  }
  return windows;
}
