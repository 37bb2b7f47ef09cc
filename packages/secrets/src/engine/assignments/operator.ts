import type { Form } from "./assignment.ts";

/** What stands between a name and its value. */
export interface Operator {
  readonly form: Extract<Form, "assign" | "compare" | "fallback" | "argument" | "call">;
  /** Index behind it. */
  readonly end: number;
}

/** Longest first where one begins like another. Who is sent away unless it is `!=` knows the value, too. */
const operators: readonly { readonly text: string; readonly form: Operator["form"]; readonly onlyAfterQuote?: true }[] =
  [
    { text: "===", form: "compare" },
    { text: "==", form: "compare" },
    { text: "=>", form: "assign" },
    { text: "!==", form: "compare" },
    { text: "!=", form: "compare" },
    { text: "=~", form: "compare" },
    { text: "<>", form: "compare" },
    { text: "in (", form: "compare" },
    { text: "not in (", form: "compare" },
    { text: "eq ", form: "compare" },
    { text: "ne ", form: "compare" },
    { text: "-eq ", form: "compare" },
    { text: "-ne ", form: "compare" },
    { text: "-ceq ", form: "compare" },
    { text: "=", form: "assign" },
    { text: ":=", form: "assign" },
    { text: ":-", form: "fallback" },
    { text: "::", form: "call" },
    { text: ":", form: "assign" },
    { text: "||=", form: "assign" },
    { text: "||", form: "fallback" },
    { text: "??=", form: "assign" },
    { text: "??", form: "fallback" },
    { text: "or ", form: "fallback", onlyAfterQuote: true },
    { text: "<-", form: "assign" },
    { text: "?=", form: "assign" },
    { text: "?:", form: "assign" },
    { text: "->", form: "assign", onlyAfterQuote: true },
    { text: "to ", form: "assign", onlyAfterQuote: true },
    { text: ",", form: "argument", onlyAfterQuote: true },
    { text: "(", form: "call" },
  ];

const byFirst = new Map<number, (typeof operators)[number][]>();
for (const operator of operators) {
  const first = operator.text.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}

/** The operator at `at`. A comma joins only a quoted name and its value: `set("password", "…")`. */
export function readOperator(bytes: Uint8Array, at: number, afterQuote: boolean): Operator | undefined {
  for (const { text, form, onlyAfterQuote } of byFirst.get(bytes[at] ?? 0) ?? []) {
    if (onlyAfterQuote && !afterQuote) continue;
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++;
    if (length === text.length) return { form, end: at + length };
  }
  return undefined;
}
