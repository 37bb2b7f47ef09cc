import { textsOf } from "../claim-check.ts";
import { indifferent } from "../plain-check.ts";
import { knownText, shownText, unresolvedIn } from "../tree/text.ts";
import type { AskedRequest, TrustCheck } from "../trust-answer.ts";
import { claimOf, compile } from "./condition-check.ts";
import type { GoogleMapping, GoogleProvider } from "./google-trust.ts";

const longestSubject = 127;
const longestMapping = 2048;

/**
 * `google.subject` must come out as a text of at most 127 bytes, and not empty. What becomes of a token for which another attribute comes out
 * as nothing is not documented.
 * https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers#WorkloadIdentityPoolProvider.FIELDS.attribute_mapping
 */
export async function checkMapping(provider: GoogleProvider, request: AskedRequest): Promise<TrustCheck[]> {
  const subject = provider.mapping.find(({ attribute }) => attribute === "google.subject");
  if (subject) {
    const others = provider.mapping.filter((mapping) => mapping !== subject);
    const checks = others.map((mapping) => checkAttribute(mapping, provider, request));
    return [await checkSubject(subject, provider, request), ...(await Promise.all(checks)).flat()];
  }
  if (provider.unresolved !== undefined) return [];
  return [
    {
      ...base(provider),
      expected: [],
      at: provider.at,
      observed: undefined,
      holds: "unknown",
      why: "the mapping of google.subject is not in the document",
    },
  ];
}

function base({ source }: GoogleProvider, claim = "google.subject") {
  return { claim, label: claim, operator: "is mapped", comparison: "other", source, accepts: indifferent } as const;
}

/** Of another attribute only that it has a value; a mapping that cannot be read matters where a condition asks for it. */
async function checkAttribute(
  { attribute, attributeAt, expression }: GoogleMapping,
  provider: GoogleProvider,
  { claims }: AskedRequest,
): Promise<TrustCheck[]> {
  const known = knownText(expression.text);
  if (known === undefined || known.length > longestMapping) return [];
  // Every value equals itself; what comes out as an error does not.
  const compiled = await compile(`(${known}\n) == (${known}\n)`, provider);
  if (typeof compiled === "string") return [];
  const answer = compiled.evaluate({ assertion: claims });
  if ("value" in answer) return [];
  const why = `Google does not document what becomes of a token for which ${attribute} has no value (${answer.error})`;
  const place = { expected: [{ text: known, at: expression.at }], observed: undefined, at: expression.at };
  return [{ ...base(provider, attribute), ...place, labelAt: attributeAt, holds: "unknown", why }];
}

async function checkSubject(
  { expression, attributeAt }: GoogleMapping,
  provider: GoogleProvider,
  { claims }: AskedRequest,
): Promise<TrustCheck> {
  const shown = { ...base(provider), expected: [{ text: shownText(expression.text), at: expression.at }] };
  const place = { at: expression.at, labelAt: attributeAt };
  const known = knownText(expression.text);
  const compiled =
    known === undefined || known.length > longestMapping
      ? (unresolvedIn(expression.text)[0] ?? `a mapping has at most ${longestMapping} characters`)
      : await compile(`(${known}\n) != '' && size(bytes(${known}\n)) <= ${longestSubject}`, provider);
  if (typeof compiled === "string") return { ...shown, ...place, observed: undefined, holds: "unknown", why: compiled };
  const claim = claimOf("google.subject", provider);
  const answer = compiled.evaluate({ assertion: claims });
  const observed = claim === undefined ? undefined : textsOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined);
  const mapped = { ...shown, ...place, ...(claim === undefined ? {} : { claim }), observed };
  if ("value" in answer && answer.value) return { ...mapped, holds: true };
  // What it is mapped from is in the patch of nobody: only what is wrong is said.
  const failed = { ...mapped, expected: [], holds: false } as const;
  if ("value" in answer) {
    const length = claim === undefined ? "" : ` (it has ${Buffer.byteLength(observed?.[0] ?? "")})`;
    const why = `google.subject must come out with 1 to ${longestSubject} bytes${length}`;
    return { ...failed, why, cause: "google-subject" };
  }
  const isMissing = / is missing$/.test(answer.error);
  if (isMissing) return { ...failed, why: `google.subject has no value, for ${answer.error}`, cause: "missing-claim" };
  return { ...failed, why: "google.subject comes out as something that is no text", cause: "google-subject" };
}
