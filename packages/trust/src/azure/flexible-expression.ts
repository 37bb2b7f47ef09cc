import { matchTokens, wildcardTokens } from "../tree/text.ts";

/** One comparison of a flexible credential. */
export interface FlexibleTerm {
  readonly claim: string;
  readonly operator: "eq" | "matches";
  readonly value: string;
  /** Offsets into the expression of what stands between the quotes. */
  readonly from: number;
  readonly to: number;
}

/** Claims of GitHub that such a credential can look at. */
export const flexibleClaims: readonly string[] = ["sub", "job_workflow_ref"];

const term = /\s*claims\[(?:'([^']*)'|"([^"]*)")\]\s+(eq|matches)\s+'([^']*)'\s*/iy;
const and = /and\b/iy;

/**
 * Reads `claims['sub'] matches 'repo:acme/*' and claims['job_workflow_ref'] eq '…'`. Undefined for anything that this grammar does not have.
 * https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
export function readFlexible(expression: string): readonly FlexibleTerm[] | undefined {
  const terms: FlexibleTerm[] = [];
  let at = 0;
  for (;;) {
    term.lastIndex = at;
    const match = term.exec(expression);
    if (match === null) return undefined;
    const [whole, single, double, operator = "", value = ""] = match;
    const to = at + whole.trimEnd().length - 1;
    const claim = single ?? double ?? "";
    terms.push({
      claim,
      operator: operator.toLowerCase() === "eq" ? "eq" : "matches",
      value,
      from: to - value.length,
      to,
    });
    at += whole.length;
    if (at === expression.length) return terms;
    and.lastIndex = at;
    if (!and.test(expression)) return undefined;
    at = and.lastIndex;
  }
}

/** `*` any run of characters and `?` one, in the whole text. */
export function holdsFlexible({ operator, value }: FlexibleTerm, held: string): boolean {
  return operator === "eq" ? held === value : matchTokens(wildcardTokens([value], "*?"), held) === true;
}
