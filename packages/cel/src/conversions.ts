import { type CelFunc, CelScalar, type CelValue, celEnv, celFunc, celUint, parse, plan } from "@bufbuild/cel";

const { STRING, INT, UINT, DOUBLE, DYN } = CelScalar;

const standard = celEnv();
const timestampOf = plan(standard, parse("timestamp(text)"));
const afterEpoch = plan(standard, parse('timestamp("1970-01-01T00:00:00Z") + duration(text)'));
const durationOf = plan(standard, parse("duration(text)"));

/**
 * What the engine converts too freely: it takes an empty text for 0, a text that is no number for NaN, the 30th of February for a day of
 * March, and a number for milliseconds. An error of CEL denies, a number that was never written may allow.
 * https://github.com/google/cel-spec/blob/master/doc/langdef.md#list-of-standard-definitions
 */
export const conversions: readonly CelFunc[] = [
  celFunc("int", [STRING], INT, (text) => BigInt.asIntN(64, whole(text, /^[+-]?\d+$/, -(2n ** 63n), 2n ** 63n - 1n))),
  celFunc("uint", [STRING], UINT, (text) => celUint(whole(text, /^\d+$/, 0n, 2n ** 64n - 1n))),
  celFunc("double", [STRING], DOUBLE, (text) => {
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) throw new RangeError("not a number");
    return Number(text);
  }),
  celFunc("timestamp", [STRING], DYN, (text) => {
    const [, day = "", hours] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):/.exec(text) ?? [];
    const start = new Date(`${day}T00:00:00Z`);
    const isDay = !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
    if (!isDay || hours === "24") throw new RangeError("not a timestamp");
    return timestampOf({ text }) as CelValue;
  }),
  celFunc("timestamp", [INT], DYN, (seconds) => afterEpoch({ text: `${seconds}s` }) as CelValue),
  celFunc("duration", [STRING], DYN, (text) => {
    if (text === "") throw new RangeError("not a duration");
    return durationOf({ text }) as CelValue;
  }),
];

function whole(text: string, form: RegExp, least: bigint, most: bigint): bigint {
  if (!form.test(text) || text.length > 100) throw new RangeError("not a whole number");
  const value = BigInt(text.replace("+", ""));
  if (value < least || value > most) throw new RangeError("overflow");
  return value;
}
