import { readPushProtection } from "@sallyport/github";
import { type GithubReply, githubReply, startGithubApi } from "@sallyport/sandbox";
import { expect, test } from "vitest";
import { githubClient } from "./github-client.ts";

type Script = GithubReply | readonly [GithubReply, ...GithubReply[]];

async function ask(script: Script, timeoutMilliseconds = 10_000) {
  const api = await startGithubApi({ routes: { "GET /repos/acme/shop": script } });
  const client = githubClient({ token: "the-token", apiUrl: api.url, timeoutMilliseconds });
  const answer = await readPushProtection(client, "acme/shop");
  await api.close();
  return { answer, requests: api.requests };
}

const enabled = githubReply.repository({ pushProtection: "enabled" });

test.concurrent("one request, with the token", async () => {
  const { answer, requests } = await ask(enabled);
  expect(answer).toEqual({ state: "enabled" });
  expect(requests.map((request) => request.headers.authorization)).toEqual(["token the-token"]);
});

test.concurrent.each([
  ["500 twice, then an answer", [githubReply.serverError(), githubReply.serverError(502), enabled], 3],
  ["429 with a short wait, then an answer", [githubReply.tooManyRequests(1), enabled], 2],
  ["a rate limit that ends at once", [githubReply.rateLimited(Math.floor(Date.now() / 1000) - 1), enabled], 2],
] as const)("asks again: %s", async (_, script, count) => {
  const { answer, requests } = await ask([...script] as unknown as Script);
  expect(answer).toEqual({ state: "enabled" });
  expect(requests).toHaveLength(count);
});

test.concurrent.each([
  [
    "a missing permission",
    githubReply.permissionMissing(),
    1,
    "`administration: read` is missing (403, GitHub would accept administration=read)",
  ],
  ["bad credentials", githubReply.badCredentials(), 1, "refused the token (401)"],
  ["not found", githubReply.notFound(), 1, "cannot see acme/shop (404)"],
  ["a long rate limit", githubReply.rateLimited(2_000_000_000), 1, "used up until 2033-05-18T03:33:20.000Z"],
  ["429 with a long wait", githubReply.tooManyRequests(60), 1, "slow down for 60 seconds"],
  ["500 for ever", githubReply.serverError(), 3, "failed with status 500"],
  ["a page", githubReply.html(), 1, "describes no repository"],
  ["half a body", githubReply.truncated(), 3, "could not be reached (TRUNCATED)"],
  ["no answer", githubReply.silent(), 1, "did not answer in time"],
] as const)("gives up: %s", async (name, reply, count, what) => {
  const { answer, requests } = await ask(reply, name === "no answer" ? 1_000 : 60_000);
  expect(answer).toMatchObject({ kind: "push-protection", what: expect.stringContaining(what) });
  expect(requests).toHaveLength(count);
});

test.concurrent("the time-out ends the waits between retries too", async () => {
  const { answer, requests } = await ask(githubReply.tooManyRequests(9), 300);
  expect(answer).toMatchObject({ what: expect.stringContaining("did not answer in time") });
  // A wait that goes on to its end is followed by a second request.
  expect(requests.length).toBeLessThan(2);
});

test.concurrent("nobody listens", async () => {
  const client = githubClient({ token: "the-token", apiUrl: "http://127.0.0.1:2", timeoutMilliseconds: 10_000 });
  expect(await readPushProtection(client, "acme/shop")).toMatchObject({
    what: expect.stringContaining("(ECONNREFUSED)"),
  });
});
