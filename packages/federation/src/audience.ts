import type { Credential, RegistryCredential } from "@sallyport/policy";
import { azureClouds } from "./azure/clouds.ts";

/**
 * Whom the ID token for a credential must be for: what the policy says, else what the provider expects. Undefined where no ID token is
 * used (`github-app`), or where the registry must be asked first (`pypi`).
 */
export function audienceOf(credential: Credential): string | undefined {
  return credential.audience ?? providerAudience(credential);
}

function providerAudience(credential: Credential): string | undefined {
  switch (credential.provider) {
    case "aws":
      return "sts.amazonaws.com";
    case "google":
      return `https://iam.${credential.universe ?? "googleapis.com"}/${credential.workloadIdentityProvider}`;
    case "azure":
      return azureClouds[credential.cloud ?? "public"].audience;
    case "vault":
      return new URL(credential.url).origin;
    case "octo-sts":
      return credential.domain ?? "octo-sts.dev";
    case "token-exchange":
      return credential.audience;
    case "github-app":
      return undefined;
    case "registry":
      return registryAudience(credential);
  }
}

function registryAudience({ registry, url }: RegistryCredential): string | undefined {
  switch (registry) {
    case "npm":
      return `npm:${new URL(url ?? "https://registry.npmjs.org").host}`;
    case "crates-io":
      return new URL(url ?? "https://crates.io").host;
    case "rubygems":
      return new URL(url ?? "https://rubygems.org").host;
    case "nuget":
      return new URL(url ?? "https://www.nuget.org").origin;
    case "jfrog":
      return "jfrog-github";
    case "pypi":
      return undefined;
  }
}
