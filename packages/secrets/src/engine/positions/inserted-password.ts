import type { Range } from "../content.ts";
import { isStrictPassword } from "../generic/human-password.ts";
import { passwordDigest } from "../generic/password-digest.ts";
import { type SecretName, secretNameOf } from "../generic/secret-name.ts";

/** What the automaton looks for. */
export const insertMark = "insert into ";

/** Bytes that are looked at: the names of the columns, and the values of the first rows. */
const longestColumns = 400;
const longestRows = 1200;

/** A table of people, whose columns are not named. */
const headOfUsers =
  /^[\w."'`[\]]{0,40}(?:users?|accounts?|members?|logins?|credentials?|admins?|administrators?|customers?|employees?|persons?)["'`\]]?\s+values\s*(?=\()/i;
const head = /^[\w."'`[\]]{1,80}\s*\(([^()]{1,300})\)\s*values\s*(?=\()/i;

export interface InsertedValue extends Range {
  /** Of its column. */
  readonly name: SecretName;
}

/**
 * The passwords and keys among the values of an SQL `INSERT INTO t (name, password) VALUES ('shop', '…')`, which begins before `at`; found by the
 * names of their columns. Digests of passwords are left out.
 */
export function insertedPasswords(
  bytes: Buffer,
  at: number,
): { readonly values: readonly InsertedValue[]; readonly end: number } {
  const text = bytes.toString("latin1", at, at + longestColumns);
  const found = head.exec(text);
  if (!found) return passwordsOfUsers(bytes, at, headOfUsers.exec(text)?.[0].length);
  const columns = (found[1] ?? "").split(",").map((name) => secretNameOf(name.trim()));
  const start = at + found[0].length;
  if (!columns.some((name) => name)) return { values: [], end: start };
  const { literals, end } = readRows(bytes.toString("latin1", start, start + longestRows));
  const values = literals.flatMap(({ column, offset, text }) => {
    const name = columns[column];
    const isDigest = name?.kind === "password" && passwordDigest.test(text);
    return !name || isDigest ? [] : [{ name, start: start + offset, end: start + offset + text.length }];
  });
  return { values, end: start + end };
}

/** Where no column has a name, a password is what a strict form asks for. */
function passwordsOfUsers(bytes: Buffer, at: number, length: number | undefined): ReturnType<typeof insertedPasswords> {
  if (length === undefined) return { values: [], end: at };
  const start = at + length;
  const { literals, end } = readRows(bytes.toString("latin1", start, start + longestRows));
  const values = literals
    .filter(({ text }) => isStrictPassword(text) && !passwordDigest.test(text))
    .map(({ offset, text }) => ({ name: userPassword, start: start + offset, end: start + offset + text.length }));
  return { values, end: start + end };
}

const userPassword: SecretName = { kind: "password", core: "password", end: "password", byPlace: true };

interface Literal {
  readonly column: number;
  readonly text: string;
  readonly offset: number;
}

/** The quoted values of `('a', 1, 'b'), (…)`, each with the number of its column; a value that is an expression counts, and is none. */
function readRows(text: string): { literals: Literal[]; end: number } {
  const literals: Literal[] = [];
  let depth = 0;
  let column = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === "(") {
      depth += 1;
      if (depth === 1) column = 0;
    } else if (sign === ")") depth -= 1;
    else if (sign === "," && depth === 1) column += 1;
    else if (sign === "'" || sign === '"') {
      const end = endOfText(text, at);
      if (depth === 1 && end < text.length) literals.push({ column, text: text.slice(at + 1, end), offset: at + 1 });
      at = end;
    } else if (depth === 0 && !/[\s,]/.test(sign ?? "")) break;
  }
  return { literals, end: at };
}

/** A quote within a text is doubled, or has a backslash before it. */
function endOfText(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote && text[at + 1] === quote) at += 1;
    else if (text[at] === quote) return at;
  }
  return text.length;
}
