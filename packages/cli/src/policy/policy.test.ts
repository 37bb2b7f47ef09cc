import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { claimBases, policySchema } from "@sallyport/policy";
import { afterAll, describe, expect, it } from "vitest";
import { identityBases } from "../options/identity-options.ts";
import { runMain } from "../testing/run-main.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "sallyport-policy-command-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const shop = `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { repository_id: "123", environment: production, ref: refs/heads/main }
    window: { hours: "08:00-18:00" }
    credentials:
      v: { provider: vault, url: "https://vault.acme.example", role: deploy, duration: 15m }
tests:
  - { name: main deploys, stage: deploy, base: environment, expect: allow }
  - { name: a branch does not, stage: deploy, base: environment, claims: { ref: refs/heads/dev }, expect: deny, because: ref }
  - { name: a push does not, stage: deploy, base: push, expect: deny, because: environment }
`;

let count = 0;

function folderWith(policy: string): string {
  count += 1;
  const folder = path.join(scratch, String(count));
  mkdirSync(path.join(folder, ".github"), { recursive: true });
  writeFileSync(path.join(folder, ".github/sallyport.yml"), policy);
  return folder;
}

async function sallyport(folder: string, words: readonly string[], input?: string) {
  const given = input === undefined ? {} : { input: async () => input };
  return runMain(["policy", ...words], { folder, now: () => new Date("2026-11-23T10:00:00Z"), ...given });
}

describe("policy validate", () => {
  it("passes a good policy and says what is in it", async () => {
    const { code, out } = await sallyport(folderWith(shop), ["validate"]);
    expect(code).toBe(0);
    expect(out).toContain("1 stage, 1 grant, 1 credential, 3 tests, 0 exceptions");
  });

  it("fails on a grant that anybody matches, in every format", async () => {
    const folder = folderWith(shop.replace('repository_id: "123", ', ""));
    const pretty = await sallyport(folder, ["validate"]);
    expect(pretty.code).toBe(1);
    expect(pretty.out).toContain("error[policy/open-grant] .github/sallyport.yml:7:");
    for (const format of ["json", "sarif", "markdown", "html"])
      expect((await sallyport(folder, ["validate", "--format", format])).out, format).toContain("policy/open-grant");
  });

  it("reads a file by its name, whatever it is called", async () => {
    const folder = folderWith(shop);
    writeFileSync(path.join(folder, "draft.yml"), `${shop}nonsense: 1\n`);
    const { code, err } = await sallyport(folder, ["validate", "draft.yml"]);
    expect(code).toBe(2);
    expect(err).toContain('unknown key "nonsense"');
    writeFileSync(path.join(folder, "draft.yml"), shop);
    const { out } = await sallyport(folder, ["validate", "draft.yml"]);
    expect(out).toMatch(new RegExp(`subject: +${folder}, draft\\.yml\\n`));
  });

  it("names the place of a condition that is none", async () => {
    const broken = shop.replace("    window:", "    when: claims.ref = 'x'\n    window:");
    const { code, err } = await sallyport(folderWith(broken), ["validate"]);
    expect(code).toBe(2);
    expect(err).toContain("write == to compare");
    expect(err).toContain(".github/sallyport.yml:8:22");
  });
});

describe("policy test", () => {
  it("passes and says how much the tests say", async () => {
    const { code, out } = await sallyport(folderWith(shop), ["test"]);
    expect(code).toBe(0);
    expect(out).toContain("3 of 3 tests pass");
    expect(out).toContain("mutation score");
    expect(out.replace(/\s+/g, " ")).toContain(
      '- { name: another repository_id is not deploy, stage: deploy, base: environment, claims: { repository_id: "999" }, expect: deny }',
    );
  });

  it("fails on a test that fails, with the explanation", async () => {
    const failing = shop.replace("base: push, expect: deny, because: environment", "base: push, expect: allow");
    const { code, out } = await sallyport(folderWith(failing), ["test"]);
    expect(code).toBe(1);
    expect(out).toContain('the test "a push does not" fails: expected allow, got deny (DENIED_NO_GRANT)');
    expect(out).toContain("expected production, observed missing");
  });
});

