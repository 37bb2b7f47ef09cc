import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { eventFilePath, readEvents } from "@sallyport/evidence";
import type { HttpReply } from "@sallyport/http";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { answerTool, describeFailure, tokenFor } from "./refresh-credential.ts";
import { createWorld, type World, type WorldOptions } from "./testing/world.ts";

const worlds: World[] = [];
function world(options?: WorldOptions): World {
  const made = createWorld(options);
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const made of worlds.splice(0)) made.remove();
});

const role = "arn:aws:iam::111122223333:role/shop";
const session = "sallyport-deploy-7-2";
const keyId = `ASIA${"2".repeat(16)}`;
const workload = "projects/1/locations/global/workloadIdentityPools/pool/providers/acme";

const requestFor = (credential: Readonly<Record<string, unknown>>, more: object = {}): string =>
  JSON.stringify({ version: 1, stage: "deploy", session, credential: { name: "access", ...credential }, ...more });
const awsRequest = (more: object = {}) => requestFor({ provider: "aws", role, region: "eu-west-1" }, more);
const googleRequest = requestFor({ provider: "google", workloadIdentityProvider: workload });

/** STS, whose keys are made for each test. */
function sts(): { readonly secrets: readonly string[]; readonly answer: NonNullable<WorldOptions["answer"]> } {
  const secrets = [randomBytes(30).toString("base64url"), randomBytes(90).toString("base64url")];
  const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;
  const action = "AssumeRoleWithWebIdentity";
  const credentials = [
    tag("AccessKeyId", keyId),
    tag("SecretAccessKey", secrets[0] ?? ""),
    tag("SessionToken", secrets[1] ?? ""),
    tag("Expiration", "2099-01-01T00:15:00Z"),
  ].join("");
  const arn = `arn:aws:sts::111122223333:assumed-role/shop/${session}`;
  const user = tag("Arn", arn) + tag("AssumedRoleId", `AROA1:${session}`);
  const result = tag(`${action}Result`, tag("Credentials", credentials) + tag("AssumedRoleUser", user));
  return {
    secrets,
    answer: ({ url }) => (url.includes("//sts.") ? xml(200, tag(`${action}Response`, result)) : undefined),
  };
}

function xml(status: number, body: string): HttpReply {
  return { status, headers: { "content-type": "text/xml" }, body, elapsedMilliseconds: 1 };
}

function eventsOf({ env }: World) {
  return readEvents(eventFilePath(env) ?? "").events.map(({ event }) => event);
}

describe("AWS's tools", () => {
  test("get keys in their own words, and the job's evidence has them", async () => {
    const { secrets, answer } = sts();
    const made = world({ answer });
    const { stdout, stderr, exitCode } = await answerTool(awsRequest({ durationSeconds: 1_200 }), made);
    expect([stderr, exitCode]).toEqual(["", 0]);
    expect(JSON.parse(stdout)).toEqual({
      Version: 1,
      AccessKeyId: keyId,
      SecretAccessKey: secrets[0],
      SessionToken: secrets[1],
      Expiration: "2099-01-01T00:15:00.000Z",
    });
    const asked = made.requests.find(({ url }) => url.includes("//sts."));
    const form = new URLSearchParams(asked?.body);
    expect([form.get("RoleSessionName"), form.get("DurationSeconds")]).toEqual([session, "1200"]);
    expect(eventsOf(made).map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
      "identity.token.requested success",
      "credential.issued success",
    ]);
    expect(eventsOf(made).at(-1)?.credential).toEqual({
      stage: "deploy",
      name: "access",
      provider: "aws",
      kind: "session-credentials",
      identity: role,
      session,
      exp: "2099-01-01T00:15:00.000Z",
      join: {
        accessKeyId: keyId,
        assumedRoleId: `AROA1:${session}`,
        assumedRole: `arn:aws:sts::111122223333:assumed-role/shop/${session}`,
      },
    });
    const recorded = readFileSync(eventFilePath(made.env) ?? "", "utf8");
    for (const secret of [...secrets, ...made.secrets]) expect(recorded).not.toContain(secret);
  });

  test.each([
    [{}, {}, "1800"],
    [{ duration: 900 }, {}, "900"],
    [{ duration: 3_600 }, { durationSeconds: 1_200 }, "1200"],
  ])("get keys that live as long as the policy says, else half an hour (%j, %j)", async (own, decided, seconds) => {
    const made = world({ answer: sts().answer });
    await answerTool(requestFor({ provider: "aws", role, region: "eu-west-1", ...own }, decided), made);
    const asked = made.requests.find(({ url }) => url.includes("//sts."));
    expect(new URLSearchParams(asked?.body).get("DurationSeconds")).toBe(seconds);
  });

  test("are told why not on standard error, and it is recorded", async () => {
    const error = "<Error><Code>IDPRejectedClaim</Code><Message>no</Message></Error><RequestId>r-1</RequestId>";
    const made = world({
      answer: ({ url }) => (url.includes("//sts.") ? xml(403, `<ErrorResponse>${error}</ErrorResponse>`) : undefined),
    });
    const { stdout, stderr, exitCode } = await answerTool(awsRequest(), made);
    expect([stdout, exitCode]).toEqual(["", 1]);
    expect(stderr).toMatch(
      /^sallyport: FEDERATION_TOKEN_REFUSED: AWS does not take the ID token for `sts\.amazonaws\.com` in the request for role .*\nfix: .*\.\n$/,
    );
    expect(eventsOf(made).at(-1)).toMatchObject({
      type: "credential.denied",
      outcome: "denied",
      reason_code: "IDPRejectedClaim",
      credential: { stage: "deploy", name: "access", provider: "aws", identity: role, kind: "none", session },
    });
    for (const secret of made.secrets) expect(stderr).not.toContain(secret);
  });

  test("are told when the job has no right to a token any more; AWS is not asked", async () => {
    const made = world({
      answer: ({ url }) => (url.startsWith("https://request.example/") ? { ...xml(401, ""), headers: {} } : undefined),
    });
    const { stderr, exitCode } = await answerTool(awsRequest(), made);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("ID_TOKEN_REFUSED: GitHub's token endpoint refused");
    expect(made.requests.some(({ url }) => url.includes("//sts."))).toBe(false);
    expect(eventsOf(made).map(({ type, reason_code }) => `${type} ${reason_code}`)).toEqual([
      "identity.token.requested ID_TOKEN_REFUSED",
    ]);
  });
});

