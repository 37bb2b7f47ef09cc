import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type ActionRun,
  type EventFixture,
  githubEvent,
  githubReply,
  type RunActionOptions,
  runAction,
  startGithubApi,
} from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCanary } from "../../../packages/secrets/src/testing/canary.ts";
import { createScratch, type ScratchRepository } from "../../../packages/secrets/src/testing/scratch.ts";

/** The shipped bundle, run by the sandbox as the runner of GitHub Actions runs it. */

const actionFolder = dirname(import.meta.dirname);
const scratch = createScratch();
const { githubToken } = createCanary();

beforeAll(() => {
  const bundle = join(dirname(actionFolder), "dist/index.js");
  if (!existsSync(bundle)) throw new Error("there is no bundle to test. fix: run `npx --yes pnpm@12 build`");
});
afterAll(() => scratch.remove());

let count = 0;
function newRepository(): ScratchRepository {
  count += 1;
  return scratch.repository(`repository-${count}`);
}

/** A base without secrets, and a change that brings `files`. */
function changed(files: Readonly<Record<string, string>>, baseFiles: Readonly<Record<string, string>> = {}) {
  const repository = newRepository();
  const base = repository.commit("base", { "README.md": "# Shop\n", ...baseFiles });
  repository.git("switch", "--quiet", "--create", "feature");
  const head = repository.commit("change", files);
  return { repository, base, head };
}

type Change = ReturnType<typeof changed>;

const pullRequest = ({ base, head }: Pick<Change, "base" | "head">): EventFixture =>
  githubEvent.pullRequest({ base: { sha: base }, head: { sha: head } });

async function check(change: Change, options: RunActionOptions = {}): Promise<ActionRun> {
  return runAction(actionFolder, { workspace: change.repository.root, event: pullRequest(change), ...options });
}

interface Report {
  readonly outcome: string;
  readonly verdicts: readonly {
    readonly gate: string;
    readonly findings: readonly ReportFinding[];
    readonly unchecked: readonly { kind: string; what: string; fix: string }[];
  }[];
}
interface ReportFinding {
  readonly rule: string;
  readonly fingerprint: string;
  readonly places: readonly { readonly path: string }[];
}

function reportOf(run: ActionRun): Report {
  return JSON.parse(run.files.get(run.outputs.report ?? "")?.toString() ?? "null");
}

function sarifResults(run: ActionRun): { ruleId: string }[] {
  return JSON.parse(run.files.get(run.outputs.sarif ?? "")?.toString() ?? "null").runs[0].results;
}

const leak = githubToken("leak");
const leaking = { "src/config.ts": `export const token = "${leak}";\n` };
const tokenRule = "secrets/github-personal-access-token";

describe("the verdict", () => {
  test("a clean change passes", async () => {
    const run = await check(changed({ "a.txt": "nothing to see\n" }));
    expect(run).toMatchObject({
      conclusion: "success",
      annotations: [],
      outputs: { verdict: "pass", findings: "0", new: "0" },
    });
    expect(run.summary).toContain("pull request 12");
    expect(sarifResults(run)).toEqual([]);
    expect(run.stages).toHaveLength(1);
  });

  test("a new secret fails: annotation, outputs, summary, SARIF, JSON", async () => {
    const run = await check(changed(leaking));
    expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "fail", findings: "1", new: "1" } });
    expect(run.annotations).toEqual([
      expect.objectContaining({
        level: "error",
        path: "src/config.ts",
        startLine: 1,
        startColumn: 23,
        title: `error[${tokenRule}]`,
      }),
    ]);
    expect(run.summary).toContain(tokenRule);
    expect(run.log).toContain(tokenRule);
    expect(sarifResults(run)).toMatchObject([{ ruleId: tokenRule }]);
    expect(reportOf(run)).toMatchObject({ outcome: "fail", verdicts: [{ findings: [{ rule: tokenRule }] }] });
  });

  test("what the base already had does not fail the change", async () => {
    const change = changed({ "moved.ts": leaking["src/config.ts"] }, leaking);
    const run = await check(change);
    expect(run).toMatchObject({ conclusion: "success", outputs: { verdict: "pass", new: "0" } });
  });

  test("the same secret, whatever the event", async () => {
    const change = changed(leaking);
    const { base, head } = change;
    const events = [
      pullRequest(change),
      githubEvent.pullRequestTarget({ base: { sha: base }, head: { sha: head, repository: "mallory/shop" } }),
      githubEvent.push({ before: base, after: head, ref: "refs/heads/feature" }),
      githubEvent.push({ before: "0".repeat(40), after: head, ref: "refs/heads/feature" }),
      githubEvent.mergeGroup({ baseSha: base, headSha: head }),
      githubEvent.schedule({ sha: head }),
      githubEvent.workflowDispatch({ sha: head }),
      githubEvent.release({ sha: head, tag: "v1.0.0" }),
      githubEvent.workflowRun({ sha: head, headSha: head }),
    ];
    const runs = await Promise.all(events.map((event) => check(change, { event })));
    const found = runs.map((run) => {
      const [finding] = reportOf(run).verdicts[0]?.findings ?? [];
      return [
        run.conclusion,
        run.outputs.verdict,
        run.outputs.new,
        finding?.rule,
        finding?.fingerprint,
        finding?.places[0]?.path,
      ];
    });
    expect(new Set(found.map((facts) => JSON.stringify(facts))).size, JSON.stringify(found, null, 1)).toBe(1);
    expect(found[0]?.slice(0, 4)).toEqual(["failure", "fail", "1", tokenRule]);
  });

  test("100 MB are scanned in threads that start from the same file", async () => {
    const repository = newRepository();
    const head = repository.commit("leak", leaking);
    const line = Buffer.from("the quick brown fox jumps over the lazy dog\n".repeat(200_000));
    for (let index = 0; index < 13; index += 1)
      writeFileSync(join(repository.root, `big-${index}.txt`), Buffer.concat([line, Buffer.from(String(index))]));
    const change = { repository, base: head, head };
    const run = await check(change, { inputs: { mode: "tree" }, event: githubEvent.schedule({ sha: head }) });
    expect(run.outputs).toMatchObject({ verdict: "fail", findings: "1" });
    expect(run.log).toMatch(/11\d(\.\d+)? MB content|1\d\d(\.\d+)? MiB content/);
  });
});

