import { type Claims, compileWildcard } from "@sallyport/core";
import type { TrustCheck, TrustRequest } from "../trust-answer.ts";
import { defaultForm } from "./job-change.ts";
import { isOfPullRequest } from "./pull-request.ts";
import { type SubjectVariant, variantsOf } from "./subject-variants.ts";
import type { TrustCause } from "./trust-cause.ts";
import { textFits } from "./wanted.ts";

export interface NearMiss {
  readonly cause: TrustCause;
  /** A second difference, which has to go as well. */
  readonly and?: TrustCause;
  /** The value that the check would take, where one was tried. */
  readonly accepted?: string;
  /** The environment, branch or tag that it names, as the document has it: a name, or a pattern with `*`. */
  readonly wanted?: string;
  /** The document's own text and what it would have to be, where only its writing is wrong. */
  readonly rewrite?: { readonly from: string; readonly to: string };
}

/** What a check that fails is short of. Each guess about a value is tried with the check itself. */
export function nearMissOf(check: TrustCheck, request: TrustRequest): NearMiss {
  if (check.cause !== undefined) return { cause: check.cause };
  const [observed] = check.observed ?? [];
  if (observed === undefined || (observed === "" && !check.accepts(""))) return { cause: "missing-claim" };
  // Whatever else the claim were, it would do: there is nothing to be near to.
  const isKeptOut = check.comparison.startsWith("not-") || check.operator === "Null" || check.accepts(nobodysValue);
  if (isKeptOut) return { cause: "kept-out" };
  for (const guess of guesses) {
    const found = guess(check, observed, request);
    if (found) return found;
  }
  return { cause: fallbackOf(check, observed, request.claims) };
}

/** A condition that takes even this is one that keeps something out, however it is written: `StringNotEqualsIgnoreCase`, `!(… == …)`. */
const nobodysValue = "\u0001";

type Guess = (check: TrustCheck, observed: string, request: TrustRequest) => NearMiss | undefined;

/** In the order in which they are believed. */
const guesses: readonly Guess[] = [letterCase, whitespace, wildcard, shortRef, subject, pullRequest, partialPattern];

function letterCase(check: TrustCheck, observed: string): NearMiss | undefined {
  const lower = observed.toLowerCase();
  for (const { text } of check.expected) {
    if (text.toLowerCase() === lower && text !== observed && check.accepts(text)) {
      return { cause: "letter-case", accepted: text, rewrite: { from: text, to: observed } };
    }
    const found = inOtherLetters(check, text, observed);
    if (found) return { cause: "letter-case", ...found };
  }
  return undefined;
}

/** A pattern, or a part of the text, that would fit in other letters. */
function inOtherLetters(check: TrustCheck, text: string, observed: string): Omit<NearMiss, "cause"> | undefined {
  const { comparison } = check;
  if (comparison === "equal") return undefined;
  const { observed: accepted, pattern } = adoptCase(text, observed, check.operator === "endsWith") ?? {};
  if (accepted === undefined || pattern === undefined || accepted === observed || !check.accepts(accepted))
    return undefined;
  // Of a regular expression not every letter is a literal one.
  return { accepted, ...(comparison === "regex" ? {} : { rewrite: { from: text, to: pattern } }) };
}

/** The observed text in the letters of a pattern, and the other way round. Literal parts are looked for without regard to case. */
function adoptCase(
  pattern: string,
  observed: string,
  isLast: boolean,
): { readonly observed: string; readonly pattern: string } | undefined {
  const lower = observed.toLowerCase();
  // A letter whose other case has another length would move everything behind it.
  if (lower.length !== observed.length) return undefined;
  let adopted = observed;
  let corrected = "";
  let from = 0;
  for (const [index, piece] of pattern.split(/([*?^$()|.+[\]\\]+)/).entries()) {
    const wanted = piece.toLowerCase();
    const at = index % 2 === 1 ? from : isLast ? lower.lastIndexOf(wanted) : lower.indexOf(wanted, from);
    if (at < 0) return undefined;
    corrected += index % 2 === 1 ? piece : observed.slice(at, at + piece.length);
    if (index % 2 === 1) continue;
    adopted = adopted.slice(0, at) + piece + adopted.slice(at + piece.length);
    from = at + piece.length;
  }
  return { observed: adopted, pattern: corrected };
}

