import { alphabetSize, randomnessBits, varietyOf } from "@sallyport/core";
import { isDocumentationExample } from "../checksums/documentation-examples.ts";
import type { Check } from "../rule.ts";
import type { Form } from "./assignment.ts";
import type { Range } from "./content.ts";
import { placeholderMark } from "./placeholder.ts";
import { looksLike } from "./reference.ts";
import type { SecretName } from "./secret-name.ts";
import type { Syntax } from "./syntax.ts";

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
/** Bits for "random" (see `randomnessBits`) that a value needs: beside a name that asks for a machine's value, in prose, beside a password's name. */
const bitsForKey = 24;
const bitsInProse = 30;
const bitsForPassword = 12;
/** Share of the different characters to be expected that a random value has at least. */
const leastVariety = 0.5;
/** A person's password is at least this much less like writing than an identifier is, in bits for each character; more so without a digit. */
const humanBits = -1.7;
const humanBitsWithoutDigit = -1;

/** A first look, without the value: most are too short or too long. */
export function isGenericLength({ start, end }: Range): boolean {
  return end - start >= shortest && end - start <= longest;
}

/** Decides whether a value with such a name is a secret. Pure; `explain --finding` shows its reasons. */
export function judgeGenericValue(candidate: GenericCandidate): GenericDecision {
  const { name, value, syntax, form, quoted, whole } = candidate;
  if (!name) return rejected("the name does not stand for a secret");
  const because = `the name ends in ${name.core}, so it stands for a ${name.kind}`;
  if (syntax === "lock") return rejected(because, "the file is written by a tool and holds only digests");
  if (!quoted && form !== "parameter" && syntax === "code")
    return rejected(because, "an unquoted value is an expression in source code");
  if (!quoted && form !== "parameter" && syntax === "markup")
    return rejected(because, "an unquoted value is text in markup");
  if (!whole && !endsItself.has(form)) return rejected(because, "more words follow, so it is a sentence");
  const text = syntax === "config" ? textInBase64(value) : undefined;
  if (text === undefined) return withReasons([because], judgeText(candidate, name, value));
  const decision = judgeText(candidate, name, text);
  return { ...withReasons([because, "it is base64 of a text, so the text was judged"], decision), decoded: text };
}

/** Forms whose values end at a delimiter of their own, whatever follows on the line. */
const endsItself: ReadonlySet<Form> = new Set<Form>(["flag", "parameter", "fallback"]);

function rejected(...reasons: string[]): GenericDecision {
  return { check: undefined, reasons };
}

function withReasons(reasons: readonly string[], decision: GenericDecision): GenericDecision {
  return { ...decision, reasons: [...reasons, ...decision.reasons] };
}

/** The part of the decision that looks at nothing but the text, and at how much is asked of it. */
function judgeText(candidate: GenericCandidate, name: SecretName, text: string): GenericDecision {
  if (text.length < shortest || text.length > longest)
    return rejected(`it has ${text.length} characters, not ${shortest} to ${longest}`);
  if (!/^[!-~]+$/.test(text)) return rejected("it holds white space or characters that are not visible ASCII");
  const bits = randomnessBits(text);
  const weighed = `${Math.round(bits)} bits speak for a random value`;
  const isRandom = bits >= bitsNeeded(candidate, name) && varietyOf(text) >= leastVariety;
  const isHuman = name.kind === "password" && isExplicit(candidate) && isHumanPassword(text, bits);
  if (!isRandom && !isHuman) return rejected(weighed, "it reads like a word or an identifier");
  const other = looksLike(text, "certain") ?? (bits < bitsInProse ? looksLike(text, "unless-random") : undefined);
  if (other) return rejected(weighed, `it is ${other}`);
  const mark = isDocumentationExample(Buffer.from(text, "latin1"))
    ? "is printed in a vendor's documentation"
    : placeholderMark(text);
  if (mark) return accepted({ confidence: "low", basis: "placeholder" }, weighed, `it ${mark}`);
  if (candidate.trial && (bits < bitsInProse || alphabetSize(text) <= 16)) {
    return accepted(
      { confidence: "low", basis: "in a test or example" },
      weighed,
      "a test or example holds it, and it is not surely a key",
    );
  }
  const why = isRandom ? "the value looks random" : "the value is no word or identifier";
  return accepted({ confidence: "medium", basis: `name says ${name.core.replaceAll("_", " ")}, ${why}` }, weighed, why);
}

function accepted(check: Check, ...reasons: string[]): GenericDecision {
  return { check, reasons };
}

function bitsNeeded({ syntax, quoted, form }: GenericCandidate, name: SecretName): number {
  if (form === "compare" || form === "call" || form === "argument") return bitsInProse;
  if (syntax === "prose") return quoted ? bitsForKey : bitsInProse;
  return name.kind === "password" ? bitsForPassword : bitsForKey;
}

/** Forms in which a password that need not look random is believed: plain assignments, outside of prose. */
function isExplicit({ syntax, form }: GenericCandidate): boolean {
  return (
    syntax !== "prose" &&
    form !== "compare" &&
    form !== "call" &&
    form !== "argument" &&
    form !== "fallback" &&
    form !== "flag"
  );
}

/** What people make up when a word is not allowed: letters with digits or signs among them. */
function isHumanPassword(value: string, bits: number): boolean {
  const hasLetters = /[A-Za-z]{2}/.test(value);
  const hasSign = /[!@#$%^&*+?~]/.test(value);
  const hasDigit = /\d/.test(value);
  if (!hasLetters || !(hasDigit || hasSign)) return false;
  return bits / value.length > (hasDigit ? humanBits : humanBitsWithoutDigit) && new Set(value).size >= 5;
}

/** The text that a value is the base64 of, as in a Kubernetes Secret; a random value is that once in ten thousand times. */
function textInBase64(value: string): string | undefined {
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) return undefined;
  if (value.length < shortestWithoutPadding && !value.endsWith("=")) return undefined;
  const text = Buffer.from(value, "base64").toString("latin1").trimEnd();
  return /^[ -~]{3,}$/.test(text) ? text : undefined;
}

const shortestWithoutPadding = 12;
