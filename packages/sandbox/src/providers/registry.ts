import type { Claims } from "@sallyport/core";
import type { Checked } from "../issuer/issuer.ts";
import { bearerOf, jsonBody, jsonReply, type SandboxReply, type SandboxRequest, textOf } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export type RegistryKind = "npm" | "pypi" | "crates-io" | "rubygems" | "nuget" | "jfrog";

export interface RegistryOptions {
  readonly kind: RegistryKind;
  /** Its trusted publishers. */
  readonly publishers?: Decide;
  /** In place of the public one; jfrog has none of its own, so `acme.jfrog.io` is its default. */
  readonly host?: string;
}

interface Registry {
  readonly host: string;
  audience(host: string): string;
  isExchange(path: string): boolean;
  token(request: SandboxRequest): string;
  readonly seconds: number;
  secret(): string;
  reply(secret: string, expires: Date, seconds: number): unknown;
  /** Takes each token once only. */
  readonly once?: true;
  /** Its own status and words; a text is sent as it is. */
  refusal(why: Why, claims: Claims | undefined): { readonly status: number; readonly body: unknown };
  readonly revocable?: true;
}

/** Why a token is refused: itself, or that it was used before, or that no publisher fits it. */
type Why = Exclude<Checked, { readonly ok: true }>["why"] | "reuse" | "publisher";

const message = (why: Why) => ({ status: why === "publisher" ? 403 : 401, body: { message: why } });

/** As crates.io words it; all of them are bad requests. */
function cratesDetail(why: Why, claims: Claims | undefined): string {
  if (why === "issuer") return "Unsupported JWT issuer";
  if (why === "reuse") return "JWT has already been used";
  if (why === "publisher")
    return `No Trusted Publishing config found for repository \`${String(claims?.repository)}\`.`;
  return why === "signature" ? "Invalid JWT key ID" : "Failed to decode JWT";
}

const registries: Readonly<Record<RegistryKind, Registry>> = {
  npm: {
    host: "registry.npmjs.org",
    audience: (host) => `npm:${host}`,
    isExchange: (path) => path.startsWith("/-/npm/v1/oidc/token/exchange/package/"),
    token: (request) => bearerOf(request) ?? "",
    seconds: 3_600,
    secret: () => `npm_${randomText(36)}`,
    reply: (token, expires, seconds) => ({
      token_type: "oidc",
      token,
      created: new Date(expires.getTime() - seconds * 1_000).toISOString(),
      expires: expires.toISOString(),
    }),
    refusal: message,
  },
  pypi: {
    host: "pypi.org",
    audience: () => "pypi",
    isExchange: (path) => path === "/_/oidc/mint-token",
    token: (request) => textOf(jsonBody(request).token),
    seconds: 900,
    secret: () => `pypi-${randomText(160)}`,
    reply: (token, expires) => ({ success: true, token, expires: Math.floor(expires.getTime() / 1_000) }),
    // https://docs.pypi.org/trusted-publishers/troubleshooting/#token-minting
    refusal: (why) => {
      const code = why === "reuse" ? "reuse-token" : why === "publisher" ? "publisher" : "token";
      const errors = [{ code: `invalid-${code}`, description: why }];
      return { status: 422, body: { message: "Token request failed", errors } };
    },
    once: true,
  },
  "crates-io": {
    host: "crates.io",
    audience: (host) => host,
    isExchange: (path) => path === "/api/v1/trusted_publishing/tokens",
    token: (request) => textOf(jsonBody(request).jwt),
    seconds: 1_800,
    secret: () => `cio_tp_${randomText(32)}`,
    reply: (token) => ({ token }),
    refusal: (why, claims) => ({ status: 400, body: { errors: [{ detail: cratesDetail(why, claims) }] } }),
    once: true,
    revocable: true,
  },
  rubygems: {
    host: "rubygems.org",
    audience: (host) => host,
    isExchange: (path) => path === "/api/v1/oidc/trusted_publisher/exchange_token",
    token: (request) => textOf(jsonBody(request).jwt),
    seconds: 900,
    secret: () => `rubygems_${randomText(48, "0123456789abcdef")}`,
    reply: (token, expires) => ({
      rubygems_api_key: token,
      name: "trusted publisher",
      scopes: ["push_rubygem"],
      expires_at: expires.toISOString(),
    }),
    // Not a word of what did not fit, and no JSON.
    refusal: (why) =>
      why === "malformed"
        ? { status: 400, body: { error: "Bad Request" } }
        : { status: 404, body: "This rubygem could not be found." },
  },
  nuget: {
    host: "www.nuget.org",
    audience: (host) => `https://${host}`,
    isExchange: (path) => path === "/api/v2/token",
    token: (request) => bearerOf(request) ?? "",
    seconds: 3_600,
    secret: () => `oy2${randomText(43, "abcdefghijklmnopqrstuvwxyz234567")}`,
    reply: (apiKey, expires) => ({ tokenType: "ApiKey", expires: expires.toISOString(), apiKey }),
    refusal: (why) => ({
      status: 401,
      body: { error: why === "reuse" ? "The token was already used." : `No matching trust policy: ${why}.` },
    }),
    // "Each short-lived token can only be used once to obtain a single temporary API key."
    once: true,
  },
  jfrog: {
    host: "acme.jfrog.io",
    audience: () => "",
    isExchange: (path) => path === "/access/api/v1/oidc/token",
    token: (request) => textOf(jsonBody(request).subject_token),
    seconds: 600,
    secret: () => randomText(300),
    reply: (token, _, seconds) => ({
      access_token: token,
      expires_in: seconds,
      token_type: "Bearer",
      username: "sandbox",
    }),
    refusal: (why) => ({ status: 401, body: { errors: [{ code: "UNAUTHORIZED", message: why }] } }),
  },
};

