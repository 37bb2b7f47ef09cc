import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SallyportError, sha256 } from "@sallyport/core";
import { openRepository } from "@sallyport/git";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { severityOf } from "../apply/rule-severity.ts";
import { defaultPolicy, policyDigest } from "../policy.ts";
import { type LoadOptions, loadPolicy } from "./load-policy.ts";

const file = ".github/sallyport.yml";
const strict = "version: 1\nrules: { secrets/jwt: critical }\n";
const weak = "version: 1\nrules: { secrets/jwt: off }\n";
const broken = "version: 1\nrulez: {}\n";

const scratch = mkdtempSync(path.join(tmpdir(), "sallyport-policy-"));
let folder = scratch;
let count = 0;

function git(...parameters: string[]): string {
  const who = { NAME: "Alice", EMAIL: "alice@acme.example", DATE: "2026-01-02T03:04:05Z" };
  const identity = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...Object.fromEntries(identity),
  };
  return execFileSync("git", parameters, {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

/** A new repository in which `write` or `link` is committed by `commit`. */
function start(): void {
  count += 1;
  folder = path.join(scratch, `${count}`);
  mkdirSync(folder);
  git("init", "--quiet", "--initial-branch=main");
}

function write(content: string, name = file): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

function link(target: string, name = file): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  rmSync(path.join(folder, name), { force: true, recursive: true });
  symlinkSync(target, path.join(folder, name));
}

function commit(): string {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message=step");
  return git("rev-parse", "HEAD");
}

async function load(options: LoadOptions = {}) {
  return loadPolicy(await openRepository(folder), options);
}

async function failure(options: LoadOptions = {}): Promise<SallyportError> {
  const result = await load(options).catch((error: unknown) => error);
  if (result instanceof SallyportError) return result;
  throw new Error("the policy was loaded");
}

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the policy of the working tree", () => {
  beforeAll(start);

  it("is the strict defaults where there is no file", async () => {
    expect(await load()).toEqual({
      policy: defaultPolicy,
      reference: { digest: policyDigest(defaultPolicy) },
      findings: [],
      notes: ["no policy file .github/sallyport.yml: the strict defaults hold"],
    });
  });

  it("is the file, committed or not", async () => {
    write(strict);
    const { policy, reference, findings, notes } = await load();
    expect(policy.rules).toEqual({ "secrets/jwt": "critical" });
    expect(reference).toEqual({ path: file, digest: policyDigest(policy) });
    expect([findings, notes]).toEqual([[], []]);
  });

  it("may be elsewhere in the repository", async () => {
    write(weak, "ci/policy.yml");
    expect((await load({ path: "./ci/policy.yml" })).reference.path).toBe("ci/policy.yml");
  });

  it("must be there when it was asked for by name", async () => {
    expect(await failure({ path: "ci/policies.yml" })).toMatchObject({
      code: "POLICY_NOT_FOUND",
      kind: "usage",
      message: 'there is no policy file "ci/policies.yml"',
    });
  });

  it("is found to be misnamed, not missing", async () => {
    start();
    write(strict, ".github/sallyport.yaml");
    expect(await failure()).toMatchObject({
      code: "POLICY_NOT_FOUND",
      fix: "Rename .github/sallyport.yaml: git mv .github/sallyport.yaml .github/sallyport.yml",
    });
  });

  it("is read without a repository too", async () => {
    write(strict);
    expect((await loadPolicy(undefined, { folder })).reference.path).toBe(file);
  });

  it.each<[string, string]>([
    ["/etc/passwd", "is absolute"],
    ["C:\\policy.yml", "is absolute"],
    ["../sallyport.yml", "leads out of the repository"],
    ["a/../../sallyport.yml", "leads out of the repository"],
    ["a\\..\\..\\sallyport.yml", "leads out of the repository"],
    [".git/config", "is not under version control"],
    ["", "names no file"],
    [".github/", "names no file"],
    ["a\0b", "names no file"],
  ])("cannot be at %j", async (name, words) => {
    const error = await failure({ path: name });
    expect(error).toMatchObject({ code: "POLICY_PATH_INVALID", kind: "usage" });
    expect(error.message).toContain(words);
  });
});

