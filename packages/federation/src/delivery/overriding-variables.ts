import type { Credential, Provider } from "@sallyport/policy";

/**
 * Variables that a provider's tools heed before those that a credential sets: with one of them a command is somebody else, or brings what it
 * was given to another host.
 */
export function overridingVariables(credential: Credential): readonly string[] {
  if (credential.provider === "google" && credential.idTokenAudience !== undefined) return [];
  if (credential.provider === "vault" && credential.namespace !== undefined)
    return [...ofProvider.vault, "BAO_NAMESPACE"];
  if (credential.provider === "registry") return credential.registry === "pypi" ? ofUploads : [];
  return ofProvider[credential.provider];
}

const ofProvider: Readonly<Record<Exclude<Provider, "registry">, readonly string[]>> = {
  // The SDK for JavaScript leaves keys alone where a profile is named, and all tools stop at a profile that is not there; the SDK for Python
  // takes the older name of the session token first.
  aws: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SECURITY_TOKEN"],
  // Libraries know no access token in a variable: they would use the account of the file. https://cloud.google.com/docs/authentication/application-default-credentials
  google: [
    "GOOGLE_APPLICATION_CREDENTIALS",
    "GOOGLE_CREDENTIALS",
    "GOOGLE_CLOUD_KEYFILE_JSON",
    "GCLOUD_KEYFILE_JSON",
    "CLOUDSDK_AUTH_ACCESS_TOKEN_FILE",
    "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE",
  ],
  // Beside our client id these would be another application's. https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential
  azure: [
    "AZURE_CLIENT_SECRET",
    "AZURE_CLIENT_CERTIFICATE_PATH",
    "AZURE_FEDERATED_TOKEN_FILE",
    "ARM_CLIENT_SECRET",
    "ARM_CLIENT_CERTIFICATE_PATH",
    "ARM_OIDC_TOKEN",
    "ARM_OIDC_TOKEN_FILE_PATH",
  ],
  // An agent's address wins over the server's, and OpenBao's own names over Vault's.
  // https://developer.hashicorp.com/vault/docs/commands#configure-environment-variables
  vault: ["VAULT_AGENT_ADDR", "VAULT_PROXY_ADDR", "BAO_ADDR", "BAO_AGENT_ADDR", "BAO_PROXY_ADDR", "BAO_TOKEN"],
  // Another host than the token is of. https://cli.github.com/manual/gh_help_environment
  "github-app": ["GH_HOST"],
  "octo-sts": ["GH_HOST"],
  "token-exchange": [],
};

/** Another index than the token is of. https://twine.readthedocs.io/en/stable/#environment-variables, https://docs.astral.sh/uv/reference/environment/ */
const ofUploads: readonly string[] = [
  "TWINE_REPOSITORY",
  "TWINE_REPOSITORY_URL",
  "UV_PUBLISH_URL",
  "UV_PUBLISH_INDEX",
  "UV_PUBLISH_USERNAME",
  "UV_PUBLISH_PASSWORD",
];
