import { type Claims, instant, isMoment, type Json } from "@sallyport/core";
import { checkTexts } from "../claim-check.ts";
import type { Entity } from "../entity.ts";
import { plainCheck } from "../plain-check.ts";
import { knownText, shownText, unresolvedIn } from "../tree/text.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { AskedRequest, TrustCheck } from "../trust-answer.ts";
import { allOf, anyOf } from "../truth.ts";
import { checkBoundClaim, claimAt } from "./bound-claim.ts";
import type { VaultMount, VaultRole, VaultTrust } from "./vault-trust.ts";

/** Each role that the request may mean. https://github.com/hashicorp/vault-plugin-auth-jwt/blob/main/path_login.go */
export function evaluateVault(document: VaultTrust, request: AskedRequest): readonly Entity[] {
  return rolesFor(document, request.target).map((role) => {
    const name = role.name === undefined ? "the role" : `role ${role.name}`;
    const mounts = mountsOf(document, role);
    const checks = [...checkMount(mounts, request.claims), ...checkRole(role, request)];
    const holds = allOf(checks.map((check) => check.holds));
    return {
      name,
      effect: holds === true ? "allow" : holds === false ? "deny" : "unknown",
      alternatives: [{ name, kind: "allow", holds, checks, source: role.source, at: role.at }],
      notes: mounts.length === 0 ? [withoutMount] : [],
    };
  });
}

const withoutMount = "The mount's own configuration is not in the document; it names the issuer that Vault trusts.";

/** Roles by name, in any case. One whose name the document lacks may be any. */
function rolesFor({ roles }: VaultTrust, target: string | undefined): readonly VaultRole[] {
  if (target === undefined) return roles;
  const named = roles.filter(({ name }) => name?.toLowerCase() === target.toLowerCase());
  return named.length > 0 ? named : roles.filter(({ name }) => name === undefined);
}

/** The mount that a role is of; where that is not said, it may be any. */
function mountsOf({ mounts }: VaultTrust, { mount }: VaultRole): readonly VaultMount[] {
  return mounts.filter(({ path }) => path === undefined || mount === undefined || path === mount);
}

function checkMount(mounts: readonly VaultMount[], claims: Claims): TrustCheck[] {
  const label = { claim: "iss", label: "bound_issuer", operator: "is", comparison: "equal" } as const;
  const checks = mounts.map(({ issuer, source }) =>
    checkTexts({ ...label, values: [issuer], observed: claims.iss, source, at: issuer.at }),
  );
  const [first] = checks;
  if (first === undefined) return [];
  const expected = checks.flatMap((check) => check.expected);
  if (checks.every(({ holds }) => holds === first.holds)) return [{ ...first, expected }];
  return [{ ...first, expected, holds: "unknown", why: "of which mount the role is, is not in the document" }];
}

function checkRole(role: VaultRole, request: AskedRequest): TrustCheck[] {
  const { claims } = request;
  const checks: TrustCheck[] = [];
  if (role.type !== "jwt") {
    const why = "a role of the type oidc is for people who sign in; a job needs `role_type: jwt`";
    checks.push({ ...plainCheck("role_type", role), holds: false, cause: "disabled", why });
  }
  checks.push(checkAudience(role, request));
  if (role.subject) {
    const label = { claim: "sub", label: "bound_subject", operator: "is", comparison: "equal" } as const;
    const { subject, source } = role;
    checks.push(checkTexts({ ...label, values: [subject], observed: claims.sub, source, at: subject.at }));
  }
  checks.push(...role.claims.map((bound) => checkBoundClaim(bound, role, claims)));
  checks.push(checkUserClaim(role, claims));
  checks.push(...role.mappedClaims.flatMap((mapped) => checkMapped(mapped, role, claims)));
  if (role.groupsClaim) checks.push(checkGroups(role, role.groupsClaim, claims));
  if (role.networks.length > 0) {
    const why = "the role is bound to networks, and where the job runs is not part of the token";
    checks.push({ ...plainCheck("token_bound_cidrs", role), holds: "unknown", why });
  }
  if (role.unresolved !== undefined) {
    const why = `the role is not resolved: ${role.unresolved}`;
    checks.push({ ...plainCheck("bound_claims", role), holds: "unknown", why });
  }
  if (request.now) checks.push(checkTimes(role, claims, request.now));
  return checks;
}

/** A role without audiences refuses every token that has one. */
function checkAudience(role: VaultRole, { claims }: AskedRequest): TrustCheck {
  const [first] = role.audiences;
  const at = first?.at ?? role.at;
  const texts = { claim: "aud", label: "bound_audiences", operator: "is one of", comparison: "equal" } as const;
  const check = checkTexts({ ...texts, values: role.audiences, observed: claims.aud, source: role.source, at });
  if (first !== undefined) return check;
  const isAbsent = check.observed === undefined || check.observed.length === 0;
  const why = "a role without `bound_audiences` refuses every token that has an audience";
  return isAbsent ? { ...check, holds: true } : { ...check, holds: false, why };
}