describe("inputs", () => {
  let change: Change;
  beforeAll(() => {
    change = changed(leaking);
  });

  test.each([
    ["mode", "rnage", "did you mean `range`?"],
    ["fail-on", "high", "expected one of `info`, `warning`, `error`, `critical`"],
    ["api-timeout", "20", "expected a duration"],
    ["allow-unknown", '"shallow-clone', "every quote closed"],
    ["fial-on", "error", "did you mean `fail-on`?"],
    ["allow_unknown", "x", "did you mean `allow-unknown`?"],
    ["path", "nowhere", "nowhere"],
    ["policy", "../policy.yml", "leads out of the repository"],
    ["policy", ".github/other.yml", 'there is no policy file ".github/other.yml"'],
    ["report", "/proc/report.json", "cannot write the report"],
  ])("%s: %s", async (name, value, text) => {
    const run = await check(change, { inputs: { [name]: value } });
    expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(run.annotations.filter((annotation) => annotation.level === "error")).toHaveLength(1);
    expect(run.log).toContain(text);
    expect(run.log).toContain("fix:");
    expect(run.rawOutput).not.toMatch(/^\s+at .*:\d+/m);
  });

  test("a range on an event without a change", async () => {
    const run = await check(change, { inputs: { mode: "range" }, event: githubEvent.schedule({ sha: change.head }) });
    expect(run.annotations[0]?.message).toContain("EVENT_WITHOUT_CHANGE");
  });

  test("fail-on decides, and reports go where they are asked for", async () => {
    const run = await check(change, {
      inputs: { "fail-on": "critical", report: "out/run.json", sarif: "out/run.sarif" },
    });
    expect(run).toMatchObject({ conclusion: "success", outputs: { verdict: "pass", findings: "1" } });
    expect(run.outputs.report).toBe(join(change.repository.root, "out/run.json"));
    for (const name of ["report", "sarif"])
      expect(JSON.parse(readFileSync(run.outputs[name] ?? "", "utf8"))).toBeTypeOf("object");
    rmSync(join(change.repository.root, "out"), { recursive: true });
  });

  test("an event file that is none", async () => {
    const run = await check(change, { event: { ...pullRequest(change), payload: { pull_request: {} } } });
    expect(run.annotations[0]?.message).toContain(
      "EVENT_FILE_INVALID: the pull_request event has no usable `pull_request.base.sha`",
    );
  });
});

describe("the policy", () => {
  test("all errors, each with its place", async () => {
    const change = changed(
      { "a.txt": "b\n" },
      { ".github/sallyport.yml": "version: 1\nrulez: {}\nrules: { 'secrets/*': sometimes }\n" },
    );
    const run = await check(change);
    expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(run.annotations[0]?.message).toContain("POLICY_INVALID");
    expect(run.log).toContain(".github/sallyport.yml:2:1");
    expect(run.log).toContain("did you mean");
    expect(run.log).toContain(".github/sallyport.yml:3:");
  });

  test("a change cannot turn its own check off, and the attempt is a finding", async () => {
    const change = changed(
      { ...leaking, ".github/sallyport.yml": 'version: 1\nrules: { "secrets/*": off }\n' },
      { ".github/sallyport.yml": "version: 1\n" },
    );
    const run = await check(change);
    expect(run.conclusion).toBe("failure");
    const rules = reportOf(run).verdicts[0]?.findings.map((finding) => finding.rule);
    expect(rules).toContain(tokenRule);
    expect(rules?.some((rule) => rule.startsWith("policy/"))).toBe(true);
  });
});

