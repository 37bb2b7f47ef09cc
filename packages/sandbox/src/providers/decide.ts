import type { Claims } from "@sallyport/core";

/** What a provider is asked. */
export interface DecideRequest {
  readonly claims: Claims;
  readonly audience: string;
}

export interface Decided {
  readonly effect: "allow" | "deny";
  /** What decided, for the one who reads a test. */
  readonly checks?: readonly unknown[];
}

/** A provider's trust in an identity whose signature, issuer, audience and times are right. */
export type Decide = (request: DecideRequest) => Decided | Promise<Decided>;

export const allowAll: Decide = () => ({ effect: "allow" });
export const denyAll: Decide = () => ({ effect: "deny" });

/** Allows claims that equal these, letter by letter. */
export function requireClaims(expected: Readonly<Record<string, string>>): Decide {
  return ({ claims }) => {
    const checks = Object.entries(expected).map(([claim, value]) => ({
      claim,
      expected: value,
      holds: claims[claim] === value,
    }));
    return { effect: checks.every(({ holds }) => holds) ? "allow" : "deny", checks };
  };
}

export interface EnforceOptions {
  /** What of the document is meant, where it holds several: ARN, provider, client id or role. */
  readonly target?: string;
  /** Google: the account to impersonate. */
  readonly serviceAccount?: string;
  /** Name of the file, for errors and for telling the dialect. */
  readonly path?: string;
}

type Trust = typeof import("@sallyport/trust");
type TrustDocument = ReturnType<Trust["parseTrustDocument"]>;

/**
 * A cloud's own trust document, as a text or parsed, as the provider would enforce it. What the document leaves open counts as no.
 * Throws TRUST_DOCUMENT_INVALID when it is asked the first time.
 */
export function enforce(document: TrustDocument | string, options: EnforceOptions = {}): Decide {
  let parsed: TrustDocument | undefined = typeof document === "string" ? undefined : document;
  const { target, serviceAccount, path = "trust.json" } = options;
  return async ({ claims, audience }) => {
    const { evaluateTrust, parseTrustDocument } = await import("@sallyport/trust");
    parsed ??= parseTrustDocument(Buffer.from(document as string, "utf8"), path);
    const answer = await evaluateTrust(parsed, {
      claims,
      audience,
      ...(target === undefined ? {} : { target }),
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
    });
    return { effect: answer.effect === "allow" ? "allow" : "deny", checks: answer.checks };
  };
}