function whitespace(check: TrustCheck, observed: string): NearMiss | undefined {
  for (const { text } of check.expected) {
    const trimmed = text.trim();
    const [before = "", after = ""] = text.split(trimmed, 2);
    if (trimmed === "" || trimmed === text) continue;
    const accepted = [`${before}${observed}${after}`, `${before}${observed}`].find((tried) => check.accepts(tried));
    if (accepted !== undefined) return { cause: "whitespace", accepted, rewrite: { from: text, to: trimmed } };
  }
  const held = observed.trim();
  return held !== observed && check.accepts(held) ? { cause: "whitespace", accepted: held } : undefined;
}

function subject(check: TrustCheck, observed: string, { claims }: TrustRequest): NearMiss | undefined {
  if (check.claim !== "sub") return undefined;
  for (const { value, ...variant } of variantsOf(observed, claims, check)) {
    if (!check.accepts(value)) continue;
    return { ...variant, accepted: value, ...rewriteSubject(check, { ...variant, value }, observed) };
  }
  return undefined;
}

/** Ids come and go in the part for the repository alone, so what the document says of the rest can stay, and where the job is to change it must. */
function rewriteSubject(check: TrustCheck, { cause, and, value }: SubjectVariant, observed: string) {
  const [wrong, right] = [value, observed].map((subject) => `${subject.split(":", 2).join(":")}:`);
  const { expected, comparison } = check;
  const isPlain = (text: string | undefined) => comparison !== "regex" || /^[\w:/@-]*$/.test(text ?? "");
  const begins = expected.filter(({ text }) => text.startsWith(wrong ?? value) && isPlain(wrong) && isPlain(right));
  const found = begins.find(({ text }) => comparison === "regex" || textFits(check, text, value));
  if (found === undefined || and === "colon-not-encoded" || and === "short-ref") return {};
  if (cause === "short-ref" && comparison !== "regex") {
    return { rewrite: { from: found.text, to: found.text.replace(":ref:", `:ref:${headOf(observed)}`) } };
  }
  if (cause !== "immutable-subject" && cause !== "legacy-subject") return {};
  return { rewrite: { from: found.text, to: `${right}${found.text.slice(wrong?.length)}` } };
}

/** `refs/heads/` or `refs/tags/`. */
function headOf(text: string): string {
  return /refs\/(?:heads|tags)\//.exec(text)?.[0] ?? "";
}

function wildcard(check: TrustCheck, observed: string): NearMiss | undefined {
  const { comparison } = check;
  if (comparison !== "equal" && comparison !== "equal-any-case" && comparison !== "star") return undefined;
  const signs = comparison === "star" ? /\?/ : /[*?]/;
  const found = check.expected.find(({ text }) => signs.test(text) && fitsAsWildcard(text, observed));
  if (!found) return undefined;
  const isEnough = compileWildcard(found.text)(observed);
  const rewrite = { from: found.text, to: observed };
  return { cause: "wildcard-under-equality", rewrite, ...(isEnough ? { accepted: observed } : {}) };
}

/** Also in the letters of another case: the wildcard is what must be said first. */
function fitsAsWildcard(pattern: string, observed: string): boolean {
  return compileWildcard(pattern.toLowerCase())(observed.toLowerCase());
}

/** `main` where GitHub writes `refs/heads/main`, as a ref or behind the `@` of a workflow. In a subject it is a variant of that. */
function shortRef(check: TrustCheck, observed: string): NearMiss | undefined {
  const mark = { ref: "", job_workflow_ref: "@", workflow_ref: "@" }[check.claim];
  const head = `${mark}${headOf(observed)}`;
  const isRef = mark === "" ? observed.startsWith(head) : observed.includes(head);
  if (mark === undefined || head === mark || !isRef) return undefined;
  const short = observed.replace(head, mark);
  if (!check.accepts(short)) return undefined;
  const found = check.expected.find(({ text }) => textFits(check, text, short));
  const isWhole = found !== undefined && (mark === "" || found.text.includes(mark));
  const to = mark === "" ? `${head}${found?.text}` : found?.text.replace(mark, head);
  return {
    cause: "short-ref",
    accepted: short,
    ...(isWhole && to !== undefined ? { rewrite: { from: found.text, to } } : {}),
  };
}