describe("what is no plain file", () => {
  it.each<[string, () => void, string]>([
    ["a link", () => link("../policy.yml"), 'the policy ".github/sallyport.yml" is a symbolic link'],
    ["a link to nothing", () => link("nothing"), 'the policy ".github/sallyport.yml" is a symbolic link'],
    ["a folder", () => write("", `${file}/x`), 'the policy ".github/sallyport.yml" is a folder'],
    [
      "behind a link",
      () => {
        write(strict, "elsewhere/sallyport.yml");
        link("elsewhere", ".github");
      },
      'the policy ".github/sallyport.yml" lies behind the symbolic link ".github"',
    ],
    [
      "a pipe",
      () => execFileSync("mkfifo", [path.join(folder, file)]),
      'the policy ".github/sallyport.yml" is not a file',
    ],
  ])("is refused: %s", async (_, make, message) => {
    start();
    mkdirSync(path.join(folder, ".github"));
    make();
    expect(await failure()).toMatchObject({ code: "POLICY_UNREADABLE", kind: "usage", message });
  });

  it("is refused in a commit too", async () => {
    start();
    link("../policy.yml");
    const base = commit();
    expect(await failure({ protectedCommit: base })).toMatchObject({ code: "POLICY_UNREADABLE" });
  });

  it("is unknown where the system refuses", async () => {
    const error = await failure({ path: "x".repeat(300) });
    expect(error).toMatchObject({ code: "POLICY_UNREADABLE", kind: "unknown" });
    expect(error.cause).toMatchObject({ code: "ENAMETOOLONG" });
  });
});