describe("what cannot be looked at", () => {
  function shallow(change: Change): Change {
    count += 1;
    const name = `shallow-${count}`;
    const source = `file://${change.repository.root}`;
    change.repository.git("clone", "--quiet", "--depth=1", "--branch=feature", source, join(scratch.folder, name));
    return { ...change, repository: scratch.at(name) };
  }

  test("a shallow clone is unknown, with the line to change", async () => {
    const change = shallow(changed({ "a.txt": "b\n" }));
    const run = await check(change);
    expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(run.annotations[0]?.message).toContain("fetch-depth: 0");
    const pushed = await check(change, {
      event: githubEvent.push({ before: change.base, after: change.head, ref: "refs/heads/feature" }),
    });
    expect(pushed).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(pushed.annotations[0]?.message).toContain("fetch-depth: 0");
  });

  test("allow-unknown lets a shallow push pass, and says so", async () => {
    const change = shallow(changed({ "a.txt": "b\n" }));
    const event = githubEvent.push({ before: change.base, after: change.head, ref: "refs/heads/feature" });
    const refused = await check(change, { event });
    const kinds =
      reportOf(refused)
        .verdicts[0]?.unchecked.map((gap) => gap.kind)
        .join(", ") ?? "";
    const run = await check(change, { event, inputs: { "allow-unknown": kinds } });
    expect(run).toMatchObject({ conclusion: "success", outputs: { verdict: "pass" } });
    expect(run.summary).toContain(kinds);
  });

  test("no checkout at all", async () => {
    const run = await runAction(actionFolder, { event: githubEvent.schedule({ sha: "a".repeat(40) }) });
    expect(run.annotations[0]?.message).toContain("CHECKOUT_MISSING");
  });

  test("a step that is cancelled leaves the verdict unknown", async () => {
    const change = changed({ "a.txt": "b\n" });
    const api = await startGithubApi({ routes: { "GET /repos/acme/shop": githubReply.silent() } });
    const run = await check(change, {
      apiUrl: api.url,
      inputs: { token: "the-token" },
      cancelOn: (line) => line.startsWith("event: "),
      grace: { interrupt: 2_000 },
    });
    await api.close();
    expect(run).toMatchObject({ conclusion: "cancelled", outputs: { verdict: "unknown" } });
  });
});

describe("push protection", () => {
  const soon = Math.floor(Date.now() / 1000) + 3_600;

  test.concurrent.each([
    ["enabled", githubReply.repository({ pushProtection: "enabled" }), "pass", "push protection is enabled"],
    ["disabled", githubReply.repository({ pushProtection: "disabled" }), "pass", "repository/push-protection-off"],
    ["hidden", githubReply.repository({ pushProtection: "hidden" }), "unknown", "`administration: read` is missing"],
    [
      "403",
      githubReply.permissionMissing(),
      "unknown",
      "`administration: read` is missing (403, GitHub would accept administration=read)",
    ],
    [
      "rate limit",
      githubReply.rateLimited(soon),
      "unknown",
      `rate limit is used up until ${new Date(soon * 1000).toISOString()}`,
    ],
    ["404", githubReply.notFound(), "unknown", "the token cannot see acme/shop (404)"],
    ["429", githubReply.tooManyRequests(60), "unknown", "GitHub asks to slow down for 60 seconds"],
    ["500", githubReply.serverError(), "unknown", "GitHub failed with status 500"],
    ["a page", githubReply.html(), "unknown", "the answer is not one of the GitHub API"],
    ["half a body", githubReply.truncated(), "unknown", "GitHub could not be reached (TRUNCATED)"],
    ["no answer", githubReply.silent(), "unknown", "GitHub did not answer in time"],
  ])("%s", async (name, reply, verdict, text) => {
    const change = changed({ "a.txt": "b\n" });
    const api = await startGithubApi({ routes: { "GET /repos/acme/shop": reply } });
    // Failures are tried again, which takes a second or two before they are told.
    const inputs = { token: "the-token", "api-timeout": name === "no answer" ? "2s" : "20s" };
    const run = await check(change, { apiUrl: api.url, inputs });
    await api.close();
    expect(run.outputs.verdict).toBe(verdict);
    expect(run.conclusion).toBe(verdict === "pass" ? "success" : "failure");
    expect(run.log.replaceAll(/\s+/g, " ")).toContain(text);
    expect(run.masks[0]).toBe("the-token");
    expect(run.rawOutput.replace("::add-mask::the-token", "")).not.toContain("the-token");
    if (verdict === "unknown") expect(run.annotations[0]?.message).toContain("fix: ");
  });

  test.concurrent("no connection; and allowed to be unknown", async () => {
    const run = await check(changed({ "a.txt": "b\n" }), {
      inputs: { token: "the-token", "allow-unknown": "push-protection" },
    });
    expect(run).toMatchObject({ conclusion: "success", outputs: { verdict: "pass" } });
    expect(run.log.replaceAll(/\s+/g, " ")).toContain("GitHub could not be reached (ECONNREFUSED)");
  });

  test.concurrent("without a token nobody is asked, and the report says so", async () => {
    const run = await check(changed({ "a.txt": "b\n" }));
    expect(run.log.replaceAll(/\s+/g, " ")).toContain("push protection was not asked for");
  });
});

