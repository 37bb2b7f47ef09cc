import { type ErrorDetails, SallyportError } from "@sallyport/core";
import type { Provider } from "@sallyport/policy";

/** Every way in which an exchange ends without a credential; each has a page. */
export type FederationCode =
  /** The provider knows who asks, and says no: its trust document, binding or policy does not fit. */
  | "FEDERATION_DENIED"
  /** The provider does not take the ID token itself: issuer, audience, signature. */
  | "FEDERATION_TOKEN_REFUSED"
  /** The provider took the ID token for expired, also a new one. */
  | "FEDERATION_TOKEN_EXPIRED"
  /** What the policy names is not there, or the provider does not take it. */
  | "FEDERATION_SETTING_WRONG"
  | "FEDERATION_DURATION"
  | "FEDERATION_CLOCK"
  | "FEDERATION_OTHER_ACCOUNT"
  | "FEDERATION_THROTTLED"
  | "FEDERATION_UNAVAILABLE"
  | "FEDERATION_UNREACHABLE"
  | "FEDERATION_TIMEOUT"
  | "FEDERATION_PROXY"
  | "FEDERATION_REDIRECTED"
  | "FEDERATION_CANCELLED"
  | "FEDERATION_ANSWER_INVALID"
  | "FEDERATION_KEY_MISSING"
  | "FEDERATION_KEY_INVALID";

export interface DenialDetails extends Omit<ErrorDetails, "code" | "cause" | "problems"> {
  readonly code: FederationCode;
  readonly provider: Provider;
  /** The provider's own code (`AccessDenied`, `AADSTS700213`), or the kind of failure. */
  readonly providerCode: string;
  readonly requestId?: string;
  readonly asked: Asked;
  readonly skewMilliseconds?: number;
}

/** What was asked for, to be shown: never a secret. */
export interface Asked {
  /** In words: `role arn:aws:iam::111122223333:role/shop-deploy`. */
  readonly what: string;
  /** Of the ID token. Absent where none is used. */
  readonly audience?: string;
  readonly session?: string;
}

/** An exchange that led to no credential. Holds no byte of a token or of an answer's body besides codes and cleaned words. */
export class ProviderDenial extends SallyportError {
  declare readonly code: FederationCode;
  readonly provider: Provider;
  readonly providerCode: string;
  readonly requestId: string | undefined;
  readonly asked: Asked;
  /** How far the provider's clock is before ours, where it said. */
  readonly skewMilliseconds: number | undefined;

  constructor(details: DenialDetails) {
    super(details);
    this.provider = details.provider;
    this.providerCode = details.providerCode;
    this.requestId = details.requestId;
    this.asked = details.asked;
    this.skewMilliseconds = details.skewMilliseconds;
  }
}

/** The same denial with more to say. */
export function denialWith(
  denial: ProviderDenial,
  words: { readonly message?: string; readonly fix?: string },
): ProviderDenial {
  const { code, kind, message, fix, provider, providerCode, requestId, asked, skewMilliseconds } = denial;
  return new ProviderDenial({
    ...{ code, kind, message, fix, provider, providerCode, asked },
    ...words,
    ...(requestId === undefined ? {} : { requestId }),
    ...(skewMilliseconds === undefined ? {} : { skewMilliseconds }),
  });
}

const unanswered: ReadonlySet<FederationCode> = new Set([
  ...(["FEDERATION_THROTTLED", "FEDERATION_UNAVAILABLE", "FEDERATION_UNREACHABLE", "FEDERATION_TIMEOUT"] as const),
  ...(["FEDERATION_PROXY", "FEDERATION_REDIRECTED", "FEDERATION_CANCELLED", "FEDERATION_ANSWER_INVALID"] as const),
]);

/** Whether it is the provider's own no: it could be asked, and did not answer that it cannot answer now. */
export function isProvidersNo({ code, kind }: ProviderDenial): boolean {
  return kind !== "usage" && !unanswered.has(code);
}

/** Whether a trust document may explain the denial: the provider looked at the token's claims and did not like them. */
export function isAboutTrust(error: unknown): error is ProviderDenial {
  return error instanceof ProviderDenial && ["FEDERATION_DENIED", "FEDERATION_TOKEN_REFUSED"].includes(error.code);
}