/** It names the entity in Vault, so it must be there, and be a text. */
function checkUserClaim(role: VaultRole, claims: Claims): TrustCheck {
  const name = role.userClaim && knownText(role.userClaim.text);
  const at = role.userClaim?.at ?? role.at;
  const base = { ...plainCheck("user_claim", role), at, operator: "is present" };
  if (name === undefined) {
    const why = role.userClaim ? (unresolvedIn(role.userClaim.text)[0] ?? "") : "`user_claim` is not in the document";
    return { ...base, holds: "unknown", why };
  }
  if (role.userClaimIsPointer === undefined && name.startsWith("/"))
    return { ...base, holds: "unknown", why: "`user_claim_json_pointer` is not resolved" };
  const value = claimAt(claims, name, role.userClaimIsPointer === true && name.startsWith("/"));
  const isText = typeof value === "string";
  if (value === "") {
    const why = `Vault does not document whether ${name} may be empty, which names the entity`;
    return { ...base, claim: name, observed: [""], holds: "unknown", why };
  }
  return {
    ...base,
    claim: name,
    observed: value === undefined ? undefined : [asText(value)],
    holds: isText,
    ...(value === undefined ? {} : { operator: "is a text" }),
    ...(isText ? {} : { cause: value === undefined ? "missing-claim" : "value-type" }),
    accepts: (text) => text !== undefined,
  };
}

/**
 * "If a claim is configured in claim_mappings, it must exist in the JWT or else the authentication will fail", the documentation says; the
 * plugin, tried in version 0.26, copies what is there. A claim that is no text it refuses.
 */
function checkMapped(
  { name, nameAt }: VaultRole["mappedClaims"][number],
  { source }: VaultRole,
  claims: Claims,
): TrustCheck[] {
  const value = claimAt(claims, name);
  if (typeof value === "string") return [];
  const place = { ...plainCheck("claim_mappings", { source, at: nameAt }), label: `claim_mappings.${name}` };
  const claim = name.replace(/^\//, "");
  if (value === undefined) {
    const why = "Vault's documentation has the login fail without this claim, and Vault itself was seen to let it pass";
    return [{ ...place, claim, operator: "is present", holds: "unknown", why }];
  }
  const why = `Vault refuses a token whose ${claim}, which claim_mappings names, is no text`;
  return [
    { ...place, claim, operator: "is a text", observed: [asText(value)], holds: false, why, cause: "value-type" },
  ];
}

function checkGroups(role: VaultRole, scalar: TreeScalar, claims: Claims): TrustCheck {
  const name = knownText(scalar.text);
  const base = { ...plainCheck("groups_claim", role), at: scalar.at, operator: "is a list" };
  if (name === undefined) return { ...base, holds: "unknown", why: shownText(scalar.text) };
  const value = claimAt(claims, name);
  const holds = typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
  return {
    ...base,
    claim: name,
    observed: value === undefined ? undefined : [asText(value)],
    holds,
    ...(holds ? {} : { cause: value === undefined ? "missing-claim" : "value-type" }),
  };
}

const defaultSkew = 60;

function checkTimes(role: VaultRole, claims: Claims, now: Date): TrustCheck {
  const skew = role.clockSkew === 0 ? defaultSkew : Math.max(0, role.clockSkew);
  const seconds = now.getTime() / 1000;
  const { exp, nbf, iat } = claims;
  const isNumber = (value: Json | undefined): value is number => typeof value === "number";
  const isTimed = [exp, nbf, iat].some(isNumber);
  // Without an end, or a beginning, Vault reckons one from the other claims and the leeways of the role.
  const isWhole = isNumber(exp) && (isNumber(nbf) || isNumber(iat));
  const holds = allOf([
    isTimed,
    isWhole || "unknown",
    !isNumber(exp) || seconds <= exp + skew,
    anyOf([!isNumber(nbf), isNumber(nbf) && seconds + skew >= nbf]),
    anyOf([!isNumber(iat), isNumber(iat) && seconds + skew >= iat]),
  ]);
  const time = (value: Json | undefined) => (isMoment(value) ? instant(new Date(value * 1_000)) : "an unknown time");
  const times = `the token holds from ${time(nbf ?? iat)} to ${time(exp)}, give or take ${skew} seconds, and it is ${instant(now)}`;
  const reckoned = "the token lacks `exp`, or both `nbf` and `iat`, and what Vault then takes is not looked at";
  const whyTimed = holds === "unknown" ? reckoned : times;
  const why = isTimed ? whyTimed : "the token has none of `exp`, `nbf` and `iat`";
  return {
    ...plainCheck("lifetime of the token", role),
    claim: "exp",
    operator: "is now",
    observed: isNumber(exp) ? [String(exp)] : undefined,
    holds,
    ...(holds === true ? {} : { why }),
    ...(holds === false ? { cause: "expired" as const } : {}),
  };
}

function asText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
