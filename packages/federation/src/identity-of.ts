import type { Credential, RegistryCredential } from "@sallyport/policy";

export const registryTitles: Readonly<Record<RegistryCredential["registry"], string>> = {
  npm: "npm",
  pypi: "PyPI",
  "crates-io": "crates.io",
  rubygems: "RubyGems",
  nuget: "NuGet",
  jfrog: "JFrog",
};

/** Whom a credential lets one be, as its provider calls it: known before it is asked for, so that a denial can say it, too. */
export function identityOf(credential: Credential): string {
  switch (credential.provider) {
    case "aws":
      return credential.chain?.at(-1) ?? credential.role;
    case "google":
      return credential.serviceAccount ?? credential.workloadIdentityProvider;
    case "azure":
      return credential.client;
    case "vault":
      return `${credential.role} at ${new URL(credential.url).host}`;
    case "octo-sts":
      return `${credential.identity} in ${credential.scope}`;
    case "github-app":
      return `${credential.app} in ${credential.owner}`;
    case "token-exchange":
      return new URL(credential.url).host;
    case "registry":
      return `${credential.package ?? credential.user ?? credential.identityMapping ?? credential.oidcProvider ?? "publisher"} at ${registryTitles[credential.registry]}`;
  }
}
