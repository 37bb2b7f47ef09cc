import type { RequestListener } from "node:http";
import type { LiveService, VerifyPolicy } from "@sallyport/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { builtinRules } from "../rules/index.ts";
import { createCanary } from "../testing/canary.ts";
import { answerWith, type LiveServer, startLiveServer } from "../testing/live-server.ts";
import { awsRules } from "./aws-keys.ts";
import { tokenServices } from "./services.ts";
import { type LiveCandidate, verifySecrets } from "./verify-secrets.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());
beforeEach(() => server.answer(answerWith(500, "")));

const canary = createCanary();
const value = canary.password("live verification");
const hosts: Record<LiveService, string> = {
  aws: "sts.amazonaws.com",
  cloudflare: "api.cloudflare.com",
  github: "api.github.com",
  gitlab: "gitlab.acme.example:8443",
  "hugging-face": "huggingface.co",
  npm: "registry.npmjs.org",
  slack: "slack.com",
  vault: "vault.acme.example",
};

function candidate(rule: string, changes: Partial<LiveCandidate> = {}): LiveCandidate {
  return { fingerprint: `s1:${rule}`, rule, value, paths: ["a.env"], ...changes };
}

async function verify(candidates: readonly LiveCandidate[], changes: Partial<VerifyPolicy> = {}) {
  const before = server.seen.length;
  const pauses: number[] = [];
  const outcome = await verifySecrets(
    candidates,
    { hosts, maxRequests: 20, ...changes },
    {
      send: server.send,
      now: () => new Date("2026-11-21T08:00:00Z"),
      clock: () => 0,
      pause: async (milliseconds) => void pauses.push(milliseconds),
    },
  );
  const answers = [...outcome.answers.values()];
  canary.assertUnseen(JSON.stringify(answers));
  return { ...outcome, first: answers[0], pauses, seen: server.seen.slice(before) };
}

const github = "secrets/github-personal-access-token";

describe("a service is asked as its documentation says", () => {
  it.each<[LiveService, string, number, unknown, string]>([
    ["github", "GET /rate_limit", 200, { resources: {} }, "live"],
    ["github", "GET /rate_limit", 401, { message: "Bad credentials" }, "revoked"],
    ["github", "GET /rate_limit", 401, { message: "Requires authentication" }, "unknown"],
    ["github", "GET /rate_limit", 403, { message: "Forbidden" }, "unknown"],
    ["gitlab", "GET /api/v4/personal_access_tokens/self", 200, { id: 1, active: true, revoked: false }, "live"],
    ["gitlab", "GET /api/v4/personal_access_tokens/self", 200, { id: 1, active: false, revoked: true }, "revoked"],
    ["gitlab", "GET /api/v4/personal_access_tokens/self", 401, { message: "401 Unauthorized" }, "unknown"],
    ["npm", "GET /-/whoami", 200, { username: "alice" }, "live"],
    ["npm", "GET /-/whoami", 401, {}, "unknown"],
    ["npm", "GET /-/whoami", 401, { message: "Unauthorized" }, "revoked"],
    ["slack", "POST /api/auth.test", 200, { ok: true, user_id: "U1" }, "live"],
    ["slack", "POST /api/auth.test", 200, { ok: false, error: "token_revoked" }, "revoked"],
    ["slack", "POST /api/auth.test", 200, { ok: false, error: "invalid_auth" }, "unknown"],
    ["cloudflare", "GET /client/v4/user/tokens/verify", 200, { result: { status: "active" } }, "live"],
    ["cloudflare", "GET /client/v4/user/tokens/verify", 200, { result: { status: "disabled" } }, "revoked"],
    ["cloudflare", "GET /client/v4/user/tokens/verify", 401, { errors: [{ code: 1000 }] }, "unknown"],
    ["hugging-face", "GET /api/whoami-v2", 200, { name: "alice" }, "live"],
    ["hugging-face", "GET /api/whoami-v2", 401, { error: "Invalid credentials" }, "revoked"],
    ["vault", "GET /v1/auth/token/lookup-self", 200, { data: { id: "x" } }, "live"],
    ["vault", "GET /v1/auth/token/lookup-self", 403, { errors: ["permission denied"] }, "unknown"],
  ])("%s, %s: %i %j is %s", async (service, question, status, content, state) => {
    server.answer(answerWith(status, content));
    const rule = tokenServices.find((each) => each.service === service)?.rules[0] ?? "";
    const { first, seen } = await verify([candidate(rule)]);
    expect(first).toMatchObject({ state, host: hosts[service] });
    expect(seen.map(({ method, path, host }) => [`${method} ${path}`, host])).toEqual([[question, hosts[service]]]);
    // The credential stands in one header, and neither in the address nor in the body.
    expect(Object.values(seen[0]?.headers ?? {}).filter((each) => String(each).includes(value))).toHaveLength(1);
    expect(`${seen[0]?.path}${seen[0]?.body}`).not.toContain(value);
  });

  it("and each is about rules that exist", () => {
    const known = new Set(builtinRules.map(({ id }) => id as string));
    const named = [
      ...tokenServices.flatMap(({ rules }) => rules),
      ...awsRules.keyId,
      awsRules.secret,
      awsRules.session,
    ];
    expect(named.filter((rule) => !known.has(rule))).toEqual([]);
  });
});

