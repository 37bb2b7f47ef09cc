import { type Charset, charset } from "../../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote, isUpper } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import type { Assignment, Form } from "./assignment.ts";
import { type Opening, openingQuote } from "./opening-quote.ts";
import { blockScalarAt, skipProperties } from "./yaml-scalar.ts";

/** A longer value is a document, not a password. */
export const longestValue = 320;
/** Blanks between a name, its operator and its value. */
export const longestGap = 64;

/** Bytes of a value without quotes: all that is visible but quotes, angle brackets and the backslash. */
const bare = charset("bare", "!#-&(-;=?-[]-_a-~");
/** The same between the `;` or `&` of a connection string or a query. */
const parameter = charset("parameter", "!#-%(-:=?-[]-_a-~");
/** The same in `${NAME:-value}`. */
const braced = charset("braced", "!#-&(-;=?-[]-_a-|~");

/** The assignment whose value begins at `at`, if one stands there; the form says what may be unquoted, and what ends it. */
export function valueAt(content: Content, name: Range, from: number, form: Form): Assignment | undefined {
  const { bytes } = content;
  const at = content.syntax === "config" ? skipProperties(bytes, from) : from;
  const block = content.syntax === "config" ? blockScalarAt(bytes, at) : at;
  if (block > at) return bareValue(content, name, block, form);
  const open = openingQuote(bytes, at);
  const start = open?.inside ?? at;
  const credentials = skipScheme(bytes, name, start);
  // What follows a scheme is parted from the rest by a blank or a quote, in whatever language the header is written.
  if (credentials > start) return bareValue(content, name, credentials, "parameter");
  if (open !== undefined) return quotedValue(content, name, open, form);
  if (form === "argument" || form === "call" || form === "compare") return undefined;
  if (form === "fallback" && bytes[name.start - 1] !== ascii.openBrace) return undefined;
  return bareValue(content, name, at, form);
}

/** `Authorization: Bearer …`: the scheme is not a part of the value. */
function skipScheme(bytes: Buffer, name: Range, at: number): number {
  if (name.end - name.start < authorization.length) return at;
  if (bytes.toString("latin1", name.end - authorization.length, name.end).toLowerCase() !== authorization) return at;
  return at + (schemes.exec(bytes.toString("latin1", at, at + longestScheme))?.[0].length ?? 0);
}

/** RFC 9110 section 11.1: a word. What follows those that are left out is encoded or made for the request. */
const schemes =
  /^(?!basic|digest|negotiate|ntlm|hmac|hawk|aws|goog|sharedkey|signature|qbox|(?:oss|obs|mac) )[a-z][a-z-]{1,19} +(?:token=)?["']?/i;
const longestScheme = 32;

const authorization = "authorization";

/**
 * Up to the text that stands for an unset variable. Serverless, Log4j and Jenkins write where a value is looked up in the variable's place:
 * `${ssm:/shop/password~true}`.
 */
const shellDefault =
  /^["']?\$\{(?!(?:ssm|s3|cf|env|opt|self|sls|file|param|aws|secretsmanager|sys|ctx|java|readFile|base64):)\w{1,40}(?::[-=]?|-)(?=[^-=\s}$])/;
const longestVariable = 48;

/** `PASSWORD="${1:-value}"`, `password: ${DB_PW:value}`: what stands for a variable that is not set. */
export function shellDefaultAt(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (bytes[at] !== ascii.dollar && bytes[at + 1] !== ascii.dollar) return undefined;
  const skipped = shellDefault.exec(bytes.toString("latin1", at, at + longestVariable))?.[0].length;
  const value = skipped === undefined ? undefined : bareValue(content, name, at + skipped, "fallback");
  return value && bytes[value.value.end] === ascii.closeBrace ? value : undefined;
}

const templateLiteral =
  /^["']?\{\{-? ?(?:[^{}\n]{0,80}\| ?default(?:\( ?| ))?(["'])(?=([^"'\s{}]{6,64})\1 ?(?:[,)]|-?\}\}|\| ?(?:password_hash|quote|squote|b64enc)))/;
const longestTemplate = 180;

/** Jinja and Helm: `"{{ lookup('env', 'X') | default('value') }}"`, `"{{ 'value' | password_hash('sha512') }}"`, `{{ .Values.x | default "value" | quote }}`. */
export function templateLiteralAt({ bytes }: Content, name: Range, at: number): Assignment | undefined {
  const brace = isQuote(bytes[at]) ? at + 1 : at;
  if (bytes[brace] !== ascii.openBrace || bytes[brace + 1] !== ascii.openBrace) return undefined;
  const found = templateLiteral.exec(bytes.toString("latin1", at, at + longestTemplate));
  if (!found) return undefined;
  const start = at + found[0].length;
  const value = { start, end: start + (found[2]?.length ?? 0) };
  return { name, form: "assign", value, closed: true, quoted: true, whole: true };
}

function quotedValue(
  { bytes }: Content,
  name: Range,
  { quote, escaped, inside }: Opening,
  form: Form,
): Assignment | undefined {
  if (bytes[inside] === quote) return undefined;
  const limit = Math.min(bytes.length, inside + longestValue);
  const result = (end: number, closed: boolean): Assignment => ({
    name,
    form,
    value: { start: inside, end },
    closed,
    quoted: true,
    whole: true,
  });
  for (let end = inside; end < limit; end++) {
    const byte = bytes[end]!;
    if (byte === quote) return result(end, !escaped);
    if (isBlank(byte) || isLineEnd(byte)) return result(end, false);
    if (byte !== ascii.backslash) continue;
    if (escaped && bytes[end + 1] === quote) return result(end, true);
    end++;
  }
  return result(limit, false);
}

