import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ActionRun, githubEvent, type RunActionOptions, runAction } from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Actions of a few lines, run by the sandbox from the sources: what the kit makes of a gate's answers. */

let root = "";
let workspace = "";
const git = (...words: string[]): string =>
  execFileSync("git", ["-C", workspace, ...words], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH ?? "",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Alice",
      GIT_AUTHOR_EMAIL: "alice@acme.example",
      GIT_COMMITTER_NAME: "Alice",
      GIT_COMMITTER_EMAIL: "alice@acme.example",
    },
  }).trim();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sallyport-kit-"));
  workspace = join(root, "workspace");
  mkdirSync(workspace);
  git("init", "--quiet", "--initial-branch=main");
  writeFileSync(join(workspace, "a.txt"), "text\n");
  git("add", ".");
  git("commit", "--quiet", "--message=first");
});
afterAll(() => rmSync(root, { recursive: true }));

const manifest = {
  name: "try-kit",
  inputs: {
    policy: { name: "policy", kind: "path", default: ".github/sallyport.yml" },
    failOn: { name: "fail-on", kind: "severity", default: "error" },
    allowUnknown: { name: "allow-unknown", kind: "list" },
    report: { name: "report", kind: "path" },
    sarif: { name: "sarif", kind: "path" },
    token: { name: "token", kind: "secret" },
  },
  outputs: ["verdict", "findings", "report", "sarif", "own"],
};
const inputNames = Object.values(manifest.inputs).map((input) => input.name);
const actionYml = (post: boolean): string =>
  [
    "name: try-kit",
    "inputs:",
    ...inputNames.map((name) => `  ${name}: {}`),
    `runs: { using: node24, main: index.mjs${post ? ", post: post.mjs" : ""} }`,
  ].join("\n");

/** What the fixture actions can use: `answer(parts)` gives a result with one verdict, `finding(parts)` a finding. */
const prelude = `
import { action, postAction } from "${import.meta.resolve("./index.ts")}";
import { conclude, SallyportError } from "${import.meta.resolve("@sallyport/core")}";
const manifest = ${JSON.stringify(manifest)};
const finding = (parts) => ({ rule: "try/rule", severity: "error", confidence: "high", basis: "b", message: "m", why: "Why.",
  fix: { text: "Fix it." }, places: [{ path: "a.txt", region: { start: { line: 1, column: 1 }, end: { line: 1, column: 3 } } }],
  evidence: [], fingerprint: "t1:1", ...parts });
const answer = ({ findings = [], unchecked = [], input, ...rest } = {}) => ({
  verdicts: [conclude({ gate: "try-kit", failOn: input?.failOn ?? "error", allowUnknown: input?.allowUnknown ?? [], findings, unchecked, examined: [] })],
  rules: [], digests: {}, scope: "everything", notes: [], ...rest });
`;

async function run(
  script: string,
  { post, ...options }: RunActionOptions & { post?: string } = {},
): Promise<ActionRun> {
  const folder = mkdtempSync(join(root, "action-"));
  writeFileSync(join(folder, "action.yml"), actionYml(post !== undefined));
  writeFileSync(join(folder, "index.mjs"), `${prelude}\n${script}`);
  if (post !== undefined) writeFileSync(join(folder, "post.mjs"), `${prelude}\n${post}`);
  const head = git("rev-parse", "HEAD");
  return runAction(folder, {
    workspace,
    event: githubEvent.schedule({ sha: head }),
    ...options,
    // The cache makes every start but the first quick.
    env: { NODE_OPTIONS: "--conditions=source", NODE_COMPILE_CACHE: join(root, "cache"), ...options.env },
  });
}

const gate = (body: string): string => `await action(manifest, async ({ input, ...context }) => { ${body} });`;
const reportOf = (result: ActionRun, output: "report" | "sarif"): unknown =>
  JSON.parse(result.files.get(result.outputs[output] ?? "")?.toString() ?? "null");

