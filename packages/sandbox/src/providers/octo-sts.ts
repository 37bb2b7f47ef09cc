import type { Claims } from "@sallyport/core";
import { bearerOf, jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { githubApiHost, installationToken, revokeInstallationToken } from "./github-token.ts";
import type { Provider, ProviderContext } from "./provider.ts";

export interface OctoStsOptions {
  /** Default `octo-sts.dev`. */
  readonly domain?: string;
  /** Trust policies by scope and identity: `acme/shop:deploy` for `.github/chainguard/deploy.sts.yaml` there. */
  readonly policies: Readonly<Record<string, OctoStsPolicy>>;
}

export interface OctoStsPolicy {
  readonly trust?: Decide;
  readonly permissions?: Readonly<Record<string, string>>;
  /** Default: the domain. */
  readonly audience?: string;
}

/** octo-sts: tokens of its GitHub App by trust policies that lie in repositories. https://github.com/octo-sts/app */
export function octoSts(options: OctoStsOptions): Provider {
  const domain = options.domain ?? "octo-sts.dev";
  return {
    name: "octo-sts",
    isHost: (host) => host === domain || host === githubApiHost,
    async answer(request, context) {
      const revoked = revokeInstallationToken(request, context, "octo-sts");
      if (revoked !== undefined || request.host !== domain || request.path !== "/sts/exchange") return revoked;
      return await exchange(request, domain, options, context);
    },
  };
}

/** Statuses and codes of gRPC that octo-sts answers with. https://github.com/octo-sts/app/blob/main/pkg/octosts/octosts.go */
const codes = { 400: 3, 401: 16, 403: 7, 404: 5 } as const;

async function exchange(
  request: SandboxRequest,
  domain: string,
  options: OctoStsOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const scope = request.query.get("scope") ?? "";
  const identity = request.query.get("identity") ?? "";
  const name = `${scope}:${identity}`;
  const refuse = (status: keyof typeof codes, message: string, claims?: Claims): SandboxReply => {
    context.ledger.deny({ provider: "octo-sts", identity: name, why: message, ...(claims ? { claims } : {}) });
    return jsonReply(status, { code: codes[status], message, details: [] });
  };
  if (scope === "" || identity === "") return refuse(400, "scope and identity must be provided");
  const checked = await context.issuer.check(bearerOf(request) ?? "");
  if (!checked.ok) {
    if (checked.why === "malformed") return refuse(400, "invalid bearer token");
    if (checked.why === "issuer") return refuse(400, "unable to fetch or create the provider");
    return refuse(401, "unable to verify bearer token");
  }
  const policy = Object.hasOwn(options.policies, name) ? options.policies[name] : undefined;
  if (policy === undefined) return refuse(404, `unable to find trust policy for ${JSON.stringify(identity)}`);
  const { claims } = checked;
  const audience = String(claims.aud);
  const wanted = policy.audience ?? domain;
  const decided = await (policy.trust ?? allowAll)({ claims, audience });
  if (audience !== wanted || decided.effect !== "allow") {
    const [subject, found, expected] = [String(claims.sub), audience, wanted].map((text) => JSON.stringify(text));
    const isSubject = audience === wanted;
    const why = isSubject ? `subject ${subject} did not match` : `audience ${expected} did not match any of [${found}]`;
    return refuse(403, `trust policy: ${why}`, claims);
  }
  const { secrets } = context.ledger.issue({
    provider: "octo-sts",
    identity: name,
    secrets: [installationToken()],
    seconds: 3_600,
    claims,
    details: { permissions: policy.permissions ?? { contents: "read" } },
  });
  return jsonReply(200, { token: secrets[0] });
}
