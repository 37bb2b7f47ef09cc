import { compileWildcard } from "@sallyport/core";
import { homeOf, observedOf } from "./document-edit.ts";
import { isOfPullRequest } from "./pull-request.ts";
import type { Explained } from "./sentence.ts";

/** The token's value in place of the pattern first; to take the pattern as one lets in more. */
export function wildcardFix(explained: Explained): string {
  const { check, claims } = explained;
  const narrow = isOfPullRequest(claims)
    ? `Run the job on a push, and have the ${check.claim} that it has then in ${homeOf(check)}`
    : `Write \`${observedOf(check)}\` in ${homeOf(check)}`;
  return `${narrow}${asPattern(explained)}.`;
}

function asPattern(explained: Explained): string {
  const { check, near, dialect } = explained;
  const { label, operator, comparison } = check;
  const isCondition = check.operatorAt !== undefined;
  if (dialect === "aws" && isCondition) {
    return near.accepted === undefined
      ? ""
      : wider(explained, `write \`${likeOf(operator)}\` instead of \`${operator}\``);
  }
  if (dialect === "vault" && label.startsWith("bound_claims.")) {
    if (comparison === "star") return ", where `*` alone is a wildcard: `?` is none in Vault";
    return wider(explained, "set `bound_claims_type` to `glob`; `?` is no wildcard in Vault");
  }
  if (dialect === "azure" && check.claim === "sub")
    return ": a federated credential takes no wildcard; a flexible one does";
  if (dialect === "google" && operator === "==") return ", or compare with a pattern";
  if (dialect === "octo-sts") return `, or write a regular expression as \`${label}_pattern\``;
  return ", which takes no wildcard";
}

/** What else the pattern stands for, where that are pull requests. */
function wider({ check, near }: Explained, change: string): string {
  const pattern = near.rewrite?.from ?? "";
  const subject = observedOf(check).split(":", 2).join(":");
  const isOpen = check.claim === "sub" && compileWildcard(pattern)(`${subject}:pull_request`);
  return `; or, if the access is meant for all that \`${pattern}\` stands for${isOpen ? ", pull requests too" : ""}, ${change}`;
}

function likeOf(operator: string): string {
  return operator.replace(/String(Not)?Equals(?:IgnoreCase)?/, "String$1Like");
}
