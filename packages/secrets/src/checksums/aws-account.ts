import type { Check } from "../rule.ts";
import { decodeBase32 } from "./base32.ts";
import { asciiOf, structureVerdict } from "./verdict.ts";

/** Ids made since 2019 begin with a set bit, so that their fifth character is one of the last 16; older ones hold no account. */
const holdsAccount = /^.{4}[Q-Z2-7]/;

/**
 * The account that an AWS access key id belongs to: the 16 characters after the prefix are base32, and 40 bits of their first six
 * bytes, after the first bit, are the account's number. Undefined for ids that hold none.
 */
export function awsAccountOf(keyId: string): string | undefined {
  const bytes = holdsAccount.test(keyId) ? decodeBase32(keyId.slice(4)) : undefined;
  if (bytes === undefined || bytes.length < 6) return undefined;
  const account = (BigInt(bytes.readUIntBE(0, 6)) & 0x7fff_ffff_ff80n) >> 7n;
  return account > 999_999_999_999n ? undefined : account.toString().padStart(12, "0");
}

/** An access key id, with the account that it belongs to. */
export function checkAwsKeyId(value: Uint8Array): Check {
  const keyId = asciiOf(value);
  const account = awsAccountOf(keyId);
  if (account !== undefined)
    return structureVerdict("published format with an account number", [{ label: "AWS account", value: account }]);
  return holdsAccount.test(keyId)
    ? { confidence: "medium", basis: "published format, but no possible account number" }
    : structureVerdict("published format");
}
