import type { TrustCheck } from "../trust-answer.ts";
import { isOfPullRequest } from "./pull-request.ts";
import type { Explained } from "./sentence.ts";

export const observedOf = ({ observed }: TrustCheck) => observed?.[0] ?? "";

/** A value as the condition would have to write it to take that and no other. */
export function writtenFor({ check: { comparison }, dialect }: Explained, value: string): string {
  if (comparison !== "regex") return value;
  // Classes instead of backslashes, which texts of CEL and YAML would have to double.
  const literal = value.replace(/[.*+?$(){}|]/g, "[$&]").replace(/\^|\\|\[(?![.*+?$(){}|]\])/g, "\\$&");
  return dialect === "google" ? `^${literal}$` : literal;
}

/** Keys of documents that hold one value; a second one needs a second document. */
const single = ["subject", "bound_subject", "issuer", "audiences", "audience"];
const another = {
  aws: "a further statement",
  google: "a further provider",
  azure: "a further federated credential",
  vault: "a further role",
  "octo-sts": "a further trust policy",
} as const;
const homes: Readonly<Record<string, string>> = {
  "the provider's own name": "the provider's allowed audiences",
  "audience (the service's domain)": "the trust policy as `audience`",
};

/** Where in the document a value of the condition stands. */
export function homeOf({ label, document }: TrustCheck): string {
  if (label.startsWith("member ")) return `the ${label} of ${document ?? "the binding"}`;
  return homes[label] ?? label;
}

/** Of a template that does not begin with the repository: every admin of a repository can make the same subject there. */
export function isForgeable(check: TrustCheck): boolean {
  return check.claim === "sub" && !/^(?:repo|repository|repository_owner)(?:_id)?:/.test(observedOf(check));
}

const forgeable =
  "let the repository's subject template begin with `repo` or `repository_id` first: anybody can give the jobs of a repository of theirs a subject as this one";

/** How the document would take the token's value, too. */
export function admit(explained: Explained): string {
  const { check, dialect, claims } = explained;
  const { comparison, label, operator } = check;
  if (isOfPullRequest(claims) && ["sub", "ref", "event_name", "job_workflow_ref"].includes(check.claim)) {
    return "run the job on a push and take what the token has then: whoever opens a pull request should not get this access";
  }
  if (isForgeable(check)) return forgeable;
  if (check.claim === "sts:RoleSessionName") {
    const ofEveryRun = observedOf(check).replace(/-\d+-\d+$/, "-*");
    return `let ${label} be \`StringLike\` \`${ofEveryRun}\`: the name ends with the run`;
  }
  const value = `\`${writtenFor(explained, observedOf(check))}\``;
  if (label.startsWith("member ")) return `write ${value} in ${homeOf(check)}, or bind a further member`;
  if (single.includes(label) || dialect === "azure") {
    return `write ${value} in ${label}, or make ${another[dialect]} for it`;
  }
  const isList = (comparison === "equal" || comparison === "equal-any-case") && operator !== "==";
  return isList ? `add ${value} to ${homeOf(check)}` : `let ${label} take ${value}, too`;
}
