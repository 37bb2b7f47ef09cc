import { generateKeyPairSync, sign } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpSender } from "@sallyport/http";
import { afterAll, describe, expect, test } from "vitest";
import { type RunMainOptions, runMain } from "../testing/run-main.ts";

const folder = mkdtempSync(join(tmpdir(), "sallyport-identity-show-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const issuer = "https://token.actions.githubusercontent.com";
const now = new Date("2026-11-21T08:00:00.000Z");
const seconds = now.getTime() / 1_000;
const jwks = { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "KEY1" }] };

function tokenFor(audience: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    iss: issuer,
    aud: audience,
    sub: "repo:acme/shop:ref:refs/heads/main",
    repository: "acme/shop",
    repository_id: "1001",
    jti: "a number",
    iat: seconds,
    exp: seconds + 300,
  };
  const input = `${part({ alg: "RS256", kid: "KEY1" })}.${part(claims)}`;
  return `${input}.${sign("RSA-SHA256", Buffer.from(input), privateKey).toString("base64url")}`;
}

const token = tokenFor("sts.amazonaws.com");
writeFileSync(join(folder, "token.jwt"), `${token}\n`);
writeFileSync(join(folder, "keys.json"), JSON.stringify(jwks));

async function run(words: readonly string[], changes: Partial<RunMainOptions> = {}) {
  const ran = await runMain(words, { folder, now: () => now, ...changes });
  for (const part of token.split(".")) expect(ran.out + ran.err).not.toContain(part);
  return ran;
}

const show = ["identity", "show"];

describe("identity show", () => {
  test.each<[readonly string[], number, RegExp]>([
    [["--token", "token.jwt"], 0, /^not verified[\s\S]*repository_id +1001 +immutable anchor/],
    [["--token", "token.jwt", "--jwks", "keys.json"], 0, /^verified: .*the audience was not checked/],
    [
      ["--token", "token.jwt", "--jwks", "keys.json", "--audience", "sts.amazonaws.com"],
      0,
      /^verified: .*audience are right/,
    ],
    [["--token", "token.jwt", "--jwks", "keys.json", "--audience", "other"], 3, /ID_TOKEN_AUDIENCE/],
    [["--token", "token.jwt", "--audience", "other"], 2, /--jwks/],
    [["--jwks", "keys.json"], 2, /--token/],
    [["--token", "none.jwt"], 2, /IDENTITY_FILE_UNREADABLE/],
    [["--token", "keys.json"], 2, /IDENTITY_FILE_UNREADABLE.*it holds no ID token[\s\S]*ID_TOKEN_MALFORMED/],
    [[], 3, /ID_TOKEN_NO_JOB[\s\S]*policy explain\s+--stage STAGE/],
  ])("%j", async (words, code, text) => {
    const result = await run([...show, ...words]);
    expect(result.code).toBe(code);
    expect(result.out + result.err).toMatch(text);
  });

  test("in a job: asks, verifies and shows, for a program too", async () => {
    const send: HttpSender = async ({ url }) => {
      const answers = [{ value: tokenFor("sallyport") }, { issuer, jwks_uri: `${issuer}/.well-known/jwks` }, jwks];
      const answer = url.includes("audience=sallyport")
        ? answers[0]
        : url.endsWith("openid-configuration")
          ? answers[1]
          : answers[2];
      return { status: 200, headers: {}, body: JSON.stringify(answer), elapsedMilliseconds: 1 };
    };
    const environment = {
      GITHUB_ACTIONS: "true",
      ACTIONS_ID_TOKEN_REQUEST_URL: "https://run.actions.githubusercontent.com/x?y=z",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer-of-the-job",
    };
    const { code, out, err } = await run([...show, "-f", "json"], { send, environment });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, verified: true, audienceChecked: true });
    expect(out + err).not.toMatch(/a number|bearer-of-the-job/);
  });

  test("says which stages of the policy here it may be", async () => {
    const repository = mkdtempSync(join(tmpdir(), "sallyport-identity-stages-"));
    const none = await run([...show, "--token", join(folder, "token.jwt")], { folder: repository });
    expect(none.out).toContain("stages: no policy here");
    mkdirSync(join(repository, ".github"));
    const stage = (name: string, id: string) =>
      `  ${name}:\n    owner: "@bob"\n    purpose: ${name}\n    allow: [{ repository_id: "${id}" }]\n    credentials: {}\n`;
    const file = join(repository, ".github/sallyport.yml");
    writeFileSync(file, `version: 1\nstages:\n${stage("build", "1001")}${stage("deploy", "7")}`);
    const words = [...show, "--token", join(folder, "token.jwt")];
    const { out } = await run(words, { folder: repository });
    expect(out).toMatch(
      /may be +build\n +may not +deploy \(DENIED_NO_GRANT; `sallyport policy explain --stage deploy`\)/,
    );
    const { stages } = JSON.parse((await run([...words, "-f", "json"], { folder: repository })).out) as {
      stages: { decisions: unknown };
    };
    expect(stages.decisions).toEqual([
      { stage: "build", effect: "allow", code: "ALLOWED" },
      { stage: "deploy", effect: "deny", code: "DENIED_NO_GRANT" },
    ]);
    writeFileSync(file, "version: [");
    const broken = await run(words, { folder: repository });
    expect([broken.code, broken.out]).toEqual([
      0,
      expect.stringContaining("the policy here cannot be read (POLICY_INVALID)"),
    ]);
    rmSync(repository, { recursive: true, force: true });
  });
});
