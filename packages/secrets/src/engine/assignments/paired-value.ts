import { ascii, isBlank, isLineEnd, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { skipBlanks, valueAt } from "./assigned-value.ts";
import type { Assignment } from "./assignment.ts";
import { namedElementOf, skipSpace } from "./element-value.ts";
import { readOperator } from "./operator.ts";

/** Names of keys that hold the value of the name before them, in lower case. */
const valueKeys =
  /^[\\"'`]{0,2}(?:(?:android:)?val(?:ue)?|parametervalue|secretvalue|content|default|default_?value|envdefault)[\\"'`]{0,2}[ \t]*[:=]/i;

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
  if (isQuotedName && content.syntax === "markup") {
    const element = namedElementOf(content, name, after);
    if (element) return element;
  }
  return (
    valueOfKey(content, name, at) ??
    valueOfKey(content, name, skipMembers(bytes, at)) ??
    (isQuotedName ? valueBefore(content, name) : undefined)
  );
}

/** One or two more things that are said about the name, such as its type; of another name the value is another's. */
const members =
  /^(?:[\\"']{0,2}(?!name|key|id|env|path|value|default)\w{1,20}[\\"']{0,2}[ \t]*[:=][ \t]*(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'|[\w.-]{1,30})[ \t]*,?\s{0,40}){1,2}(?=\W{0,2}(?:value|default))/i;
const longestMembers = 240;

function skipMembers(bytes: Buffer, at: number): number {
  return at + (members.exec(bytes.toString("latin1", at, at + longestMembers))?.[0].length ?? 0);
}

/** The value is one level deeper: `PASSWORD:⏎  value: x`, `"adminPassword": { "value": "x" }`. */
export function nestedOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  const isBrace = bytes[at] === ascii.openBrace;
  if (!(isBrace || (at < bytes.length && isLineEnd(bytes[at])))) return undefined;
  return valueOfKey(content, name, skipSpace(bytes, isBrace ? at + 1 : at)) ?? parameterOf(content, name, at);
}

/** How far the default of a template's parameter may be from its name. */
const longestParameter = 240;
const parameterDefault = [
  /^\r?\n([ \t]+)\S[^\n]*\n(?:\1[^\n]*\n){0,5}?\1default:[ \t]*/i,
  /^\{[^{}]{0,160}?"default(?:value)?"\s*:\s*(?=")|^\{[^{}"]{0,160}?, *default: +/i,
] as const;
/** The same in a schema that a program holds: `password: { type: String, default: 'x' }`. */
const schemaDefault = /^\{[^{}]{0,160}?\bdefault["']?\s*:\s*(?=["'`])/;

/** CloudFormation: `DbPassword:⏎  Type: String⏎  Default: x`, `"DbPassword": { "Type": "String", "Default": "x" }`. */
function parameterOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const isBrace = bytes[at] === ascii.openBrace;
  if (syntax !== "config" && !(syntax === "code" && isBrace)) return undefined;
  const pattern = syntax === "code" ? schemaDefault : parameterDefault[isBrace ? 1 : 0];
  const skipped = pattern.exec(bytes.toString("latin1", at, at + longestParameter))?.[0].length;
  return skipped === undefined ? undefined : valueAt(content, name, at + skipped, "pair");
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
const optionDefault = /^,[^()]*?\bdefault(?:_?value)?["']?[ \t]*[=:][ \t]*(?=["'])/i;

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

/** How far a value may stand before its name. */
const longestBefore = 120;
const valueThenName =
  /(?<![\w.])(?:\w{1,16}_)?(?:val|value|secretvalue)["'`]?[ \t]*[:=][ \t]*(["'])([^"'\s<>]{8,80})\1[ \t]*(?:,|where )?[ \t]*["'`]?(?:name|key|parameterkey|\w{1,16}_(?:name|key))["'`]?[ \t]*[:=][ \t]*["']?$/i;

/** `{"value": "x", "name": "DB_PASSWORD"}`, `<property value="x" name="password"/>`, `SET value = 'x' WHERE name = 'db_password'`. */
function valueBefore({ bytes }: Content, name: Range): Assignment | undefined {
  const from = Math.max(0, name.start - longestBefore);
  const found = valueThenName.exec(bytes.toString("latin1", from, name.start));
  const value = found?.[2];
  if (!found || value === undefined) return undefined;
  const start = from + found.index + found[0].indexOf(value);
  return { name, form: "pair", value: { start, end: start + value.length }, closed: true, quoted: true, whole: true };
}

/** A first look, over quotes: most keys are others. */
function beginsValueKey(bytes: Uint8Array, at: number): boolean {
  let first = at;
  while (first < at + 2 && (isQuote(bytes[first]) || bytes[first] === ascii.backslash)) first++;
  return "avpscde".includes(String.fromCharCode((bytes[first] ?? 0) | 0x20));
}

/** True when `:` or `=` stands at or, over blanks and a quote, before `at`. */
function isPairName(bytes: Uint8Array, at: number): boolean {
  let index = at;
  while (index > at - 8 && (isBlank(bytes[index]) || isQuote(bytes[index]) || bytes[index] === ascii.backslash))
    index--;
  return bytes[index] === ascii.colon || bytes[index] === ascii.equals;
}
