import type { Credential, Provider } from "./credential.ts";

/** How long a credential can live, seconds. */
export type Lifetime =
  | {
      readonly kind: "chosen";
      readonly shortest: number;
      readonly longest: number;
      /** What is asked for where the policy names none; absent: nothing is, and the provider decides. */
      readonly usual?: number;
      readonly why: string;
    }
  /** The provider decides, and takes no wish. */
  | { readonly kind: "fixed"; readonly longest: number; readonly who: string };

const minute = 60;
const hour = 60 * minute;

/** What decides about the lifetime besides the provider. */
export interface LifetimeTraits {
  readonly provider: Provider;
  /** AWS: assumed through another role. */
  readonly chained: boolean;
  /** Google: through a service account, for an access token. */
  readonly impersonated: boolean;
}

/**
 * Limits of each provider: AWS STS API reference; Google IAM credentials API (12 hours only where an organisation's policy extends
 * it); Entra (60 to 90 minutes); GitHub Apps; the registries' own pages.
 */
export function lifetimeOf({ provider, chained, impersonated }: LifetimeTraits): Lifetime {
  switch (provider) {
    case "aws":
      return chained ? awsChain : awsRole;
    case "google":
      return impersonated ? googleAccount : googleDirect;
    case "vault":
      return { kind: "chosen", shortest: minute, longest: 24 * hour, why: "a job lives at most 24 hours" };
    case "azure":
      return { kind: "fixed", longest: 90 * minute, who: "Azure decides, 60 to 90 minutes" };
    case "octo-sts":
    case "github-app":
      return { kind: "fixed", longest: hour, who: "GitHub decides, 1 hour; the token is revoked when the job ends" };
    case "token-exchange":
      return { kind: "fixed", longest: 24 * hour, who: "the server decides" };
    case "registry":
      return { kind: "fixed", longest: hour, who: "the registry decides" };
  }
}

const awsRole: Lifetime = {
  kind: "chosen",
  shortest: 15 * minute,
  longest: 12 * hour,
  usual: 15 * minute,
  why: "AWS gives 15 minutes to 12 hours",
};
const awsChain: Lifetime = {
  kind: "chosen",
  shortest: 15 * minute,
  longest: hour,
  usual: 15 * minute,
  why: "roles assumed through another role live 15 minutes to 1 hour",
};
const googleAccount: Lifetime = {
  kind: "chosen",
  shortest: minute,
  longest: 12 * hour,
  usual: 5 * minute,
  why: "Google gives up to 1 hour, and up to 12 where the organisation's policy allows it",
};
const googleDirect: Lifetime = {
  kind: "fixed",
  longest: hour,
  who: "Google decides, 1 hour; only access tokens of a `service-account` take a duration",
};

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

/** Seconds that a credential may be held to: its duration, else the shortest that its provider grants. Undefined where the provider takes no wish. */
export function wantedLifetime(credential: Credential): number | undefined {
  if (credential.duration !== undefined) return credential.duration;
  const lifetime = credentialLifetime(credential);
  return lifetime.kind === "chosen" ? lifetime.shortest : undefined;
}

/** Seconds that a credential is asked to live: its duration, else what is usual. Undefined where nothing is asked for. */
export function askedLifetime(credential: Credential): number | undefined {
  if (credential.duration !== undefined) return credential.duration;
  const lifetime = credentialLifetime(credential);
  return lifetime.kind === "chosen" ? lifetime.usual : undefined;
}
