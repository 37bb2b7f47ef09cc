import type { Credential } from "./credential.ts";
import { lifetimeOf } from "./lifetime.ts";

/** Seconds that a credential asks to live: its duration, else the shortest that its provider grants. Undefined where the provider takes no wish. */
export function wantedLife(credential: Credential): number | undefined {
  if (credential.duration !== undefined) return credential.duration;
  const { provider } = credential;
  const lifetime = lifetimeOf({
    provider,
    chained: provider === "aws" && (credential.chain ?? []).length > 0,
    impersonated:
      provider === "google" && credential.serviceAccount !== undefined && credential.idTokenAudience === undefined,
  });
  return lifetime.kind === "chosen" ? lifetime.shortest : undefined;
}
