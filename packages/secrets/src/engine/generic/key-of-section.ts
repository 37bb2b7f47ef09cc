import { charset, nameBytes } from "../../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote } from "../ascii.ts";
import { type Assignment, readAssignment } from "../assignments/assignment.ts";
import type { Content } from "../content.ts";
import { type SecretName, secretNameOf, wordsOf } from "./secret-name.ts";

/** `key` stands for far too much, unless its section says for what: `jwt: { key: "…" }`, `"Jwt:Key": "…"`, `[encryption]⏎key = …`. */
export interface SectionKey {
  readonly assignment: Assignment;
  readonly name: SecretName;
}

export const sectionTriggers: readonly string[] = [
  'key"] =',
  "key'] =",
  'key":',
  "key':",
  'key" =',
  "key' =",
  "key:",
  "key =",
  "key=",
];

const lengthOfKey = "key".length;
/** A machine's key is longer than a name, and holds digits and no signs but those of base64. */
const drawn = /^(?=[^\d]*\d)(?:base64:)?[A-Za-z\d+/_-]{16,}={0,2}$/;
const shortest = 16;
/** Quotes, an operator and blanks between the name and its value. */
const longestJoint = 12;
const joint = charset("between key and its value", " \t\"'=:>]").table;
const value = charset("value of key", "0-9A-Za-z+/_=:-").table;

/** A first look, which nearly every other key fails: a word of its own, in front of what may have been drawn. */
export function mayBeSectionKey({ bytes, syntax, binary }: Content, start: number): boolean {
  if (binary || (syntax !== "config" && syntax !== "code")) return false;
  const isPart = bytes[start - 1] !== ascii.dot && nameBytes.table[bytes[start - 1] ?? 0] === 1;
  return !isPart && mayBeDrawn(bytes, start + lengthOfKey);
}

/** The key at `start`, which `mayBeSectionKey`, if a section around it says what it is for. */
export function keyOfSection(content: Content, start: number): SectionKey | undefined {
  const { bytes } = content;
  const section = prefixOf(bytes, start) ?? sectionOf(content, start);
  const name = section === undefined ? undefined : meaningOf(section);
  const assignment = name && readAssignment(content, { start, end: start + lengthOfKey });
  if (!name || assignment?.form !== "assign") return undefined;
  return drawn.test(bytes.toString("latin1", assignment.value.start, assignment.value.end))
    ? { assignment, name }
    : undefined;
}

function mayBeDrawn(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (at < from + longestJoint && joint[bytes[at] ?? 0] === 1) at++;
  let end = at;
  while (end < at + shortest && value[bytes[end] ?? 0] === 1) end++;
  return end === at + shortest;
}

/** What the settings of a thing are called besides it: `JwtSettings`. */
const settings: ReadonlySet<string> = new Set(
  "setting settings option options config configuration conf opts".split(" "),
);

function meaningOf(section: string): SecretName | undefined {
  const parts = wordsOf(section).filter((part) => !settings.has(part));
  if (parts.length === 0) return undefined;
  const subject = parts.join("_").replace(/s$/, "");
  const alone = secretNameOf(subject);
  return secretNameOf(`${subject}_key`) ?? (alone?.kind === "key" ? alone : undefined);
}

const prefix = /([A-Za-z][\w.-]{1,40})[:.]$/;
const longestPrefix = 44;

/** `jwt.key = …`, and in .NET `"Jwt:Key"`. */
function prefixOf(bytes: Buffer, start: number): string | undefined {
  if (bytes[start - 1] !== ascii.colon && bytes[start - 1] !== ascii.dot) return undefined;
  return prefix.exec(bytes.toString("latin1", Math.max(0, start - longestPrefix), start))?.[1];
}

/** How far a section may begin before its key. */
const longestSection = 400;
const opened = /([A-Za-z][\w.-]{1,40})["']?\s*(?:=>|=|:|\s)\s*(?:\w{1,20}\()?$/;
const longestOpening = 48;

/** The name of the brackets, the indented block or the `[section]` that `start` is in. */
function sectionOf({ bytes, syntax }: Content, start: number): string | undefined {
  const limit = Math.max(0, start - longestSection);
  const isBlock = syntax === "config" && !isQuote(bytes[start - 1]);
  let own: number | undefined;
  let depth = 0;
  for (let at = start - 1; at >= limit; at--) {
    const byte = bytes[at];
    if (byte === ascii.closeBrace || byte === ascii.closeSquare) depth += 1;
    else if (byte === ascii.openBrace || byte === ascii.openSquare) {
      depth -= 1;
      if (depth < 0) return opened.exec(bytes.toString("latin1", Math.max(0, at - longestOpening), at))?.[1];
      const head = depth === 0 && isLineEnd(bytes[at - 1]) ? header.exec(textAt(bytes, at)) : null;
      if (head) return head[1];
    } else if (byte === ascii.lineFeed && isBlock) {
      own ??= indentOf(bytes, at + 1);
      const line = lineBefore(bytes, at, limit);
      if (line < at && depth === 0 && indentOf(bytes, line) < own) return indented.exec(textAt(bytes, line))?.[1];
    }
  }
  return undefined;
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + longestOpening);
}

/** TOML and INI: `[auth.encryption]`. */
const header = /^\[+["']?(?:[\w .:-]{0,40}[.: ])?([\w-]{2,40})["']?\]+[ \t]*\r?\n/;
/** YAML: a name alone on its line. */
const indented = /^[ \t]*(?:- +)?["']?([A-Za-z][\w.-]{1,40})["']?:[ \t]*\r?\n/;

function indentOf(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + longestOpening && isBlank(bytes[at])) at++;
  return at - from;
}

function lineBefore(bytes: Uint8Array, lineEnd: number, limit: number): number {
  let at = lineEnd;
  while (at > limit && bytes[at - 1] !== ascii.lineFeed) at--;
  return at;
}
