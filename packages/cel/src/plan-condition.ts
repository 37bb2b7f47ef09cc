import { type CelFunc, type CelInput, type CelResult, celEnv, isCelError, parse, plan, run } from "@bufbuild/cel";
import { strings } from "@bufbuild/cel/ext";
import { type Json, printable } from "@sallyport/core";
import type { ConditionOptions } from "./compile-condition.ts";
import { type CompiledCondition, type ConditionAnswer, ConditionError } from "./condition.ts";
import { conversions } from "./conversions.ts";
import { googleFunctions } from "./google-functions.ts";
import { inspect } from "./inspect.ts";
import { textFunctions } from "./text-functions.ts";

/** The part of `compileCondition` that needs the engine. */
export function planCondition(
  source: string,
  variables: readonly string[],
  { dialect, timestamps = [], isText }: ConditionOptions,
): CompiledCondition {
  // The last of a name and its kinds counts.
  const functions: CelFunc[] = [
    ...strings,
    ...conversions,
    ...textFunctions,
    ...(dialect === "google" ? googleFunctions : []),
  ];
  const environment = celEnv({ funcs: functions });
  const expression = parsed(source);
  const kindOfRead =
    isText && ((read: string) => (timestamps.includes(read) ? "a moment" : isText(read) ? "a text" : undefined));
  const names = new Set(functions.map(({ name }) => name));
  const reads = inspect(expression, source, { variables, functions: names, kindOfRead });
  const evaluate = plan(environment, expression);
  const moments = new Set(timestamps);
  return {
    source,
    reads,
    evaluate: (bindings) => {
      try {
        const input: Record<string, CelInput> = {};
        for (const name in bindings) {
          const value = bindings[name];
          if (value !== undefined) input[name] = moments.has(name) ? timestamp(value) : (value as CelInput);
        }
        return answerOf(evaluate(input), reads);
      } catch {
        return { error: "the condition could not be evaluated" };
      }
    },
  };
}

function answerOf(result: CelResult, reads: readonly string[]): ConditionAnswer {
  if (typeof result === "boolean") return { value: result };
  if (!isCelError(result)) return { error: `the condition is neither true nor false but ${kindOf(result)}` };
  return { error: harmless(result.message, reads) };
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return "a text";
  return typeof value === "number" || typeof value === "bigint" ? "a number" : "another value";
}

/** The engine's messages name fields, functions and kinds. Any other could quote a value, so it is not passed on. */
function harmless(message: string, reads: readonly string[]): string {
  const field = /^(?:field not found|no such key|unresolved attribute): ?"?([\w.-]{1,100})/.exec(message)?.[1];
  if (field !== undefined) {
    const path = reads.find((read) => read.endsWith(`.${field}`));
    // A key that the condition computes is a value.
    return path === undefined ? "a claim or key is missing" : `${path} is missing`;
  }
  const name = /^found no matching overload for '([^']{1,40})'/.exec(message)?.[1];
  if (name !== undefined) return `${nameOfFunction(name)} does not take values of these kinds`;
  return messages.find(([form]) => form.test(message))?.[1] ?? "the condition could not be evaluated";
}

const messages: readonly (readonly [form: RegExp, words: string])[] = [
  [/(?:divide|modulus) by zero/, "a division by zero"],
  [/overflow/, "a number is too large"],
  [/index out of (?:bounds|range)/, "an index is outside of its list"],
];

function nameOfFunction(name: string): string {
  return printable(name.replace(/^@/, "").replaceAll("_", "") || name);
}

function parsed(source: string): ReturnType<typeof parse> {
  try {
    // The grammar of the engine wants a line break after a comment.
    return parse(`${source}\n`);
  } catch (error) {
    // The parser goes back to before the operator and blames that.
    if (/(?:[=!<>]=|[<>+*/%?:.,!-]|&&|\|\||\bin)\s*$/.test(source))
      throw new ConditionError("this is not a CEL expression: it ends too early", source.trimEnd().length);
    const { location, found } = error as { location?: { start?: { offset?: number } }; found?: string | null };
    const offset = location?.start?.offset;
    if (offset === undefined) throw new ConditionError("this is not a CEL expression");
    const what =
      found === null || found === undefined
        ? "it ends too early"
        : `${JSON.stringify(printable(found))} is not expected here`;
    throw new ConditionError(`this is not a CEL expression: ${what}${hint(source, offset)}`, offset);
  }
}

/** Signs that other languages have. */
const habits: readonly (readonly [form: RegExp, hint: string])[] = [
  [/^=(?!=)/, "write == to compare"],
  [/^(?:and\b|&(?!&))/, "write && for and"],
  [/^(?:or\b|\|(?!\|))/, "write || for or"],
  [/^not\b/, "write ! for not"],
];

function hint(source: string, offset: number): string {
  const rest = source.slice(offset);
  const found = habits.find(([form]) => form.test(rest));
  return found === undefined ? "" : ` (${found[1]})`;
}

const toTimestamp = (text: string): CelInput => {
  const result = run("timestamp(text)", { text });
  if (isCelError(result)) throw new RangeError("not a timestamp");
  return result as CelInput;
};
let last: { readonly text: string; readonly value: CelInput } | undefined;

/** One decision asks many conditions about the same moment. */
function timestamp(value: Json): CelInput {
  const text = String(value);
  if (last?.text !== text) last = { text, value: toTimestamp(text) };
  return last.value;
}
