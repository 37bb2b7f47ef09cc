import { textsOf } from "../claim-check.ts";
import { indifferent } from "../plain-check.ts";
import { knownText, shownText, unresolvedIn } from "../tree/text.ts";
import type { TrustCheck, TrustRequest } from "../trust-answer.ts";
import { claimOf, compile } from "./condition-check.ts";
import type { GoogleMapping, GoogleProvider } from "./google-trust.ts";

const longestSubject = 127;

/** `google.subject` must come out as a text of at most 127 bytes, and not empty. Other attributes may be left without a value. */
export async function checkMapping(provider: GoogleProvider, request: TrustRequest): Promise<TrustCheck[]> {
  const subject = provider.mapping.find(({ attribute }) => attribute === "google.subject");
  if (subject) return [await checkSubject(subject, provider, request)];
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

function base({ source }: GoogleProvider) {
  const claim = "google.subject";
  return { claim, label: claim, operator: "is mapped", comparison: "other", source, accepts: indifferent } as const;
}

async function checkSubject(
  { expression, attributeAt }: GoogleMapping,
  provider: GoogleProvider,
  { claims }: TrustRequest,
): Promise<TrustCheck> {
  const shown = { ...base(provider), expected: [{ text: shownText(expression.text), at: expression.at }] };
  const place = { at: expression.at, labelAt: attributeAt };
  const known = knownText(expression.text);
  const compiled =
    known === undefined
      ? (unresolvedIn(expression.text)[0] ?? "")
      : await compile(`(${known}) != '' && size(bytes(${known})) <= ${longestSubject}`, provider);
  if (typeof compiled === "string") return { ...shown, ...place, observed: undefined, holds: "unknown", why: compiled };
  const claim = claimOf("google.subject", provider);
  const answer = compiled.evaluate({ assertion: claims });
  const holds = "value" in answer && answer.value;
  const observed = claim === undefined ? undefined : textsOf(Object.hasOwn(claims, claim) ? claims[claim] : undefined);
  const isMissing = "error" in answer && (claim === undefined || observed === undefined);
  const why = "error" in answer ? answer.error : `google.subject must have 1 to ${longestSubject} bytes`;
  return {
    ...shown,
    ...place,
    ...(claim === undefined ? {} : { claim }),
    observed,
    holds,
    ...(holds ? {} : { why }),
    ...(holds || !isMissing ? {} : { cause: "missing-claim" }),
  };
}