/** Trusted publishing of a package registry. */
export function registry({ kind, publishers = allowAll, host: given }: RegistryOptions): Provider {
  const known = registries[kind];
  const host = given ?? known.host;
  const spent = new Set<string>();
  return {
    name: kind,
    isHost: (asked) => asked === host,
    async answer(request, context) {
      if (kind === "pypi" && request.path === "/_/oidc/audience")
        return jsonReply(200, { audience: known.audience(host) });
      if (!known.isExchange(request.path)) return undefined;
      if (known.revocable && request.method === "DELETE") return revoke(request, kind, context);
      if (request.method !== "POST") return undefined;
      const identity = kind === "npm" ? decodeURIComponent(request.path.split("/").at(-1) ?? "") : host;
      const refuse = (why: Why, claims?: Claims): SandboxReply => {
        context.ledger.deny({ provider: kind, identity, why, ...(claims ? { claims } : {}) });
        const { status, body } = known.refusal(why, claims);
        return typeof body === "string" ? { status, body } : jsonReply(status, body);
      };
      const audience = known.audience(host);
      const checked = await context.issuer.check(
        known.token(request),
        audience === "" ? {} : { audiences: [audience] },
      );
      if (!checked.ok) return refuse(checked.why);
      const { claims } = checked;
      if (known.once && spent.has(String(claims.jti))) return refuse("reuse", claims);
      spent.add(String(claims.jti));
      const decided = await publishers({ claims, audience: String(claims.aud) });
      if (decided.effect !== "allow") return refuse("publisher", claims);
      const { seconds } = known;
      const entry = context.ledger.issue({ provider: kind, identity, secrets: [known.secret()], seconds, claims });
      return jsonReply(
        kind === "npm" || kind === "rubygems" ? 201 : 200,
        known.reply(entry.secrets[0] ?? "", entry.expires, seconds),
      );
    },
  };
}

function revoke(request: SandboxRequest, kind: RegistryKind, { ledger }: ProviderContext): SandboxReply {
  const entry = ledger.bearer(bearerOf(request));
  if (entry?.provider !== kind) return jsonReply(401, { errors: [{ detail: "authentication failed" }] });
  ledger.revoke(entry);
  return { status: 204, body: "" };
}
