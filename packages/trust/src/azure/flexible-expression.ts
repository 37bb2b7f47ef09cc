import { matchTokens, wildcardTokens } from "../tree/text.ts";
import { anyOf, type Truth } from "../truth.ts";

/** One comparison of a flexible credential. */
export interface FlexibleTerm {
  readonly claim: string;
  readonly operator: "eq" | "matches";
  readonly value: string;
  /** Offsets into the expression of what stands between the quotes. */
  readonly from: number;
  readonly to: number;
}

/** Claims of GitHub that such a credential can look at, and the one issuer of GitHub that it supports. */
export const flexibleClaims: readonly string[] = ["sub", "job_workflow_ref"];
export const flexibleIssuer = "https://token.actions.githubusercontent.com";

const term = /claims\['([^']*)'\] (eq|matches) '([^']*)'(?!')/y;
const and = " and ";

/**
 * Reads `claims['sub'] matches 'repo:acme/*' and claims['job_workflow_ref'] eq '…'`, with single spaces and quotes. Undefined for anything that
 * the documented grammar does not have; so a quote within a value ("interpreted as escape characters", in a way that is not said) is none.
 * https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
export function readFlexible(expression: string): readonly FlexibleTerm[] | undefined {
  const terms: FlexibleTerm[] = [];
  let at = 0;
  for (;;) {
    term.lastIndex = at;
    const match = term.exec(expression);
    if (match === null) return undefined;
    const [whole, claim = "", operator, value = ""] = match;
    const to = at + whole.length - 1;
    terms.push({ claim, operator: operator === "eq" ? "eq" : "matches", value, from: to - value.length, to });
    at += whole.length;
    if (at === expression.length) return terms;
    if (!expression.startsWith(and, at)) return undefined;
    at += and.length;
  }
}

/**
 * `*` any run of characters and `?` one, in the whole text. Unknown where only upper and lower case differ: a subject must have the same,
 * but for expressions Microsoft does not say.
 */
export function holdsFlexible({ operator, value }: FlexibleTerm, held: string): Truth {
  const fits = (wanted: string, text: string) =>
    operator === "eq" ? text === wanted : matchTokens(wildcardTokens([wanted], "*?"), text);
  return anyOf([fits(value, held), fits(value.toLowerCase(), held.toLowerCase()) !== false && "unknown"]);
}
