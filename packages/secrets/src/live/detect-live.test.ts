import { isActive } from "@sallyport/core";
import type { VerifyPolicy } from "@sallyport/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCanary } from "../testing/canary.ts";
import { detect, range } from "../testing/detect.ts";
import { answerWith, type LiveServer, startLiveServer } from "../testing/live-server.ts";
import { createScratch, type ScratchRepository } from "../testing/scratch.ts";
import { assertOwnRun } from "./permission.ts";

const scratch = createScratch();
const canary = createCanary();
const token = canary.githubToken("live");
const other = canary.githubToken("dead");
const rule = "secrets/github-personal-access-token";
const verify: VerifyPolicy = { hosts: { github: "api.github.com" }, maxRequests: 20 };
let server: LiveServer;
let shop: ScratchRepository;
let commits: readonly [string, string];

beforeAll(async () => {
  server = await startLiveServer();
  server.answer((request, response) => {
    const isLive = request.headers.authorization === `Bearer ${token}`;
    answerWith(isLive ? 200 : 401, isLive ? { resources: {} } : { message: "Bad credentials" })(request, response);
  });
  shop = scratch.repository("live");
  const base = shop.commit("start", { "a.env": "A=1\n" });
  const password = canary.password("beside");
  commits = [base, shop.commit("leak", { "a.env": `T=${token}\nU=${other}\nDB_PASSWORD=${password}\n` })];
});
afterAll(async () => {
  scratch.remove();
  await server.close();
});

const now = () => new Date("2026-11-21T08:00:00Z");
const asking = () => ({ secrets: { verify }, verify: { send: server.send, now } });

describe("live verification", () => {
  it("makes what is live certain, leaves what is revoked a finding, and says whom it asked", async () => {
    const before = server.seen.length;
    const result = await detect(shop.root, { kind: "history" }, canary, asking());
    expect(server.seen.length - before).toBe(2);
    const [first, second] = result.verdict.findings.filter((finding) => finding.rule === rule);
    expect(first).toMatchObject({
      confidence: "verified",
      basis: expect.stringMatching(/; api\.github\.com takes it$/),
      evidence: expect.arrayContaining([{ label: "live check", value: "live (api.github.com: it is taken)" }]),
    });
    expect(second?.evidence).toContainEqual({
      label: "live check",
      value: "revoked (api.github.com: it is refused as not valid)",
    });
    expect(second?.basis).toBe("checksum matches");
    expect([second && isActive(second), second?.severity, result.verdict.outcome]).toEqual([true, "error", "fail"]);
    expect(result.verdict.examined).toContainEqual({ label: "requests to api.github.com", count: 2 });
    expect(result.notes).toContain(
      "live verification: 1 live, 1 revoked, 0 unknown, 1 that nobody could be asked about",
    );
  });

  it("sends nothing unless it is asked for and the policy names a host", async () => {
    const before = server.seen.length;
    await detect(shop.root, { kind: "history" }, canary, { secrets: { verify } });
    for (const secrets of [{}, { verify: { hosts: {}, maxRequests: 20 } }]) {
      const refusal = detect(shop.root, { kind: "history" }, canary, { ...asking(), secrets });
      await expect(refusal).rejects.toMatchObject({ code: "VERIFY_NO_HOST" });
    }
    expect(server.seen.length).toBe(before);
  });

  it("is refused for every kind of change", async () => {
    const before = server.seen.length;
    for (const scope of [range(commits[0], commits[1]), { kind: "staged" } as const]) {
      await expect(detect(shop.root, scope, canary, asking())).rejects.toMatchObject({ code: "VERIFY_REFUSED" });
    }
    expect(server.seen.length).toBe(before);
  });
});

describe("assertOwnRun", () => {
  it.each<Record<string, string>>([
    {},
    { CI: "false" },
    { GITHUB_ACTIONS: "true", CI: "true", GITHUB_EVENT_NAME: "schedule" },
    { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "workflow_dispatch" },
    { GITLAB_CI: "true", CI_PIPELINE_SOURCE: "schedule" },
  ])("lets %j", (env) => {
    expect(() => assertOwnRun(env)).not.toThrow();
  });

  it.each<Record<string, string>>([
    { GIT_INDEX_FILE: ".git/index" },
    { PRE_COMMIT: "1" },
    { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request" },
    { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request_target" },
    { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "merge_group" },
    { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push" },
    { GITHUB_ACTIONS: "true" },
    { GITLAB_CI: "true", CI_PIPELINE_SOURCE: "merge_request_event" },
    { CI: "true" },
  ])("refuses %j", (env) => {
    expect(() => assertOwnRun(env)).toThrow(expect.objectContaining({ code: "VERIFY_REFUSED" }));
  });
});
