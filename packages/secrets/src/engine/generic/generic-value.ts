import { alphabetSize, randomnessBits, varietyOf } from "@sallyport/core";
import { isDocumentationExample } from "../../checksums/documentation-examples.ts";
import type { Check } from "../../rule.ts";
import type { Form } from "../assignments/assignment.ts";
import { isDrawn } from "../assignments/byte-list.ts";
import type { Range } from "../content.ts";
import type { Syntax } from "../syntax.ts";
import { inAscii } from "./ascii-letters.ts";
import { drawnPartOf, isDrawnFromAll, isSecretUuid } from "./drawn-value.ts";
import { bytesInEscapes, textInBase64 } from "./encoded-value.ts";
import {
  isChosenKey,
  isHumanPassword,
  isMixedPassword,
  isShortPassword,
  isStrictPassword,
  isUnreadable,
  shortestOfPeople,
} from "./human-password.ts";
import { placeholderMark } from "./placeholder.ts";
import { looksLike } from "./reference.ts";
import type { SecretName } from "./secret-name.ts";
import { isNumberedName, isPassphrase, isWordPassword } from "./word-password.ts";

/** All that the decision rests on. */
export interface GenericCandidate {
  /** What `secretNameOf` says about the name; undefined makes it no secret whatever the value is. */
  readonly name: SecretName | undefined;
  readonly value: string;
  readonly form: Form;
  readonly quoted: boolean;
  /** False when more words follow on the line, so that it may be a sentence. */
  readonly whole: boolean;
  readonly syntax: Syntax;
  /** In a test, an example or a fixture. */
  readonly trial: boolean;
  /** It stands among settings, and its word stands beside it for nothing else (see `isNamedBeside`). */
  readonly mayBeWord?: boolean;
}

/** What was decided, and every reason in the order in which it was weighed; the last one decided. */
export interface GenericDecision {
  readonly check: Check | undefined;
  /** The value behind base64, when that is what was judged: so Kubernetes writes the data of a Secret. */
  readonly decoded?: string;
  readonly reasons: readonly string[];
}

const shortest = 8;
const longest = 200;
/** Unless it is a signed or sealed JSON web token: services give out 1024 bits in hexadecimal. */
const longestWhole = 300;
/** Bits for "random" (see `randomnessBits`) that a value needs: beside a name that asks for a machine's value, in prose, beside a password's name. */
const bitsForKey = 24;
const bitsInProse = 30;
const bitsForPassword = 12;
/** From so many on, signs in a value are there by chance: what people write in code and in paths has fewer. */
const bitsByChance = { withSigns: 15, withAllLetters: 20 } as const;
/** Among settings, from so many on letters that are parted by dots are no expression. */
const bitsOfLiteral = 4;
/** Share of the different characters to be expected that a random value has at least. */
const leastVariety = 0.5;
/** Size of the alphabet of letters of one case. */
const letterCount = 26;

/** A first look, without the value: most are too short or too long. */
export function isGenericLength({ start, end }: Range): boolean {
  return end - start >= shortestOfPeople && end - start <= longestWhole;
}

/** Decides whether a value with such a name is a secret. Pure; `explain --finding` shows its reasons. */
export function judgeGenericValue(candidate: GenericCandidate): GenericDecision {
  const { name, value, syntax, form, quoted, whole } = candidate;
  if (!name) return rejected("the name does not stand for a secret");
  const because = reasonOf(name);
  if (syntax === "lock") return rejected(because, "the file is written by a tool and holds only digests");
  if (!quoted && !standsBare.has(form) && syntax === "code")
    return rejected(because, "an unquoted value is an expression in source code");
  if (!quoted && !standsBare.has(form) && syntax === "markup")
    return rejected(because, "an unquoted value is text in markup");
  if (!whole && !endsItself.has(form)) return rejected(because, "more words follow, so it is a sentence");
  const escaped = bytesInEscapes(value);
  if (escaped) return judgeBytes(candidate.trial, name, escaped);
  const plain = name.kind === "password" ? inAscii(value) : value;
  if (plain !== value && isStrictPassword(plain))
    return withReasons([because, "letters beyond ASCII were read as plain ones"], judgeText(candidate, name, plain));
  const text = textInBase64(value, syntax);
  if (text === undefined) return withReasons([because], judgeText(candidate, name, value));
  const decision = judgeText(candidate, name, text);
  return { ...withReasons([because, "it is base64 of a text, so the text was judged"], decision), decoded: text };
}

