import { jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export interface TokenExchangeOptions {
  /** Default `https://sso.acme.example/oauth2/token`. */
  readonly url?: string;
  readonly trust?: Decide;
  /** Default any. */
  readonly audiences?: readonly string[];
  /** Default 900. */
  readonly seconds?: number;
}

/** Any server of OAuth 2.0 Token Exchange. https://www.rfc-editor.org/rfc/rfc8693 */
export function tokenExchange(options: TokenExchangeOptions = {}): Provider {
  const url = new URL(options.url ?? "https://sso.acme.example/oauth2/token");
  return {
    name: "token-exchange",
    isHost: (host) => host === url.host,
    async answer(request, context) {
      if (request.path !== url.pathname || request.method !== "POST") return undefined;
      return await exchange(request, url.host, options, context);
    },
  };
}

async function exchange(
  request: SandboxRequest,
  identity: string,
  options: TokenExchangeOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const form = new URLSearchParams(request.body);
  const refuse = (error: string, why: string): SandboxReply => {
    context.ledger.deny({ provider: "token-exchange", identity, why });
    return jsonReply(400, { error, error_description: why });
  };
  if (form.get("grant_type") !== "urn:ietf:params:oauth:grant-type:token-exchange")
    return refuse("unsupported_grant_type", "no token exchange");
  if (form.get("subject_token_type") === null) return refuse("invalid_request", "subject_token_type is missing");
  const checked = await context.issuer.check(
    form.get("subject_token") ?? "",
    options.audiences ? { audiences: options.audiences } : {},
  );
  if (!checked.ok) return refuse("invalid_request", `the subject token is not accepted: ${checked.why}`);
  const { claims } = checked;
  const decided = await (options.trust ?? allowAll)({ claims, audience: String(claims.aud) });
  if (decided.effect !== "allow") return refuse("invalid_target", "the subject is not allowed here");
  const seconds = options.seconds ?? 900;
  const details = { scope: form.get("scope"), resource: form.get("resource") };
  const { secrets } = context.ledger.issue({
    provider: "token-exchange",
    identity,
    secrets: [randomText(64)],
    seconds,
    claims,
    details,
  });
  return jsonReply(200, {
    access_token: secrets[0],
    issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    token_type: "Bearer",
    expires_in: seconds,
  });
}
