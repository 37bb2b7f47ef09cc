import { bearerOf, jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { githubApiHost, installationToken, revokeInstallationToken } from "./github-token.ts";
import type { Provider, ProviderContext } from "./provider.ts";

export interface OctoStsOptions {
  /** Default `octo-sts.dev`. */
  readonly domain?: string;
  /** Trust policies by scope and identity: `acme/shop:deploy` for `.github/chainguard/deploy.sts.yaml` there. */
  readonly policies: Readonly<
    Record<string, { readonly trust?: Decide; readonly permissions?: Readonly<Record<string, string>> }>
  >;
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

/** Codes of gRPC: 3 invalid argument, 5 not found, 7 permission denied, 16 unauthenticated. */
async function exchange(
  request: SandboxRequest,
  domain: string,
  options: OctoStsOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const scope = request.query.get("scope") ?? "";
  const identity = request.query.get("identity") ?? "";
  const name = `${scope}:${identity}`;
  const refuse = (status: number, code: number, message: string): SandboxReply => {
    context.ledger.deny({ provider: "octo-sts", identity: name, why: message });
    return jsonReply(status, { code, message, details: [] });
  };
  if (scope === "" || identity === "") return refuse(400, 3, "scope and identity must be provided");
  const checked = await context.issuer.check(bearerOf(request) ?? "", { audiences: [domain] });
  if (!checked.ok) return refuse(401, 16, `unable to verify bearer token: ${checked.why}`);
  const policy = Object.hasOwn(options.policies, name) ? options.policies[name] : undefined;
  if (policy === undefined) return refuse(404, 5, `unable to find trust policy for "${identity}"`);
  const { claims } = checked;
  const decided = await (policy.trust ?? allowAll)({ claims, audience: domain });
  if (decided.effect !== "allow") {
    context.ledger.deny({ provider: "octo-sts", identity: name, why: "trust policy", claims });
    return jsonReply(403, { code: 7, message: "token does not match trust policy", details: [] });
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
