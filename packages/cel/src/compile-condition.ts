import { type CompiledCondition, ConditionError } from "./condition.ts";
import { checkEscapes, piecesOf } from "./pieces.ts";

/** Longest condition, in characters; what Google Cloud takes too. */
export const longestCondition = 4096;

export interface ConditionOptions {
  /** `google` adds `split` (one argument) and `extract`, as conditions of Google Cloud have them. */
  readonly dialect?: "google";
  /** Variables whose bindings are RFC 3339 texts and which the condition sees as timestamps. */
  readonly timestamps?: readonly string[];
  /** Which of what the condition reads, such as `claims.ref`, are texts whenever they are there. Absent: nothing is known about that. */
  readonly isText?: (read: string) => boolean;
}

/**
 * Compiles a CEL expression (https://github.com/google/cel-spec) over these variables. The engine is loaded with the first one, so a policy
 * without conditions costs nothing. Throws a ConditionError for what is too large, is not CEL, names an unknown variable or function, or
 * cannot be true or false.
 */
export async function compileCondition(
  source: string,
  variables: readonly string[],
  options: ConditionOptions = {},
): Promise<CompiledCondition> {
  if (source.trim() === "") throw new ConditionError("the condition is empty");
  if (source.length > longestCondition) {
    throw new ConditionError(`the condition has ${source.length} characters; the most is ${longestCondition}`);
  }
  checkBrackets(source);
  checkEscapes(source);
  const { planCondition } = await import("./plan-condition.ts");
  return planCondition(source, variables, options);
}

/** Deeper than any condition that people read. */
export const deepestCondition = 40;

/**
 * The parser goes down one call for each bracket, and the stack ends before the length does. It also blames the wrong place for a
 * bracket that is missing, so that is found here.
 */
export function checkBrackets(source: string): void {
  const open: { readonly bracket: string; readonly index: number }[] = [];
  for (const { source: token, at: index } of piecesOf(source)) {
    if (token in closing) open.push({ bracket: token, index });
    else if (Object.values(closing).includes(token)) {
      const last = open.pop();
      if (last === undefined || closing[last.bracket] !== token)
        throw new ConditionError(`this is not a CEL expression: ${token} closes nothing`, index);
    }
    if (open.length > deepestCondition)
      throw new ConditionError(`nested more than ${deepestCondition} levels deep`, index);
  }
  const last = open.at(-1);
  if (last !== undefined)
    throw new ConditionError(`this is not a CEL expression: ${last.bracket} is not closed`, last.index);
  if (/[!-]{41}/.test(source.replace(/\s/g, "")))
    throw new ConditionError(`more than ${deepestCondition} signs in a row`);
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
