import type { Claims, Json } from "@sallyport/core";
import { textsOf } from "../claim-check.ts";
import { plainCheck } from "../plain-check.ts";
import type { TrustCheck } from "../trust-answer.ts";
import { appPermissions } from "./app-permissions.ts";
import type { OctoStsPolicy } from "./octo-sts-trust.ts";

/**
 * What the service refuses whatever the policy says. Only what goes wrong has a check.
 * https://github.com/octo-sts/app/blob/main/pkg/oidcvalidate/validate.go
 */
export function checkForms(policy: OctoStsPolicy, claims: Claims): TrustCheck[] {
  return [
    ...checkIssuer(policy, claims.iss),
    ...checkSubject(policy, claims.sub),
    ...checkAudiences(policy, claims.aud),
    ...checkPermissions(policy),
  ];
}

const longest = 255;
const odd = /[\p{C}\p{Z}"'`\\<>;&$(){}[\]]/u;

/** Subjects of GitHub hold what people name: branches, environments. */
function checkSubject(policy: OctoStsPolicy, subject: Json | undefined): TrustCheck[] {
  if (typeof subject !== "string") return [];
  const isLong = [...subject].length > longest;
  if (!isLong && subject !== "" && !odd.test(subject)) return [];
  const why = isLong
    ? `octo-sts takes no subject of more than ${longest} characters`
    : "octo-sts takes no subject that is empty or has spaces, quotes, brackets or one of \\ < > ; & $";
  const check = plainCheck("sub", { source: policy.source, at: policy.subject.value.at });
  return [{ ...check, observed: [subject], holds: false, why, cause: "subject-form" }];
}

/** Those of every GitHub are plain. */
const plainIssuer = /^https:\/\/[a-z0-9][a-z0-9.-]*(?::[1-9][0-9]{0,3})?(?:\/[\w~-][\w.~-]*)*$/;

function checkIssuer(policy: OctoStsPolicy, issuer: Json | undefined): TrustCheck[] {
  if (typeof issuer !== "string" || (plainIssuer.test(issuer) && issuer.length <= longest)) return [];
  const why = "octo-sts takes issuers with https, a host and a plain path alone, and this one may be none";
  return [{ ...plainCheck("iss", { source: policy.source, at: policy.issuer.value.at }), holds: "unknown", why }];
}

function checkAudiences(policy: OctoStsPolicy, audience: Json | undefined): TrustCheck[] {
  const isTaken = (text: string) => text !== "" && [...text].length <= longest && !odd.test(text) && !/[@|]/.test(text);
  if ((textsOf(audience) ?? []).every(isTaken)) return [];
  const why = "octo-sts refuses a token with an audience that is empty, long, or has spaces, quotes, brackets, @ or |";
  const at = policy.audience?.value.at ?? policy.at;
  return [{ ...plainCheck("aud", { source: policy.source, at }), holds: "unknown", why }];
}

function checkPermissions(policy: OctoStsPolicy): TrustCheck[] {
  const strange = policy.permissions.find(({ name }) => !appPermissions.has(name));
  if (strange === undefined) return [];
  const why = `GitHub documents no permission ${strange.name.slice(0, 60)}, and octo-sts refuses a policy with one that it does not know`;
  return [{ ...plainCheck("permissions", { source: policy.source, at: strange.at }), holds: "unknown", why }];
}
