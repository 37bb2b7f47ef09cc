import type { Credential, GoogleCredential } from "@sallyport/policy";
import { providerNames } from "../provider-names.ts";

/** Google's libraries refuse shorter lifetimes of impersonated tokens in their files. */
export const shortestImpersonation = 600;

const allScopes = "https://www.googleapis.com/auth/cloud-platform";

/**
 * Why the provider's own tools cannot fetch the credential anew as the policy has it; undefined where they can. What they choose themselves,
 * the policy cannot hold them to. `longestSeconds`: no credential of the stage may live longer.
 */
export function refreshObstacle(credential: Credential, longestSeconds?: number): string | undefined {
  switch (credential.provider) {
    case "aws":
      return undefined;
    case "azure":
      return credential.scope === undefined
        ? undefined
        : "Azure's tools ask for the scopes that they like, and the policy names one (`scope`)";
    case "google":
      return googleObstacle(credential, longestSeconds);
    default:
      return `the tools of ${providerNames[credential.provider]} cannot fetch a credential anew by themselves`;
  }
}

function googleObstacle(
  { delegates, idTokenAudience, scopes = [allScopes], serviceAccount, duration }: GoogleCredential,
  longestSeconds?: number,
): string | undefined {
  if (delegates !== undefined) return "Google's tools cannot reach an account behind `delegates`";
  if (idTokenAudience !== undefined) return "Google's tools cannot fetch an ID token (`id-token-audience`)";
  if (!scopes.includes(allScopes))
    return "Google's tools ask for the scopes that they like, and the policy names some (`scopes`)";
  const longest = Math.min(duration ?? shortestImpersonation, longestSeconds ?? shortestImpersonation);
  return serviceAccount !== undefined && longest < shortestImpersonation
    ? `Google's tools take no token of a service account for less than ${shortestImpersonation} seconds, and the policy allows ${longest}`
    : undefined;
}
