import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCanary } from "../../../secrets/src/testing/canary.ts";
import { answerWith, type LiveServer, startLiveServer } from "../../../secrets/src/testing/live-server.ts";
import { createScratch, type ScratchRepository } from "../../../secrets/src/testing/scratch.ts";
import { runMain } from "../testing/run-main.ts";

const scratch = createScratch();
const canary = createCanary();
const token = canary.githubToken("asked about");
let server: LiveServer;
let shop: ScratchRepository;

beforeAll(async () => {
  server = await startLiveServer();
  server.answer(answerWith(200, { resources: {} }));
  shop = scratch.repository("shop");
  shop.commit("start", { "a.env": `TOKEN=${token}\n` });
});
afterAll(async () => {
  scratch.remove();
  await server.close();
});

const allowed = "version: 1\nsecrets: { verify: { hosts: { github: api.github.com } } }\n";

async function sallyport(policy: string, words: string[], environment: Record<string, string> = {}) {
  shop.write(".github/sallyport.yml", policy);
  const before = server.seen.length;
  const { code, out, err } = await runMain(words, {
    folder: shop.root,
    environment: { PATH: process.env.PATH, ...environment },
    send: server.send,
  });
  const text = out + err;
  canary.assertUnseen(text);
  return { code, text, asked: server.seen.length - before };
}

describe("secrets --verify", () => {
  it.each(["pretty", "json", "sarif", "markdown", "html"])(
    "asks once, and says so in %s without a byte of it",
    async (format) => {
      const { code, text, asked } = await sallyport(allowed, ["secrets", "--history", "--verify", "-f", format]);
      expect([code, asked]).toEqual([1, 1]);
      expect(text).toMatch(/live \(api\.github\.com: it is taken\)|live \\?\(api\\?\.github\\?\.com/);
    },
  );

  it.each<[string, string, string[], Record<string, string>, string]>([
    ["no host in the policy", "version: 1\n", [], {}, "VERIFY_NO_HOST"],
    ["what is staged", allowed, ["--staged"], {}, "USAGE_OPTIONS_CONFLICT"],
    ["a range", allowed, ["--range", "main..HEAD"], {}, "USAGE_OPTIONS_CONFLICT"],
    ["a push", allowed, ["--pre-push", "origin"], {}, "USAGE_OPTIONS_CONFLICT"],
    ["a hook", allowed, [], { GIT_INDEX_FILE: "index" }, "VERIFY_REFUSED"],
    [
      "a pull request",
      allowed,
      ["--history"],
      { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request" },
      "VERIFY_REFUSED",
    ],
  ])("is refused for %s, and nothing is sent", async (_, policy, words, environment, errorCode) => {
    const { code, text, asked } = await sallyport(policy, ["secrets", "--verify", ...words], environment);
    expect([code, text.includes(errorCode), asked]).toEqual([2, true, 0]);
  });

  it("is off unless it is asked for, whatever the policy says", async () => {
    for (const words of [["secrets"], ["secrets", "--history"], ["check"]]) {
      expect((await sallyport(allowed, words)).asked).toBe(0);
    }
  });
});
