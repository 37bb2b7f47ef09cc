import type { Json, Region } from "@sallyport/core";

/**
 * Short-lived access that a stage leads to, as the policy describes it. In the file each property is kebab-case. `schema/credentials.ts`
 * checks the forms; `packages/federation` has one exchanger for each provider.
 */
export type Credential =
  | AwsCredential
  | GoogleCredential
  | AzureCredential
  | VaultCredential
  | OctoStsCredential
  | GithubAppCredential
  | TokenExchangeCredential
  | RegistryCredential;

export type Provider = Credential["provider"];

interface CredentialBase {
  readonly name: string;
  /** Seconds. Absent: the shortest that the provider grants. */
  readonly duration?: number;
  /** Of the ID token. Absent: what the provider expects by default. */
  readonly audience?: string;
  /** Path of the trust document of this provider in the repository, to explain a denial and for rehearsals. */
  readonly trust?: string;
  readonly at: Region;
  /** The file that `at` is a place in, where it is not the policy's own: an inherited credential. */
  readonly file?: string;
}

/** AWS STS, AssumeRoleWithWebIdentity. */
export interface AwsCredential extends CredentialBase {
  readonly provider: "aws";
  /** ARN of the role; its partition and account are held against the answer. */
  readonly role: string;
  readonly region: string;
  /** ARNs of roles to assume one after the other, from the first one's credentials. */
  readonly chain?: readonly string[];
  /** Inline session policy (IAM JSON). */
  readonly sessionPolicy?: Json;
  readonly policyArns?: readonly string[];
  /** Use the FIPS endpoint of the region. */
  readonly fips?: boolean;
}

/** Google Cloud workload identity federation. */
export interface GoogleCredential extends CredentialBase {
  readonly provider: "google";
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
  readonly workloadIdentityProvider: string;
  /** E-mail of the account to impersonate. Absent: direct federation. */
  readonly serviceAccount?: string;
  readonly delegates?: readonly string[];
  readonly scopes?: readonly string[];
  /** Ask for an ID token with this audience instead of an access token; needs `serviceAccount`. */
  readonly idTokenAudience?: string;
  /** Default `googleapis.com`. */
  readonly universe?: string;
}

/** Azure Entra, client credentials with a federated assertion. */
export interface AzureCredential extends CredentialBase {
  readonly provider: "azure";
  readonly tenant: string;
  readonly client: string;
  readonly subscription?: string;
  /** Default: the resource manager of the cloud. */
  readonly scope?: string;
  readonly cloud?: "public" | "us-government" | "china";
}

/** HashiCorp Vault or OpenBao, JWT login. */
export interface VaultCredential extends CredentialBase {
  readonly provider: "vault";
  readonly url: string;
  readonly role: string;
  /** Default `jwt`. */
  readonly mount?: string;
  readonly namespace?: string;
}

/** A GitHub App token through an octo-sts service. */
export interface OctoStsCredential extends CredentialBase {
  readonly provider: "octo-sts";
  /** Default `octo-sts.dev`. */
  readonly domain?: string;
  /** `owner` or `owner/repository` */
  readonly scope: string;
  readonly identity: string;
}

/** A GitHub App token through the App's own private key, which an environment variable of the step holds. */
export interface GithubAppCredential extends CredentialBase {
  readonly provider: "github-app";
  /** Client id or app id. */
  readonly app: string;
  /** Name of the environment variable with the PEM key. Default `GITHUB_APP_PRIVATE_KEY`. */
  readonly privateKeyVariable?: string;
  readonly owner: string;
  /** Names without the owner. Absent: every repository of the installation. */
  readonly repositories?: readonly string[];
  readonly permissions: Readonly<Record<string, "read" | "write" | "admin">>;
}

/** RFC 8693 token exchange at any server. */
export interface TokenExchangeCredential extends CredentialBase {
  readonly provider: "token-exchange";
  readonly url: string;
  readonly audience: string;
  readonly scope?: string;
  readonly resource?: string;
  readonly requestedTokenType?: string;
  readonly subjectTokenType?: string;
  /** Further form fields, for servers that need them. No secrets. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Trusted publishing. */
export interface RegistryCredential extends CredentialBase {
  readonly provider: "registry";
  readonly registry: "npm" | "pypi" | "crates-io" | "rubygems" | "nuget" | "jfrog";
  /** Default: the public registry of its kind; required for jfrog. */
  readonly url?: string;
  /** npm: the package to publish. */
  readonly package?: string;
  /** nuget: the user who made the trust policy. */
  readonly user?: string;
  /** jfrog: the OIDC provider's name. */
  readonly oidcProvider?: string;
  /** jfrog: the identity mapping to use; absent, its platform chooses by priority. */
  readonly identityMapping?: string;
  readonly project?: string;
}
