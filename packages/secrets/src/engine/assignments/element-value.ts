import { charset } from "../../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote } from "../ascii.ts";
import { type Content, type Range, standsAt } from "../content.ts";
import { isComplexPassword } from "../generic/human-password.ts";
import { longestGap, longestValue } from "./assigned-value.ts";
import type { Assignment, Form } from "./assignment.ts";

/** Bytes of the text of an element. */
const element = charset("element", "!-%'-;=?-~");
/** Bytes of a tag's attributes. */
const attributes = charset("attributes", "\t\r\n -;=?-~");

/** Longest attributes between a name and the text of its element. */
const longestAttributes = 80;

/** `<password>value</password>`, also with a namespace before the name or attributes behind it. */
export function elementOf(content: Content, name: Range): Assignment | undefined {
  const { bytes, runs } = content;
  const before = bytes[name.start - 1];
  if (before !== ascii.less && before !== ascii.colon) return undefined;
  const close = endOfTag(content, name.end);
  if (close === undefined) return undefined;
  const start = skipText(bytes, close + 1, cdata);
  const end = runs.end(element, start, Math.min(bytes.length, start + longestValue));
  if (end === start) return childOf(content, name, skipSpace(bytes, start));
  const isClosed = bytes[end] === ascii.less && bytes[end + 1] === ascii.slash;
  // `]]>` ends what `<![CDATA[` began.
  const stop = start > close + 1 && bytes[end] === ascii.more ? end - 2 : end;
  return stop > start && (isClosed || stop < end) ? textOf(name, { start, end: stop }, "element") : undefined;
}

const cdata = Buffer.from("<![CDATA[");
const bearer = Buffer.from("Bearer ");

function skipText(bytes: Buffer, at: number, text: Buffer): number {
  return standsAt(bytes, text, at) ? at + text.length : at;
}

/** Index of the `>` of the tag that `at` is in, if nothing but attributes is before it. */
function endOfTag({ bytes, runs }: Content, at: number): number | undefined {
  const end = runs.end(attributes, at, Math.min(bytes.length, at + longestAttributes));
  return bytes[end] === ascii.more && bytes[end - 1] !== ascii.slash ? end : undefined;
}

/** `<key>PASSWORD</key><string>x</string>`, `<name>password</name><value>x</value>`; the name ends at the closing tag. */
export function elementPairOf(content: Content, name: Range): Assignment | undefined {
  const { bytes } = content;
  if (bytes[name.start - 1] !== ascii.more) return undefined;
  const close = bytes.indexOf(ascii.more, name.end);
  return close < 0 || close - name.end > longestGap ? undefined : childOf(content, name, skipSpace(bytes, close + 1));
}

/** Elements whose text is the value of what their `name` or `key` says. Of Android's `string` it may be a sentence of one word. */
const holders =
  /<(?:property|entry|param|parameter|prop|setting|stringprop|variable|option|config|set|field|item|init-param|(string))\s[^<>]*?(?:name|key)=["'][^"'<>]*$/i;

/** `<property name="password">value</property>`, `<param name="password"><value>value</value></param>`; `after` is behind the name's quote. */
export function namedElementOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, runs } = content;
  const close = endOfTag(content, after);
  if (close === undefined) return undefined;
  const start = close + 1;
  const child = childOf(content, name, skipSpace(bytes, start));
  if (child) return child;
  const end = runs.end(element, start, Math.min(bytes.length, start + longestValue));
  if (end === start || bytes[end] !== ascii.less || bytes[end + 1] !== ascii.slash) return undefined;
  const holder = holders.exec(bytes.toString("latin1", Math.max(0, name.start - longestAttributes), name.start));
  if (!holder) return undefined;
  const isWord = holder[1] !== undefined && !isComplexPassword(bytes.toString("latin1", start, end));
  return textOf(name, { start, end }, isWord ? "call" : "element");
}

const valueTags =
  /^<(?:string|value(?: \w{1,20}="\w{0,8}")?|plaintext|stringprop name="(?:argument|header)\.value"|\w{1,8}:value)>/i;

/** The text of the element at `at`, if it is one that holds values. */
function childOf({ bytes, runs }: Content, name: Range, at: number): Assignment | undefined {
  if (bytes[at] !== ascii.less) return undefined;
  const tag = valueTags.exec(bytes.toString("latin1", at, at + 40))?.[0];
  if (tag === undefined) return undefined;
  const start = skipText(bytes, at + tag.length, bearer);
  const end = runs.end(element, start, Math.min(bytes.length, start + longestValue));
  if (end === start || bytes[end] !== ascii.less || bytes[end + 1] !== ascii.slash) return undefined;
  return textOf(name, { start, end }, "pair");
}

function textOf(name: Range, value: Range, form: Form): Assignment {
  return { name, form, value, closed: true, quoted: true, whole: true };
}

/** Over blanks and line ends. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + longestGap && (isBlank(bytes[at]) || (at < bytes.length && isLineEnd(bytes[at])))) at++;
  return at;
}

/** True for a name in a tag that has its attributes or its end behind it. */
export function isTagName(bytes: Uint8Array, { start, end }: Range): boolean {
  const isOpen = bytes[start - 1] === ascii.less || bytes[start - 1] === ascii.colon;
  return bytes[end] === ascii.more || (isOpen && isBlank(bytes[end]) && !isQuote(bytes[start - 1]));
}
