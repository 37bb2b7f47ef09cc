import { createHash } from "node:crypto";
import type { HttpRequest } from "@sallyport/http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScratch, type ScratchRepository } from "../../../secrets/src/testing/scratch.ts";
import type { Host } from "../host/host.ts";
import { type RunMainOptions, runMain } from "../testing/run-main.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const noise = (seed: string, length: number) =>
  createHash("sha512").update(seed).digest("base64").replace(/\W/g, "").slice(0, length);
const token = ["github", "pat", noise("a", 22), noise("b", 59)].join("_");
const other = ["glpat", noise("c", 20)].join("-");
let shop: ScratchRepository;
const fingerprints = new Map<string, string>();

const sallyport = (words: string[], given: Partial<RunMainOptions> = {}) =>
  runMain(words, { folder: shop.root, environment: { PATH: process.env.PATH }, ...given });

beforeAll(async () => {
  shop = scratch.repository("shop");
  shop.commit("start", {
    "a.env": `TOKEN=${token}\n`,
    "b.env": `TOKEN=${other}\n`,
    ".github/sallyport.yml": `version: 1\nsecrets: { salt: "${"ab".repeat(16)}" }\n`,
  });
  shop.commit("gone", { "a.env": null });
  const { out } = await sallyport(["check", "-f", "json"]);
  for (const finding of JSON.parse(out).verdicts[0].findings) fingerprints.set(finding.rule, finding.fingerprint);
});

describe("secrets revoke", () => {
  const ofRule = (word: string) => [...fingerprints].find(([rule]) => rule.includes(word))?.[1] ?? "";
  const ofToken = () => ofRule("github");

  it("revokes what only the history holds, once the fingerprint was typed", async () => {
    const sent: HttpRequest[] = [];
    const questions: string[] = [];
    const outcome = await sallyport(["secrets", "revoke", ofToken()], {
      ask: async (question) => {
        questions.push(question);
        return ofToken().slice(0, 11);
      },
      send: async (request) => {
        sent.push(request);
        return { status: 202, headers: {}, body: "", elapsedMilliseconds: 1 };
      },
    });
    expect(outcome).toMatchObject({ code: 0, err: "" });
    expect(sent.map(({ url, body }) => [url, body])).toEqual([
      ["https://api.github.com/credentials/revoke", JSON.stringify({ credentials: [token] })],
    ]);
    expect(questions).toEqual([`Type ${ofToken().slice(0, 11)} to revoke it: `]);
    expect(outcome.out).toContain("GitHub has taken the request");
    expect(outcome.out).not.toContain(token);
  });

  const refusals: [string, () => string, Partial<Host>, string, RegExp][] = [
    ["another answer", ofToken, { ask: async () => "yes" }, "REVOKE_NOT_CONFIRMED", /nothing was revoked/],
    ["nobody to ask", ofToken, {}, "USAGE_CONFIRMATION_NEEDED", /no terminal/],
    ["a token of another issuer", () => ofRule("gitlab"), {}, "REVOKE_NOT_POSSIBLE", /GitLab/],
    ["a fingerprint of nothing", () => "s1:0000000000000000", {}, "FINDING_NOT_FOUND", /no finding/],
    ["the token itself", () => token, {}, "FINDING_TARGET_INVALID", /fingerprint such as/],
  ];
  it.each(refusals)("sends nothing after %s", async (_, target, given, code, says) => {
    let sent = 0;
    const outcome = await sallyport(["secrets", "revoke", target()], {
      ...given,
      send: async () => {
        sent += 1;
        return { status: 202, headers: {}, body: "", elapsedMilliseconds: 1 };
      },
    });
    expect([outcome.code, sent]).toEqual([2, 0]);
    expect(outcome.err).toContain(code);
    expect(outcome.err).toMatch(says);
    expect(outcome.err, "it judges nothing").not.toContain("Nothing was checked");
    expect(outcome.err + outcome.out).not.toContain(token);
  });
});
