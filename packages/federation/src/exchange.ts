import type { Credential } from "@sallyport/policy";
// What all providers share is loaded here, or the bundle would have a copy of it for each. `sideEffects` in package.json names it for that.
import "./call.ts";
import type { ExchangeContext } from "./context.ts";
import type { IssuedCredential } from "./issued-credential.ts";

/**
 * Exchanges the job's ID token (for `github-app` the App's key) for the access that a credential of the policy describes. The policy has
 * decided before. Every secret is masked before anything else happens to it. Throws a ProviderDenial; what `idToken` throws goes through.
 *
 * A job needs one provider, so each is loaded only when it is asked.
 */
export async function exchange(credential: Credential, context: ExchangeContext): Promise<IssuedCredential> {
  switch (credential.provider) {
    case "aws":
      return (await import("./aws/assume-role.ts")).assumeAwsRole(credential, context);
    case "google":
      return (await import("./google/federate.ts")).federateGoogle(credential, context);
    case "azure":
      return (await import("./azure/entra.ts")).loginAzure(credential, context);
    case "vault":
      return (await import("./vault/login.ts")).loginVault(credential, context);
    case "octo-sts":
      return (await import("./github/octo-sts.ts")).exchangeOctoSts(credential, context);
    case "github-app":
      return (await import("./github/app.ts")).createAppToken(credential, context);
    case "token-exchange":
      return (await import("./token-exchange.ts")).exchangeToken(credential, context);
    case "registry":
      return (await import("./registry/publish-token.ts")).publishToken(credential, context);
  }
}