describe("the policy of a change", () => {
  /** A repository whose protected commit holds `before` and whose working tree holds `after`. */
  async function change(before: string | undefined, after: string | undefined, options: LoadOptions = {}) {
    start();
    write("", "README.md");
    if (before !== undefined) write(before);
    const protectedCommit = commit();
    if (after === undefined) rmSync(path.join(folder, file), { force: true });
    else write(after);
    const run = await load({ protectedCommit, ...options });
    return { ...run, protectedCommit, rules: run.findings.map(({ severity, rule }) => `${severity} ${rule}`) };
  }

  it("is that of the protected commit, and what it weakens is reported", async () => {
    const { policy, reference, rules, notes, protectedCommit } = await change(strict, weak);
    expect(policy.rules).toEqual({ "secrets/jwt": "critical" });
    expect(reference).toEqual({ path: file, ref: protectedCommit, digest: policyDigest(policy) });
    expect(rules).toEqual(["error policy/weakened-rules"]);
    expect(notes).toEqual([
      `policy read from the protected commit ${protectedCommit.slice(0, 12)}, not from the change`,
    ]);
  });

  it("may be made stricter without a word", async () => {
    expect((await change(weak, strict)).rules).toEqual([]);
    expect((await change(strict, strict)).rules).toEqual([]);
  });

  it("is not that of the change which adds the file", async () => {
    const { policy, reference, rules, notes, protectedCommit } = await change(undefined, weak);
    expect(policy).toBe(defaultPolicy);
    expect(reference).toEqual({ ref: protectedCommit, digest: policyDigest(defaultPolicy) });
    expect(rules).toEqual([]);
    expect(notes).toEqual([
      "this change adds .github/sallyport.yml; it takes effect with the merge, until then the strict defaults hold",
    ]);
  });

  it("stays when the change deletes the file, and that is reported", async () => {
    const { policy, rules } = await change(strict, undefined);
    expect(policy.rules).toEqual({ "secrets/jwt": "critical" });
    expect(rules).toEqual(["error policy/deleted-file"]);
  });

  it.each<[string, string | undefined]>([
    ["breaks", strict],
    ["adds a broken", undefined],
  ])("stays when the change %s file, and its mistakes are reported", async (_, before) => {
    const { policy, findings } = await change(before, broken);
    expect(policy.rules).toEqual(before === undefined ? {} : { "secrets/jwt": "critical" });
    expect(findings).toMatchObject([
      {
        rule: "policy/broken-file",
        severity: "error",
        message: "after this change: the policy .github/sallyport.yml has 1 problem",
        places: [{ path: file, region: { start: { line: 2, column: 1 } } }],
        evidence: [{ label: "line 2:1", value: 'unknown key "rulez" (did you mean "rules"?)' }],
      },
    ]);
  });

  it("stays when the change makes it a link", async () => {
    start();
    write(strict);
    const protectedCommit = commit();
    link("../README.md");
    const { policy, findings } = await load({ protectedCommit });
    expect(policy.rules).toEqual({ "secrets/jwt": "critical" });
    expect(findings.map((finding) => finding.message)).toEqual([
      'after this change: the policy ".github/sallyport.yml" is a symbolic link',
    ]);
  });

  it("is the strict defaults while the change mends a broken file, so that it can be mended", async () => {
    const { policy, rules, notes, protectedCommit } = await change(broken, strict);
    expect(policy).toBe(defaultPolicy);
    expect(rules).toEqual([]);
    expect(notes).toEqual([
      `.github/sallyport.yml is broken at the protected commit ${protectedCommit.slice(0, 12)}; this change mends it, and until it is merged the strict defaults hold`,
    ]);
  });

  it.each([broken, undefined])("is an error while it is broken and not mended", async (after) => {
    await expect(change(broken, after)).rejects.toMatchObject({
      code: "POLICY_INVALID",
      problems: [{ place: { path: file, commit: expect.stringMatching(/^[0-9a-f]{40}$/) } }],
    });
  });

  it("is the defaults where neither has a file, and an error where one was asked for by name", async () => {
    expect((await change(undefined, undefined)).policy).toBe(defaultPolicy);
    await expect(change(undefined, undefined, { path: "ci/policy.yml" })).rejects.toMatchObject({
      code: "POLICY_NOT_FOUND",
    });
  });

  it.each([["0".repeat(40)], ["f".repeat(40)], ["--help"], ["no\u001bsuch"]])(
    "is unknown without the protected commit %j",
    async (protectedCommit) => {
      start();
      write(strict);
      commit();
      const error = await failure({ protectedCommit });
      expect(error).toMatchObject({
        code: "POLICY_BASE_MISSING",
        kind: "unknown",
        fix: expect.stringContaining("fetch-depth: 0"),
      });
      expect(error.message).not.toContain("\u001b");
      await expect(loadPolicy(undefined, { protectedCommit, folder })).rejects.toMatchObject({
        code: "POLICY_BASE_MISSING",
      });
    },
  );

  it("is unknown, not broken, when its content is missing in this clone", async () => {
    start();
    write(strict);
    const protectedCommit = commit();
    const blob = git("rev-parse", `HEAD:${file}`);
    rmSync(path.join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    write(weak);
    expect(await failure({ protectedCommit })).toMatchObject({ code: "OBJECT_MISSING", kind: "unknown" });
  });

  it("is read from HEAD in a bare repository", async () => {
    start();
    write(strict);
    const head = commit();
    git("clone", "--quiet", "--bare", ".", "bare.git");
    folder = path.join(folder, "bare.git");
    expect((await load()).reference).toMatchObject({ path: file, ref: head });
    expect((await load({ protectedCommit: head })).findings).toEqual([]);
  });
});

describe("a policy that extends a copy in its repository", () => {
  const organisation = "version: 1\nrules: { secrets/jwt: critical }\n";
  const extending = (rules: string, content: string = organisation) =>
    `version: 1\nextends: ./.github/organisation.yml@sha256:${sha256(content)}\n${rules}`;

  function both(rules: string, content: string = organisation): void {
    write(content, ".github/organisation.yml");
    write(extending(rules, content));
  }

  it("is merged with it, and what it wants in vain is told", async () => {
    start();
    both("rules: { secrets/jwt: off }\n");
    const { policy, findings, notes, parents } = await load();
    expect(severityOf(policy, "secrets/jwt", "error")).toBe("critical");
    expect(findings).toMatchObject([
      {
        rule: "policy/looser-than-parent",
        severity: "error",
        places: [{ path: file, region: { start: { line: 3 } } }],
        evidence: [{ label: "the file above", value: ".github/organisation.yml:2" }],
      },
    ]);
    expect(notes).toEqual([`the policy extends .github/organisation.yml (sha256:${sha256(organisation)})`]);
    expect(parents).toHaveLength(1);
  });

  it("cannot be used when the copy has changed", async () => {
    start();
    both("");
    write(organisation.replace("critical", "off"), ".github/organisation.yml");
    expect(await failure()).toMatchObject({ code: "POLICY_EXTENDS_CHANGED", kind: "usage" });
  });

  it("is compared with all that both sides extend, each of its own commit", async () => {
    start();
    both("");
    const protectedCommit = commit();
    both("", organisation.replace("critical", "warning"));
    const { policy, findings } = await load({ protectedCommit });
    expect(severityOf(policy, "secrets/jwt", "error")).toBe("critical");
    expect(findings.map(({ rule }) => rule)).toEqual(["policy/weakened-rules"]);
  });

  it("may be changed to say in vain nothing any more", async () => {
    start();
    both("rules: { secrets/jwt: off }\n");
    const protectedCommit = commit();
    both("");
    expect((await load({ protectedCommit })).findings).toEqual([]);
  });

  it("of another repository is unknown without a way to read it", async () => {
    start();
    write(`version: 1\nextends: acme/.github/sallyport.yml@${"0".repeat(40)}\n`);
    expect(await failure()).toMatchObject({ code: "POLICY_EXTENDS_UNREADABLE", kind: "unknown" });
    const parents = { read: async () => Buffer.from(organisation) };
    expect(severityOf((await load({ parents })).policy, "secrets/jwt", "error")).toBe("critical");
  });
});