/** A run of a pull request where a branch, a tag or a push is wanted. Its own subject, ref and event are nothing to be let in. */
function pullRequest(check: TrustCheck, observed: string, { claims }: TrustRequest): NearMiss | undefined {
  if (!isOfPullRequest(claims)) return undefined;
  const refs = wantedRefs(check, claims);
  const [file] = observed.split("@", 1);
  const wanted =
    { ref: refs, event_name: ["push"], job_workflow_ref: refs.map((ref) => `${file}@${ref}`) }[check.claim] ?? [];
  const accepted = wanted.find((value) => value !== observed && check.accepts(value));
  return accepted === undefined ? undefined : { cause: "pull-request-instead-of-ref", accepted };
}

function wantedRefs(check: TrustCheck, { base_ref: base }: Claims): string[] {
  const named = check.expected.map(({ text }) => (text.split("@").at(-1) ?? text).replaceAll("*", "any"));
  return [...named, `refs/heads/${base}`, "refs/heads/main"];
}

/** A pattern that fits a part only: what surrounds the part is taken away piece by piece at the colons, slashes and at signs. */
function partialPattern(check: TrustCheck, observed: string): NearMiss | undefined {
  if (check.comparison !== "regex") return undefined;
  const ends = [...observed.matchAll(/[:/@]/g)].slice(0, 30).map(({ index }) => index);
  for (const end of ends) {
    for (const part of [observed.slice(0, end), observed.slice(0, end + 1), observed.slice(end + 1)]) {
      if (part !== "" && check.accepts(part)) return { cause: "pattern-not-whole", accepted: part };
    }
  }
  return undefined;
}

const byClaim: Readonly<Record<string, TrustCause>> = {
  aud: "audience",
  iss: "issuer",
  repository: "other-repository",
  repository_id: "other-repository",
  ref: "other-ref",
  environment: "other-environment",
};

/** Comparisons of CEL that are `other` and yet of texts. */
const textual = ["startsWith", "endsWith", "contains"];

function fallbackOf(check: TrustCheck, observed: string, claims: Claims): TrustCause {
  const { claim, expected, comparison, operator } = check;
  if (comparison === "other" && !textual.includes(operator)) return "value";
  const known = Object.hasOwn(byClaim, claim) ? byClaim[claim] : undefined;
  if (known !== undefined) return known;
  if (claim !== "sub") return "value";
  const isCustom = !defaultForm.test(observed);
  if (expected.some(({ text }) => (isCustom ? defaultForm.test(text) : isOfTemplate(text)))) return "other-form";
  const repository = observed.split(":", 2).join(":");
  const sameRepository = expected.filter(({ text }) => text.startsWith(`${repository}:`));
  if (sameRepository.length === 0)
    return expected.some(({ text }) => text.startsWith("repo:")) ? "other-repository" : "value";
  const wants = (part: string) => sameRepository.some(({ text }) => text.includes(`:${part}:`));
  // Patterns of which no example can be made.
  if (typeof claims.environment === "string") {
    return wants("environment") ? "other-environment" : wants("ref") ? "environment-instead-of-ref" : "value";
  }
  if (!wants("ref")) return wants("environment") ? "ref-instead-of-environment" : "value";
  return isOfPullRequest(claims) ? "pull-request-instead-of-ref" : "other-ref";
}

/** `repository_id:1001:ref:…`: keys of a template in the place of `repo`. */
function isOfTemplate(text: string): boolean {
  return /^(?!repo:)[a-z][a-z_]+:[^*?]/.test(text);
}
