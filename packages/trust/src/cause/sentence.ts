import type { Claims } from "@sallyport/core";
import type { TrustCheck } from "../trust-answer.ts";
import type { Dialect } from "../trust-document.ts";
import type { NearMiss } from "./near-miss.ts";
import { isOfPullRequest } from "./pull-request.ts";
import { causePhrases, type TrustCause } from "./trust-cause.ts";

export interface Explained {
  readonly check: TrustCheck;
  readonly near: NearMiss;
  readonly alternative: string;
  readonly dialect: Dialect;
  readonly claims: Claims;
  /** The other checks of the same alternative. */
  readonly others: readonly TrustCheck[];
  /** Whether the provider looks at a claim at all. */
  sees(claim: string): boolean;
  /** AWS: what its condition keys begin with for this issuer. */
  readonly prefix: string;
}

const documents: Readonly<Record<Dialect, string>> = {
  aws: "the trust policy",
  google: "Google Cloud's provider",
  azure: "the federated credential",
  vault: "the Vault role",
  "octo-sts": "the trust policy",
};

/** `The trust policy wants sub "X", the token has "Y": letter case.` */
export function sentenceOf({ check, near, alternative, dialect, claims, prefix }: Explained): string {
  const { claim, observed, why } = check;
  const document = check.document ?? documents[dialect];
  if (near.cause === "explicit-deny") {
    const held = observed?.length ? `, and the token's ${claim} is ${quotedList(observed)}` : "";
    return `${capital(alternative)} refuses this job${held}: a refusal counts before everything that allows.`;
  }
  if (near.cause === "unsupported-claim") {
    return `${capital(document)} asks for ${claim}, which the token has, but the provider does not look at this claim, so the condition can never hold.`;
  }
  if (near.cause === "condition-key") {
    return `${capital(document)} asks for the condition key "${check.label}", and AWS calls the token's ${claim} "${prefix}:${claim}": ${causePhrases[near.cause]}.`;
  }
  if (check.expected.length === 0 && why !== undefined) return `${capital(document)}: ${why}.`;
  const holder = holders[claim] ?? (claim.includes(":") ? "the request has" : "the token has");
  const has = observed?.length ? `${holder} ${quotedList(observed)}` : `${holder} no ${claim}`;
  const also = near.and === undefined ? "" : `; and ${causePhrases[near.and]}`;
  const note = why === undefined ? "" : ` (${why})`;
  return `${capital(document)} wants ${claim} ${wantsOf(check)}, ${has}: ${phraseOf(near.cause, claims)}${also}${note}.`;
}

/** Without an environment the subject of a pull request's run holds no branch either. */
function phraseOf(cause: TrustCause, claims: Claims): string {
  return cause === "ref-instead-of-environment" && isOfPullRequest(claims)
    ? "the run is of a pull request and the job names no environment, so its subject says no more than that"
    : causePhrases[cause];
}

/** Whose it is, where it is not the token's. */
const holders: Readonly<Record<string, string>> = { action: "the job asks for", role: "the binding has" };

/** How the comparison reads before the values. */
const verbs: Readonly<Partial<Record<TrustCheck["comparison"], string>>> = {
  "not-equal": "other than ",
  "not-wildcard": "unlike ",
  wildcard: "like ",
  star: "like ",
  regex: "matching ",
};
const verbsOfOperators: Readonly<Record<string, string>> = {
  startsWith: "starting with ",
  endsWith: "ending with ",
  contains: "containing ",
  "is none of": "other than ",
};

/** `like `, `starting with `, `NumericLessThan `; nothing before values that are simply equal. */
export function verbOf({ comparison, operator }: TrustCheck): string {
  const known = verbs[comparison] ?? verbsOfOperators[operator];
  return known ?? (comparison === "other" && !operator.startsWith("is ") ? `${operator} ` : "");
}

function wantsOf(check: TrustCheck): string {
  const { expected, operator, label } = check;
  const texts = expected.map(({ text }) => text);
  if (operator === "Null") return texts[0] === "true" ? "to be absent (`Null` true)" : "to be there (`Null` false)";
  if (texts.length > 0) return `${verbOf(check)}${quotedList(texts)}`;
  return operator.startsWith("is ") ? `to be ${operator.slice(3)}` : `such that \`${label}\``;
}

const mostShown = 3;

function quotedList(texts: readonly string[]): string {
  const shown = texts.slice(0, mostShown).map((text) => `"${text.slice(0, 300)}"`);
  const rest = texts.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} or one of ${rest} more` : shown.join(" or ");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
