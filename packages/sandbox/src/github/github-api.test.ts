import { afterEach, expect, test } from "vitest";
import { type GithubApi, startGithubApi } from "./github-api.ts";
import { githubReply } from "./github-reply.ts";

let api: GithubApi | undefined;
afterEach(() => api?.close());

async function start(routes: Parameters<typeof startGithubApi>[0]["routes"]): Promise<GithubApi> {
  api = await startGithubApi({ routes });
  return api;
}

test("answers by script, the last reply again and again, and remembers what it was asked", async () => {
  const { url, requests } = await start({ "GET /a": [githubReply.serverError(), githubReply.json({ ok: true })] });
  const statuses = [];
  for (let count = 0; count < 3; count += 1)
    statuses.push((await fetch(`${url}/a`, { headers: { "X-Test": "1" } })).status);
  expect(statuses).toEqual([500, 200, 200]);
  expect((await fetch(`${url}/b`, { method: "POST", body: "text" })).status).toBe(404);
  expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([
    "GET /a",
    "GET /a",
    "GET /a",
    "POST /b",
  ]);
  expect(requests[0]?.headers["x-test"]).toBe("1");
  expect(requests[3]?.body).toBe("text");
});

test.each([
  ["repository", githubReply.repository({ pushProtection: "enabled" }), 200],
  ["permissionMissing", githubReply.permissionMissing(), 403],
  ["badCredentials", githubReply.badCredentials(), 401],
  ["rateLimited", githubReply.rateLimited(1), 403],
  ["tooManyRequests", githubReply.tooManyRequests(3), 429],
  ["notFound", githubReply.notFound(), 404],
  ["serverError", githubReply.serverError(503), 503],
])("%s is JSON", async (_, reply, status) => {
  const { url } = await start({ "GET /a": reply });
  const response = await fetch(`${url}/a`);
  expect(response.status).toBe(status);
  expect(await response.json()).toBeTypeOf("object");
});

test("a repository hides its security settings from a token without rights", async () => {
  const { url } = await start({ "GET /a": githubReply.repository({ pushProtection: "hidden" }) });
  expect(await (await fetch(`${url}/a`)).json()).not.toHaveProperty("security_and_analysis");
});

test("a page instead of the API", async () => {
  const { url } = await start({ "GET /a": githubReply.html() });
  expect((await fetch(`${url}/a`)).headers.get("content-type")).toBe("text/html");
});

test("a body that breaks off, and an answer that never comes", async () => {
  const { url } = await start({ "GET /truncated": githubReply.truncated(), "GET /silent": githubReply.silent() });
  await expect(fetch(`${url}/truncated`).then((response) => response.text())).rejects.toThrow();
  await expect(fetch(`${url}/silent`, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
    name: "TimeoutError",
  });
});
