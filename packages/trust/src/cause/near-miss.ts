import { type Claims, compileWildcard } from "@sallyport/core";
import type { TrustCheck, TrustRequest } from "../trust-answer.ts";
import { type SubjectVariant, variantsOf } from "./subject-variants.ts";
import type { TrustCause } from "./trust-cause.ts";

export interface NearMiss {
  readonly cause: TrustCause;
  /** A second difference, which has to go as well. */
  readonly and?: TrustCause;
  /** The value that the check would take, where one was tried. */
  readonly accepted?: string;
  /** The document's own text and what it would have to be, where only its writing is wrong. */
  readonly rewrite?: { readonly from: string; readonly to: string };
}

/** What a check that fails is short of. Each guess about a value is tried with the check itself. */
export function nearMissOf(check: TrustCheck, request: TrustRequest): NearMiss {
  if (check.cause !== undefined) return { cause: check.cause };
  const [observed] = check.observed ?? [];
  if (observed === undefined || (observed === "" && !check.accepts(""))) return { cause: "missing-claim" };
  // Whatever else the claim were, it would do: there is nothing to be near to.
  if (check.comparison.startsWith("not-") || check.operator === "Null") return { cause: "kept-out" };
  for (const guess of guesses) {
    const found = guess(check, observed, request);
    if (found) return found;
  }
  return { cause: fallbackOf(check, observed, request.claims) };
}

type Guess = (check: TrustCheck, observed: string, request: TrustRequest) => NearMiss | undefined;

/** In the order in which they are believed. */
const guesses: readonly Guess[] = [letterCase, whitespace, subject, wildcard, shortRef, partialPattern];

function letterCase(check: TrustCheck, observed: string): NearMiss | undefined {
  const lower = observed.toLowerCase();
  for (const { text } of check.expected) {
    if (text.toLowerCase() === lower && text !== observed && check.accepts(text)) {
      return { cause: "letter-case", accepted: text, rewrite: { from: text, to: observed } };
    }
    const adopted = check.comparison === "equal" ? undefined : adoptCase(text, observed)?.observed;
    if (adopted !== undefined && adopted !== observed && check.accepts(adopted)) {
      const to =
        check.comparison === "wildcard" || check.comparison === "star" ? adoptCase(text, observed)?.pattern : undefined;
      return { cause: "letter-case", accepted: adopted, ...(to === undefined ? {} : { rewrite: { from: text, to } }) };
    }
  }
  return undefined;
}

/** The observed text in the letters of a pattern, and the other way round. Literal parts are looked for without regard to case. */
function adoptCase(
  pattern: string,
  observed: string,
): { readonly observed: string; readonly pattern: string } | undefined {
  const lower = observed.toLowerCase();
  // A letter whose other case has another length would move everything behind it.
  if (lower.length !== observed.length) return undefined;
  let adopted = observed;
  let corrected = "";
  let from = 0;
  for (const [index, piece] of pattern.split(/([*?^$()|.+[\]\\]+)/).entries()) {
    const at = index % 2 === 1 ? from : lower.indexOf(piece.toLowerCase(), from);
    if (at < 0) return undefined;
    corrected += index % 2 === 1 ? piece : observed.slice(at, at + piece.length);
    if (index % 2 === 1) continue;
    adopted = adopted.slice(0, at) + piece + adopted.slice(at + piece.length);
    from = at + piece.length;
  }
  return { observed: adopted, pattern: corrected };
}

function whitespace(check: TrustCheck, observed: string): NearMiss | undefined {
  const found = check.expected.find(({ text }) => text.trim() === observed.trim() && text !== observed);
  return found && check.accepts(found.text)
    ? { cause: "whitespace", accepted: found.text, rewrite: { from: found.text, to: observed } }
    : undefined;
}

function subject(check: TrustCheck, observed: string, { claims }: TrustRequest): NearMiss | undefined {
  if (check.claim !== "sub") return undefined;
  for (const variant of variantsOf(observed, claims, check.expected)) {
    if (!check.accepts(variant.value)) continue;
    const { cause, and, value } = variant;
    return { cause, ...(and && { and }), accepted: value, ...rewriteSubject(check, variant, observed) };
  }
  return undefined;
}

/** Ids come and go in the part for the repository alone, so what the document says of the rest can stay, and where the job is to change it must. */
function rewriteSubject({ expected }: TrustCheck, { cause, and, value }: SubjectVariant, observed: string) {
  const [wrong, right] = [value, observed].map((subject) => `${subject.split(":", 2).join(":")}:`);
  const found = expected.find(({ text }) => text === value || text.startsWith(wrong ?? value));
  if (found === undefined || and === "colon-not-encoded") return {};
  if (cause !== "immutable-subject" && cause !== "legacy-subject") return {};
  return { rewrite: { from: found.text, to: `${right}${found.text.slice(wrong?.length)}` } };
}

function wildcard(check: TrustCheck, observed: string): NearMiss | undefined {
  if (check.comparison !== "equal" && check.comparison !== "star") return undefined;
  const signs = check.comparison === "star" ? /\?/ : /[*?]/;
  const found = check.expected.find(({ text }) => signs.test(text) && fitsAsWildcard(text, observed));
  if (!found) return undefined;
  const isEnough = compileWildcard(found.text)(observed);
  return { cause: "wildcard-under-equality", ...(isEnough ? { accepted: observed } : {}) };
}

/** Also in the letters of another case: the wildcard is what must be said first. */
function fitsAsWildcard(pattern: string, observed: string): boolean {
  return compileWildcard(pattern.toLowerCase())(observed.toLowerCase());
}

function shortRef(check: TrustCheck, observed: string): NearMiss | undefined {
  if (check.claim !== "ref" || check.comparison !== "equal") return undefined;
  const short = observed.replace(/^refs\/(?:heads|tags)\//, "");
  return short !== observed && check.accepts(short)
    ? { cause: "short-ref", accepted: short, rewrite: { from: short, to: observed } }
    : undefined;
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
  if (claim !== "sub" || !observed.startsWith("repo:")) return "value";
  const repository = observed.split(":", 2).join(":");
  const sameRepository = expected.filter(({ text }) => text.startsWith(`${repository}:`));
  if (sameRepository.length === 0)
    return expected.some(({ text }) => text.startsWith("repo:")) ? "other-repository" : "value";
  const isEnvironment = typeof claims.environment === "string";
  if (isEnvironment && sameRepository.some(({ text }) => text.includes(":environment:"))) return "other-environment";
  return sameRepository.some(({ text }) => text.includes(":ref:")) ? "other-ref" : "value";
}