function reasonOf({ byPlace, core, kind }: SecretName): string {
  return byPlace ? `it stands where a ${core} is given` : `the name ends in ${core}, so it stands for a ${kind}`;
}

/** Forms whose values end at a delimiter of their own, whatever follows on the line. */
const endsItself: ReadonlySet<Form> = new Set<Form>(["flag", "parameter", "fallback"]);
/** Forms in which a program holds a value without quotes, too. */
const standsBare: ReadonlySet<Form> = new Set<Form>([...endsItself, "comment"]);

function rejected(...reasons: string[]): GenericDecision {
  return { check: undefined, reasons };
}

function withReasons(reasons: readonly string[], decision: GenericDecision): GenericDecision {
  return { ...decision, reasons: [...reasons, ...decision.reasons] };
}

/** In a document, a message or a comment: among words. */
function isText({ syntax, form }: GenericCandidate): boolean {
  return syntax === "prose" || syntax === "wording" || form === "comment";
}

/** The part of the decision that looks at nothing but the text, and at how much is asked of it. */
function judgeText(candidate: GenericCandidate, name: SecretName, text: string): GenericDecision {
  const isExplicitPassword = name.kind === "password" && isExplicit(candidate, text);
  if (
    text.length > (text.startsWith("eyJ") ? longest : longestWhole) ||
    (text.length < shortest &&
      !(isExplicitPassword && !isText(candidate) && (isShortPassword(text) || isWordsHere(candidate, text))))
  )
    return rejected(`it has ${text.length} characters, not ${shortest} to ${longest}`);
  if (!/^[!-~]+$/.test(text)) return rejected("it holds white space or characters that are not visible ASCII");
  const drawn = drawnPartOf(text);
  const bits = randomnessBits(drawn);
  const weighed = `${Math.round(bits)} bits speak for a random value`;
  // In a document, letters of one case alone are a word of some language.
  const isWord = isText(candidate) && alphabetSize(text) === letterCount;
  const isFromAll = !isText(candidate) && isDrawnFromAll(text);
  const isRandom = !isWord && (isFromAll || bits >= bitsNeeded(candidate, name)) && varietyOf(drawn) >= leastVariety;
  const isHuman =
    (isExplicitPassword && mayBeHuman(name, text) && isHumanPassword(text, bits)) ||
    (!candidate.trial && !isText(candidate) && isExplicit(candidate, text) && isChosenKey(name, text));
  const isUuidKey = mayBeUuid(candidate) && isSecretUuid(name, text);
  const mayBePhrase = isExplicitPassword || (mayBeSignedWith(candidate, name, text) && isPassphrase(text));
  const isWords = mayBePhrase && !candidate.trial && mayBeWords(candidate, name) && isWordsHere(candidate, text);
  if (isWords) {
    const made = placeholderMark(text);
    if (made) return rejected(weighed, `it is a word that ${made}`);
    return accepted(
      { confidence: "medium", basis: `name says ${name.core.replaceAll("_", " ")}, in settings` },
      weighed,
      "a word that says nothing about passwords stands for one",
    );
  }
  if (!isRandom && !isHuman && !isUuidKey) return rejected(weighed, "it reads like a word or an identifier");
  const other = isUuidKey ? undefined : otherThan(candidate, name, text, isFromAll ? bitsInProse : bits);
  if (other) return rejected(weighed, `it is ${other}`);
  const mark = isDocumentationExample(Buffer.from(text, "latin1"))
    ? "is printed in a vendor's documentation"
    : placeholderMark(isIssued(text) ? drawn : text);
  if (mark) return accepted({ confidence: "low", basis: "placeholder" }, weighed, `it ${mark}`);
  if (!isRandom && !isUuidKey && isNumberedName(text))
    return rejected(weighed, "it is a name with a number, as programs give them");
  if (candidate.trial && (isUuidKey || bits < bitsInProse || alphabetSize(drawn) <= 16)) {
    return accepted(
      { confidence: "low", basis: "in a test or example" },
      weighed,
      "a test or example holds it, and it is not surely a key",
    );
  }
  // What a manual makes up looks like this, too.
  if (candidate.syntax === "prose" && !isRandom && !isStrictPassword(text) && !isUnreadable(text))
    return accepted(
      { confidence: "low", basis: "in a document" },
      weighed,
      "a document holds it, and it may be made up",
    );
  const why = isRandom
    ? "the value looks random"
    : isUuidKey
      ? "the value is a random UUID"
      : "the value is no word or identifier";
  return accepted(
    {
      confidence: "medium",
      basis: `${name.byPlace ? "place" : "name"} says ${name.core.replaceAll("_", " ")}, ${why}`,
    },
    weighed,
    why,
  );
}

