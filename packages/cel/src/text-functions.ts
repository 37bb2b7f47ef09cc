import {
  type CelFunc,
  CelScalar,
  type CelValue,
  celEnv,
  celFunc,
  celMethod,
  listType,
  parse,
  plan,
} from "@bufbuild/cel";

const { STRING, INT, BOOL, DYN } = CelScalar;

const matches = plan(celEnv(), parse("text.matches(pattern)"));

/**
 * What the engine has as JavaScript does: by UTF-16 units, and with limits that drop the rest. CEL counts code points.
 * https://github.com/google/cel-go/blob/master/ext/README.md#strings
 */
export const textFunctions: readonly CelFunc[] = [
  celFunc("_<_", [STRING, STRING], BOOL, (left, right) => order(left, right) < 0),
  celFunc("_<=_", [STRING, STRING], BOOL, (left, right) => order(left, right) <= 0),
  celFunc("_>_", [STRING, STRING], BOOL, (left, right) => order(left, right) > 0),
  celFunc("_>=_", [STRING, STRING], BOOL, (left, right) => order(left, right) >= 0),
  celFunc("matches", [STRING, STRING], DYN, (text, pattern) => matches({ text, pattern }) as CelValue),
  celMethod("charAt", STRING, [INT], STRING, function (index) {
    const points = [...String(this)];
    return points[within(index, points.length)] ?? "";
  }),
  celMethod("substring", STRING, [INT], STRING, function (start) {
    const points = [...String(this)];
    return points.slice(within(start, points.length)).join("");
  }),
  celMethod("substring", STRING, [INT, INT], STRING, function (start, end) {
    const points = [...String(this)];
    const to = within(end, points.length);
    return points.slice(within(start, to), to).join("");
  }),
  celMethod("indexOf", STRING, [STRING], INT, function (wanted) {
    return indexOf(String(this), wanted, 0n);
  }),
  celMethod("indexOf", STRING, [STRING, INT], INT, function (wanted, from) {
    return indexOf(String(this), wanted, from);
  }),
  celMethod("lastIndexOf", STRING, [STRING], INT, function (wanted) {
    const text = String(this);
    return pointsBefore(text, text.lastIndexOf(wanted));
  }),
  celMethod("lastIndexOf", STRING, [STRING, INT], INT, function (wanted, from) {
    const text = String(this);
    const points = [...text];
    const unit = points.slice(0, within(from, points.length)).join("").length;
    return pointsBefore(text, text.lastIndexOf(wanted, unit));
  }),
  celMethod("split", STRING, [STRING, INT], listType(STRING), function (separator, limit) {
    const parts = split(String(this), separator);
    if (limit < 0n || limit >= parts.length) return parts;
    if (limit === 0n) return [];
    const last = Number(limit) - 1;
    return [...parts.slice(0, last), parts.slice(last).join(separator)];
  }),
  celMethod("replace", STRING, [STRING, STRING], STRING, function (wanted, by) {
    return replace(String(this), wanted, by, -1n);
  }),
  celMethod("replace", STRING, [STRING, STRING, INT], STRING, function (wanted, by, limit) {
    return replace(String(this), wanted, by, limit);
  }),
];

/** Of code points, as of the bytes of UTF-8. */
function order(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function within(index: bigint, length: number): number {
  if (index < 0n || index > length) throw new RangeError("index out of range");
  return Number(index);
}

function indexOf(text: string, wanted: string, from: bigint): bigint {
  const points = [...text];
  const unit = points.slice(0, within(from, points.length)).join("").length;
  return pointsBefore(text, text.indexOf(wanted, unit));
}

/** How many code points stand before a UTF-16 unit; -1 for -1. */
function pointsBefore(text: string, unit: number): bigint {
  return unit < 0 ? -1n : BigInt([...text.slice(0, unit)].length);
}

function split(text: string, separator: string): string[] {
  return separator === "" ? [...text] : text.split(separator);
}

/** An empty text stands before every code point, and at the end. */
function replace(text: string, wanted: string, by: string, limit: bigint): string {
  const parts = wanted === "" ? ["", ...text, ""] : text.split(wanted);
  return parts.reduce((whole, part, index) => {
    const isReplaced = limit < 0n || BigInt(index) <= limit;
    return `${whole}${isReplaced ? by : wanted}${part}`;
  });
}
