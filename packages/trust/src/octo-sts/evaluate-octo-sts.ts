import type { Json } from "@sallyport/core";
import { checkTexts, textsOf } from "../claim-check.ts";
import type { Entity } from "../entity.ts";
import { knownText, shownText } from "../tree/text.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { AskedRequest, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf } from "../truth.ts";
import { checkForms } from "./check-forms.ts";
import type { OctoStsClaim, OctoStsPolicy, OctoStsTrust, Wanted } from "./octo-sts-trust.ts";
import { type MatchWhole, wholePatterns } from "./whole-pattern.ts";

/** Each policy that the request may mean. https://github.com/octo-sts/app/blob/main/pkg/octosts/trust_policy.go */
export async function evaluateOctoSts(document: OctoStsTrust, request: AskedRequest): Promise<readonly Entity[]> {
  const match = await wholePatterns();
  const { target } = request;
  const policies = document.policies.filter(
    ({ identity }) => target === undefined || identity === undefined || identity === target,
  );
  return policies.map((policy) => {
    const name = policy.identity === undefined ? "the trust policy" : `trust policy ${policy.identity}`;
    const checks = checkPolicy(policy, request, match);
    const holds = allOf(checks.map((check) => check.holds));
    const effect = holds === true ? "allow" : holds === false ? "deny" : "unknown";
    const { source, at } = policy;
    return { name, effect, alternatives: [{ name, kind: "allow", holds, checks, source, at }], notes: [] };
  });
}

function checkPolicy(policy: OctoStsPolicy, request: AskedRequest, match: MatchWhole): TrustCheck[] {
  const { claims, domain = "octo-sts.dev" } = request;
  return [
    checkWanted("iss", policy.issuer, claims.iss, policy, match),
    ...checkForms(policy, claims),
    checkWanted("sub", policy.subject, claims.sub, policy, match),
    policy.audience
      ? checkWanted("aud", policy.audience, claims.aud, policy, match)
      : checkTexts({
          claim: "aud",
          label: "audience (the service's domain)",
          operator: "is",
          comparison: "equal",
          values: [{ kind: "text", text: [domain], at: policy.at }],
          observed: claims.aud,
          source: policy.source,
          at: policy.at,
        }),
    ...policy.claims.map((claim) => checkClaim(claim, policy, request, match)),
  ];
}

function checkWanted(
  claim: string,
  wanted: Wanted,
  observed: Json | undefined,
  { source }: OctoStsPolicy,
  match: MatchWhole,
): TrustCheck {
  const { key, keyAt, value, isPattern } = wanted;
  if (isPattern) return checkPattern(claim, key, value, textsOf(observed), match, { source, labelAt: keyAt });
  const exact = { operator: "is", comparison: "equal", values: [value], observed, source, at: value.at } as const;
  return { ...checkTexts({ claim, label: key, ...exact }), labelAt: keyAt };
}

/** Texts and booleans alone: the service refuses a claim of another kind. */
function checkClaim(
  { name, nameAt, pattern }: OctoStsClaim,
  { source }: OctoStsPolicy,
  { claims }: AskedRequest,
  match: MatchWhole,
): TrustCheck {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  const isRead = typeof value === "string" || typeof value === "boolean";
  const texts = isRead ? [String(value)] : undefined;
  const check = checkPattern(name, `claim_pattern.${name}`, pattern, texts, match, { source, labelAt: nameAt });
  return isRead || value === undefined ? check : { ...check, cause: "unsupported-claim" };
}

function checkPattern(
  claim: string,
  label: string,
  pattern: TreeScalar,
  observed: readonly string[] | undefined,
  match: MatchWhole,
  place: Pick<TrustCheck, "source" | "labelAt">,
): TrustCheck {
  const known = knownText(pattern.text);
  const fits = (text: string) =>
    known === undefined ? ({ holds: "unknown", why: shownText(pattern.text) } as const) : match(known, text);
  const answers = (observed ?? []).map(fits);
  const holds = anyOf(answers.map((answer) => answer.holds));
  const why = answers.find((answer) => answer.why !== undefined)?.why;
  return {
    claim,
    label,
    operator: "matches",
    comparison: "regex",
    expected: [{ text: shownText(pattern.text), at: pattern.at }],
    observed,
    holds,
    at: pattern.at,
    ...place,
    ...(holds === "unknown" && why !== undefined ? { why } : {}),
    accepts: (text) => text !== undefined && fits(text).holds === true,
  };
}