const bareBytes: Partial<Record<Form, Charset>> = { parameter, fallback: braced };

function bareValue(content: Content, name: Range, at: number, form: Form): Assignment | undefined {
  const { bytes, runs } = content;
  if (at < bytes.length && isTrailing(bytes[at]!)) return undefined;
  const limit = at + longestValue;
  let end = Math.min(limit, runs.end(bareBytes[form] ?? bare, at, bytes.length));
  if (form === "parameter" && bytes[name.start - 1] === ascii.comma) end = firstComma(bytes, at, end);
  if (content.syntax === "config" && form === "assign" && mayGoOn(content, at, end)) end = endOfWord(bytes, end, limit);
  const closed = end < limit;
  if (form !== "parameter") while (end > at && isTrailing(bytes[end - 1]!)) end--;
  const stop = end;
  // A sentence ends there, and nothing is left out.
  if (content.syntax === "prose" && end > at + 1 && bytes[end - 1] === ascii.dot && bytes[end - 2] !== ascii.dot) end--;
  // In Markdown: `**value**`.
  if (content.syntax === "prose" && bytes[at - 1] === ascii.star)
    while (end > at && bytes[end - 1] === ascii.star) end--;
  return end === at
    ? undefined
    : {
        name,
        form,
        value: { start: at, end },
        closed,
        quoted: false,
        whole: endsHere(bytes, stop) || isWord(bytes, name, at, stop) || isInFlow(content, name, stop, form),
      };
}

/** Behind a letter beyond ASCII, and where a line holds no more than a name and its value behind quotes and backslashes, too. */
function mayGoOn({ bytes, isLines }: Content, start: number, end: number): boolean {
  const byte = bytes[end] ?? ascii.lineFeed;
  return byte > 0x7f || (isLines && end > start && (isQuote(byte) || byte === ascii.backslash));
}

/** The next blank or the end of the line. A backslash there continues the value on the next line. */
function endOfWord(bytes: Uint8Array, from: number, limit: number): number {
  let end = from;
  while (end < limit && end < bytes.length && !isBlank(bytes[end]) && !isLineEnd(bytes[end])) end++;
  return bytes[end - 1] === ascii.backslash ? from : end;
}

const nextEntry = /^(?:[}\]]{0,8},[ \t]*["']?[\w.-]{1,60}["']?[ \t]*:[ \t]|[}\]]{1,8},[ \t]*[{[])/;
/** How far the bracket may be before the name, and the next entry behind the value. */
const longestEntry = 90;

/** `{ token: value, subject: ci }`, `[{ token: value }, { … }]`: what follows in a flow mapping of YAML is another entry. */
function isInFlow({ bytes, syntax }: Content, name: Range, end: number, form: Form): boolean {
  if (syntax !== "config" || !isTrailing(bytes[end] ?? 0)) return false;
  const before = bytes.toString("latin1", Math.max(0, name.start - longestEntry), name.start);
  // The name of a pair is itself a value.
  return (
    (form === "pair" || /[{,][ \t]*["']?$/.test(before)) &&
    nextEntry.test(bytes.toString("latin1", end, end + longestEntry))
  );
}

/** Where the parameters are parted by commas. */
function firstComma(bytes: Uint8Array, at: number, end: number): number {
  let comma = at;
  while (comma < end && bytes[comma] !== ascii.comma) comma++;
  return comma;
}

/** `NAME=value` without a blank is a word of a command, of which there may be more: `ENV A=1 PASSWORD=x B=2`. */
function isWord(bytes: Uint8Array, { start, end }: Range, at: number, stop: number): boolean {
  return (
    at === end + 1 &&
    bytes[end] === ascii.equals &&
    isBlank(bytes[stop]) &&
    // `"NPM_TOKEN=… npm publish"`: in quotes only a variable of the environment.
    (start === 0 || !isQuote(bytes[start - 1]) || isUpper(bytes[start]!))
  );
}

/** Index of the first byte from `at` on that is no blank, at most `longestGap` further. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < at + longestGap && isBlank(bytes[next])) next++;
  return next;
}

/** Punctuation that ends a statement rather than a value. */
function isTrailing(byte: number): boolean {
  return (
    byte === ascii.comma ||
    byte === ascii.semicolon ||
    byte === ascii.close ||
    byte === ascii.closeBrace ||
    byte === ascii.closeSquare
  );
}

/** True when nothing but punctuation or a comment follows on the line. */
function endsHere(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at < end + longestGap && at < bytes.length && (isBlank(bytes[at]) || isTrailing(bytes[at]!))) at++;
  const byte = bytes[at];
  return (
    isLineEnd(byte) ||
    byte === ascii.hash ||
    // The end of a comment in markup.
    (byte === ascii.dash && bytes[at + 1] === ascii.dash && bytes[at + 2] === ascii.more) ||
    byte === ascii.backslash ||
    byte === ascii.pipe ||
    byte === ascii.and ||
    isQuote(byte) ||
    // The end of an element, not `prefix<your-token>`.
    (byte === ascii.less && bytes[at + 1] === ascii.slash)
  );
}