describe("verdicts", () => {
  test.concurrent("pass", async () => {
    const result = await run(gate(`return answer({ outputs: { own: "x" }, notes: ["a note"] });`));
    expect(result).toMatchObject({ conclusion: "success", annotations: [], groups: ["try-kit"] });
    expect(result.outputs).toMatchObject({ verdict: "pass", findings: "0", own: "x" });
    expect(result.log).toContain("event: schedule\npolicy: strict defaults, no policy file (sha256:");
    expect(result.log).toContain("a note");
    expect(result.summary).toContain("everything");
    expect(reportOf(result, "report")).toMatchObject({ schemaVersion: expect.anything() });
    expect(reportOf(result, "sarif")).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          versionControlProvenance: [
            { repositoryUri: expect.stringMatching(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/) },
          ],
        },
      ],
    });
  });

  test.concurrent("fail, with the place", async () => {
    const result = await run(gate("return answer({ findings: [finding({})] });"));
    expect(result).toMatchObject({ conclusion: "failure", outputs: { verdict: "fail", findings: "1" } });
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: "error",
        path: "a.txt",
        startLine: 1,
        message: expect.stringContaining("Fix it."),
      }),
    ]);
  });

  test.concurrent("unknown fails, unless it is allowed", async () => {
    const script = gate(
      `return answer({ input, unchecked: [{ kind: "shallow-clone", what: "w", fix: "fetch-depth: 0" }] });`,
    );
    const allowed = await run(script, { inputs: { "allow-unknown": "oversize, shallow-clone" } });
    expect(allowed).toMatchObject({ conclusion: "success", outputs: { verdict: "pass" } });
    const other = await run(script, { inputs: { "allow-unknown": "oversize" } });
    expect(other).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(other.annotations[0]?.message).toContain("fetch-depth: 0");
  });
});

describe("failures", () => {
  test.concurrent("an error of ours: code, cause and fix, everywhere", async () => {
    const script = gate(
      `throw new SallyportError({ code: "TRY_IT", message: "it is broken", fix: "mend it", cause: new Error("deep down") });`,
    );
    const result = await run(script);
    expect(result).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(result.annotations.map((annotation) => annotation.message)).toEqual(["TRY_IT: it is broken\nfix: mend it"]);
    for (const text of [result.log, result.summary, JSON.stringify(reportOf(result, "report"))]) {
      for (const part of ["TRY_IT", "it is broken", "mend it", "deep down"]) expect(text).toContain(part);
    }
    expect(reportOf(result, "sarif")).toMatchObject({ version: "2.1.0" });
    expect(result.rawOutput).not.toMatch(/^\s+at /m);
  });

  test.concurrent("the runner's file for outputs is not there", async () => {
    const result = await run(`process.env.GITHUB_OUTPUT += ".gone";\n${gate("return answer();")}`);
    expect(result.conclusion).toBe("failure");
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: "error",
        message: expect.stringMatching(
          /^RUNNER_FILE_MISSING: GITHUB_OUTPUT names \S+\.gone, and there is no such file: .*\nfix: .*\ndocs: https:\S+$/,
        ),
      }),
    ]);
    expect(result.log).not.toContain("    at ");
  });

  test.concurrent("anything else is a defect, and says so without a stack", async () => {
    const script = gate(`throw new TypeError("x is not a function");`);
    const result = await run(script);
    expect(result.annotations[0]?.message).toMatch(
      /^INTERNAL: unexpected TypeError: a defect of Sallyport .*\nfix: Report it at/,
    );
    expect(result.log).toContain("x is not a function");
    expect(result.rawOutput).not.toMatch(/^\s+at /m);
    expect((await run(script, { debug: true })).rawOutput).toMatch(/^\s+at /m);
  });

  test.concurrent("all wrong inputs at once, before anything is looked at", async () => {
    const result = await run(gate("return answer();"), {
      inputs: { "fail-on": "eror", "fial-on": "x" },
      workspace: root,
    });
    expect(result.annotations.at(-1)?.message).toContain("INPUT_INVALID");
    expect(result.log).toContain("there is no input `fial-on`; did you mean `fail-on`?");
    expect(result.log).toContain("`fail-on` is `eror`");
  });

  test.concurrent("a policy with errors, each with its place", async () => {
    mkdirSync(join(workspace, ".github"), { recursive: true });
    writeFileSync(join(workspace, ".github/bad.yml"), "version: 1\nrulez: {}\nexceptions: 7\n");
    const result = await run(gate("return answer();"), { inputs: { policy: ".github/bad.yml" } });
    expect(result.annotations[0]?.message).toContain("POLICY_INVALID");
    expect(result.log).toContain(".github/bad.yml:2:1");
    expect(result.log).toContain(".github/bad.yml:3:");
  });

  test.concurrent("no checkout", async () => {
    const empty = mkdtempSync(join(root, "empty-"));
    const result = await run(gate("return answer();"), { workspace: empty });
    expect(result.annotations[0]?.message).toContain("CHECKOUT_MISSING");
    expect(result.log).toContain("fetch-depth: 0");
  });

  test.concurrent("a report that cannot be written", async () => {
    mkdirSync(join(workspace, "folder.json"));
    const result = await run(gate("return answer();"), { inputs: { report: "folder.json" } });
    expect(result).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(result.annotations[0]?.message).toContain("REPORT_NOT_WRITABLE");
  });

  test.concurrent("a report that a link leads out of the workspace, before the gate runs", async () => {
    symlinkSync("/dev/full", join(workspace, "link.json"));
    const result = await run(gate("throw new Error('the gate ran');"), { inputs: { report: "link.json" } });
    expect(result).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
    expect(result.annotations[0]?.message).toContain("INPUT_INVALID");
    expect(result.log).not.toContain("the gate ran");
  });

  test.concurrent("a step that is killed leaves the verdict unknown", async () => {
    const result = await run(
      gate(`console.log("ready"); await new Promise((resolve) => setTimeout(resolve, 60_000));`),
      {
        cancelOn: (line) => line === "ready",
        grace: { interrupt: 2_000 },
      },
    );
    expect(result).toMatchObject({ conclusion: "cancelled", outputs: { verdict: "unknown" } });
  });
});

