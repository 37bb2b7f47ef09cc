import type { Claims } from "@sallyport/core";
import type { AskedRequest } from "../trust-answer.ts";

/** What a condition key holds in a request. */
export type ContextValue =
  | { readonly values: readonly string[] }
  | { readonly absent: true; readonly why?: string }
  | { readonly unknown: string };

/** The keys of a request for AssumeRoleWithWebIdentity, as IAM sees them. */
export interface AwsContext {
  /** Key names without regard to case. */
  lookup(key: string): ContextValue;
  /** The claim that a key stands for, if it is one of the issuer: `sub` for `token.actions.githubusercontent.com:sub`. */
  claimOf(key: string): string | undefined;
  /** Host and path of the issuer, which prefix its keys. */
  readonly prefix: string;
}

/** Keys of every OIDC provider, since ever. */
const commonClaims = ["sub", "aud", "amr"];
/** Claims of GitHub that STS checks since February 2026, in commercial regions. */
const githubClaims: readonly string[] = [
  ...["sub", "aud", "actor", "actor_id", "job_workflow_ref", "repository", "repository_id", "workflow", "ref"],
  ...["environment", "enterprise_id"],
];
/**
 * Keys that are there "only when the principal uses temporary security credentials to make the request". AssumeRoleWithWebIdentity "does not
 * require the use of AWS security credentials": nobody signs it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
const ofCredentials = /^aws:multifactorauth(?:present|age)$/i;
const unsigned = "nobody signs a request for a web identity, so it never has this key";
const githubIssuer = "token.actions.githubusercontent.com";

/** `https://token.actions.githubusercontent.com` becomes `token.actions.githubusercontent.com`. */
export function hostAndPath(issuer: string): string {
  return issuer.replace(/^https:\/\//i, "");
}

export function contextOf(request: AskedRequest, partition: string | undefined): AwsContext {
  const { claims } = request;
  const prefix = hostAndPath(typeof claims.iss === "string" ? claims.iss : "");
  const known = new Map(Object.entries(request.context ?? {}).map(([key, values]) => [key.toLowerCase(), values]));
  const claimOf = (key: string) =>
    prefix !== "" && key.toLowerCase().startsWith(`${prefix.toLowerCase()}:`)
      ? key.slice(prefix.length + 1).toLowerCase()
      : undefined;
  return {
    prefix,
    claimOf,
    lookup: (key) => {
      const claim = claimOf(key);
      if (claim !== undefined) return claimContext(claim, claims, prefix, partition);
      const values = known.get(key.toLowerCase());
      if (values) return { values };
      if (ofCredentials.test(key)) return { absent: true, why: unsigned };
      if (/^(?:aws|sts|saml|iam):/i.test(key)) return { unknown: `the condition key ${key} is not part of the token` };
      // A key of another provider, or of none: this request does not hold it.
      return { absent: true };
    },
  };
}

function claimContext(claim: string, claims: Claims, prefix: string, partition: string | undefined): ContextValue {
  const support = supportOf(claim, prefix, partition);
  if (support === false) return { absent: true };
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (value === undefined || value === null) return { absent: true };
  if (support !== true) return { unknown: support };
  const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item !== "object");
  return { values: values.map(String) };
}

/** Whether STS hands a claim to the conditions: true, false, or why that is not known. */
export function supportOf(claim: string, prefix: string, partition: string | undefined): boolean | string {
  if (commonClaims.includes(claim)) return true;
  const host = prefix.split("/")[0]?.toLowerCase() ?? "";
  if (prefix.toLowerCase() === githubIssuer) {
    if (partition !== undefined && partition !== "aws") return false;
    if (claim === "repository_owner_id") {
      return "AWS does not document whether it looks at the claim repository_owner_id";
    }
    return githubClaims.includes(claim);
  }
  // An enterprise's own issuer, and data residency: AWS names the issuer of github.com alone.
  const isGithub = host === githubIssuer || /^token\.actions\..+\.ghe\.com$/.test(host);
  if (!isGithub || !githubClaims.includes(claim)) return false;
  return `AWS does not document whether it looks at the claim ${claim} of ${prefix}`;
}

/** True when the token has the claim and AWS does not look at it. */
export function isUnseen(claim: string, request: AskedRequest, prefix: string, partition: string | undefined): boolean {
  return Object.hasOwn(request.claims, claim) && supportOf(claim, prefix, partition) === false;
}