describe("an answer that says nothing leaves it unknown", () => {
  it.each<[string, RequestListener, RegExp]>([
    ["never comes", () => {}, /no answer in time/],
    ["is a page", answerWith(200, "<html>Please sign in</html>"), /not of the documented form/],
    ["is JSON of another kind", answerWith(200, []), /not of the documented form/],
    ["is a refusal", answerWith(403, "<html>blocked</html>"), /status 403/],
    ["is an error", answerWith(503, ""), /status 503/],
    ["asks to wait", answerWith(429, {}), /asked too often/],
    [
      "points elsewhere",
      (_, response) => void response.writeHead(302, { location: "https://evil.example/collect" }).end(),
      /a redirect, which is not followed/,
    ],
    [
      "breaks off",
      (_, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"resources"');
        setTimeout(() => response.destroy(), 20);
      },
      /broke off/,
    ],
    ["is too large", answerWith(200, `{"resources":{"a":"${"x".repeat(70_000)}"}}`), /too large/],
    [
      "is compressed",
      (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
      /encoded, which was not asked for/,
    ],
  ])("%s", async (what, listener, why) => {
    server.answer(listener, what === "never comes" ? 400 : undefined);
    const { first, seen } = await verify([candidate(github)]);
    expect(first).toMatchObject({ state: "unknown", why: expect.stringMatching(why) });
    expect(seen).toHaveLength(1);
  });

  it.each<[string, number, (credential: string) => Record<string, string>]>([
    ["an address", 302, (credential) => ({ location: `https://evil.example/${credential}` })],
    ["the name of a host", 302, (credential) => ({ location: `https://${credential}.evil.example/` })],
    ["an encoding", 200, (credential) => ({ "content-encoding": credential })],
    ["a header and the body", 418, (credential) => ({ "x-seen": credential })],
  ])("and the credential is repeated to nobody, though the service sends it back as %s", async (_, status, headers) => {
    server.answer((request, response) => {
      const credential = String(request.headers.authorization).slice("Bearer ".length);
      response.writeHead(status, headers(credential)).end(JSON.stringify(request.headers));
    });
    const { first } = await verify([candidate(github)]);
    expect(first?.state).toBe("unknown");
    expect(JSON.stringify(first).toLowerCase()).not.toContain(value.slice(0, 8).toLowerCase());
  });
});

describe("limits", () => {
  const many = (count: number, rule = github) =>
    Array.from({ length: count }, (_, index) => candidate(rule, { fingerprint: `s1:${rule}${index}` }));

  it("asks no more often than the policy says, and counts what it left", async () => {
    server.answer(answerWith(200, { resources: {} }));
    const { answers, requests, unasked, seen } = await verify(many(5), { maxRequests: 2 });
    expect([seen.length, unasked, [...requests]]).toEqual([2, 3, [["api.github.com", 2]]]);
    expect([...answers.values()].map(({ state }) => state)).toEqual(["live", "live", "unknown", "unknown", "unknown"]);
  });

  it("waits between two questions to one host", async () => {
    server.answer(answerWith(200, { resources: {} }));
    const { pauses } = await verify([...many(2), candidate("secrets/npm-access-token")]);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(0);
  });

  it("gives a host up that asks to be left alone, and no other", async () => {
    server.answer((request, response) => {
      if (request.url === "/rate_limit") response.writeHead(429).end();
      else response.writeHead(200).end('{"username":"alice"}');
    });
    const { answers, seen, unasked } = await verify([...many(3), candidate("secrets/npm-access-token")]);
    expect([seen.length, unasked]).toEqual([2, 2]);
    expect([...answers.values()].at(-1)).toMatchObject({ state: "live" });
  });

  it("gives a host up after three failures in a row", async () => {
    server.answer((_, response) => void response.destroy());
    expect((await verify(many(5))).seen).toHaveLength(3);
  });

  it("ends after a minute", async () => {
    let time = 0;
    server.answer((_, response) => {
      time += 25_000;
      response.writeHead(200).end('{"resources":{}}');
    });
    const outcome = await verifySecrets(
      many(5),
      { hosts, maxRequests: 20 },
      { send: server.send, now: () => new Date(0), clock: () => time, pause: async () => {} },
    );
    expect(outcome.unasked).toBe(2);
  });

  it("asks nobody whom the policy does not name, and never with what no header can hold", async () => {
    const { answers, seen } = await verify([candidate(github), candidate("secrets/private-key")], { hosts: {} });
    expect([answers.size, seen.length]).toEqual([0, 0]);
    const broken = await verify([candidate(github, { value: `${value}\r\nx-evil: 1` })]);
    expect([broken.answers.size, broken.seen.length]).toEqual([0, 0]);
  });
});

describe("AWS", () => {
  const [keyId, temporaryId] = awsRules.keyId;
  const id = candidate(keyId, { value: ["AKIA", "A".repeat(16)].join(""), fingerprint: "s1:id" });
  const secret = candidate(awsRules.secret, { fingerprint: "s1:secret" });
  const error = (code: string) => answerWith(403, `<ErrorResponse><Error><Code>${code}</Code></Error></ErrorResponse>`);

  it.each<[string, RequestListener, string]>([
    ["live", answerWith(200, "<GetCallerIdentityResponse><GetCallerIdentityResult></GetCallerIdentityResult>"), "live"],
    ["revoked", error("InvalidClientTokenId"), "revoked"],
    ["expired", error("ExpiredToken"), "revoked"],
    ["of different keys", error("SignatureDoesNotMatch"), "unknown"],
    ["answered by a page", answerWith(200, "<html>"), "unknown"],
  ])("both halves are %s", async (_, listener, state) => {
    server.answer(listener);
    const { answers, seen } = await verify([id, secret]);
    expect([answers.get("s1:id")?.state, answers.get("s1:secret")?.state]).toEqual([state, state]);
    expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["POST", "/", "Action=GetCallerIdentity&Version=2011-06-15"],
    ]);
    expect(seen[0]?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAA{16}\/20261121\/us-east-1\/sts\/aws4_request, .*Signature=[0-9a-f]{64}$/,
    );
    // The secret half signs, and stays here.
    expect(JSON.stringify(seen)).not.toContain(value);
  });

  it("nobody is asked with one half alone, with halves of different files, or with half a session", async () => {
    for (const candidates of [
      [id],
      [secret],
      [id, { ...secret, paths: ["b.env"] }],
      [{ ...id, rule: temporaryId, value: ["ASIA", "A".repeat(16)].join("") }, secret],
    ]) {
      expect((await verify(candidates)).seen).toHaveLength(0);
    }
  });

  it("a session is asked with its token, a region by its own name", async () => {
    server.answer(error("ExpiredToken"));
    const session = candidate(awsRules.session, { fingerprint: "s1:session", value: "session-token-of-the-test" });
    const temporary = { ...id, rule: temporaryId, value: ["ASIA", "A".repeat(16)].join("") };
    const { seen } = await verify([temporary, secret, session], { hosts: { aws: "sts.eu-west-1.amazonaws.com" } });
    expect(seen[0]?.headers["x-amz-security-token"]).toBe("session-token-of-the-test");
    expect(seen[0]?.headers.authorization).toContain("/eu-west-1/sts/");
  });
});
