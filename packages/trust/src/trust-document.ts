import type { AwsTrust } from "./aws/aws-trust.ts";
import type { AzureTrust } from "./azure/azure-trust.ts";
import type { GoogleTrust } from "./google/google-trust.ts";
import type { OctoStsTrust } from "./octo-sts/octo-sts-trust.ts";
import type { VaultTrust } from "./vault/vault-trust.ts";

/** What a provider holds about whom it trusts, as `parseTrustDocument` read it. */
export type TrustDocument = AwsTrust | GoogleTrust | AzureTrust | VaultTrust | OctoStsTrust;

export type Dialect = TrustDocument["dialect"];

export const dialects: readonly Dialect[] = ["aws", "google", "azure", "vault", "octo-sts"];
