import { randomUUID } from "node:crypto";
import type { Claims } from "@sallyport/core";
import { jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export interface EntraOptions {
  /** By client id. */
  readonly apps: Readonly<
    Record<
      string,
      {
        readonly tenant: string;
        readonly trust?: Decide;
        readonly audiences?: readonly string[];
        readonly seconds?: number;
      }
    >
  >;
}

const hosts = ["login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"];
const audiences = ["api://AzureADTokenExchange", "api://AzureADTokenExchangeUSGov", "api://AzureADTokenExchangeChina"];

/** The token endpoint of Microsoft Entra, for client credentials with a federated assertion. */
export function entra(options: EntraOptions): Provider {
  return {
    name: "azure",
    isHost: (host) => hosts.includes(host),
    async answer(request, context) {
      const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(request.path)?.[1];
      if (tenant === undefined || request.method !== "POST") return undefined;
      return await token(request, tenant, options, context);
    },
  };
}

async function token(
  request: SandboxRequest,
  tenant: string,
  options: EntraOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const form = new URLSearchParams(request.body);
  const client = form.get("client_id") ?? "";
  const refuse = (number: number, message: string, error = "invalid_client", claims?: Claims): SandboxReply => {
    context.ledger.deny({
      provider: "azure",
      identity: client,
      why: `AADSTS${number}: ${message}`,
      ...(claims ? { claims } : {}),
    });
    return refusal(number, message, error, context.now());
  };
  const app = Object.hasOwn(options.apps, client) ? options.apps[client] : undefined;
  if (app === undefined || app.tenant !== tenant) {
    return refuse(
      700016,
      `Application with identifier '${client}' was not found in the directory '${tenant}'.`,
      "unauthorized_client",
    );
  }
  if (!(form.get("scope") ?? "").endsWith("/.default"))
    return refuse(1002012, "The provided value for scope is not valid.", "invalid_scope");
  const checked = await context.issuer.check(form.get("client_assertion") ?? "");
  if (!checked.ok) {
    if (checked.why === "expired" || checked.why === "not-yet-valid") {
      return refuse(700024, "Client assertion is not within its valid time range.");
    }
    if (checked.why === "issuer")
      return refuse(700211, "No matching federated identity record found for presented assertion issuer.");
    return refuse(50027, "JWT token is invalid or malformed.");
  }
  const { claims } = checked;
  if (!(app.audiences ?? audiences).includes(String(claims.aud))) {
    return refuse(
      700212,
      `No matching federated identity record found for presented assertion audience '${String(claims.aud)}'.`,
      "invalid_client",
      claims,
    );
  }
  const decided = await (app.trust ?? allowAll)({ claims, audience: String(claims.aud) });
  if (decided.effect !== "allow") {
    return refuse(
      700213,
      `No matching federated identity record found for presented assertion subject '${String(claims.sub)}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
      "invalid_client",
      claims,
    );
  }
  const seconds = app.seconds ?? 3_599;
  const uti = randomText(22);
  const parts = [
    { typ: "JWT", alg: "RS256" },
    { aud: form.get("scope"), appid: client, tid: tenant, uti },
  ];
  const secret = `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.${randomText(342)}`;
  context.ledger.issue({
    provider: "azure",
    identity: client,
    secrets: [secret],
    seconds,
    claims,
    details: { scope: form.get("scope"), uti },
  });
  return jsonReply(200, { token_type: "Bearer", expires_in: seconds, ext_expires_in: seconds, access_token: secret });
}

function refusal(number: number, message: string, error: string, now: Date): SandboxReply {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = now
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "Z");
  return jsonReply(error === "invalid_client" ? 401 : 400, {
    error,
    error_description: `AADSTS${number}: ${message}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
    error_codes: [number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
  });
}
