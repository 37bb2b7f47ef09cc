import { checkTexts } from "../claim-check.ts";
import type { Entity } from "../entity.ts";
import { plainCheck } from "../plain-check.ts";
import { placeWithin } from "../tree/place-within.ts";
import { knownText, shownText, unresolvedIn, whyOneCharacter } from "../tree/text.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { AskedRequest, TrustAlternative, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf } from "../truth.ts";
import type { AzureCredential, AzureTrust } from "./azure-trust.ts";
import {
  type FlexibleTerm,
  flexibleClaims,
  flexibleIssuer,
  holdsFlexible,
  readFlexible,
} from "./flexible-expression.ts";

/** The credentials of one application: any of them may fit. Everything is compared letter by letter, with its case. */
export function evaluateAzure(document: AzureTrust, request: AskedRequest): readonly Entity[] {
  // Ids are hexadecimal digits, in any case.
  const target = request.target?.toLowerCase();
  const credentials = document.credentials.filter(
    ({ client }) => client === undefined || target === undefined || client.toLowerCase() === target,
  );
  if (credentials.length === 0) return [];
  const alternatives = credentials.map((credential) => evaluateCredential(credential, request));
  const holds = anyOf(alternatives.map((alternative) => alternative.holds));
  const isOfOne = target === undefined || credentials.every(({ client }) => client !== undefined);
  const effect = holds === true ? "allow" : holds === false ? "deny" : "unknown";
  return [{ name: "the application", effect, alternatives, notes: isOfOne ? [] : [withoutClient] }];
}

const withoutClient = "The document does not say whose credentials these are; they were taken for those of the client.";

function evaluateCredential(credential: AzureCredential, request: AskedRequest): TrustAlternative {
  const { issuer, audiences, subject, expression, source, at } = credential;
  const { claims } = request;
  const exact = { operator: "is", comparison: "equal", source } as const;
  const checks: TrustCheck[] = [
    checkTexts({ ...exact, claim: "iss", label: "issuer", values: [issuer], observed: claims.iss, at: issuer.at }),
    checkTexts({
      ...exact,
      claim: "aud",
      label: "audiences",
      values: audiences,
      observed: claims.aud,
      at: audiences[0]?.at ?? at,
    }),
  ];
  if (subject) {
    const label = { claim: "sub", label: "subject", values: [subject], observed: claims.sub, at: subject.at };
    checks.push(checkTexts({ ...exact, ...label }));
  }
  if (expression) checks.push(...checkExpression(expression, credential, request));
  if (credential.choice !== undefined) {
    const why = `whether it is there hangs on ${credential.choice}`;
    checks.push({ ...plainCheck("credential", credential), holds: "unknown", why });
  }
  return {
    name: credential.name === undefined ? "credential" : `credential ${credential.name}`,
    kind: "allow",
    holds: allOf(checks.map((check) => check.holds)),
    checks,
    source,
    at,
  };
}

function checkExpression(expression: TreeScalar, credential: AzureCredential, request: AskedRequest): TrustCheck[] {
  const known = knownText(expression.text);
  const terms = known === undefined ? undefined : readFlexible(known);
  const unknown = (why: string): TrustCheck => ({
    ...plainCheck("claimsMatchingExpression", { source: credential.source, at: expression.at }),
    expected: [{ text: shownText(expression.text), at: expression.at }],
    holds: "unknown",
    why,
  });
  if (terms === undefined) {
    const why = "the expression is not of the form that Microsoft documents: claims['sub'] matches '…' and …";
    return [unknown(unresolvedIn(expression.text)[0] ?? why)];
  }
  const checks = terms.map((term) => checkTerm(term, expression, credential, request));
  // Where the token is of another issuer, that decides already.
  const isSupported = request.claims.iss === flexibleIssuer;
  return isSupported
    ? checks
    : [...checks, unknown(`Microsoft documents such expressions for ${flexibleIssuer} alone`)];
}

function checkTerm(
  term: FlexibleTerm,
  expression: TreeScalar,
  { source }: AzureCredential,
  { claims }: AskedRequest,
): TrustCheck {
  const isSeen = flexibleClaims.includes(term.claim);
  const value = isSeen && Object.hasOwn(claims, term.claim) ? claims[term.claim] : undefined;
  const held = typeof value === "string" ? value : undefined;
  const holds = held !== undefined && holdsFlexible(term, held);
  return {
    claim: term.claim,
    label: `claims['${term.claim}']`,
    operator: term.operator,
    comparison: term.operator === "eq" ? "equal" : "wildcard",
    expected: [{ text: term.value, at: placeWithin(expression, term.from, term.to) }],
    observed: held === undefined ? undefined : [held],
    holds,
    source,
    at: expression.at,
    ...(isSeen ? {} : { cause: "unsupported-claim" as const }),
    ...(holds === "unknown" ? { why: whyOneCharacter(term.value, held ?? "") ?? otherCase } : {}),
    accepts: (text) => isSeen && text !== undefined && holdsFlexible(term, text) === true,
  };
}

const otherCase =
  "only upper and lower case differ from the token, and Microsoft does not document whether they count here; write it as GitHub does";
