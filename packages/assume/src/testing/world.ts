import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpReply, HttpRequest } from "@sallyport/http";
import { type Policy, parsePolicy } from "@sallyport/policy";
import { type AssumeRequest, assumeCredential } from "../assume-credential.ts";
import type { Wish } from "../choose-credential.ts";
import type { Circumstances } from "../prove-identity.ts";
import { recorder } from "../recorder.ts";

const issuer = "https://token.actions.githubusercontent.com";
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keyId = "KEY1";

/** A job, its issuer and a Vault, as functions: no port is opened. */
export interface World extends Circumstances {
  /** RUNNER_TEMP, made by mkdtemp. */
  readonly folder: string;
  readonly requests: HttpRequest[];
  readonly masks: string[];
  /** Vault tokens that are good. */
  readonly alive: Set<string>;
  /** Everything secret that was given out. */
  readonly secrets: string[];
  assume(policy: Policy, wish: Wish, more?: Partial<AssumeRequest>): ReturnType<typeof assumeCredential>;
  remove(): void;
}

export interface WorldOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Answers in place of the usual ones. */
  readonly answer?: (request: HttpRequest) => HttpReply | undefined;
  readonly now?: Date;
}

export const usualClaims = {
  sub: "repo:acme/shop:environment:production",
  repository: "acme/shop",
  repository_id: "1001",
  environment: "production",
  ref: "refs/heads/main",
  event_name: "push",
  run_id: "7",
  run_attempt: "2",
};

export function createWorld(options: WorldOptions = {}): World {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-assume-")));
  mkdirSync(join(folder, "workspace"));
  const requests: HttpRequest[] = [];
  const masks: string[] = [];
  const alive = new Set<string>();
  const secrets: string[] = [];
  const now = () => options.now ?? new Date();
  const reply = (status: number, value: unknown): HttpReply => ({
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
    elapsedMilliseconds: 1,
  });

  const mint = (audience: string): string => {
    const seconds = Math.floor(Date.now() / 1000);
    const header = { typ: "JWT", alg: "RS256", kid: keyId, ...options.header };
    const times = { jti: randomBytes(9).toString("hex"), iat: seconds, nbf: seconds - 300, exp: seconds + 300 };
    const claims = { iss: issuer, aud: audience, ...usualClaims, ...times, ...options.claims };
    const input = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    const token = `${input}.${sign("RSA-SHA256", Buffer.from(input), privateKey).toString("base64url")}`;
    secrets.push(token);
    return token;
  };

  const answer = (request: HttpRequest): HttpReply => {
    const url = new URL(request.url);
    if (url.host === "request.example") return reply(200, { value: mint(url.searchParams.get("audience") ?? "") });
    if (url.pathname.endsWith("/openid-configuration"))
      return reply(200, { issuer, jwks_uri: `${issuer}/.well-known/jwks` });
    if (url.pathname.endsWith("/jwks")) {
      const { n, e } = publicKey.export({ format: "jwk" });
      return reply(200, { keys: [{ kty: "RSA", alg: "RS256", use: "sig", kid: keyId, n, e }] });
    }
    if (url.pathname === "/v1/auth/jwt/login") {
      const token = `vault-${randomBytes(24).toString("base64url")}`;
      alive.add(token);
      secrets.push(token);
      const accessor = randomBytes(9).toString("hex");
      return reply(200, {
        auth: { client_token: token, accessor, lease_duration: 900, renewable: false, token_type: "service" },
      });
    }
    if (url.pathname === "/v1/auth/token/revoke-self") {
      const token = request.headers?.["x-vault-token"] ?? "";
      return alive.delete(token) ? { ...reply(204, {}), body: "" } : reply(403, { errors: ["permission denied"] });
    }
    return reply(404, {});
  };

  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: "true",
    GITHUB_RUN_ID: "7",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_JOB: "deploy",
    GITHUB_WORKSPACE: join(folder, "workspace"),
    RUNNER_TEMP: folder,
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://request.example/token?job=7",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: randomBytes(24).toString("base64url"),
  };
  secrets.push(env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
  const around: Circumstances = {
    env,
    now,
    mask: (secret) => void masks.push(secret),
    record: recorder("test", env, now),
    send: async (request) => {
      requests.push(request);
      return options.answer?.(request) ?? answer(request);
    },
    random: () => 0,
    sleep: async () => {},
  };
  return {
    ...around,
    folder,
    requests,
    masks,
    alive,
    secrets,
    assume: (policy, wish, more = {}) => assumeCredential({ ...around, policy, wish, ...more }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Two stages that no job may hold together, each with a credential of Vault; one line of claims each. */
export function samplePolicy(allow = "{ repository_id: '1001', environment: production }"): Policy {
  const stage = (name: string, other: string): string[] => [
    `  ${name}:`,
    '    owner: "@acme/sre"',
    `    purpose: to ${name} the shop`,
    `    allow: [${allow}]`,
    `    forbid-with: [${other}]`,
    "    credentials:",
    '      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }',
  ];
  const lines = ["version: 1", "stages:", ...stage("build", "deploy"), ...stage("deploy", "build")];
  return parsePolicy(Buffer.from(`${lines.join("\n")}\n`), ".github/sallyport.yml");
}
