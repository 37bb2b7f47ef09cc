import type { Instant } from "@sallyport/core";
import type { Provider } from "@sallyport/policy";

/** Access that a provider has granted. */
export interface IssuedCredential {
  readonly provider: Provider;
  /** Absent where the provider does not say and nothing is known. */
  readonly expires?: Instant;
  /** Variables that the provider's own tools read. */
  readonly environment: Readonly<Record<string, string>>;
  /** Outputs of the action, kebab-case. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Every value above that must not be seen. */
  readonly secrets: readonly string[];
  /** What joins this credential with the provider's audit log. No secret. */
  readonly join: Readonly<Record<string, string>>;
  /** For people: the role's ARN, an e-mail address, an application. */
  readonly identity: string;
  readonly revocation?: RevocationHandle;
  /** Where there is no `revocation`: why not, and how long it lives. */
  readonly notRevocable?: string;
}

/** What revoking takes. JSON holds it all, the secret too: keep it in a private file, or in memory. */
export type RevocationHandle =
  | {
      readonly kind: "vault";
      readonly url: string;
      readonly namespace?: string;
      readonly token: string;
      readonly expires?: Instant;
    }
  | { readonly kind: "github"; readonly api: string; readonly token: string; readonly expires?: Instant }
  | { readonly kind: "crates-io"; readonly url: string; readonly token: string; readonly expires?: Instant };
