import type { Claims, UnknownRecord } from "@sallyport/core";
import { bearerOf, jsonBody, jsonReply, type SandboxReply, type SandboxRequest, textOf } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export interface GoogleOptions {
  /** By resource name: `projects/1/locations/global/workloadIdentityPools/p/providers/q`. */
  readonly providers: Readonly<
    Record<
      string,
      { readonly trust?: Decide /** Default: the provider's own name. */; readonly audiences?: readonly string[] }
    >
  >;
  /** Default `googleapis.com`. */
  readonly universe?: string;
  /** By e-mail: accounts that federated identities may impersonate. */
  readonly serviceAccounts?: Readonly<Record<string, { readonly trust?: Decide; readonly maxSeconds?: number }>>;
}

/** Security Token Service and IAM Service Account Credentials of Google Cloud. https://cloud.google.com/iam/docs/reference/sts/rest */
export function google(options: GoogleOptions): Provider {
  const universe = options.universe ?? "googleapis.com";
  return {
    name: "google",
    isHost: (host) => host === `sts.${universe}` || host === `iamcredentials.${universe}`,
    async answer(request, context) {
      if (request.method !== "POST") return undefined;
      if (request.host === `sts.${universe}`) {
        return request.path === "/v1/token" ? await exchange(request, options, context) : undefined;
      }
      const match = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):(generateAccessToken|generateIdToken)$/.exec(
        decodeURIComponent(request.path),
      );
      if (match === null) return undefined;
      const [, account = "", method] = match;
      return await impersonate(request, account, method as Impersonation["method"], options, context);
    },
  };
}

async function exchange(
  request: SandboxRequest,
  options: GoogleOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const body = jsonBody(request);
  const resource = `//iam.${options.universe ?? "googleapis.com"}/`;
  const name = textOf(body.audience).replace(resource, "");
  const refuse = (code: string, why: string): SandboxReply => {
    context.ledger.deny({ provider: "google", identity: name, why });
    return jsonReply(code === "unauthorized_client" ? 403 : 400, { error: code, error_description: why });
  };
  const known = Object.hasOwn(options.providers, name) ? options.providers[name] : undefined;
  if (known === undefined)
    return refuse("invalid_target", 'The target service indicated by the "audience" parameters is invalid.');
  if (body.grantType !== "urn:ietf:params:oauth:grant-type:token-exchange")
    return refuse("invalid_request", 'Invalid value for "grantType".');
  if (body.requestedTokenType !== "urn:ietf:params:oauth:token-type:access_token")
    return refuse("invalid_request", 'Invalid value for "requestedTokenType".');
  if (!subjectTokenTypes.includes(textOf(body.subjectTokenType)))
    return refuse("invalid_request", 'Invalid value for "subjectTokenType".');
  const audiences = known.audiences ?? [`https:${resource}${name}`, `${resource}${name}`];
  const checked = await context.issuer.check(textOf(body.subjectToken), { audiences });
  if (!checked.ok) return refuse("invalid_grant", tokenMessages[checked.why]);
  const { claims } = checked;
  const decided = await (known.trust ?? allowAll)({ claims, audience: String(claims.aud) });
  if (decided.effect !== "allow") {
    context.ledger.deny({ provider: "google", identity: name, why: "attribute condition", claims });
    return jsonReply(403, {
      error: "unauthorized_client",
      error_description: "The given credential is rejected by the attribute condition.",
    });
  }
  const { secrets } = context.ledger.issue({
    provider: "google",
    identity: name,
    secrets: [`ya29.${randomText(200)}`],
    seconds: 3_600,
    claims,
    details: { scope: body.scope },
  });
  return jsonReply(200, {
    access_token: secrets[0],
    issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    token_type: "Bearer",
    expires_in: 3_600,
  });
}

/** Of ID tokens: https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token#request-body */
const subjectTokenTypes = ["jwt", "id_token"].map((kind) => `urn:ietf:params:oauth:token-type:${kind}`);

const tokenMessages = {
  malformed: "Unable to parse the ID Token.",
  signature: "Error connecting to the given credential's issuer or invalid signature.",
  issuer: "The issuer in ID Token does not match the expected ones.",
  audience: "The audience in ID Token does not match the expected audience.",
  expired: "ID Token is stale to sign-in.",
  "not-yet-valid": "ID Token issued in the future.",
} as const;

/** A call of IAM Service Account Credentials. */
interface Impersonation {
  readonly account: string;
  readonly method: "generateAccessToken" | "generateIdToken";
  readonly body: UnknownRecord;
}

async function impersonate(
  request: SandboxRequest,
  account: string,
  method: Impersonation["method"],
  { serviceAccounts = {} }: GoogleOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const { ledger } = context;
  const claims = ledger.bearer(bearerOf(request))?.claims;
  if (claims === undefined) return apiError(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
  const known = Object.hasOwn(serviceAccounts, account) ? serviceAccounts[account] : undefined;
  const decided = known && (await (known.trust ?? allowAll)({ claims, audience: String(claims.aud) }));
  if (known === undefined || decided?.effect !== "allow") {
    ledger.deny({ provider: "google", identity: account, why: "no workloadIdentityUser", claims });
    const message = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
    return apiError(403, "PERMISSION_DENIED", message);
  }
  const call = { account, method, body: jsonBody(request) };
  const problem = problemOf(call, known.maxSeconds ?? 3_600);
  if (problem !== undefined) return apiError(400, "INVALID_ARGUMENT", problem);
  return issueFor(call, claims, context);
}

function problemOf({ method, body }: Impersonation, maxSeconds: number): string | undefined {
  const isIdToken = method === "generateIdToken";
  const needed = isIdToken ? body.audience : Array.isArray(body.scope) && body.scope[0];
  if (typeof needed !== "string" || needed === "")
    return `Request contains an invalid argument: ${isIdToken ? "audience" : "scope"}.`;
  if (isIdToken) return undefined;
  const seconds = lifetimeOf(body);
  const isPossible = seconds > 0 && seconds <= maxSeconds;
  return isPossible ? undefined : "The access token lifetime cannot exceed 3,600 seconds.";
}

/** Seconds; NaN for what is no duration. */
function lifetimeOf({ lifetime }: UnknownRecord): number {
  return Number(/^(\d+)s$/.exec(textOf(lifetime) || "3600s")?.[1] ?? Number.NaN);
}

function issueFor({ account, method, body }: Impersonation, claims: Claims, context: ProviderContext): SandboxReply {
  const { issuer, ledger } = context;
  const isIdToken = method === "generateIdToken";
  const idClaims = { iss: "https://accounts.google.com", email: account, repository_owner: "acme" };
  const secret = isIdToken ? issuer.mint(idClaims, { audience: textOf(body.audience) }) : `ya29.${randomText(200)}`;
  const entry = ledger.issue({
    provider: "google",
    identity: account,
    secrets: [secret],
    seconds: isIdToken ? 3_600 : lifetimeOf(body),
    claims,
    details: { scope: body.scope, delegates: body.delegates },
  });
  if (isIdToken) return jsonReply(200, { token: secret });
  return jsonReply(200, { accessToken: secret, expireTime: entry.expires.toISOString().replace(/\.\d+Z$/, "Z") });
}

function apiError(code: number, status: string, message: string): SandboxReply {
  return jsonReply(code, { error: { code, message, status } });
}
