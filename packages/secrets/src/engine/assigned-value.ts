import { type Charset, charset } from "../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote } from "./ascii.ts";
import type { Assignment, Form } from "./assignment.ts";
import type { Content, Range } from "./content.ts";

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
export function valueAt(content: Content, name: Range, at: number, form: Form): Assignment | undefined {
  const { bytes } = content;
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
  return at + (/^(?:bearer|token|apikey) +/i.exec(bytes.toString("latin1", at, at + 12))?.[0].length ?? 0);
}

const authorization = "authorization";

interface Opening {
  readonly quote: number;
  /** In a text that is itself quoted: `\"value\"`. */
  readonly escaped: boolean;
  readonly inside: number;
}

/** A quote at `at`, or behind the letter or sign that some languages put before it: `b"…"`, `@"…"`, `\"…\"`. */
function openingQuote(bytes: Uint8Array, at: number): Opening | undefined {
  const first = bytes[at] ?? 0;
  if (isQuote(first)) return { quote: first, escaped: false, inside: at + 1 };
  const second = bytes[at + 1] ?? 0;
  if (!isQuote(second)) return undefined;
  if (first === ascii.backslash) return { quote: second, escaped: true, inside: at + 2 };
  return "bBrRuULfF@$(".includes(String.fromCharCode(first))
    ? { quote: second, escaped: false, inside: at + 2 }
    : undefined;
}

function quotedValue(
  { bytes }: Content,
  name: Range,
  { quote, escaped, inside }: Opening,
  form: Form,
): Assignment | undefined {
  // Three quotes open a longer text, two an empty one.
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
  const limit = at + longestValue;
  let end = Math.min(limit, runs.end(bareBytes[form] ?? bare, at, bytes.length));
  const closed = end < limit;
  if (form !== "parameter") while (end > at && isTrailing(bytes[end - 1]!)) end--;
  return end === at
    ? undefined
    : { name, form, value: { start: at, end }, closed, quoted: false, whole: endsHere(bytes, end) };
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
    byte === ascii.backslash ||
    byte === ascii.pipe ||
    byte === ascii.and ||
    isQuote(byte) ||
    // The end of an element, not `prefix<your-token>`.
    (byte === ascii.less && bytes[at + 1] === ascii.slash)
  );
}
