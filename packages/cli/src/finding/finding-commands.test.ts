import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCanary } from "../../../secrets/src/testing/canary.ts";
import { createScratch, type ScratchRepository } from "../../../secrets/src/testing/scratch.ts";
import { runMain } from "../testing/run-main.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const canary = createCanary();
const token = canary.githubToken("commands");
const password = canary.password("commands");
const rule = "secrets/github-personal-access-token";
const salt = createHash("sha256").update("finding commands").digest("hex").slice(0, 32);
const policyFile = ".github/sallyport.yml";
const baselineFile = ".github/secrets.baseline";
const named = `version: 1
secrets:
  salt: "${salt}"
  baseline:
    - path: ${baselineFile}
      owner: "@alice"
      approved-by: "@bob"
      reason: What was there before the first scan.
      control: All of it is revoked.
      replacement: issue 12
      created: 2026-11-20
      expires: 2027-02-01
`;

async function sallyport(folder: string, ...words: string[]) {
  const ran = await runMain(words, { folder, environment: { PATH: process.env.PATH } });
  canary.assertUnseen(ran.out + ran.err);
  return ran;
}

let count = 0;
function repository(policy = `version: 1\nsecrets: { salt: "${salt}" }\n`): ScratchRepository {
  count += 1;
  const made = scratch.repository(`repository-${count}`);
  made.commit("start", { "a.env": `X=1\nT=${token}\n`, "b.env": `DB_PASSWORD="${password}"\n`, [policyFile]: policy });
  return made;
}