describe("hostile content", () => {
  const names = [
    "::error::forged.txt",
    "##[add-mask]main.txt",
    "line\n::error::forged\nbreak.txt",
    "return\r::warning::forged.txt",
    "escape\u001b[31m\u202e.txt",
    "`code` <img src=x> | [link](javascript:x).md",
    "-rf --help",
  ];

  test("file names and branch names forge no command, no escape, no Markdown", async () => {
    const change = changed(
      Object.fromEntries(names.map((name, index) => [name, `token = "${githubToken(name + index)}"\n`])),
    );
    const event = githubEvent.push({
      before: change.base,
      after: change.head,
      ref: "refs/heads/x\n::error::forged##[error]z",
    });
    const run = await check(change, { event });
    expect(run.outputs).toMatchObject({ verdict: "fail", new: String(names.length) });
    expect(run.annotations).toHaveLength(names.length);
    for (const annotation of run.annotations) {
      expect(annotation.title).toBe(`error[${tokenRule}]`);
      expect(annotation.message).toContain("GitHub personal access token (classic), at ");
      expect(annotation.message).not.toMatch(/[\u001b\u202e\r]/);
    }
    expect(run.masks.every((mask) => /^[0-9a-f-]{36}$/.test(mask))).toBe(true);
    expect(run.log).not.toContain("\u202e");
    expect(run.log).not.toContain("escape\u001b");
    // Inside a code span Markdown takes nothing for markup; a backslash makes a character plain.
    const markup = run.summary.replaceAll(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(markup).not.toMatch(/<img|(?<!\\)\]\(javascript:/);
    expect(run.summary).not.toMatch(/[\u001b\u202e]/);
  });

  test("no byte of a secret is written anywhere", async () => {
    const secrets = Array.from({ length: 12 }, (_, index) => githubToken(`canary ${index}`));
    const password = createHash("sha256").update("canary password").digest("base64url").slice(0, 24);
    const change = changed({
      "a.env": `GITHUB_TOKEN=${secrets[0]}\nDATABASE_PASSWORD=${password}\n`,
      [`${secrets[1]}.txt`]: "the name leaks\n",
      "b.json": JSON.stringify({ auth: Buffer.from(`alice:${secrets[2]}`).toString("base64"), token: secrets[3] }),
      "c.txt": secrets.slice(4).join(" "),
    });
    change.repository.git("commit", "--quiet", "--allow-empty", `--message=${secrets[4]}`);
    const head = change.repository.git("rev-parse", "HEAD");
    for (const options of [
      { event: pullRequest({ base: change.base, head }) },
      { event: githubEvent.schedule({ sha: head }), debug: true },
    ]) {
      const run = await check(change, options);
      expect(Number(run.outputs.findings)).toBeGreaterThanOrEqual(12);
      const written = [
        run.rawOutput,
        run.summary,
        JSON.stringify([run.outputs, run.annotations, run.env, run.state, run.masks]),
      ];
      for (const [file, bytes] of run.files)
        if (!file.endsWith("event.json")) written.push(file, bytes.toString("latin1"));
      const everything = written.join("\n");
      for (const secret of [...secrets, password]) {
        const body = secret.replace(/^ghp_/, "");
        for (let start = 0; start + 8 <= body.length; start += 1)
          expect(everything).not.toContain(body.slice(start, start + 8));
        for (const encoding of ["base64", "hex"] as const)
          expect(everything).not.toContain(Buffer.from(secret).toString(encoding).slice(0, 20));
      }
    }
  });
});
