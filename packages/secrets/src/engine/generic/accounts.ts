import type { SecretRule } from "../../rule.ts";
import { listedValues } from "../assignments/listed-values.ts";
import { positionalName } from "../positions/positional-password.ts";
import { addMatch, type State } from "../search-state.ts";
import { decideGeneric, latin1 } from "./decide-generic.ts";
import { isComplexPassword, isStrictPassword } from "./human-password.ts";

const names = ["users", "accounts", "credentials", "creds"];
const openings = [" = [", " = {", ": [", ": {", '": [', '": {', "' => [", " := ", ":\n"];

/** Where a list of accounts may begin; its name ends before the opening. */
export const accountTriggers: readonly string[] = names.flatMap((name) =>
  openings.map((opening) => `${name}${opening}`),
);

/** Where the name ends, in bytes before the end of the trigger. */
const lengths = new Map(
  names.flatMap((name) => openings.map((opening) => [`${name}${opening}`, name.length] as const)),
);

/**
 * The passwords of `users = { ada: "…", bob: "…" }`, `[("ada", "…"), ("bob", "…")]` and of the same in YAML. Accounts have more than passwords,
 * so only what is like nothing else counts.
 */
export function addAccounts(state: State, generic: SecretRule, trigger: string, start: number): void {
  const { content } = state;
  if (content.syntax === "prose" || start < state.accountsEnd) return;
  const end = start + (lengths.get(trigger) ?? 0);
  const quoted = trigger.charAt(end - start) === '"' || trigger.charAt(end - start) === "'";
  const { values, end: listEnd } = listedValues(content, quoted ? end + 1 : end);
  state.accountsEnd = listEnd;
  const name = { start, end };
  for (const value of values) {
    const text = latin1(content.bytes, value);
    if (!(isComplexPassword(text) || isStrictPassword(text)) || pointer.test(text)) continue;
    if (!isGiven(content.bytes, value.start)) continue;
    const account = { name, form: "assign", value, closed: true, quoted: true, whole: true } as const;
    const decision = decideGeneric(state, account, positionalName);
    if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
  }
}

/** A place in a schema, as in `"credentials": { "$ref": "#/$defs/d8" }`; and a path. */
const pointer = /^(?:#|\.{0,2})\//;

/** Behind the user's name: `ada: "…"`, `("ada", "…")`; what else an account has is called so. */
const given =
  /(?<!\$ref|schema|title|label|text|message|desc|description|hint|name|mail|role|pattern|regex|format|phone|path|query)["'`]?\s*(?:[:,=]|=>)\s*[bu]?["'`]?$/i;
const longestName = 24;

function isGiven(bytes: Buffer, start: number): boolean {
  return given.test(bytes.toString("latin1", start - longestName, start));
}
