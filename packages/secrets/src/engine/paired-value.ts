import { charset } from "../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote } from "./ascii.ts";
import { longestGap, longestValue, skipBlanks, valueAt } from "./assigned-value.ts";
import type { Assignment } from "./assignment.ts";
import type { Content, Range } from "./content.ts";
import { readOperator } from "./operator.ts";

/** Names of keys that hold the value of the name before them, in lower case. */
const valueKeys = /^[\\"'`]{0,2}(?:value|parametervalue|secretvalue|content)[\\"'`]{0,2}[ \t]*[:=]/i;

/**
 * The name is itself a value, and the next key on the same or the next line is `value`:
 * `- name: DB_PASSWORD⏎ value: x`, `{"name": "DB_PASSWORD", "value": "x"}`, `key="password" value="x"`,
 * `"ParameterKey": "Password", "ParameterValue": "x"`; and in Terraform `variable "password" {… default = "x"`.
 */
export function pairOf(content: Content, name: Range, after: number, isQuotedName: boolean): Assignment | undefined {
  const { bytes } = content;
  const before = name.start - (isQuotedName ? 2 : 1);
  if (isQuotedName && bytes[after] === ascii.openBrace) return defaultOf(content, name, after + 1);
  if (isQuotedName && bytes[after] === ascii.comma) {
    const option = optionOf(content, name, after);
    if (option) return option;
  }
  if (!isPairName(bytes, before)) return undefined;
  const at = skipSpace(bytes, bytes[after] === ascii.comma ? after + 1 : after);
  if (bytes[after] === ascii.more) return childOf(content, name, skipSpace(bytes, after + 1));
  return valueOfKey(content, name, at);
}

/** The value is one level deeper: `PASSWORD:⏎  value: x`, `"adminPassword": { "value": "x" }`. */
export function nestedOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  const isBrace = bytes[at] === ascii.openBrace;
  if (!(isBrace || (at < bytes.length && isLineEnd(bytes[at])))) return undefined;
  return valueOfKey(content, name, skipSpace(bytes, isBrace ? at + 1 : at));
}

/** `<key>PASSWORD</key><string>x</string>`, `<name>password</name><value>x</value>`; the name ends at the closing tag. */
export function elementPairOf(content: Content, name: Range): Assignment | undefined {
  const { bytes } = content;
  if (bytes[name.start - 1] !== ascii.more) return undefined;
  const close = bytes.indexOf(ascii.more, name.end);
  return close < 0 || close - name.end > longestGap ? undefined : childOf(content, name, skipSpace(bytes, close + 1));
}

const valueTags = /^<(?:string|value|\w{1,8}:value)>/;
const element = charset("element", "!-%'-;=?-~");

/** The text of the element at `at`, if it is one that holds values. */
function childOf({ bytes, runs }: Content, name: Range, at: number): Assignment | undefined {
  if (bytes[at] !== ascii.less) return undefined;
  const tag = valueTags.exec(bytes.toString("latin1", at, at + 17))?.[0];
  if (tag === undefined) return undefined;
  const start = at + tag.length;
  const end = runs.end(element, start, Math.min(bytes.length, start + longestValue));
  if (end === start || bytes[end] !== ascii.less || bytes[end + 1] !== ascii.slash) return undefined;
  return { name, form: "pair", value: { start, end }, closed: true, quoted: true, whole: true };
}

/** How far the default of a Terraform variable may be from its name. */
const longestVariable = 400;
const default_ = /^[^}]*?\n[ \t]*default[ \t]*=[ \t]*(?=")/;

function defaultOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  const keyword = bytes.toString("latin1", Math.max(0, name.start - 10), name.start - 1);
  if (keyword !== "variable " && !keyword.endsWith("\nvariable ") && keyword.trim() !== "variable") return undefined;
  const skipped = default_.exec(bytes.toString("latin1", at, at + longestVariable))?.[0].length;
  return skipped === undefined ? undefined : valueAt(content, name, at + skipped, "pair");
}

/** How far the default of an option may be from its name. */
const longestOption = 200;
const optionDefault = /^,[^()]*?\bdefault["']?[ \t]*[=:][ \t]*(?=["'])/;

/** `add_argument("--password", type=str, default="x")`, `option("password", { default: "x" })`. */
function optionOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const isCall = bytes[name.start - 2] === ascii.open || bytes[name.start - 1] === ascii.dash;
  if (syntax !== "code" || !isCall) return undefined;
  const skipped = optionDefault.exec(bytes.toString("latin1", at, at + longestOption))?.[0].length;
  return skipped === undefined ? undefined : valueAt(content, name, at + skipped, "pair");
}

function valueOfKey(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (at >= bytes.length || !beginsValueKey(bytes, at)) return undefined;
  const key = valueKeys.exec(bytes.toString("latin1", at, at + 32))?.[0];
  if (key === undefined) return undefined;
  const operator = readOperator(bytes, at + key.length - 1, false);
  return operator?.form === "assign" ? valueAt(content, name, skipBlanks(bytes, operator.end), "pair") : undefined;
}

/** A first look, over quotes: most keys are others. */
function beginsValueKey(bytes: Uint8Array, at: number): boolean {
  let first = at;
  while (first < at + 2 && (isQuote(bytes[first]) || bytes[first] === ascii.backslash)) first++;
  return "vpsc".includes(String.fromCharCode((bytes[first] ?? 0) | 0x20));
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + longestGap && (isBlank(bytes[at]) || (at < bytes.length && isLineEnd(bytes[at])))) at++;
  return at;
}

/** True when `:` or `=` stands at or, over blanks and a quote, before `at`. */
function isPairName(bytes: Uint8Array, at: number): boolean {
  let index = at;
  while (index > at - 8 && (isBlank(bytes[index]) || isQuote(bytes[index]) || bytes[index] === ascii.backslash))
    index--;
  return bytes[index] === ascii.colon || bytes[index] === ascii.equals;
}
