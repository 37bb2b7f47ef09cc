import { randomnessBits } from "@sallyport/core";
import type { Check } from "../rule.ts";
import { asciiOf, structureVerdict } from "./verdict.ts";

/** Bits for "random" (see `randomnessBits`) that a key has at least. */
const leastBits = 30;

/** The private or symmetric part of a JSON web key (RFC 7518, section 6). In a test it was made for the test. */
export function checkJwkMember(value: Uint8Array): Check | undefined {
  if (randomnessBits(asciiOf(value)) < leastBits) return undefined;
  return { ...structureVerdict("private member of a JSON web key"), madeUp: true };
}