/** Of `secret_admin_9Qx…` the front is the issuer's own. */
function isIssued(text: string): boolean {
  return /^(?:e?secret|sk|token|key|api)_/.test(text);
}

const signingSecrets: ReadonlySet<string> = new Set(["jwt_secret", "session_secret", "cookie_secret"]);

/** What sessions are signed with is made up like a password; any other secret may be called by the name of one. */
function mayBeSignedWith(candidate: GenericCandidate, { core }: SecretName, text: string): boolean {
  return signingSecrets.has(core) && !isText(candidate) && isExplicit(candidate, text);
}

const namesOfWords: ReadonlySet<string> = new Set(["pass", "identified_by"]);

/** `pass` is a verb, too. */
function mayBeWords({ form }: GenericCandidate, { byPlace, core }: SecretName): boolean {
  return !byPlace && !namesOfWords.has(core) && (form === "assign" || form === "pair" || form === "word");
}

/** In settings a word; in a program, which names much by words, a phrase of at least four. */
function isWordsHere({ mayBeWord = false }: GenericCandidate, text: string): boolean {
  return isPassphrase(text) || (mayBeWord && isWordPassword(text));
}

/** Where a library takes a key, it takes names and modes, too: `aws4_request`. */
function mayBeHuman({ byPlace, core }: SecretName, text: string): boolean {
  return !byPlace || core === "password" || !/^[a-z\d]+(?:[_-][a-z\d]+)+$/.test(text);
}

function mayBeUuid(candidate: GenericCandidate): boolean {
  return candidate.form !== "compare" && candidate.form !== "call" && !isText(candidate);
}

/** What the text is by its shape, where that is no secret. */
function otherThan({ syntax }: GenericCandidate, name: SecretName, text: string, bits: number): string | undefined {
  if (name.core === "storage_key" && slot.test(text)) return "a slot in the storage of a contract";
  const certain = looksLike(text, "certain");
  if (certain !== undefined || isByChance(text, bits)) return certain;
  const likely = looksLike(text, "unless-random");
  // Settings compute nothing: what chance explains better than writing does is no `settings.password` there.
  const isLiteral =
    likely === "an expression" && syntax === "config" && name.kind === "password" && bits >= bitsOfLiteral;
  return isLiteral ? undefined : likely;
}

/** Those of Azure are base64. */
const slot = /^0x[\da-f]{64}$/i;

/** A random value holds any sign by chance; a shorter one, if it has characters of every kind besides. */
function isByChance(text: string, bits: number): boolean {
  return (
    bits >= bitsInProse ||
    (isMixedPassword(text) && bits >= bitsByChance.withAllLetters) ||
    (bits >= bitsByChance.withSigns && isStrictPassword(text)) ||
    isUnreadable(text)
  );
}

function accepted(check: Check, ...reasons: string[]): GenericDecision {
  return { check, reasons };
}

function bitsNeeded(candidate: GenericCandidate, name: SecretName): number {
  const { quoted, form } = candidate;
  if (form === "call" || form === "argument") return bitsInProse;
  if (form === "compare") return bitsForKey;
  if (isText(candidate)) return quoted ? bitsForKey : bitsInProse;
  return name.kind === "password" ? bitsForPassword : bitsForKey;
}

/** Where a password that need not look random is believed: assignments; in prose only what is no word of any language. */
function isExplicit(candidate: GenericCandidate, text: string): boolean {
  const { syntax, form, quoted, whole } = candidate;
  return (
    (!isText(candidate) || (whole && (syntax === "wording" ? isStrictPassword : isMixedPassword)(text))) &&
    (form !== "compare" || (quoted && /\d/.test(text))) &&
    form !== "call" &&
    form !== "argument"
  );
}

/** Decides about bytes that a program holds as numbers. */
export function judgeBytes(trial: boolean, name: SecretName, bytes: Uint8Array): GenericDecision {
  const because = reasonOf(name);
  if (!isDrawn(bytes)) return rejected(because, "its bytes do not look random");
  if (isDocumentationExample(bytes))
    return accepted({ confidence: "low", basis: "placeholder" }, because, "it is printed in a vendor's documentation");
  if (trial)
    return accepted({ confidence: "low", basis: "in a test or example" }, because, "a test or example holds it");
  const basis = `${name.byPlace ? "place" : "name"} says ${name.core.replaceAll("_", " ")}, the bytes look random`;
  return accepted({ confidence: "medium", basis }, because, "its bytes look random");
}
