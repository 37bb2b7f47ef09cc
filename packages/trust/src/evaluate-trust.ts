import { evaluateAws } from "./aws/evaluate-aws.ts";
import { evaluateAzure } from "./azure/evaluate-azure.ts";
import type { Entity } from "./entity.ts";
import { evaluateGoogle } from "./google/evaluate-google.ts";
import { nearestAlternative } from "./nearest-alternative.ts";
import { evaluateOctoSts } from "./octo-sts/evaluate-octo-sts.ts";
import type { AskedRequest, TrustAnswer, TrustRequest } from "./trust-answer.ts";
import type { TrustDocument } from "./trust-document.ts";
import { evaluateVault } from "./vault/evaluate-vault.ts";

/**
 * What the provider would answer, by its document alone. What the document leaves unresolved makes the answer `unknown`, unless it does not
 * matter. Never throws for what a document or token holds.
 */
export async function evaluateTrust(document: TrustDocument, given: TrustRequest): Promise<TrustAnswer> {
  const request = withAudience(given);
  const entities = await entitiesOf(document, request);
  const [first, ...others] = entities;
  const alternatives = entities.flatMap((entity) => entity.alternatives);
  const notes = [...new Set([...document.notes, ...entities.flatMap((entity) => entity.notes)])];
  if (first === undefined) {
    const what = request.target === undefined ? "nothing that could trust anybody" : `nothing named ${request.target}`;
    return { effect: "unknown", checks: [], alternatives, notes: [...notes, `The document holds ${what}.`] };
  }
  const isOneMind = others.every(({ effect }) => effect === first.effect);
  if (!isOneMind) notes.push("The document holds several that the request may mean, and they differ.");
  const effect = isOneMind ? first.effect : "unknown";
  const decisive = decisiveOf(effect, alternatives);
  const checks = decisive === undefined ? [] : (alternatives[decisive]?.checks ?? []);
  return { effect, checks, alternatives, notes, ...(decisive === undefined ? {} : { decisive }) };
}

/** Whom the token is for is one of its claims to every condition that asks for it. */
function withAudience({ audience, ...request }: TrustRequest): AskedRequest {
  return audience === undefined ? request : { ...request, claims: { ...request.claims, aud: audience } };
}

async function entitiesOf(document: TrustDocument, request: AskedRequest): Promise<readonly Entity[]> {
  switch (document.dialect) {
    case "aws":
      return evaluateAws(document, request);
    case "google":
      return await evaluateGoogle(document, request);
    case "azure":
      return evaluateAzure(document, request);
    case "vault":
      return evaluateVault(document, request);
    case "octo-sts":
      return await evaluateOctoSts(document, request);
  }
}

function decisiveOf(effect: TrustAnswer["effect"], alternatives: TrustAnswer["alternatives"]): number | undefined {
  const find = (kind: "allow" | "deny", holds: true | "unknown") => {
    const index = alternatives.findIndex((each) => each.kind === kind && each.holds === holds);
    return index < 0 ? undefined : index;
  };
  if (effect === "allow") return find("allow", true);
  const open = effect === "unknown" ? (find("allow", "unknown") ?? find("deny", "unknown")) : undefined;
  return open ?? find("deny", true) ?? nearestAlternative(alternatives);
}
