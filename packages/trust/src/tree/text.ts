import type { Truth } from "../truth.ts";

/** A part of a text whose value the document does not hold: what stands there, for people. */
export interface Unresolved {
  readonly unresolved: string;
  /** It is one of these, where that much is known. */
  readonly mayBe?: readonly string[];
  /** It comes out of a calculation, so that it may well hold quotes. */
  readonly isMade?: true;
}

/** A text in parts. No two known parts stand side by side. */
export type Text = readonly (string | Unresolved)[];

/** One step of a pattern; `open` is a part that is not known, so it may be any text. */
export type PatternToken = { readonly literal: string } | { readonly wild: "*" | "?" } | { readonly open: true };

export function joinKnown(text: Text): Text {
  const joined: (string | Unresolved)[] = [];
  for (const part of text) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** The text, if all of it is known. */
export function knownText(text: Text): string | undefined {
  let known = "";
  for (const part of text) {
    if (typeof part !== "string") return undefined;
    known += part;
  }
  return known;
}

/** For people: unresolved parts in angle brackets. */
export function shownText(text: Text): string {
  return text.map((part) => (typeof part === "string" ? part : `<${part.unresolved}>`)).join("");
}

/** What is missing, in the order of the text. */
export function unresolvedIn(text: Text): string[] {
  return text.flatMap((part) => (typeof part === "string" ? [] : [part.unresolved]));
}

export function textEquals(text: Text, value: string): Truth {
  const tokens = text.map((part): PatternToken => (typeof part === "string" ? { literal: part } : { open: true }));
  return matchTokens(tokens, value);
}

/** Reads a text as a pattern in which `*` is any run of characters and, where `wildcards` has it, `?` exactly one. */
export function wildcardTokens(text: Text, wildcards: "*" | "*?"): PatternToken[] {
  return text.flatMap((part): PatternToken[] => {
    if (typeof part !== "string") return [{ open: true }];
    const pieces = part.split(wildcards === "*" ? /(\*)/ : /([*?])/);
    return pieces.map((piece, index) => (index % 2 === 1 ? { wild: piece as "*" | "?" } : { literal: piece }));
  });
}

/**
 * Whether the whole value fits. Unknown where an open part could make it fit, and where it matters whether `?` is one UTF-16 unit or one
 * code point: no provider says. Time: length of the value squared at most.
 */
export function matchTokens(tokens: readonly PatternToken[], value: string): Truth {
  const steps = tokens.flatMap(stepsOf);
  const fits = matchSteps(steps, value, widthOfUnit);
  if (hasPairs.test(value) && matchSteps(steps, value, widthOfPoint) !== fits) return "unknown";
  if (!fits) return false;
  return tokens.some((token) => "open" in token) ? "unknown" : true;
}

/** Why a pattern with `?` may be unknown; undefined where the value has no characters that are two units. */
export function whyOneCharacter(pattern: string, value: string): string | undefined {
  const isOpen = pattern.includes("?") && hasPairs.test(value);
  return isOpen ? "whether `?` stands for a whole emoji, or for half of one, is not documented" : undefined;
}

const hasPairs = /[\ud800-\udbff]/;
type Width = (value: string, at: number) => number;
const widthOfUnit: Width = () => 1;
const widthOfPoint: Width = (value, at) => ((value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** A run, exactly one character, or a literal text. */
type Step = { readonly run: true } | { readonly one: true } | { readonly literal: string };

function stepsOf(token: PatternToken): Step[] {
  if ("open" in token) return [{ run: true }];
  if ("wild" in token) return token.wild === "*" ? [{ run: true }] : [{ one: true }];
  return token.literal === "" ? [] : [{ literal: token.literal }];
}

/** Goes back to the last run alone: an earlier one could not help. */
function matchSteps(steps: readonly Step[], value: string, widthOfOne: Width): boolean {
  let step = 0;
  let at = 0;
  let run = -1;
  let mark = 0;
  while (step < steps.length || at < value.length) {
    const current = steps[step];
    const width = widthAt(current, value, at, widthOfOne);
    if (current !== undefined && "run" in current) {
      run = step;
      mark = at;
      step += 1;
    } else if (width !== undefined) {
      at += width;
      step += 1;
    } else if (run >= 0 && mark < value.length) {
      mark += 1;
      at = mark;
      step = run + 1;
    } else {
      return false;
    }
  }
  return true;
}

function widthAt(step: Step | undefined, value: string, at: number, widthOfOne: Width): number | undefined {
  if (step === undefined || "run" in step) return undefined;
  if ("one" in step) return at < value.length ? widthOfOne(value, at) : undefined;
  return value.startsWith(step.literal, at) ? step.literal.length : undefined;
}
