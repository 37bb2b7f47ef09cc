import { charset } from "../../charset.ts";
import { ascii, isQuote } from "../ascii.ts";
import { type Content, type Range, standsAt } from "../content.ts";
import { skipBlanks, valueAt } from "./assigned-value.ts";
import type { Assignment } from "./assignment.ts";
import { skipDeclaredType, startsWithWord } from "./wrapped-value.ts";

/** A type or an accessor stands between a name and `=`: `password string = "…"`, `As String =`, `{ get; set; } =`, `char key[] =`. */
export function declarationOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (content.syntax !== "code" || at >= bytes.length) return undefined;
  const first = skipBlanks(bytes, at);
  if (bytes[first] === ascii.openBrace) {
    const literal = skipBlanks(bytes, first + 1);
    if (isQuote(bytes[literal])) return valueAt(content, name, literal, "assign");
  }
  const value = valueOfType(bytes, at, first) ?? valueOfTag(bytes, at) ?? skipDeclaredType(bytes, at);
  return value === at ? undefined : valueAt(content, name, value, "assign");
}

const typed = /^ +(?:(?:type|pic|like)\b[^\n']{1,40}? value +(?=')|by lazy \{ *(?="))/i;
const longestTyped = 60;
const typeWords = ["type", "pic", "like", "by"];
/** A first look: their second letters. */
const secondOfTypes = charset("second letters of types", "yYiI").table;

/** ABAP, COBOL and Kotlin: `lv_password TYPE string VALUE '…'`, `WS-PASSWORD PIC X(20) VALUE '…'`, `password by lazy { "…" }`. */
function valueOfType(bytes: Buffer, at: number, first: number): number | undefined {
  if (secondOfTypes[bytes[first + 1] ?? 0] === 0 || !typeWords.some((word) => startsWithWord(bytes, first, word)))
    return undefined;
  const skipped = typed.exec(bytes.toString("latin1", at, at + longestTyped))?.[0].length;
  return skipped === undefined ? undefined : at + skipped;
}

const tagged = /^[ \t]+[\w.*[\]]{1,24}[ \t]+`[^`\n]{0,120}?\b(?:env)?default:(?=")/i;
const longestTagged = 200;
/** How far behind a field's name its tag begins. */
const longestField = 48;

/** Go: `Password string `env:"DB_PASSWORD" default:"…"``. */
function valueOfTag(bytes: Buffer, at: number): number | undefined {
  if (!bytes.subarray(at, at + longestField).includes(ascii.backtick)) return undefined;
  const skipped = tagged.exec(bytes.toString("latin1", at, at + longestTagged))?.[0].length;
  return skipped === undefined ? undefined : at + skipped;
}

const returned = /^(?: ?(?:->|:) ?[\w.<>?]{1,20}| string)? ?(?:\{\s*(?:return\s+)?|=> ?|= ?|:\s*return\s+)(?=["'])/;
const longestReturn = 60;
const getter = /^get[A-Z_]/;

/** `String getPassword() { return "…"; }`, `password() => "…"`: what a function gives back that is called so. */
export function returnedBy(content: Content, { start, end }: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (syntax !== "code") return undefined;
  const skipped = returned.exec(bytes.toString("latin1", at, at + longestReturn))?.[0].length;
  if (skipped === undefined) return undefined;
  const prefix = getter.test(bytes.toString("latin1", start, start + 4)) ? 3 : 0;
  return valueAt(content, { start: start + prefix, end }, at + skipped, "assign");
}

const defined = /^\r?\n[ \t]*(?=["'])/;
const definition = Buffer.from("def ");

/** Ruby: `def password⏎  "…"⏎end`. */
export function returnedByMethod(content: Content, name: Range): Assignment | undefined {
  const { bytes, syntax } = content;
  if (syntax !== "code" || !standsAt(bytes, definition, name.start - definition.length)) return undefined;
  const skipped = defined.exec(bytes.toString("latin1", name.end, name.end + longestReturn))?.[0].length;
  return skipped === undefined ? undefined : valueAt(content, name, name.end + skipped, "assign");
}

const define = Buffer.from("-define(");

/** Erlang: `-define(PASSWORD, "…")`. */
export function isMacro(bytes: Buffer, { start }: Range): boolean {
  return bytes[start - 1] === ascii.open && standsAt(bytes, define, start - define.length);
}