describe("policy explain", () => {
  const folder = folderWith(shop);

  it.each<[string, number, string]>([
    ["--stage deploy --base environment", 0, "allowed: stage deploy (roll out the shop; owner @acme/sre)"],
    ["--stage deploy --credential v --base environment", 0, "for 15m at most"],
    ["--stage deploy --base push", 1, "write `environment: production` in the job"],
    ["--stage deploy --base environment --claim ref=refs/heads/dev", 1, "ref: [refs/heads/main, refs/heads/dev]"],
    ["--stage deploy --base environment --claim ref", 1, "observed missing"],
    [
      "--stage deploy --base environment --at 2026-11-23T20:00:00Z",
      1,
      "decided as of 2026-11-23T20:00:00.000Z (--at), not of now",
    ],
    ["--stage deploy --base environment --claim repository_id=9", 1, 'repository_id: ["123", "9"]'],
    ["--stage deploy --base environment --claim cost_centre=4711", 0, "allowed: stage deploy"],
    ["--stage deplyo --base push", 1, "Did you mean deploy?"],
  ])("%s", async (line, code, says) => {
    const outcome = await sallyport(folder, ["explain", ...line.split(" ")]);
    expect(outcome.out).toContain(says);
    expect(outcome.code).toBe(code);
  });

  it("says that the number of a typical repository is made up, where it decides", async () => {
    const other = folderWith(shop.replaceAll('"123"', '"1001"'));
    const explain = ["explain", "--stage", "deploy", "--base", "environment"];
    const note = "note: --base environment makes up repository_id: say yours with `--claim repository_id=…`.";
    expect((await sallyport(other, explain)).out).toContain(note);
    expect((await sallyport(other, [...explain, "--claim", "repository_id=9"])).out).not.toContain("makes up");
    expect((await sallyport(folder, explain)).out).not.toContain("makes up");
  });

  it("reads all claims from a file or from standard input", async () => {
    const claims = JSON.stringify({ repository_id: "123", environment: "production", ref: "refs/heads/main", exp: 1 });
    writeFileSync(path.join(folder, "claims.json"), claims);
    const explain = ["explain", "--stage", "deploy", "--claims"];
    expect((await sallyport(folder, [...explain, "claims.json"])).code).toBe(0);
    expect((await sallyport(folder, [...explain, "-"], claims)).code).toBe(0);
    expect((await sallyport(folder, [...explain, "-", "--claim", "ref=x"], claims)).code).toBe(1);
  });

  it("writes the same as JSON", async () => {
    const { out, code } = await sallyport(folder, ["explain", "--stage", "deploy", "--base", "push", "-f", "json"]);
    expect(code).toBe(1);
    const missing = {
      ...{ claim: "environment", holds: false, expected: "production", observed: "missing" },
      ...{ place: ".github/sallyport.yml:7:33", hint: expect.any(String) },
    };
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      effect: "deny",
      code: "DENIED_NO_GRANT",
      stage: "deploy",
      checks: expect.arrayContaining([missing]),
      edit: { pointer: "/stages/deploy/allow" },
      policyDigest: expect.stringMatching(/^sha256:/),
    });
  });

  const token = [{ alg: "none" }, { ref: "x" }, ""]
    .map((part) => (part === "" ? "" : Buffer.from(JSON.stringify(part)).toString("base64url")))
    .join(".");

  it.each<[string, string | undefined, string, string]>([
    ["--base push", undefined, "USAGE_ARGUMENT_MISSING", "needs a --stage"],
    ["--stage deploy", undefined, "USAGE_ARGUMENT_MISSING", "needs an identity"],
    ["--stage deploy --base push --claims x.json", undefined, "USAGE_OPTIONS_CONFLICT", "both say all claims"],
    ["--stage deploy --base push --held deplyo", undefined, "USAGE_VALUE_UNKNOWN", "Did you mean `--held deploy`?"],
    ["nowhere --stage deploy --base push", undefined, "PATH_NOT_FOUND", "no file or folder nowhere"],
    ["--stage deploy --base psuh", undefined, "USAGE_VALUE_UNKNOWN", "--base push"],
    ["--stage deploy --claim Ref=x", undefined, "USAGE_CLAIM_INVALID", "NAME=VALUE"],
    ["--stage deploy --base push --claim enviroment=x", undefined, "USAGE_CLAIM_INVALID", "`--claim environment=…`"],
    ["--stage deploy --base push --claim repositoryid", undefined, "USAGE_CLAIM_INVALID", "no claim repositoryid"],
    ["--stage deploy --claims none.json", undefined, "CLAIMS_UNREADABLE", "ENOENT"],
    ["--stage deploy --claims -", undefined, "CLAIMS_INVALID", "nothing is piped"],
    ["--stage deploy --claims -", "{", "CLAIMS_INVALID", "is not JSON"],
    ["--stage deploy --claims -", "[1]", "CLAIMS_INVALID", "no object"],
    ["--stage deploy --claims -", '{"Statement":[]}', "CLAIMS_INVALID", "nothing is a claim"],
    ["--stage deploy --claims -", token, "CLAIMS_INVALID", "a token, which is a secret"],
  ])("refuses %s", async (line, input, code, says) => {
    const { code: exit, err } = await sallyport(folder, ["explain", ...line.split(" ")], input);
    expect(exit).toBe(2);
    expect(err).toContain(code);
    expect(err.replace(/\s+/g, " ")).toContain(says);
    expect(err).not.toContain(token.slice(0, 18));
  });
});

it("policy schema prints the schema", async () => {
  const { out, code } = await sallyport(scratch, ["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(policySchema)));
  expect((await sallyport(scratch, ["schema", "-f", "json"])).out.split("\n")).toHaveLength(2);
});

it("knows the same identities as the policy's tests", () => {
  expect(identityBases).toEqual(claimBases);
});
