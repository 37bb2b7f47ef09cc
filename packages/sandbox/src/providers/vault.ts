import { randomUUID } from "node:crypto";
import { jsonBody, jsonReply, type SandboxReply, type SandboxRequest, textOf } from "../network/service.ts";
import { allowAll, type Decide } from "./decide.ts";
import { type Provider, type ProviderContext, randomText } from "./provider.ts";

export interface VaultOptions {
  /** Default `vault.acme.example`. */
  readonly host?: string;
  /** Default `jwt`. */
  readonly mount?: string;
  readonly namespace?: string;
  readonly roles: Readonly<Record<string, VaultRole>>;
}

export interface VaultRole {
  /** Its `bound_*` constraints. */
  readonly bound?: Decide;
  /** Its `bound_audiences`; default any. */
  readonly audiences?: readonly string[];
  /** Default 900. */
  readonly seconds?: number;
  /** Longest time to which a token can be renewed; default 3600. */
  readonly maxSeconds?: number;
  readonly type?: "service" | "batch";
  readonly policies?: readonly string[];
  /** Of its tokens, which take no other time then; default none. */
  readonly period?: number;
}

/** Login by JWT, renewal and revocation of HashiCorp Vault and OpenBao. https://developer.hashicorp.com/vault/api-docs/auth/jwt */
export function vault(options: VaultOptions): Provider {
  const mount = options.mount ?? "jwt";
  return {
    name: "vault",
    isHost: (host) => host === (options.host ?? "vault.acme.example"),
    async answer(request, context) {
      const namespace = request.headers["x-vault-namespace"];
      if (!["POST", "PUT"].includes(request.method) || namespace !== options.namespace) return noRoute(request);
      switch (request.path) {
        case `/v1/auth/${mount}/login`:
          return await login(request, options, context);
        case "/v1/auth/token/renew-self":
          return renew(request, options, context);
        case "/v1/auth/token/revoke-self":
          return revokeSelf(request, context);
        default:
          return noRoute(request);
      }
    },
  };
}

/** Who brings no token is told nothing of what is mounted. */
function noRoute({ headers, path }: SandboxRequest): SandboxReply {
  if (headers["x-vault-token"] === undefined) return errors(403, "permission denied");
  return errors(404, `no handler for route "${path.slice(4, 100)}". route entry not found.`);
}

async function login(
  request: SandboxRequest,
  options: VaultOptions,
  { issuer, ledger }: ProviderContext,
): Promise<SandboxReply> {
  const { role: name, jwt } = jsonBody(request);
  const identity = textOf(name);
  const refuse = (status: number, why: string): SandboxReply => {
    ledger.deny({ provider: "vault", identity, why });
    return errors(status, why);
  };
  const role = Object.hasOwn(options.roles, identity) ? options.roles[identity] : undefined;
  if (role === undefined) return refuse(400, `role "${identity}" could not be found`);
  const checked = await issuer.check(textOf(jwt));
  if (!checked.ok) return refuse(400, `error validating token: ${tokenMessages[checked.why]}`);
  const { claims } = checked;
  const audience = String(claims.aud);
  if (role.audiences !== undefined && !role.audiences.includes(audience)) {
    return refuse(
      400,
      "error validating token: invalid audience (aud) claim: audience claim does not match any bound audience",
    );
  }
  const decided = await (role.bound ?? allowAll)({ claims, audience });
  if (decided.effect !== "allow") {
    ledger.deny({ provider: "vault", identity, why: "bound claims", claims });
    return errors(
      400,
      'error validating claims: claim "repository_id" does not match any associated bound claim values',
    );
  }
  const seconds = role.period ?? role.seconds ?? 900;
  const type = role.type ?? "service";
  const accessor = randomText(24);
  const { secrets } = ledger.issue({
    provider: "vault",
    identity,
    secrets: [`${type === "batch" ? "hvb" : "hvs"}.${randomText(90)}`],
    seconds,
    claims,
    details: { accessor, type },
  });
  return lease(String(secrets[0]), {
    seconds,
    type,
    ...(type === "batch" ? {} : { accessor }),
    policies: role.policies ?? ["default"],
  });
}

const tokenMessages = {
  malformed: "error parsing token: malformed jwt",
  signature: "error verifying token signature: no known key successfully validated the token signature",
  issuer: "invalid issuer (iss) claim",
  audience: "invalid audience (aud) claim",
  expired: "invalid expiration time (exp) claim: token is expired",
  "not-yet-valid": "invalid not before (nbf) claim: token not yet valid",
} as const;

interface Lease {
  readonly seconds: number;
  readonly type: string;
  readonly accessor?: string;
  readonly policies: readonly string[];
}

function lease(token: string, { seconds, type, accessor = "", policies }: Lease): SandboxReply {
  return jsonReply(200, {
    request_id: randomUUID(),
    lease_id: "",
    renewable: false,
    lease_duration: 0,
    data: null,
    wrap_info: null,
    warnings: null,
    auth: {
      client_token: token,
      accessor,
      policies,
      token_policies: policies,
      lease_duration: seconds,
      renewable: type !== "batch",
      entity_id: randomUUID(),
      token_type: type,
      orphan: true,
      mfa_requirement: null,
      num_uses: 0,
    },
  });
}

/** Sets what is left of a token's time, within the role's maximum. */
function renew(request: SandboxRequest, options: VaultOptions, { ledger }: ProviderContext): SandboxReply {
  const entry = ledger.bearer(request.headers["x-vault-token"]);
  if (entry?.provider !== "vault") return errors(403, "permission denied");
  if (entry.details.type === "batch") return errors(400, "batch tokens cannot be renewed");
  const role = options.roles[entry.identity];
  const wanted = Number.parseInt(String(jsonBody(request).increment ?? "0"), 10) || (role?.seconds ?? 900);
  const seconds = role?.period ?? Math.min(wanted, role?.maxSeconds ?? 3_600);
  ledger.extend(entry, seconds);
  return lease(entry.secrets[0] ?? "", {
    seconds,
    type: "service",
    accessor: String(entry.details.accessor),
    policies: role?.policies ?? ["default"],
  });
}

function revokeSelf(request: SandboxRequest, { ledger }: ProviderContext): SandboxReply {
  const entry = ledger.bearer(request.headers["x-vault-token"]);
  if (entry?.provider !== "vault") return errors(403, "permission denied");
  if (entry.details.type === "batch") return errors(400, "batch tokens cannot be revoked");
  ledger.revoke(entry);
  return { status: 204, body: "" };
}

function errors(status: number, ...texts: readonly string[]): SandboxReply {
  return jsonReply(status, { errors: texts });
}
