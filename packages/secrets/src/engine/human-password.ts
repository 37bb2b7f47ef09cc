/** A person's password is at least this much less like writing than an identifier is, in bits for each character. */
const leastBits = { digitAndSign: -2.4, digit: -1.7, sign: -1 } as const;

/** What people make up when a word is not allowed: letters with digits or signs among them. `bits` are `randomnessBits` of it. */
export function isHumanPassword(value: string, bits: number): boolean {
  const hasSign = /[!@#$%^&*+?~]/.test(value);
  const hasDigit = /\d/.test(value);
  if (!/[A-Za-z]{2}/.test(value) || !(hasDigit || hasSign)) return false;
  const least = leastBits[hasDigit ? (hasSign ? "digitAndSign" : "digit") : "sign"];
  return bits / value.length > least && new Set(value).size >= 5;
}

/** What a strict sign-up form asks for, and no other word is: letters of both cases, a digit and a sign. */
export function isStrictPassword(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && /[!@#$%^&*?~]/.test(value);
}
