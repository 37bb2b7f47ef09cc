import type { TrustCheck } from "../trust-answer.ts";
import { homeOf } from "./document-edit.ts";
import { type JobChange, spoiltBy, subjectAfter, wouldPass } from "./job-change.ts";
import { isOfPullRequest } from "./pull-request.ts";
import { capital, type Explained, verbOf } from "./sentence.ts";

/** Changes of the job as proposals in words. Only those that would do are made. */

/** What the job could do, if that would do, or what the document could. */
export function either(ofJob: string | undefined, ofDocument: string): string {
  return ofJob === undefined ? `${capital(ofDocument)}.` : `${ofJob}, or ${ofDocument}.`;
}

/** The first name or pattern that would let the job in if it ran so. */
function firstThatPasses(explained: Explained, change: (name: string) => JobChange): string | undefined {
  const { check, near } = explained;
  const names = near.wanted === undefined ? check.expected.map(({ text }) => text) : [near.wanted];
  const isExact = check.comparison === "equal" || check.comparison === "equal-any-case";
  return names.find((name) =>
    wouldPass(
      explained,
      change(
        isExact && near.wanted === undefined ? name : (near.wanted?.replaceAll("*", "any") ?? exampleOf(name, check)),
      ),
    ),
  );
}

/** A name that fits a pattern. */
function exampleOf(pattern: string, { operator }: TrustCheck): string {
  const filled = pattern.replaceAll(/\.?\*/g, "any");
  return operator === "startsWith" && !pattern.includes("*") ? `${filled}any` : filled;
}

export function runOnRef(explained: Explained): string | undefined {
  const wanted = firstThatPasses(explained, (ref) => ({ ref }));
  return wanted === undefined ? undefined : `Run the job on ${trusted("a ref", wanted, explained)}`;
}

export function nameTrusted(explained: Explained): string | undefined {
  const wanted = firstThatPasses(explained, (environment) => ({ environment }));
  return wanted === undefined ? undefined : `Name ${trusted("an environment", wanted, explained)} in the job`;
}

export function askForAudience(explained: Explained): string | undefined {
  const wanted = firstThatPasses(explained, (audience) => ({ audience }));
  return wanted === undefined
    ? undefined
    : `Ask for the token with the audience \`${wanted}\` (\`audience\` of the credential in the policy)`;
}

/** `a ref that is trusted (…)`, `a ref starting with …`: which value would do. */
function trusted(noun: string, wanted: string, { check, near }: Explained): string {
  if (near.wanted !== undefined || /^(?:like |)$/.test(verbOf(check))) return namedOrLike(noun, wanted);
  return `${noun} ${verbOf(check)}\`${wanted}\``;
}

export function namedOrLike(noun: string, wanted: string): string {
  return /[*?]/.test(wanted) ? `${noun} like \`${wanted}\`` : `${noun} that is trusted (\`${wanted}\`)`;
}

export function nameEnvironment({ near: { wanted }, check }: Explained): string {
  if (wanted === undefined) return `name an environment in the job that fits \`${check.expected[0]?.text ?? ""}\``;
  if (wanted !== "*" && /[*?]/.test(wanted)) return `name an environment like \`${wanted}\` in the job`;
  return `name the environment in the job: \`environment: ${wanted === "*" ? "production" : wanted}\``;
}

const withoutOne = "without one the token has no such claim";

/** An environment changes the subject, too. */
export function missingEnvironment(explained: Explained): string {
  const { check, claims } = explained;
  const { expected, comparison } = check;
  const plain = expected.flatMap(({ text }) => (comparison !== "other" && /^[\w-]+$/.test(text) ? [text] : []));
  const taken = [...plain, "production", "staging"].find((tried) => check.accepts(tried));
  const [{ text: wanted } = { text: "" }] = expected;
  // Not every check can be tried.
  const name = taken ?? (comparison === "other" || wanted === "" ? "production" : undefined);
  if (name === undefined) return `name an environment in the job that fits \`${wanted}\`; ${withoutOne}`;
  const spoilt = spoiltBy(explained, { environment: name });
  const subject = subjectAfter(claims, { environment: name });
  const then =
    spoilt?.claim === "sub" && subject !== undefined
      ? `the token's subject is \`${subject}\` then, which ${homeOf(spoilt)} has to take, too`
      : withoutOne;
  return `name the environment in the job: \`environment: ${name}\`; ${then}`;
}

/** So that the branch still counts; unless it does already, or the provider does not look at it. */
export function refBeside({ check, others, claims, dialect, sees }: Explained): string {
  const { ref } = claims;
  const isHeld = [check, ...others].some(({ claim }) => claim === "ref");
  if (typeof ref !== "string" || isHeld || dialect === "azure" || !sees("ref") || isOfPullRequest(claims)) return "";
  return `, and hold the branch with a condition of its own on \`ref\`: \`${ref}\``;
}

export function withoutEnvironment(explained: Explained): string {
  return wouldPass(explained, { environment: null }) ? "; or take `environment:` out of the job" : "";
}
