import { ascii, isBlank, isLineEnd, isLower, isQuote } from "../ascii.ts";
import { type Range, standsAt } from "../content.ts";

/** A first look: what stands before a word that is no name of a value. */
const signs = new Uint8Array(256);
for (const byte of Buffer.from(":\"'`/?")) signs[byte] = 1;

/** True where what stands before a word shows that it is no name of a value. */
export function isNoName(bytes: Buffer, name: Range): boolean {
  if (signs[bytes[name.start - 1] ?? 0] === 0) return false;
  return isPart(bytes, name) || isChoice(bytes, name) || isBadge(bytes, name) || isChecksum(bytes, name);
}

/** A symbol as a key of YAML, a field of reStructuredText: `:password: value` at the begin of a line, an item or a map. */
function isField(bytes: Uint8Array, { start, end }: Range): boolean {
  const before = bytes[start - 2];
  const isFirst = isLineEnd(before) || isBlank(before) || before === ascii.openBrace;
  return isFirst && bytes[end] === ascii.colon && isBlank(bytes[end + 1]);
}

/** `"AWS::IAM::AccessKey": …` names a type, `arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop` a secret; Puppet's `mysql::root_password` is a name. */
function isPart(bytes: Uint8Array, { start, end }: Range): boolean {
  if (bytes[start - 1] !== ascii.colon || isField(bytes, { start, end })) return false;
  if (bytes[start - 2] !== ascii.colon) return bytes[end] === ascii.colon;
  return !isLower(bytes[start]!) && !isGiven(bytes, end);
}

/** An equals sign alone: C++'s `Settings::Password = "…"`. */
function isGiven(bytes: Uint8Array, end: number): boolean {
  const at = isBlank(bytes[end]) ? end + 1 : end;
  return bytes[at] === ascii.equals && bytes[at + 1] !== ascii.equals && bytes[at + 1] !== ascii.more;
}

const checksum = Buffer.from("checksum/");

/** Helm's `checksum/secret: …` is the digest of one. */
function isChecksum(bytes: Uint8Array, { start }: Range): boolean {
  return bytes[start - 1] === ascii.slash && standsAt(bytes, checksum, start - checksum.length);
}

/** `hide ? "password" : "text1"`: the name is one of two values. */
function isChoice(bytes: Uint8Array, { start }: Range): boolean {
  if (!isQuote(bytes[start - 1])) return false;
  let at = start - 2;
  while (at > start - 8 && isBlank(bytes[at])) at--;
  return bytes[at] === ascii.question;
}

/** The token in the address of a badge shows a picture, which everybody may see. */
function isBadge(bytes: Buffer, { start, end }: Range): boolean {
  const isParameter = bytes[start - 1] === ascii.question && bytes[end] === ascii.equals;
  return isParameter && /badge[^\s"']*\?$/.test(bytes.toString("latin1", Math.max(0, start - 100), start));
}
