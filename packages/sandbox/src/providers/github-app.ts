import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { bearerOf, jsonBody, jsonReply, type SandboxReply, type SandboxRequest } from "../network/service.ts";
import { githubApiHost, installationToken, revokeInstallationToken } from "./github-token.ts";
import type { Provider, ProviderContext } from "./provider.ts";

export interface GithubAppOptions {
  /** App id or client id. */
  readonly app: string;
  readonly installations: readonly AppInstallation[];
  /** Default: a new one, which the result gives. */
  readonly publicKey?: string;
}

export interface AppInstallation {
  readonly id: number;
  readonly owner: string;
  readonly kind?: "organization" | "user";
  /** Names without owner. */
  readonly repositories: readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
}

export interface GithubAppProvider extends Provider {
  /** PEM; empty where the public key was given. */
  readonly privateKey: string;
}

/** A GitHub App with its installations. https://docs.github.com/rest/apps/apps */
export function githubApp(options: GithubAppOptions): GithubAppProvider {
  const made = options.publicKey === undefined ? generateKeyPairSync("rsa", { modulusLength: 2048 }) : undefined;
  const publicKey = made?.publicKey ?? createPublicKey(options.publicKey ?? "");
  return {
    name: "github-app",
    privateKey: made?.privateKey.export({ type: "pkcs1", format: "pem" }).toString() ?? "",
    isHost: (host) => host === githubApiHost,
    async answer(request, context) {
      const revoked = revokeInstallationToken(request, context, "github-app");
      if (revoked !== undefined) return revoked;
      const installation = findInstallation(request.path, options.installations);
      const isTokenRequest = /^\/app\/installations\/\d+\/access_tokens$/.test(request.path);
      if (installation === undefined && !isTokenRequest && !/\/installation$/.test(request.path)) return undefined;
      const { errors, importSPKI, jwtVerify } = await import("jose");
      const key = await importSPKI(publicKey.export({ type: "spki", format: "pem" }).toString(), "RS256");
      const claims = await jwtVerify(bearerOf(request) ?? "", key, {
        algorithms: ["RS256"],
        currentDate: context.now(),
      }).then(
        ({ payload }) => payload,
        (error: unknown) => (error instanceof errors.JWTExpired ? "expired" : undefined),
      );
      if (claims === undefined)
        return jsonReply(401, { message: "A JSON web token could not be decoded", status: "401" });
      if (claims === "expired") return jsonReply(401, { message: expired, status: "401" });
      // GitHub takes no token of an App that lives longer than 10 minutes.
      if ((claims.exp ?? 0) * 1_000 > context.now().getTime() + 600_000) {
        return jsonReply(401, { message: "'Expiration time' claim ('exp') is too far in the future", status: "401" });
      }
      if (claims.iss !== options.app) return jsonReply(404, { message: "Integration not found", status: "404" });
      if (installation === undefined) return jsonReply(404, { message: "Not Found", status: "404" });
      return isTokenRequest
        ? createToken(request, installation, options, context)
        : jsonReply(200, describe(installation));
    },
  };
}

const expired =
  "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";

function describe({ id, owner, kind, permissions }: AppInstallation): unknown {
  return { id, account: { login: owner, type: kind === "user" ? "User" : "Organization" }, permissions };
}

function findInstallation(path: string, installations: readonly AppInstallation[]): AppInstallation | undefined {
  const parts = decodeURIComponent(path).slice(1).split("/");
  const [area, first, second] = parts;
  const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
  return installations.find(({ id, owner, kind, repositories }) => {
    if (area === "app") return second === String(id);
    if (area === "orgs" || area === "users") return same(first, owner) && (area === "users") === (kind === "user");
    return area === "repos" && same(first, owner) && repositories.some((name) => same(second, name));
  });
}

function createToken(
  request: SandboxRequest,
  installation: AppInstallation,
  options: GithubAppOptions,
  { ledger }: ProviderContext,
): SandboxReply {
  const { repositories, permissions } = jsonBody(request);
  const identity = `${options.app} in ${installation.owner}`;
  const refuse = (why: string): SandboxReply => {
    ledger.deny({ provider: "github-app", identity, why });
    return jsonReply(422, { message: why, status: "422" });
  };
  const wanted = Array.isArray(repositories) ? repositories.map(String) : installation.repositories;
  if (!wanted.every((name) => installation.repositories.includes(name))) {
    return refuse(
      "There is at least one repository that does not exist or is not accessible to the parent installation.",
    );
  }
  const asked =
    typeof permissions === "object" && permissions !== null
      ? (permissions as Record<string, string>)
      : installation.permissions;
  const isMore = Object.entries(asked).some(([name, level]) => rank(level) > rank(installation.permissions[name]));
  if (isMore) return refuse("The permissions requested are not granted to this installation.");
  const entry = ledger.issue({
    provider: "github-app",
    identity,
    secrets: [installationToken()],
    seconds: 3_600,
    details: { repositories: wanted, permissions: asked },
  });
  const expires = entry.expires.toISOString().replace(/\.\d+Z$/, "Z");
  return jsonReply(201, {
    token: entry.secrets[0],
    expires_at: expires,
    permissions: asked,
    repository_selection: "selected",
  });
}

function rank(level: string | undefined): number {
  return ["read", "write", "admin"].indexOf(level ?? "");
}
