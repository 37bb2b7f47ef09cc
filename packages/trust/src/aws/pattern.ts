import { matchTokens, type PatternToken, type Text } from "../tree/text.ts";
import type { Truth } from "../truth.ts";
import type { AwsContext } from "./context.ts";

/** Whether a value of the request fits one of the policy. `invalid`: that has a variable that stands for nothing. */
export type Fit = Truth | "invalid";

/** A value of a policy, its variables replaced. */
export interface IamPattern {
  readonly tokens: readonly PatternToken[];
  /** A variable that the request does not hold. */
  readonly absent?: string;
  /** Why a part is not known. */
  readonly unknown?: string;
}

/**
 * Reads a value of a condition. `${key}` and `${key, 'default'}` are replaced by what the request holds, and `${*}`, `${?}`, `${$}` by the
 * character itself, in policies of version 2012-10-17 only. `*` and `?` are wildcards when `wildcards` says so.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function iamPattern(text: Text, context: AwsContext, version: string, wildcards: boolean): IamPattern {
  const cut = version === "2012-10-17" ? cutVariable(text) : undefined;
  if (cut !== undefined) return { tokens: [{ open: true }], unknown: cut };
  const tokens: PatternToken[] = [];
  let absent: string | undefined;
  let unknown: string | undefined;
  for (const part of text) {
    if (typeof part !== "string") {
      tokens.push({ open: true });
      unknown ??= part.unresolved;
      continue;
    }
    const pieces = version === "2012-10-17" ? part.split(/(\$\{[^{}]*\})/) : [part];
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 0) {
        tokens.push(...plainTokens(piece, wildcards));
        continue;
      }
      const value = variable(piece.slice(2, -1), context);
      if ("literal" in value) {
        if (!wildcards || !isWildAsValue(piece, value.literal)) tokens.push(value);
        else {
          tokens.push({ open: true });
          unknown ??= `AWS does not document whether a wildcard within the value of ${piece} is one`;
        }
      } else if ("unknown" in value) {
        tokens.push({ open: true });
        unknown ??= value.unknown;
      } else absent ??= value.absent;
    }
  }
  return { tokens, ...(absent === undefined ? {} : { absent }), ...(unknown === undefined ? {} : { unknown }) };
}

/** Why a variable is not known that begins, or ends, in a part that is not resolved. */
function cutVariable(text: Text): string | undefined {
  const isCut = (part: Text[number] | undefined, at: RegExp) => typeof part === "string" && at.test(part);
  const cut = text.find(
    (part, index) =>
      typeof part !== "string" && (isCut(text[index - 1], /\$(?:\{[^{}]*)?$/) || isCut(text[index + 1], /^[^{}]*\}/)),
  );
  return typeof cut === "object" ? cut.unresolved : undefined;
}

function plainTokens(text: string, wildcards: boolean): PatternToken[] {
  if (!wildcards) return [{ literal: text }];
  return text
    .split(/([*?])/)
    .map((piece, index) => (index % 2 === 1 ? { wild: piece as "*" | "?" } : { literal: piece }));
}

type VariableValue = { readonly literal: string } | { readonly unknown: string } | { readonly absent: string };

function variable(content: string, context: AwsContext): VariableValue {
  if (content === "*" || content === "?" || content === "$") return { literal: content };
  const [, key = content, fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(content) ?? [];
  const held = context.lookup(key);
  if ("unknown" in held) return held;
  const values = "values" in held ? held.values : [];
  if (values.length === 1 && values[0] === "")
    return { unknown: `AWS does not document whether an empty text counts as a value of \${${key}}` };
  if (values.length === 1) return { literal: values[0] ?? "" };
  return fallback === undefined ? { absent: key } : { literal: fallback };
}

/** `${*}` and `${?}` stand for the character itself; a claim may hold one, too. */
function isWildAsValue(piece: string, value: string): boolean {
  return /[*?]/.test(value) && piece !== `\${${value}}`;
}

export function matchesPattern(pattern: IamPattern, value: string): Fit {
  return pattern.absent === undefined ? matchTokens(pattern.tokens, value) : "invalid";
}

/** The same without regard to case. */
export function matchesAnyCase(pattern: IamPattern, value: string): Fit {
  const tokens = pattern.tokens.map((token) => ("literal" in token ? { literal: token.literal.toLowerCase() } : token));
  return pattern.absent === undefined ? matchTokens(tokens, value.toLowerCase()) : "invalid";
}

/** ARNs: each of the six parts between colons is matched for itself. Undefined where the value, or the pattern, is surely none. */
export function matchesArn(pattern: IamPattern, value: string): Fit | undefined {
  const parts = splitArn(pattern.tokens);
  const values = value.split(":");
  if (pattern.absent !== undefined) return "invalid";
  if (values[0] !== "arn" || values.length < 6) return undefined;
  const sure = pattern.unknown === undefined ? false : "unknown";
  // Whether a `*` also stands for the colons that are not there is not documented.
  if (parts.length < 6) return pattern.tokens.every((token) => "literal" in token) ? undefined : "unknown";
  const six = [...values.slice(0, 5), values.slice(5).join(":")];
  let answer: Truth = true;
  for (const [index, part] of six.entries()) {
    const truth = matchTokens(parts[index] ?? [], part);
    // A part that is not known may hold colons, so what stands where is not sure either.
    if (truth === false) return sure;
    if (truth === "unknown") answer = truth;
  }
  return answer;
}

function splitArn(tokens: readonly PatternToken[]): PatternToken[][] {
  const parts: PatternToken[][] = [[]];
  for (const token of tokens) {
    if (!("literal" in token)) {
      parts.at(-1)?.push(token);
      continue;
    }
    let rest = token.literal;
    for (let colon = rest.indexOf(":"); colon >= 0 && parts.length < 6; colon = rest.indexOf(":")) {
      parts.at(-1)?.push({ literal: rest.slice(0, colon) });
      parts.push([]);
      rest = rest.slice(colon + 1);
    }
    parts.at(-1)?.push({ literal: rest });
  }
  return parts;
}
