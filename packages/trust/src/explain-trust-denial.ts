import { claimDescription, type Fix, printable } from "@sallyport/core";
import { hostAndPath } from "./aws/context.ts";
import { fixOf } from "./cause/fix.ts";
import { type NearMiss, nearMissOf } from "./cause/near-miss.ts";
import { sentenceOf } from "./cause/sentence.ts";
import type { TrustCause } from "./cause/trust-cause.ts";
import { evaluateTrust } from "./evaluate-trust.ts";
import type { TrustAlternative, TrustAnswer, TrustCheck, TrustRequest } from "./trust-answer.ts";
import type { Dialect, TrustDocument } from "./trust-document.ts";

/** One condition that stands between a token and a credential. */
export interface TrustDenial {
  readonly failing: TrustCheck;
  readonly cause: TrustCause;
  /** What the document wants, what the token has, and where the difference is. One sentence with a full stop. */
  readonly sentence: string;
  readonly fix: Fix;
  /** Name of the statement, credential, role or binding that the condition is of. */
  readonly alternative: string;
}

/** Why a document denies, in the nearest of its alternatives; empty when it allows, or when that is not known. */
export async function explainTrustDenial(document: TrustDocument, request: TrustRequest): Promise<TrustDenial[]> {
  return explainTrustAnswer(await evaluateTrust(document, request), request, document.dialect);
}

/** The same for an answer that is there already. */
export function explainTrustAnswer(answer: TrustAnswer, request: TrustRequest, dialect: Dialect): TrustDenial[] {
  const alternative = answer.decisive === undefined ? undefined : answer.alternatives[answer.decisive];
  if (answer.effect !== "deny" || alternative === undefined) return [];
  if (alternative.kind === "deny") return [refusal(alternative, request, dialect)];
  return alternative.checks
    .filter(({ holds }) => holds === false)
    .map((check) => denialOf(check, nearMissOf(check, request), alternative, request, dialect));
}

/** A statement that refuses has no failing check; what singles the job out is its last condition. */
function refusal(alternative: TrustAlternative, request: TrustRequest, dialect: Dialect): TrustDenial {
  const condition = alternative.checks.findLast(({ claim }) => claim !== "action" && claim !== "iss");
  const check = condition ?? alternative.checks.at(-1);
  if (check === undefined) throw new TypeError("a statement always has checks");
  return denialOf(check, { cause: "explicit-deny" }, alternative, request, dialect);
}

function denialOf(
  check: TrustCheck,
  near: NearMiss,
  alternative: TrustAlternative,
  request: TrustRequest,
  dialect: Dialect,
): TrustDenial {
  const { name } = alternative;
  const { iss } = request.claims;
  const isHidden = mayNotBePrinted(check, request);
  const failing = isHidden ? { ...check, observed: check.observed?.map(() => hiddenValue) } : check;
  const explained = {
    check: failing,
    near: isHidden ? { cause: near.cause } : near,
    alternative: name,
    dialect,
    claims: request.claims,
    others: alternative.checks.filter((other) => other !== check),
    sees: (claim: string) => alternative.sees?.(claim) ?? true,
    prefix: hostAndPath(typeof iss === "string" ? iss : ""),
  };
  const sentence = sentenceOf(explained);
  const fix = withoutHidden(fixOf(explained));
  return { failing, cause: near.cause, sentence: printable(sentence), fix, alternative: name };
}

const hiddenValue = "a value that is not shown";

/** What stands in for the value is nothing to be copied into a document. */
function withoutHidden(fix: Fix): Fix {
  const text = fix.text.replace(/`\^?a value that is not shown\$?`/g, "the token's own value (it is not shown here)");
  return { ...fix, text };
}

/** Claims such as the properties of an organisation, and those that GitHub does not document, stay out of everything that people see. */
function mayNotBePrinted({ claim, observed }: TrustCheck, { claims }: TrustRequest): boolean {
  const [name = ""] = claim.split("/");
  if (observed === undefined || !Object.hasOwn(claims, name)) return false;
  return claimDescription(name)?.mayBePrinted !== true;
}
