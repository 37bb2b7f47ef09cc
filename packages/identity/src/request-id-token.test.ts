import { SallyportError, sha256 } from "@sallyport/core";
import { HttpFailure, type HttpFailureKind, type HttpReply } from "@sallyport/http";
import { describe, expect, test } from "vitest";
import { requestIdToken } from "./request-id-token.ts";
import { now, part, reply, scriptedSender, testIssuer } from "./testing/test-issuer.ts";

const issuer = testIssuer();
const bearer = "bearer-of-the-job";
const env = {
  GITHUB_ACTIONS: "true",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://run-actions-1.actions.githubusercontent.com/1//idtoken/2?api-version=2.0",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
};

async function ask(
  answers: readonly (HttpReply | Error)[],
  changes: Partial<Parameters<typeof requestIdToken>[0]> = {},
) {
  const send = scriptedSender(...answers);
  const masked: string[] = [];
  const slept: number[] = [];
  const result = await requestIdToken({
    env,
    audience: "sts.amazonaws.com",
    send,
    mask: (value) => masked.push(value),
    random: () => 0.5,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    ...changes,
  }).catch((error: unknown) => error);
  return { result, asked: send.asked, masked, slept };
}

describe("requestIdToken", () => {
  test("asks with the audience and gives what the token says", async () => {
    const token = issuer.token();
    const { result, asked, masked } = await ask([
      { ...reply(200, { count: 1, value: token }), skewMilliseconds: -1500 },
    ]);
    expect(result).toEqual({
      token,
      claims: expect.objectContaining({ repository: "acme/shop" }),
      issuer: issuer.url,
      issuedAt: now,
      expires: "2026-11-21T08:05:00.000Z",
      jtiHash: sha256("00000000-0000-4000-8000-000000000001"),
      skewMilliseconds: -1500,
    });
    expect(asked[0]?.url).toBe(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`);
    expect(asked[0]?.headers?.authorization).toBe(`Bearer ${bearer}`);
    expect(masked).toEqual([bearer, token]);
  });

  test("writes the audience so that it stays one parameter", async () => {
    const audience = "https://iam.googleapis.com/x?a=b&audience=c";
    const { asked } = await ask([reply(200, { value: issuer.token({ claims: { aud: audience } }) })], { audience });
    expect(new URL(asked[0]?.url ?? "").searchParams.getAll("audience")).toEqual([audience]);
  });

  test.each([
    [reply(503, ""), 250 / 2],
    [reply(429, "", { "retry-after": "2" }), 2_000],
    [reply(429, "", { "retry-after": "0" }), 250 / 2],
    [new HttpFailure({ kind: "truncated", host: "x" }), 250 / 2],
  ])("tries again what may pass: %#", async (first, wait) => {
    const { result, slept } = await ask([first, reply(200, { value: issuer.token() })]);
    expect(result).toMatchObject({ issuer: issuer.url });
    expect(slept).toEqual([wait]);
  });

  test.each<[string, HttpReply | Error, number]>([
    ["ID_TOKEN_REFUSED", reply(401, "no"), 1],
    ["ID_TOKEN_REFUSED", reply(403, "no"), 1],
    ["ID_TOKEN_REFUSED", reply(404, "no"), 1],
    ["ID_TOKEN_MALFORMED", reply(200, "<html>sign in</html>", { "content-type": "text/html\u001b[31m" }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, "null"), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: 7 }), 1],
    ["ID_TOKEN_REFUSED", reply(199, { value: issuer.token() }), 1],
    ["ID_TOKEN_REFUSED", reply(300, { value: issuer.token() }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, '"text"'), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: "" }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { count: 1 }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: "a.b" }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: issuer.token({ claims: { iss: null } }) }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: issuer.token({ claims: { iat: null } }) }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: issuer.token({ claims: { jti: null } }) }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: issuer.token({ claims: { exp: "soon" } }) }), 1],
    ["ID_TOKEN_MALFORMED", reply(200, { value: issuer.token({ claims: { exp: 1e300 } }) }), 1],
    ["ID_TOKEN_TOO_LARGE", reply(200, { value: `${"a".repeat(20_000)}.b.c` }), 1],
    ["ID_TOKEN_AUDIENCE", reply(200, { value: issuer.token({ claims: { aud: "https://github.com/acme" } }) }), 1],
  ])("%s: %#", async (code, answer, times) => {
    const { result, asked } = await ask([answer]);
    expect(result).toBeInstanceOf(SallyportError);
    expect(result).toMatchObject({ code, fix: expect.stringMatching(/\.$/) });
    expect(asked).toHaveLength(times);
    expect(String((result as Error).message)).not.toMatch(/[\u001b]|eyJ|bearer-of/);
  });

  test("gives up after a minute of trouble", async () => {
    const { result, slept } = await ask([reply(503, "")]);
    expect(result).toMatchObject({ code: "ID_TOKEN_UNAVAILABLE" });
    expect(slept.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000);
    expect(slept.length).toBeGreaterThan(10);
  });

  test.each([201, 299])("takes the status %i", async (status) => {
    const { result } = await ask([reply(status, { value: issuer.token() })]);
    expect(result).toMatchObject({ issuer: issuer.url });
  });

  test.each<[HttpFailureKind, number]>([
    ["timeout", 2],
    ["tls", 1],
    ["too-large", 1],
  ])("asks again after a failure of the kind %s, %i times in all", async (kind, times) => {
    const { asked } = await ask([new HttpFailure({ kind, host: "x" })]);
    expect(asked).toHaveLength(times);
  });

  test("waits ten seconds for an answer, for no more than is read, and lets mistakes of ours pass as they are", async () => {
    const mistake = new TypeError("a mistake of ours");
    const { result, asked } = await ask([mistake]);
    expect(result).toBe(mistake);
    expect(asked).toMatchObject([{ timeoutMilliseconds: 10_000, maxBytes: 2 * 16_384 }]);
  });

  test("waits no more once the job is cancelled", async () => {
    const cancelled = AbortSignal.abort();
    const sleep = async (_: number, signal?: AbortSignal) => signal?.throwIfAborted();
    const { result, asked } = await ask([reply(503, "")], { signal: cancelled, sleep });
    expect(result).toBe(cancelled.reason);
    expect(asked).toHaveLength(1);
  });

  test.each<[string, string]>([
    ["", "no audience was given for the ID token"],
    [`${"x".repeat(100)} `, `an ID token cannot be asked for the audience \`${"x".repeat(80)}…\``],
  ])("says which audience it cannot ask for: %#", async (audience, message) => {
    expect((await ask([], { audience })).result).toMatchObject({ message });
  });

  test("takes an audience of a thousand characters", async () => {
    const audience = "x".repeat(1_000);
    const { result } = await ask([reply(200, { value: issuer.token({ claims: { aud: audience } }) })], { audience });
    expect(result).toMatchObject({ issuer: issuer.url });
  });

  test.each<[HttpReply, string]>([
    [reply(200, "<html>", { "content-type": "text/html" }), "the answer (text/html) is no JSON"],
    [reply(200, "<html>", { "content-type": "x".repeat(90) }), `the answer (${"x".repeat(60)}…) is no JSON`],
    [reply(200, ""), "the answer (of no type) is no JSON"],
    [reply(200, {}), "the answer holds no `value`"],
    [reply(200, { value: "" }), "the answer holds no `value`"],
  ])("says what came instead: %#", async (answer, words) => {
    expect((await ask([answer])).result).toMatchObject({ message: expect.stringContaining(words) });
  });

  test.each<[string, Partial<typeof env>, string]>([
    ["no address", { ACTIONS_ID_TOKEN_REQUEST_URL: "" }, "ID_TOKEN_PERMISSION_MISSING"],
    ["no bearer", { ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" }, "ID_TOKEN_PERMISSION_MISSING"],
    ["an address that is none", { ACTIONS_ID_TOKEN_REQUEST_URL: "nowhere" }, "ID_TOKEN_UNAVAILABLE"],
  ])("asks nobody with %s", async (_, changes, code) => {
    const { result, asked } = await ask([reply(200, {})], { env: { ...env, ...changes } });
    expect(result).toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  test.each<[HttpFailureKind, string]>([
    ["timeout", "ID_TOKEN_TIMEOUT"],
    ["redirect", "ID_TOKEN_REDIRECTED"],
    ["too-large", "ID_TOKEN_TOO_LARGE"],
    ["tls", "ID_TOKEN_UNREACHABLE"],
    ["name", "ID_TOKEN_UNREACHABLE"],
    ["proxy", "ID_TOKEN_UNREACHABLE"],
  ])("a failure of the kind %s is %s", async (kind, code) => {
    const { result } = await ask([new HttpFailure({ kind, host: "run-actions-1.actions.githubusercontent.com" })]);
    expect(result).toMatchObject({ code, message: expect.stringContaining("run-actions-1") });
  });

  test.each(["", " a", "a\nb", "\u202e", "x".repeat(1_001)])(
    "refuses the audience %j before it asks",
    async (audience) => {
      const { result, asked } = await ask([reply(200, {})], { audience });
      expect(result).toMatchObject({ code: "ID_TOKEN_AUDIENCE", kind: "usage" });
      expect(asked).toEqual([]);
    },
  );

  test("asks nobody where the variables lack, and names the file to change", async () => {
    const { result, asked } = await ask([reply(200, {})], {
      env: {
        GITHUB_ACTIONS: "true",
        GITHUB_JOB: "deploy",
        GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/ci.yml@refs/heads/main",
      },
      jobWorkflowRef: "acme/workflows/.github/workflows/deploy.yml@v1",
    });
    expect(asked).toEqual([]);
    expect(result).toMatchObject({ code: "ID_TOKEN_PERMISSION_MISSING" });
    expect((result as SallyportError).fix).toContain("permissions: { contents: read, id-token: write }");
    expect((result as SallyportError).fix).toContain(
      "acme/workflows/.github/workflows/deploy.yml, and in the job that calls it in acme/shop",
    );
  });

  test("a token with a part too many is none", async () => {
    const { result } = await ask([reply(200, { value: `${issuer.token()}.${part({})}` })]);
    expect(result).toMatchObject({ code: "ID_TOKEN_MALFORMED" });
  });
});
