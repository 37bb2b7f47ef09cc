import type { Credential } from "@sallyport/policy";
import { assumeAwsRole } from "./aws/assume-role.ts";
import { loginAzure } from "./azure/entra.ts";
import type { ExchangeContext } from "./context.ts";
import { createAppToken } from "./github/app.ts";
import { exchangeOctoSts } from "./github/octo-sts.ts";
import { federateGoogle } from "./google/federate.ts";
import type { IssuedCredential } from "./issued-credential.ts";
import { publishToken } from "./registry/publish-token.ts";
import { exchangeToken } from "./token-exchange.ts";
import { loginVault } from "./vault/login.ts";

/**
 * Exchanges the job's ID token (for `github-app` the App's key) for the access that a credential of the policy describes. The policy has
 * decided before. Every secret is masked before anything else happens to it. Throws a ProviderDenial; what `idToken` throws goes through.
 */
export async function exchange(credential: Credential, context: ExchangeContext): Promise<IssuedCredential> {
  switch (credential.provider) {
    case "aws":
      return await assumeAwsRole(credential, context);
    case "google":
      return await federateGoogle(credential, context);
    case "azure":
      return await loginAzure(credential, context);
    case "vault":
      return await loginVault(credential, context);
    case "octo-sts":
      return await exchangeOctoSts(credential, context);
    case "github-app":
      return await createAppToken(credential, context);
    case "token-exchange":
      return await exchangeToken(credential, context);
    case "registry":
      return await publishToken(credential, context);
  }
}
