import { randomnessBits } from "@sallyport/core";
import { undisguised } from "./placeholder.ts";
import type { SecretName } from "./secret-name.ts";

/** A person's password is at least this much less like writing than an identifier is, in bits for each character. */
const leastBits = { digitAndSign: -2.4, digit: -1.7, sign: -1 } as const;

/** What people make up when a word is not allowed: letters with digits or signs among them. `bits` are `randomnessBits` of it. */
export function isHumanPassword(value: string, bits: number): boolean {
  const hasSign = /[!@#$%^&*+?~]/.test(value);
  const hasDigit = /\d/.test(value);
  if (isStrictPassword(value) && value.length >= shortestStrict && new Set(value).size >= shortestStrict - 1)
    return true;
  if (!(/[A-Za-z]{2}/.test(value) || isMixedPassword(value)) || !(hasDigit || hasSign)) return false;
  const least = leastBits[hasDigit ? (hasSign || endsInYear.test(value) ? "digitAndSign" : "digit") : "sign"];
  return bits / value.length > least && new Set(value).size >= 5;
}

/** A year behind letters of both cases or parts of a name is no version: `Harbour_1987`. */
const endsInYear = /[A-Za-z][_.#@-]?(?:19[4-9]\d|20[0-3]\d)$/;

export const shortestOfPeople = 6;
/** A strict password of so many characters is one, however few of them are letters: many signs look like code. */
const shortestStrict = 8;

/** What is too short for any other: letters of both cases, or a sign, and two digits. */
export function isShortPassword(value: string): boolean {
  const hasMixture =
    (/[a-z]/.test(value) && /[A-Z]/.test(value)) || /[A-Za-z][!@#$%^&*?]|[!@#$%^&*?][A-Za-z]/.test(value);
  return value.length >= shortestOfPeople && hasMixture && /\d.*\d/.test(value);
}

/** What a strict sign-up form asks for, and no other word is: letters of both cases, a digit and a sign. */
export function isStrictPassword(value: string): boolean {
  return isMixedPassword(value) && /[!@#$%^&*?~]/.test(value);
}

/** Letters of both cases and a digit: hardly a word of a text is like that. */
export function isMixedPassword(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

/** Bits (see `randomnessBits`) that speak for chance. */
const bitsByChance = 15;

/** Letters of both cases and digits that make no words when digits are read as the letters that they look like: nobody makes that up. */
export function isUnreadable(text: string): boolean {
  return isMixedPassword(text) && randomnessBits(undisguised(text)) >= bitsByChance;
}

/** Letters, a digit and a sign that no name of code holds. */
export function isComplexPassword(value: string): boolean {
  return /[A-Za-z]{2}/.test(value) && /\d/.test(value) && /[!@#$%^&*?~]/.test(value);
}

/** Ends of names of keys that no service issues: whoever sets the program up makes them up. */
const chosenKeys =
  /(?:secret|secretkey|secretcookie|pepper|encryptionkey|encryptkey|signingkey|masterkey|jwtkey|hmackey|aeskey|cookiekey|sessionkey|cryptokey|enckey|cipherkey)$/;
const shortestChosen = 9;

/** A person makes up a key, too, and then as a strict form asks for it. */
export function isChosenKey({ byPlace, end, kind }: SecretName, value: string): boolean {
  if (kind !== "key" || byPlace || value.length < shortestChosen || !chosenKeys.test(end)) return false;
  return isMixedPassword(value) && /[!@#$%^&*?~+]/.test(value);
}
