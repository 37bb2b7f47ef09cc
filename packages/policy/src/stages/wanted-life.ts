import type { Credential } from "./credential.ts";
import { type Lifetime, lifetimeOf } from "./lifetime.ts";

/** How long a credential can live, by what it is. */
export function credentialLifetime(credential: Credential): Lifetime {
  const { provider } = credential;
  return lifetimeOf({
    provider,
    chained: provider === "aws" && (credential.chain ?? []).length > 0,
    impersonated:
      provider === "google" && credential.serviceAccount !== undefined && credential.idTokenAudience === undefined,
  });
}

/** Seconds that a credential asks to live: its duration, else the shortest that its provider grants. Undefined where the provider takes no wish. */
export function wantedLife(credential: Credential): number | undefined {
  if (credential.duration !== undefined) return credential.duration;
  const lifetime = credentialLifetime(credential);
  return lifetime.kind === "chosen" ? lifetime.shortest : undefined;
}
