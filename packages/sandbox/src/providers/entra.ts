import { randomUUID } from "node:crypto";
import type { Claims } from "@sallyport/core";
import { jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export interface EntraOptions {
  /** By client id. */
  readonly apps: Readonly<Record<string, EntraApp>>;
}

interface EntraApp {
  readonly tenant: string;
  readonly trust?: Decide;
  readonly audiences?: readonly string[];
  readonly seconds?: number;
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
  { apps }: EntraOptions,
  context: ProviderContext,
): Promise<SandboxReply> {
  const form = new URLSearchParams(request.body);
  const client = form.get("client_id") ?? "";
  const app = Object.hasOwn(apps, client) && apps[client]?.tenant === tenant ? apps[client] : undefined;
  const judged = await judge(form, tenant, app, context);
  if (judged.effect === "allow") return issued(form, judged, context);
  const { number, message, claims } = judged;
  const why = `AADSTS${number}: ${message}`;
  context.ledger.deny({ provider: "azure", identity: client, why, ...(claims ? { claims } : {}) });
  return refused(judged, context.now());
}

/** In Entra's words and with its number. */
interface Refusal {
  readonly effect: "deny";
  readonly number: number;
  readonly message: string;
  /** Default `invalid_client`. */
  readonly error?: string;
  /** Of an assertion that was genuine. */
  readonly claims?: Claims;
}

interface Admission {
  readonly effect: "allow";
  readonly app: EntraApp;
  readonly claims: Claims;
}

function deny(number: number, message: string, rest: Pick<Refusal, "error" | "claims"> = {}): Refusal {
  return { effect: "deny", number, message, ...rest };
}

async function judge(
  form: URLSearchParams,
  tenant: string,
  app: EntraApp | undefined,
  { issuer }: ProviderContext,
): Promise<Admission | Refusal> {
  if (app === undefined) {
    const message = `Application with identifier '${form.get("client_id") ?? ""}' was not found in the directory '${tenant}'.`;
    return deny(700016, message, { error: "unauthorized_client" });
  }
  if (!(form.get("scope") ?? "").endsWith("/.default"))
    return deny(1002012, "The provided value for scope is not valid.", { error: "invalid_scope" });
  const checked = await issuer.check(form.get("client_assertion") ?? "");
  if (!checked.ok) return assertionRefusals[checked.why];
  const { claims } = checked;
  const audience = String(claims.aud);
  if (!(app.audiences ?? audiences).includes(audience)) {
    const message = `No matching federated identity record found for presented assertion audience '${audience}'.`;
    return deny(700212, message, { claims });
  }
  const { effect } = await (app.trust ?? allowAll)({ claims, audience });
  if (effect === "allow") return { effect, app, claims };
  const message = `No matching federated identity record found for presented assertion subject '${String(claims.sub)}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`;
  return deny(700213, message, { claims });
}

const outOfTime = deny(700024, "Client assertion is not within its valid time range.");
const malformed = deny(50027, "JWT token is invalid or malformed.");
const assertionRefusals = {
  expired: outOfTime,
  "not-yet-valid": outOfTime,
  issuer: deny(700211, "No matching federated identity record found for presented assertion issuer."),
  malformed,
  signature: malformed,
  audience: malformed,
} as const;

function issued(form: URLSearchParams, { app, claims }: Admission, { ledger }: ProviderContext): SandboxReply {
  const client = form.get("client_id") ?? "";
  const seconds = app.seconds ?? 3_599;
  const scope = form.get("scope");
  const uti = randomText(22);
  const parts = [
    { typ: "JWT", alg: "RS256" },
    { aud: scope, appid: client, tid: app.tenant, uti },
  ];
  const encoded = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const secret = [...encoded, randomText(342)].join(".");
  ledger.issue({ provider: "azure", identity: client, secrets: [secret], seconds, claims, details: { scope, uti } });
  return jsonReply(200, { token_type: "Bearer", expires_in: seconds, ext_expires_in: seconds, access_token: secret });
}

function refused({ number, message, error = "invalid_client" }: Refusal, now: Date): SandboxReply {
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
