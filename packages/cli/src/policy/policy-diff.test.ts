import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "../testing/run-main.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "sallyport-policy-diff-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const organisation = `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out a service
    allow: [{ repository_owner_id: "45", environment: production }]
    max-duration: 30m
rules: { "secrets/*": error }
`;
const digest = createHash("sha256").update(organisation).digest("hex");
const shop = `version: 1
extends: ./.github/organisation.yml@sha256:${digest}
stages:
  deploy:
    allow: [{ repository_id: "123", ref: refs/heads/main }]
    max-duration: 1h
    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/shop", region: eu-west-1, duration: 15m }
`;

function git(...words: string[]): void {
  const who = { NAME: "Alice", EMAIL: "alice@acme.example" };
  const names = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", words, { cwd: scratch, env: { ...env, ...Object.fromEntries(names) }, stdio: "pipe" });
}

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(scratch, name)), { recursive: true });
  writeFileSync(path.join(scratch, name), text);
}

async function sallyport(...words: string[]) {
  const now = () => new Date("2026-11-23T10:00:00Z");
  const { code, out, err } = await runMain(["policy", ...words], { folder: scratch, now });
  return { code, out, err: err.replace(/\s+/g, " ") };
}

beforeAll(() => {
  git("init", "--quiet", "--initial-branch=main");
  write(".github/organisation.yml", organisation);
  write(".github/sallyport.yml", shop);
  git("add", "--all");
  git("commit", "--quiet", "--message=policy");
  write(".github/sallyport.yml", shop.replace("refs/heads/main", '"refs/heads/*"').replace("role/shop", "role/admin"));
  write("narrow.yml", shop.replace("refs/heads/main", "refs/heads/main, actor: alice"));
});

describe("policy diff", () => {
  it("says who gets in, what the stage is, and where to look, to somebody who has not seen the policy", async () => {
    const { code, out } = await sallyport("diff", "--base", "main");
    expect(code).toBe(1);
    expect(out).toContain("2 changes: 2 give more");
    expect(out).toContain("roll out a service; owner @acme/sre; leads to aws (aws)");
    expect(out).toContain("WIDER  after this change a token with ref=refs/heads/dev gets deploy");
    expect(out).toContain("at .github/sallyport.yml:5: more identities may be the stage");
    expect(out).toMatch(/sub +repo:acme\/shop:environment:production/);
    expect(out).toContain(
      "CREDENTIAL-CHANGED  credential aws of deploy: role is arn:aws:iam::111122223333:role/admin now",
    );
  });

  it("says the same in Markdown and JSON", async () => {
    const { out } = await sallyport("diff", "main", "-f", "markdown");
    expect(out).toContain("- **WIDER** after this change a token with ref=refs/heads/dev gets deploy");
    expect(out).toContain("owner @&#8203;acme/sre");
    const json = JSON.parse((await sallyport("diff", "--base", "main", "-f", "json")).out);
    expect(json).toMatchObject({
      schemaVersion: 1,
      counts: { widens: 2, mayWiden: 0, tightens: 0, same: 0 },
      changes: [
        { kind: "WIDER", counterexample: { claims: { ref: "refs/heads/dev" } } },
        { kind: "CREDENTIAL-CHANGED" },
      ],
    });
  });

  it("passes what only takes away, between files, and what is the same, between revisions", async () => {
    expect(await sallyport("diff", ".github/sallyport.yml", "narrow.yml")).toMatchObject({ code: 1 });
    const narrower = await sallyport("diff", "main", "narrow.yml");
    expect(narrower.code).toBe(0);
    expect(narrower.out).toContain("NARROWER  some who could be deploy no longer can");
    expect((await sallyport("diff", "main", "narrow.yml", "--fail-on", "info")).code).toBe(1);
    const same = await sallyport("diff", "HEAD", "main");
    expect([same.code, same.out]).toEqual([0, expect.stringContaining("nothing that the policy means has changed")]);
    expect((await sallyport("diff", "HEAD", "main", "--quiet")).out).toBe("");
  });

  it.each<[string[], string, string]>([
    [[], "USAGE_ARGUMENT_MISSING", "needs to know what to compare"],
    [["mian"], "REVISION_NOT_FOUND", "Did you mean `main`?"],
    [["main", "--base", "main"], "USAGE_OPTIONS_CONFLICT", "--base compares with the working tree"],
    [["main..main"], "USAGE_RANGE_INVALID", "two different ends"],
  ])("refuses %j", async (words, code, says) => {
    const { code: exit, err } = await sallyport("diff", ...words);
    expect(exit).toBe(2);
    expect(err).toContain(code);
    expect(err).toContain(says);
  });
});

describe("policy effective", () => {
  it("names the file and line of each value", async () => {
    const { code, out } = await sallyport("effective");
    expect(code).toBe(0);
    expect(out).toMatch(/^\/stages\/deploy\/owner +@acme\/sre {2}from \.github\/organisation\.yml:4$/m);
    expect(out).toMatch(/^\/stages\/deploy\/allow\/0\/repository_id +123 {2}from \.github\/sallyport\.yml:5$/m);
    expect(out).toMatch(/^\/stages\/deploy\/max-duration +30m {2}from \.github\/organisation\.yml:7$/m);
    expect(out).toMatch(/^\/rules\/secrets~1\* +\{"at least":"error"\} {2}from \.github\/organisation\.yml:8$/m);
    expect(out).toContain(`the policy extends .github/organisation.yml (sha256:${digest})`);
    const json = JSON.parse((await sallyport("effective", "-f", "json")).out);
    expect(json.parents).toMatchObject([{ file: ".github/organisation.yml", digest: `sha256:${digest}` }]);
  });

  it("and `validate` tells what the file above does not allow", async () => {
    const { code, out } = await sallyport("validate");
    expect(code).toBe(1);
    expect(out).toContain("error[policy/looser-than-parent] .github/sallyport.yml:6:");
    expect(out).toContain(".github/organisation.yml:7");
  });
});