describe("Google's libraries", () => {
  test("get the ID token itself; nobody but GitHub is asked", async () => {
    const made = world();
    const { stdout, stderr, exitCode } = await answerTool(googleRequest, made);
    expect([stderr, exitCode]).toEqual(["", 0]);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      version: 1,
      success: true,
      token_type: "urn:ietf:params:oauth:token-type:jwt",
      id_token: made.secrets.at(-1),
    });
    expect(answer.expiration_time - Date.now() / 1_000).toBeGreaterThan(290);
    expect(made.requests.map(({ url }) => new URL(url).host)).toEqual(["request.example"]);
    expect(new URL(made.requests[0]?.url ?? "").searchParams.get("audience")).toBe(
      `https://iam.googleapis.com/${workload}`,
    );
    expect(eventsOf(made).map(({ type }) => type)).toEqual(["identity.token.requested"]);
  });

  test("are told why not in the answer, for they read nothing else, and only where the helper ends well", async () => {
    const made = world({
      answer: ({ url }) => (url.startsWith("https://request.example/") ? { ...xml(403, ""), headers: {} } : undefined),
    });
    const { stdout, stderr, exitCode } = await answerTool(googleRequest, made);
    expect(exitCode).toBe(0);
    const { version, success, code, message } = JSON.parse(stdout);
    expect([version, success, code]).toEqual([1, false, "ID_TOKEN_REFUSED"]);
    expect(message).toMatch(/^sallyport: ID_TOKEN_REFUSED: .*; fix: Run the job again/);
    expect(stderr).toContain("ID_TOKEN_REFUSED");
  });
});

describe("a request that is none", () => {
  test.each<[string, string]>([
    ["empty", ""],
    ["half", awsRequest().slice(0, 40)],
    ["of another version", awsRequest().replace('"version":1', '"version":2')],
    ["for a provider whose tools ask nobody", requestFor({ provider: "vault", url: "https://v.example", role: "r" })],
    ["without a credential", '{"version":1,"stage":"s","session":"x"}'],
  ])("%s: said, and nobody is asked", async (_, text) => {
    const made = world();
    const { stdout, stderr, exitCode } = await answerTool(text, made);
    expect([stdout, exitCode]).toEqual(["", 1]);
    expect(stderr).toMatch(/^sallyport: DELIVERY_REQUEST_INVALID: .* is damaged\nfix: .*\n$/);
    expect(made.requests).toEqual([]);
  });

  test("whatever it is, nothing is thrown", async () => {
    const made = world();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect((await answerTool(text, made)).exitCode).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

test("a failure that nobody foresaw is one line", () => {
  expect(describeFailure(new Error("one\ntwo"))).toEqual({ output: "sallyport: one\\ntwo", exitCode: 1 });
});

test("a fresh token each time", async () => {
  const made = world();
  expect(await tokenFor("a", made)).not.toBe(await tokenFor("a", made));
});
