import { ascii, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { isComplexPassword, isStrictPassword } from "../generic/human-password.ts";
import { skipBlanks, valueAt } from "./assigned-value.ts";
import type { Assignment } from "./assignment.ts";

/** `option("user", "shop").option("password", "…")`: a call may take anything, but hardly ever such a word last. */
export function lastOfCall(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (
    isQuote(bytes[at + 2]) &&
    flagWithLetter.test(bytes.toString("latin1", Math.max(0, name.start - longestFlag), name.start))
  )
    return valueAt(content, name, skipBlanks(bytes, at + 4), "assign");
  const argument = valueAt(content, name, at, "argument");
  if (!argument || !maySayPassword(bytes, name)) return argument;
  if (!isClosedBehind(bytes, argument) || !isComplex(bytes, argument.value)) return argument;
  const before = bytes.toString("latin1", Math.max(0, name.start - longestCallee), at);
  return judges.test(before) ? argument : { ...argument, form: "assign" };
}

/** Go's pflag: `StringP("password", "p", "…", "")`. */
const flagWithLetter = /\bString(?:Var)?P\([^()\n]{0,40}"$/;
const longestFlag = 60;

/** Calls that say something about a value. */
const judges =
  /(?:check|valid|verif|assert|expect|equal|match|test|error|fail|translat|label|message|trans)\w*\([^()\n]*$/i;
const longestCallee = 60;

/** True where the call ends behind the literal. */
export function isClosedBehind(bytes: Uint8Array, { value }: Assignment): boolean {
  return bytes[value.end + 1] === ascii.close;
}

function isComplex(bytes: Buffer, { start, end }: Range): boolean {
  const text = bytes.toString("latin1", start, end);
  return isComplexPassword(text) || isStrictPassword(text);
}

const argument = `(?:"[^"\\n]{0,60}"|'[^'\\n]{0,60}'|[^\\s"',()]{1,40})`;
const lastArgument = new RegExp(`^\\s*(?:${argument}\\s*,\\s*){1,3}(?=(["'])[^"'\\s]{6,64}\\1\\s*\\))`);
const longestArguments = 240;

/** `loginWithPassword("user", "…")`, `set_password(service, user, "…")`: the last argument, behind others. */
export function givenLast(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (syntax !== "code" || bytes[at - 1] !== ascii.open || !maySayPassword(bytes, name)) return undefined;
  const skipped = lastArgument.exec(bytes.toString("latin1", at, at + longestArguments))?.[0].length;
  return skipped === undefined ? undefined : lastOfCall(content, name, at + skipped);
}

/** A first look at the name's last letter: `password`, `passwd`, `pass`. */
function maySayPassword(bytes: Uint8Array, { end }: Range): boolean {
  const last = (bytes[end - 1] ?? 0) | 0x20;
  return last === lowerD || last === lowerS;
}

const lowerD = 0x64;
const lowerS = 0x73;