describe("hostile text", () => {
  const hostile = `x\\n::error::forged\\r::add-mask::m ##[error]forged ##[add-mask]n \\u001b[31m\\n::set-env name=A::b`;

  test.concurrent("of a finding, a note, an error: no command, no terminal escape", async () => {
    const parts = `{ message: "${hostile}", places: [{ path: "${hostile}" }], evidence: [{ label: "l", value: "${hostile}" }] }`;
    const results = [
      await run(gate(`return answer({ findings: [finding(${parts})], notes: ["${hostile}"], scope: "${hostile}" });`)),
      await run(
        gate(
          `throw new SallyportError({ code: "TRY_IT", message: "${hostile}", fix: "${hostile}", cause: new Error("${hostile}") });`,
        ),
      ),
      await run(gate(`throw new Error("${hostile}");`), { debug: true }),
    ];
    for (const result of results) {
      expect(result.annotations).toHaveLength(1);
      expect(result.annotations[0]?.message).not.toBe("forged");
      expect(result.annotations[0]?.message).not.toContain("\u001b");
      expect(result.masks.filter((mask) => mask.length < 10)).toEqual([]);
      expect(result.env).toEqual({});
      expect(result.log).not.toContain("\u001b[31mx");
    }
  });

  test.concurrent("the token is masked before anything is printed", async () => {
    const result = await run(
      gate(`console.log("see the-token"); return answer({ notes: [context.github ? "asked" : "not asked"] });`),
      {
        inputs: { token: "the-token" },
      },
    );
    expect(result.masks[0]).toBe("the-token");
    expect(result.log).not.toContain("the-token");
    expect(result.log).toContain("asked");
  });
});

describe("post", () => {
  const postOf = (body: string): string =>
    `await postAction("try-kit", { state: ["id"], run: async ({ state, job: { print } }) => { ${body} } });`;

  test.concurrent("gets the state, also after a failure", async () => {
    const result = await run(gate(`context.saveState("id", "7"); throw new Error("boom");`), {
      post: postOf(`print("cleaned " + state.id + "\\n::error::forged ##[error]x");`),
    });
    expect(result.stages.map((stage) => [stage.name, stage.conclusion])).toEqual([
      ["main", "failure"],
      ["post", "success"],
    ]);
    expect(result.log).toContain("cleaned 7");
    expect(result.annotations).toHaveLength(1);
  });

  test.concurrent("what goes wrong in it only warns", async () => {
    const result = await run(gate("return answer();"), { post: postOf(`throw new Error("post boom");`) });
    expect(result.conclusion).toBe("success");
    expect(result.annotations).toMatchObject([{ level: "warning", title: "try-kit (post)" }]);
    expect(result.log).toContain("post boom");
    expect(result.outputs.verdict).toBe("pass");
  });
});

describe("a workspace that is no checkout", () => {
  test("is not replaced by a repository that surrounds it", async () => {
    const inner = join(workspace, "inner");
    mkdirSync(inner);
    const result = await run(gate("return answer();"), { workspace: inner });
    expect(result.conclusion).toBe("failure");
    expect(result.outputs.verdict).toBe("unknown");
    expect(result.log).toContain("CHECKOUT_MISSING");
    expect(result.log).toContain("one that surrounds the workspace");
  });
});
