import { alphabetSize, randomnessBits, varietyOf } from "@sallyport/core";
import { isDocumentationExample } from "../../checksums/documentation-examples.ts";
import { drawnPartOf, isDrawnFromAll, isSecretUuid } from "./drawn-value.ts";
import { accepted, type GenericCandidate, type GenericDecision, rejected, saidBy } from "./generic-decision.ts";
import {
  isChosenKey,
  isHumanPassword,
  isMixedPassword,
  isShortPassword,
  isStrictPassword,
  isUnreadable,
} from "./human-password.ts";
import { placeholderMark } from "./placeholder.ts";
import { looksLike } from "./reference.ts";
import type { SecretName } from "./secret-name.ts";
import { isNumberedName, isPassphrase, isWordPassword } from "./word-password.ts";

const shortest = 8;
const longest = 200;
/** Unless it is a signed or sealed JSON web token: services give out 1024 bits in hexadecimal. */
export const longestWhole = 300;
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

/** The part of the decision that looks at nothing but the text, and at how much is asked of it. */
export function judgeText(candidate: GenericCandidate, name: SecretName, text: string): GenericDecision {
  if (!isOfLength(candidate, name, text))
    return rejected(`it has ${text.length} characters, not ${shortest} to ${longest}`);
  if (!/^[!-~]+$/.test(text)) return rejected("it holds white space or characters that are not visible ASCII");
  const weight = weigh(candidate, name, text);
  const { drawn, bits, isRandom, isUuidKey } = weight;
  const weighed = `${Math.round(bits)} bits speak for a random value`;
  if (standsForWord(candidate, name, text)) return judgeWord(name, text, weighed);
  if (!isRandom && !isUuidKey && !weight.isHuman) return rejected(weighed, "it reads like a word or an identifier");
  const other = isUuidKey ? undefined : otherThan(candidate, name, text, weight.isFromAll ? bitsInProse : bits);
  if (other) return rejected(weighed, `it is ${other}`);
  const mark = isDocumentationExample(Buffer.from(text, "latin1"))
    ? "is printed in a vendor's documentation"
    : placeholderMark(isIssued(text) ? drawn : text);
  if (mark) return accepted({ confidence: "low", basis: "placeholder" }, weighed, `it ${mark}`);
  if (!isRandom && !isUuidKey && isNumberedName(text))
    return rejected(weighed, "it is a name with a number, as programs give them");
  if (candidate.trial && (isUuidKey || bits < bitsInProse || alphabetSize(drawn) <= 16)) {
    const why = "a test or example holds it, and it is not surely a key";
    return accepted({ confidence: "low", basis: "in a test or example" }, weighed, why);
  }
  // What a manual makes up looks like this, too.
  if (candidate.syntax === "prose" && !isRandom && !isStrictPassword(text) && !isUnreadable(text)) {
    const why = "a document holds it, and it may be made up";
    return accepted({ confidence: "low", basis: "in a document" }, weighed, why);
  }
  const why = whyOf(weight);
  return accepted({ confidence: "medium", basis: `${saidBy(name)}, ${why}` }, weighed, why);
}

/** What speaks for a secret. */
interface Weight {
  /** The part that looks drawn: without what an issuer or a person put before it. */
  readonly drawn: string;
  readonly bits: number;
  readonly isRandom: boolean;
  /** It has signs of every kind that a generator draws from. */
  readonly isFromAll: boolean;
  readonly isHuman: boolean;
  readonly isUuidKey: boolean;
}

function weigh(candidate: GenericCandidate, name: SecretName, text: string): Weight {
  const drawn = drawnPartOf(text);
  const bits = randomnessBits(drawn);
  const isAmongWords = isText(candidate);
  // In a document, letters of one case alone are a word of some language.
  const isWord = isAmongWords && alphabetSize(text) === letterCount;
  const isFromAll = !isAmongWords && isDrawnFromAll(text);
  const isBelieved = isExplicit(candidate, text);
  return {
    drawn,
    bits,
    isFromAll,
    isRandom: !isWord && (isFromAll || bits >= bitsNeeded(candidate, name)) && varietyOf(drawn) >= leastVariety,
    isHuman:
      isBelieved &&
      ((name.kind === "password" && mayBeHuman(name, text) && isHumanPassword(text, bits)) ||
        (!candidate.trial && !isAmongWords && isChosenKey(name, text))),
    isUuidKey: mayBeUuid(candidate) && isSecretUuid(name, text),
  };
}

function whyOf({ isRandom, isUuidKey }: Weight): string {
  if (isRandom) return "the value looks random";
  return isUuidKey ? "the value is a random UUID" : "the value is no word or identifier";
}

/** Shorter than other values only where a person may have chosen it. */
function isOfLength(candidate: GenericCandidate, name: SecretName, text: string): boolean {
  if (text.length > (text.startsWith("eyJ") ? longest : longestWhole)) return false;
  if (text.length >= shortest) return true;
  const mayBeChosen = isPasswordHere(candidate, name, text) && !isText(candidate);
  return mayBeChosen && (isShortPassword(text) || isWordsHere(candidate, text));
}

function isPasswordHere(candidate: GenericCandidate, name: SecretName, text: string): boolean {
  return name.kind === "password" && isExplicit(candidate, text);
}

/** Whether words stand where a password does. */
function standsForWord(candidate: GenericCandidate, name: SecretName, text: string): boolean {
  if (candidate.trial || !mayBeWords(candidate, name) || !isWordsHere(candidate, text)) return false;
  return isPasswordHere(candidate, name, text) || (mayBeSignedWith(candidate, name, text) && isPassphrase(text));
}

function judgeWord(name: SecretName, text: string, weighed: string): GenericDecision {
  const made = placeholderMark(text);
  if (made) return rejected(weighed, `it is a word that ${made}`);
  const why = "a word that says nothing about passwords stands for one";
  return accepted({ confidence: "medium", basis: `${saidBy(name)}, in settings` }, weighed, why);
}

/** In a document, a message or a comment: among words. */
function isText({ syntax, form }: GenericCandidate): boolean {
  return syntax === "prose" || syntax === "wording" || form === "comment";
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
  if (signingKeys.has(name.core) && openpgpId.test(text)) return "the fingerprint or id of an OpenPGP key";
  const certain = looksLike(text, "certain");
  if (certain !== undefined || isByChance(text, bits)) return certain;
  const likely = looksLike(text, "unless-random");
  // Settings compute nothing: what chance explains better than writing does is no `settings.password` there.
  const isLiteral =
    likely === "an expression" && syntax === "config" && name.kind === "password" && bits >= bitsOfLiteral;
  return isLiteral ? undefined : likely;
}

/** What signs packages, tags and releases is named by it. In capitals, as `gpg` prints them (RFC 9580 section 5.5.4); keys in hexadecimal are in small letters. */
const openpgpId = /^(?:0x)?(?:[\dA-F]{16}|[\dA-F]{40})$/;
const signingKeys: ReadonlySet<string> = new Set(["signing_key", "signature_key"]);

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
