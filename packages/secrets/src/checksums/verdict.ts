import type { Fact } from "@sallyport/core";
import { randomnessBits } from "@sallyport/core";
import type { Check } from "../rule.ts";

/** The token carries a checksum of itself and it is right: nobody types that by chance. */
const checksumMatches: Check = { confidence: "verified", basis: "checksum matches" };

/** The checksum is wrong: a mangled or an invented token. Never dropped, because issuers change their formats. */
const checksumFails: Check = { confidence: "low", basis: "checksum does not match" };

/** The value is printed in the vendor's own documentation. */
export const documentationExample: Check = { confidence: "low", basis: "documentation example" };

export function checksumVerdict(matches: boolean): Check {
  return matches ? checksumMatches : checksumFails;
}

/** The parts of the value are what the format says they are. */
export function structureVerdict(basis: string, evidence: readonly Fact[] = []): Check {
  return evidence.length === 0 ? { confidence: "high", basis } : { confidence: "high", basis, evidence };
}

type CheckFunction = (value: Uint8Array) => Check | undefined;

/** Accepts a value whose text has the shape; for alternatives that a list of segments cannot say. Values are at most a few KiB. */
export function shapeCheck(pattern: RegExp): CheckFunction {
  return labelled(`shape ${pattern}`, (value) =>
    pattern.test(asciiOf(value)) ? structureVerdict("published format") : undefined,
  );
}

/** A generator's value is no single word: it mixes letters with digits, or small letters with capitals. */
export const mixedCheck: CheckFunction = shapeCheck(/^(?=.*[A-Za-z])(?:(?=.*\d)|(?=.*[A-Z])(?=.*[a-z]))/);

/** Names a check after what it checks: the digest of the rules sees no more of a function than its name. */
export function labelled<F extends CheckFunction>(name: string, check: F): F {
  return Object.defineProperty(check, "name", { value: name });
}

/** A token's bytes as text. Tokens are ASCII; other bytes come out as Latin-1 and match no shape. */
export function asciiOf(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1");
}

/** Bits for "random" (see `randomnessBits`) below which a person may have made a value up. */
const bitsOfMachine = 30;

/** Notes on a verdict whether the password is one that a person may have made up. */
export function madeByPerson(password: string, verdict: Check): Check {
  return randomnessBits(password) < bitsOfMachine ? { ...verdict, madeUp: true } : verdict;
}

/** Puts on a verdict that in a test or an example such a value was made for that. */
export function madeUpInTests(check: CheckFunction): CheckFunction {
  return labelled(`made up in tests, ${check.name}`, (value) => {
    const verdict = check(value);
    return verdict && { ...verdict, madeUp: true };
  });
}