describe("secrets baseline", () => {
  it("writes what is found, without a value, and the check passes from then on", async () => {
    const made = repository(named);
    made.commit("gone", { "b.env": null });
    expect((await sallyport(made.root, "check")).code).toBe(1);
    const written = await sallyport(made.root, "secrets", "baseline");
    expect(written).toMatchObject({
      code: 0,
      out: `wrote ${baselineFile}: 2 findings (2 added, 0 removed)\n`,
      err: "",
    });
    const text = readFileSync(path.join(made.root, baselineFile), "utf8");
    expect(text).toMatch(/^# sallyport secrets baseline 1\n(?:s1:[0-9a-f]{32} secrets\/[a-z-]+\n){2}$/);
    canary.assertUnseen(text);
    made.commit("baseline");
    expect((await sallyport(made.root, "check", "-f", "markdown")).code).toBe(0);
    for (const format of ["pretty", "json", "sarif", "html"]) {
      const { out } = await sallyport(made.root, "check", "-f", format);
      expect(out).toContain(baselineFile);
    }
    expect((await sallyport(made.root, "secrets", "baseline")).out).toContain("(0 added, 0 removed)");
    expect((await sallyport(made.root, "secrets", "baseline", "--quiet")).out).toBe("");
    expect(readFileSync(path.join(made.root, baselineFile), "utf8")).toBe(text);
  });

  it("says what to add where the policy does not name the file, and writes nothing in a dry run", async () => {
    const made = repository();
    const { code, out } = await sallyport(made.root, "secrets", "baseline", "--dry-run");
    expect([code, existsSync(path.join(made.root, baselineFile))]).toEqual([0, false]);
    expect(out).toMatch(/would write .* 2 findings[\s\S]*approved-by/);
    const [, created = "", expires = ""] = /created: (\S+)\n {8}expires: (\S+) /.exec(out) ?? [];
    expect((Date.parse(expires) - Date.parse(created)) / 86_400_000).toBe(180);
  });

  it("is said to let nothing pass until the policy approves it", async () => {
    const made = repository();
    const note = `${baselineFile} lets nothing pass until the policy approves it`;
    expect((await sallyport(made.root, "check")).out).not.toContain(note);
    await sallyport(made.root, "secrets", "baseline");
    const { code, out } = await sallyport(made.root, "check");
    expect([code, out]).toEqual([1, expect.stringContaining(note)]);
    made.write(policyFile, named);
    expect(await sallyport(made.root, "check")).toMatchObject({ code: 0, out: expect.not.stringContaining(note) });
  });

  it("says before any search how a policy gets a salt", async () => {
    const made = repository("version: 1\n");
    const command = ["secrets", "baseline"] as const;
    expect((await sallyport(made.root, ...command)).err).toContain(
      "Add `salt` under `secrets` in .github/sallyport.yml",
    );
    rmSync(path.join(made.root, ".github/sallyport.yml"));
    expect((await sallyport(made.root, ...command)).err).toContain("Run `sallyport init`");
  });

  it.each<[string, string | undefined, (made: ScratchRepository) => void, string[], string]>([
    ["without a salt", "version: 1\n", () => {}, [], "BASELINE_NEEDS_SALT"],
    ["over another file", undefined, () => {}, ["-o", "a.env"], "BASELINE_NOT_WRITABLE"],
    ["over a damaged baseline", undefined, (made) => made.write(baselineFile, "# sal"), [], "BASELINE_NOT_WRITABLE"],
    ["out of the repository", undefined, () => {}, ["-o", "../x"], "BASELINE_NOT_WRITABLE"],
    ["into .git", undefined, () => {}, ["-o", ".git/x"], "BASELINE_NOT_WRITABLE"],
    ["over a folder", undefined, () => {}, ["-o", ".github"], "BASELINE_NOT_WRITABLE"],
    [
      "through a link",
      undefined,
      (made) => symlinkSync(made.root, path.join(made.root, "link")),
      ["-o", "link/x"],
      "BASELINE_NOT_WRITABLE",
    ],
  ])("does not write %s", async (_, policy, prepare, words, error) => {
    const made = repository(policy);
    prepare(made);
    const { code, err } = await sallyport(made.root, "secrets", "baseline", ...words);
    expect([code, err.includes(error)]).toEqual([2, true]);
    expect(readFileSync(path.join(made.root, "a.env"), "utf8")).toContain(token);
  });

  it("does not write into the git directory of a bare repository", async () => {
    const made = repository();
    scratch.at(".").git("clone", "--quiet", "--bare", made.root, `bare-${count}.git`);
    const bare = path.join(scratch.folder, `bare-${count}.git`);
    const { code, err } = await sallyport(bare, "secrets", "baseline");
    expect([code, err]).toEqual([2, expect.stringContaining("NO_WORKING_TREE")]);
    expect(existsSync(path.join(bare, ".github"))).toBe(false);
  });

  it("does not write what a clone with gaps would yield", async () => {
    const made = repository();
    made.commit("more");
    scratch.at(".").git("clone", "--quiet", "--depth=1", `file://${made.root}`, `clone-${count}`);
    const clone = path.join(scratch.folder, `clone-${count}`);
    const { code, err } = await sallyport(clone, "secrets", "baseline");
    expect([code, err]).toEqual([2, expect.stringContaining("BASELINE_INCOMPLETE")]);
    expect(existsSync(path.join(clone, baselineFile))).toBe(false);
  });
});

it("secrets baseline removes the entries that fit nothing any more", async () => {
  const made = repository();
  await sallyport(made.root, "secrets", "baseline");
  const fresh = readFileSync(path.join(made.root, baselineFile), "utf8");
  const [heading, ...rows] = fresh.split("\n");
  made.write(baselineFile, [heading, `s1:${"0".repeat(32)} secrets/private-key`, ...rows].join("\n"));
  const { out } = await sallyport(made.root, "secrets", "baseline", "--dry-run");
  expect(out).toContain(`would write ${baselineFile}: 2 findings (0 added, 1 removed)`);
  expect((await sallyport(made.root, "secrets", "baseline")).out).toContain("(0 added, 1 removed)");
  expect(readFileSync(path.join(made.root, baselineFile), "utf8")).toBe(fresh);
});

describe("secrets import", () => {
  const sha1 = (value: string) => createHash("sha1").update(value).digest("hex");
  const records = (results: object) => JSON.stringify({ version: "1.5.0", results });

  it.each<[string, string, string[], string[]]>([
    ["lines of a folder", "a.env:github-pat:2\n", [rule], []],
    ["lines of the history", `${"0".repeat(40)}:a.env:github-pat:2\n`, [rule], []],
    ["lines that have moved", "a.env:github-pat:1\n", [], ["a.env:1: no finding there"]],
    [
      "digests, wherever the line is",
      records({ "b.env": [{ hashed_secret: sha1(password), line_number: 99 }] }),
      ["secrets/generic-password"],
      [],
    ],
    [
      "digests of another file",
      records({ "c.env": [{ hashed_secret: sha1(password) }] }),
      [],
      ["c.env: no finding there"],
    ],
    [
      "what was audited as real",
      records({ "b.env": [{ hashed_secret: sha1(password), is_secret: true }] }),
      [],
      ["b.env: its audit says that it is a real secret"],
    ],
  ])("carries over %s", async (_, list, rules, left) => {
    const made = repository();
    made.write("list", list);
    const { code, out } = await sallyport(made.root, "secrets", "import", "list");
    expect(code).toBe(0);
    for (const text of left) expect(out).toContain(text);
    const target = path.join(made.root, baselineFile);
    const text = existsSync(target) ? readFileSync(target, "utf8") : "";
    expect(
      text
        .split("\n")
        .flatMap((line) => line.split(" ")[1] ?? [])
        .slice(1),
    ).toEqual(rules);
    canary.assertUnseen(text);
  });

  it("carries over what Trivy's list names by place and rule, and says of each other entry why not", async () => {
    const made = repository();
    made.write(
      ".trivyignore.yaml",
      `secrets:
  - { id: generic-password, paths: ["*.env"] }
  - { id: github-pat, paths: [a.env] }
  - { id: generic-password, paths: [b.env], expired_at: 2026-11-20 }
licenses:
  - { id: GPL-3.0 }
`,
    );
    const { code, out } = await sallyport(made.root, "secrets", "import", ".trivyignore.yaml");
    expect([code, out]).toEqual([
      0,
      `a list of trivy: 4 entries, 1 finding carried over
not carried over: 3
  secrets entry 2: github-pat: no finding of secrets/github-pat there, and its rules are known by name alone
  secrets entry 3: generic-password: its date is over
  licenses entry 1: GPL-3.0: it is about no secret
wrote ${baselineFile}: 1 finding (1 added, 0 removed)
${out.slice(out.indexOf("It lets nothing pass"))}`,
    ]);
  });

  it("writes no baseline where there is nothing to list", async () => {
    const made = repository();
    made.write(".gitleaks.toml", '[allowlist]\npaths = ["docs/api.md"]\nregexes = ["nobody has this"]\n');
    const { code, out } = await sallyport(made.root, "secrets", "import", ".gitleaks.toml");
    expect(code).toBe(0);
    expect(out).toContain("a configuration of gitleaks: 1 allowlist, 0 findings carried over\n");
    expect(out).toContain("no baseline is written: there is nothing to list\n");
    expect(existsSync(path.join(made.root, baselineFile))).toBe(false);
  });

  it("writes an empty baseline where the policy names it, since it has to exist", async () => {
    const made = repository(named);
    made.write("list", "gone.env:github-pat:2\n");
    const { code, out } = await sallyport(made.root, "secrets", "import", "list");
    expect([code, out]).toEqual([0, expect.stringContaining("0 findings (0 added, 0 removed)")]);
    expect(readFileSync(path.join(made.root, baselineFile), "utf8")).toMatch(/^# /);
  });

  it("carries over the values that gitleaks' allowlists name, and proposes its paths", async () => {
    const made = repository();
    const letters = /[A-Za-z0-9]{4,}/.exec(password)?.[0] ?? "";
    made.write(
      ".gitleaks.toml",
      `[extend]
useDefault = true
[[allowlists]]
paths = ['docs/api\\.md', '(.*?)(jpg|gif)$']
regexes = ['${letters}', '(a+)+$', 'never', '^${password.slice(0, 4)}.{3,60}$', '^never$']
stopwords = ["${password.slice(2, 8)}"]
commits = ["${"0".repeat(40)}"]
[[allowlists]]
regexTarget = "line"
regexes = ["PASSWORD"]
[[allowlists]]
condition = "AND"
paths = ["a"]
regexes = ["b"]
[[rules]]
id = "acme"
regex = "acme_[a-z]{20}"
[rules.allowlist]
paths = ["^test/"]
`,
    );
    const { code, out } = await sallyport(made.root, "secrets", "import", ".gitleaks.toml");
    expect(code).toBe(0);
    expect(out.slice(0, out.indexOf("It lets nothing pass"))).toBe(
      `a configuration of gitleaks: 4 allowlists, 1 finding carried over
not carried over: 10
  allowlist 1, path 2 ((.*?)(jpg|gif)$): no plain path; write what it means under secrets.exclude
  allowlist 1, regex 2: it cannot be run safely here: this repeats something that can match the same text in several ways; bound it, or put something between that it cannot match
  allowlist 1, 1 commit: all that was committed there would pass; list it by \`sallyport secrets baseline\`
  allowlist 2, 1 regex: about whole lines, which are not kept here
  allowlist 3: all of its criteria must hold (paths, regexes), which nothing here can say
  allowlist 1 of the rules, path 1 (^test/): it is about some rules, and secrets.exclude is about all
  1 rule of its own: write what you need of it under secrets.custom-rules
  extend: what it refers to was not read
  allowlist 1, regex 3: no value here
  allowlist 1, regex 5: no value here
proposed for the policy, and not written: files that nothing would look at any more
  secrets:
    exclude:
      - "docs/api.md"
wrote ${baselineFile}: 1 finding (1 added, 0 removed)
`,
    );
    expect(readFileSync(path.join(made.root, policyFile), "utf8")).not.toContain("exclude");
    expect(readFileSync(path.join(made.root, baselineFile), "utf8")).toMatch(/secrets\/generic-password\n$/);
  });

  it.each([
    ["is no TOML", "[["],
    ["is other TOML", "a = 1\n"],
    ["is nested without an end", `a = ${"[".repeat(100_000)}`],
  ])("refuses a configuration that %s", async (_, text) => {
    const made = repository();
    made.write("a.toml", text);
    const { code, err } = await sallyport(made.root, "secrets", "import", "a.toml");
    expect([code, err.includes("IMPORT_FILE_INVALID")]).toEqual([2, true]);
  });

  it.each([
    ["is not there", undefined, "list cannot be read: it is not there"],
    ["is another file", "# Shop\nhello\n", "list is no list of another tool"],
    ["was cut off", '{"results": {"a.env": [', "list is no list of another tool"],
    ["is binary", "\u0000\u0001", "list is no list of another tool"],
  ])("refuses a list that %s, and names it", async (_, list, message) => {
    const made = repository();
    if (list !== undefined) made.write("list", list);
    const { code, err } = await sallyport(made.root, "secrets", "import", "list");
    expect([code, err.includes("IMPORT_FILE_INVALID")]).toEqual([2, true]);
    expect(err).toContain(message);
    expect(existsSync(path.join(made.root, baselineFile))).toBe(false);
  });
});

describe("explain --finding", () => {
  let made: ScratchRepository;
  let fingerprint = "";
  beforeAll(async () => {
    made = repository();
    const { out } = await sallyport(made.root, "check", "-f", "json");
    fingerprint = JSON.parse(out).verdicts[0].findings.find((each: { rule: string }) => each.rule === rule).fingerprint;
  });

  it.each([
    ["its fingerprint", () => fingerprint],
    ["the first digits of it", () => fingerprint.slice(0, 14)],
    ["its place", () => "a.env:2"],
    ["its place, as shells complete it", () => "./a.env:2"],
    ["its place, as reports show it", () => "a.env:2:14"],
    ["its place by a detour", () => "sub/../a.env:2"],
  ])("finds one by %s", async (_, target) => {
    const { code, out } = await sallyport(made.root, "explain", "--finding", target());
    expect(code).toBe(0);
    expect(out).toMatch(/^error\[secrets\/github-personal-access-token\]/);
    expect(out).toContain(fingerprint);
    expect(out).toMatch(/weighed +checksum/);
    expect(out).toMatch(/decided +its severity is error, the rule's own/);
  });

  it("is a block of code in Markdown, which renders nothing in it", async () => {
    const text = (await sallyport(made.root, "explain", "--finding", "a.env:2")).out;
    const { out } = await sallyport(made.root, "explain", "--finding", "a.env:2", "-f", "markdown");
    expect(out).toBe(`\`\`\`\n${text.trimEnd()}\n\`\`\`\n`);
  });

  it("says how a value without a mark of its own was judged", async () => {
    const { out } = await sallyport(made.root, "explain", "--finding", "b.env:1", "-f", "json");
    const [{ finding, reasons, decisions }] = JSON.parse(out).findings;
    expect(finding.rule).toBe("secrets/generic-password");
    expect(reasons[0]).toMatch(/^the name ends in password/);
    expect(reasons.length).toBeGreaterThan(2);
    expect(decisions.at(-1)).toMatch(/^so it counts/);
  });

  it("finds it on the line where a changed file has it, as reports on the files do", async () => {
    const changed = repository();
    changed.write("a.env", `X=1\nY=2\nZ=3\nT=${token}\n`);
    for (const target of ["a.env:4", "a.env:2"]) {
      const { code, out } = await sallyport(changed.root, "explain", "--finding", target);
      expect([code, out]).toEqual([0, expect.stringMatching(`where +${target}:`)]);
    }
    const { code, err } = await sallyport(changed.root, "explain", "--finding", "a.env:3");
    expect([code, err]).toEqual([2, expect.stringContaining("but on line 2")]);
  });

  it("takes a path from the current folder too", async () => {
    mkdirSync(path.join(made.root, "sub"), { recursive: true });
    const { code, out } = await sallyport(path.join(made.root, "sub"), "explain", "--finding", "../a.env:2");
    expect([code, out.includes(fingerprint)]).toEqual([0, true]);
  });

  it.each([
    ["a.env:1", "no finding of this repository stands on line 1 of a.env, but on line 2"],
    [".github/sallyport.yml:1", "stands on line 1 of .github/sallyport.yml, or elsewhere in it"],
    ["missing.env:1", "no file here has that path, and no finding of the history stands in one that had it"],
    ["s1:4f0c6", "the first 8 digits of a fingerprint are the fewest that name a finding, and s1:4f0c6 has 5"],
  ])("says of %s what is there instead", async (target, message) => {
    const { err } = await sallyport(made.root, "explain", "--finding", target);
    expect(err.replace(/\n {2}(?=\S)/g, " ")).toContain(message);
  });

  it.each([
    ["a place without a finding", "a.env:1", "FINDING_NOT_FOUND"],
    ["another fingerprint", "s1:0000000000000000", "FINDING_NOT_FOUND"],
    ["a word", "secrets", "FINDING_TARGET_INVALID"],
    ["the value", token, "FINDING_TARGET_INVALID"],
    ["a line that is none", "a.env:0", "FINDING_TARGET_INVALID"],
  ])("refuses %s", async (_, target, code) => {
    const outcome = await sallyport(made.root, "explain", "--finding", target);
    expect([outcome.code, outcome.out]).toEqual([2, ""]);
    expect(outcome.err).toContain(code);
  });

  it("takes no topic beside it", async () => {
    const { code, err } = await sallyport(made.root, "explain", rule, "--finding", "a.env:2");
    expect([code, err.includes("USAGE_OPTIONS_CONFLICT")]).toEqual([2, true]);
  });
});
