import { charset } from "../../charset.ts";
import { isDocumentationExample } from "../../checksums/documentation-examples.ts";
import type { SecretRule } from "../../rule.ts";
import { ascii } from "../ascii.ts";
import type { Assignment } from "../assignments/assignment.ts";
import { byteListAfter } from "../assignments/byte-list.ts";
import { behindName, listedValues } from "../assignments/listed-values.ts";
import { tableValues } from "../assignments/table-value.ts";
import type { Range } from "../content.ts";
import { positionalName } from "../positions/positional-password.ts";
import { addMatch, type State } from "../search-state.ts";
import { decideGeneric, latin1 } from "./decide-generic.ts";
import { judgeBytes } from "./generic-value.ts";
import { isComplexPassword, isStrictPassword } from "./human-password.ts";
import { type SecretName, secretNameOf, squash } from "./secret-name.ts";
import { phraseAt } from "./word-password.ts";

/** What a name has besides one value behind it: a list, a table, numbers, a phrase, a user and a password. */

/** Names whose value may be a user's name and a password. */
export const pairNames = new Set(["auth", "credentials", "credential", "creds"]);
const longestUser = 40;

/** `auth: "user:password"`: takes the part behind the colon; true when it is a password. */
export function addPaired(state: State, generic: SecretRule, assignment: Assignment): boolean {
  const { content } = state;
  const { value, closed } = assignment;
  if (!closed) return false;
  let colon = value.start;
  while (colon < value.end && colon < value.start + longestUser && isUserByte(content.bytes[colon]!)) colon++;
  if (content.bytes[colon] !== ascii.colon || colon === value.start) return false;
  const password = { ...assignment, value: { start: colon + 1, end: value.end } };
  const decision = decideGeneric(state, password, positionalName);
  if (!decision?.check) return false;
  addMatch(state, generic, password.value, { ...decision.check, reasons: decision.reasons });
  return true;
}

const login =
  /^\s{0,8}(?:=>|:=|=|:)?\s{0,8}[([{]\s{0,8}(?:[bu@]?["'][\w.@\\-]{1,60}["']|[a-z][\w.]{0,30})\s{0,8},?\s{0,8}[bu@]?(["'])([^"'\s]{6,64})\1\s{0,8},?\s{0,8}[)\]}]/;
const longestLogin = 180;

/** `auth: ["user", "password"]`, `credentials = ("user", "password")`; elsewhere such a name has scopes, too. */
export function addLogin(state: State, generic: SecretRule, name: Range): void {
  const { bytes } = state.content;
  const start = behindName(bytes, name.end);
  const found = login.exec(bytes.toString("latin1", start, start + longestLogin));
  const text = found?.[2];
  if (!found || text === undefined) return;
  const at = start + found[0].lastIndexOf(text);
  const value = { start: at, end: at + text.length };
  const form = isComplexPassword(text) || isStrictPassword(text) ? "assign" : "call";
  const assignment = { name, form, value, closed: true, quoted: true, whole: true } as const;
  const decision = decideGeneric(state, assignment, positionalName);
  if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
}

/** A first look: a bracket behind the name and its operator. */
export function mayHoldLogin(bytes: Uint8Array, { end }: Range): boolean {
  if (!endsPairName(bytes[end - 1] ?? 0)) return false;
  let at = behindName(bytes, end);
  const limit = at + longestGapOfLogin;
  while (at < limit && betweenLogin[bytes[at] ?? 0] === 1) at++;
  return opensLogin[bytes[at] ?? 0] === 1;
}

/** `auth`, `credentials`, `credential`, `creds`. */
function endsPairName(byte: number): boolean {
  const last = byte | 0x20;
  return last === lowerH || last === lowerL || last === lowerS;
}

const lowerH = 0x68;
const lowerL = 0x6c;
const longestGapOfLogin = 10;
const betweenLogin = charset("between a name and its login", " \t=:>").table;
const opensLogin = charset("opening of a login", "([{").table;

const isUserByte = (byte: number): boolean => userBytes[byte] === 1;
const userBytes = charset("user", "0-9A-Za-z_.@-").table;

/** A list of passwords holds such as people use; what a strict form asks for, or a random one, is one of them. */
export function addListed(state: State, generic: SecretRule, name: Range): void {
  const { content } = state;
  const { bytes } = content;
  if (name.start < state.listEnd || content.syntax === "prose") return;
  const { values, end } = listedValues(content, behindName(bytes, name.end));
  state.listEnd = end;
  const secret = values.length > 0 && listNameOf(latin1(bytes, name).slice(0, -1));
  if (!secret) return;
  for (const value of values) {
    const text = latin1(bytes, value);
    // Lexers have lists of patterns, and call them tokens.
    if (secret.kind === "key" && !/^[\w.~+/=:-]+$/.test(text)) continue;
    const form = secret.kind === "key" || isStrictPassword(text) ? "assign" : "call";
    const decision = decideGeneric(state, { name, form, value, closed: true, quoted: true, whole: true }, secret);
    if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
  }
}

/** A passphrase of words with blanks between them, as a literal or as a whole line of settings. */
export function addPhrase(
  state: State,
  generic: SecretRule,
  { value, quoted, form }: Assignment,
  name: SecretName,
): void {
  const { bytes, syntax, trial } = state.content;
  const mayStand =
    (form === "assign" || form === "flag") && (quoted ? syntax === "code" || syntax === "config" : syntax === "config");
  const phrase = mayStand && !trial && phraseAt(bytes, value.start, name);
  if (!phrase || isDocumentationExample(bytes.subarray(phrase.start, phrase.end))) return;
  const core = name.core.replaceAll("_", " ");
  const reasons = [
    `the name ends in ${name.core}, so it stands for a ${name.kind}`,
    "it is a phrase of words and no sentence",
  ];
  addMatch(state, generic, phrase, {
    confidence: "medium",
    basis: `name says ${core}, the value is a phrase`,
    reasons,
  });
}

/** What the table of a document has below or beside a name. */
export function addTable(state: State, generic: SecretRule, name: Range): void {
  for (const value of tableValues(state.content, name, state.table)) {
    const { quoted } = value;
    const decision = decideGeneric(
      state,
      { name, form: "assign", value, closed: true, quoted, whole: true },
      value.name,
    );
    if (decision?.check) addMatch(state, generic, value, { ...decision.check, reasons: decision.reasons });
  }
}

/** A key that is written as a list of numbers. */
export function addBytes(state: State, generic: SecretRule, name: Range, meaning: SecretName | undefined): void {
  const { content } = state;
  const list = meaning && byteListAfter(content.bytes, name.end, meaning);
  if (!list) return;
  const { check, reasons } = judgeBytes(content.trial, meaning, list.value);
  if (check) addMatch(state, generic, list, { ...check, reasons }, { value: list.value });
}

const lowerS = 0x73;

export function isPlural(bytes: Uint8Array, { end }: Range): boolean {
  return (bytes[end - 1]! | 0x20) === lowerS;
}

/** Lists of what nobody may use. */
const notUsed = /common|weak|leaked|pwned|forbidden|banned|black|deny|bad|guess|candidate|dictionary/i;

/** Undefined for lists of anything else, and where a word such as `tests` follows. */
function listNameOf(name: string): SecretName | undefined {
  const secret = notUsed.test(name) ? undefined : secretNameOf(name);
  return secret && squash(name).endsWith(secret.end) ? secret : undefined;
}
