import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { githubEvent } from "../github/github-event.ts";
import { type ActionRun, type RunActionOptions, runAction } from "./run-action.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes an action of one script and runs it. `runs` and `inputs` are lines of its action.yml. */
async function run(
  script: string,
  options: RunActionOptions & { runs?: string[]; declare?: string[] } = {},
): Promise<ActionRun> {
  const { runs = ["main: index.mjs"], declare = [], ...rest } = options;
  const yaml = [
    "name: fixture",
    "inputs:",
    ...declare.map((line) => `  ${line}`),
    "  last: {}",
    "runs:",
    "  using: node24",
  ];
  return runAction(writeAction([...yaml, ...runs.map((line) => `  ${line}`)].join("\n"), script), rest);
}

function writeAction(yaml: string, script = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "sallyport-fixture-"));
  folders.push(folder);
  writeFileSync(join(folder, "action.yml"), yaml);
  writeFileSync(join(folder, "index.mjs"), `import * as fs from "node:fs";\nconst env = process.env;\n${script}`);
  return folder;
}

const printEnvironment = "console.log(JSON.stringify({ ...env, cwd: process.cwd() }));";
const readEnvironment = (result: ActionRun): Record<string, string> =>
  JSON.parse(result.rawOutput.split("\n")[0] ?? "");
const append = (file: string, text: string): string =>
  `fs.appendFileSync(env.GITHUB_${file}, ${JSON.stringify(text)});\n`;

describe("the environment", () => {
  test("inputs, defaults, contexts, and nothing of the surrounding process but PATH and HOME", async () => {
    process.env.SALLYPORT_TEST_LEAK = "leaked";
    const workspace = mkdtempSync(join(tmpdir(), "sallyport-workspace-"));
    folders.push(workspace);
    const result = await run(printEnvironment, {
      workspace,
      token: "the-token",
      inputs: { "fail on": "error", "Fail-On": "warning" },
      declare: [
        "'fail on': {}",
        "fail-on: { default: x }",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of the runner
        "token: { default: '${{ github.token }}' }",
        "flag: { default: true }",
      ],
      env: { MODE: "test" },
      event: githubEvent.pullRequest({ base: { sha: "a".repeat(40) }, head: { sha: "b".repeat(40) } }),
    });
    delete process.env.SALLYPORT_TEST_LEAK;
    // The log masks the token, so the raw output is read.
    const env = readEnvironment(result);
    expect(env).toMatchObject({
      INPUT_FAIL_ON: "error",
      "INPUT_FAIL-ON": "warning",
      INPUT_TOKEN: "the-token",
      INPUT_FLAG: "true",
      INPUT_LAST: "",
      MODE: "test",
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_REF: "refs/pull/12/merge",
      GITHUB_BASE_REF: "main",
      GITHUB_HEAD_REF: "feature",
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_WORKSPACE: env.cwd,
      RUNNER_OS: "Linux",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
    });
    const known = /^(INPUT_|GITHUB_|RUNNER_|CI$|MODE$|PATH$|HOME$|cwd$)/;
    expect(Object.keys(env).filter((name) => !known.test(name))).toEqual([]);
    expect(env).not.toHaveProperty("GITHUB_TOKEN");
    expect(result.log).not.toContain("the-token");
  });

  test("an undeclared input warns and is passed on", async () => {
    const result = await run(printEnvironment, { inputs: { fial: "x" } });
    expect(readEnvironment(result)).toMatchObject({ INPUT_FIAL: "x" });
    expect(result.annotations).toEqual([
      { level: "warning", message: "Unexpected input(s) 'fial', valid inputs are ['last']" },
    ]);
  });

  test("a deprecated input warns when it is given", async () => {
    const declare = ["old: { deprecationMessage: use new }"];
    expect((await run("", { declare, inputs: { old: "x" } })).annotations).toEqual([
      { level: "warning", message: "Input 'old' has been deprecated with message: use new" },
    ]);
    expect((await run("", { declare })).annotations).toEqual([]);
  });

  test("standard input is closed and the event is on disk", async () => {
    const script = `for await (const _ of process.stdin) throw new Error("input");
      console.log(JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH, "utf8")).schedule);`;
    const result = await run(script, { event: githubEvent.schedule({ sha: "a".repeat(40) }) });
    expect(result).toMatchObject({ conclusion: "success", log: "17 3 * * 1" });
  });
});

describe("command files", () => {
  test("outputs, state, environment, path and summary", async () => {
    const script =
      append("OUTPUT", "a=1\nb<<EOF\nx\ny\nEOF\na=2\n") +
      append("STATE", "id=7\n") +
      append("ENV", "NAME=value\n") +
      append("PATH", "/one\n/two\n") +
      append("STEP_SUMMARY", "# Title\n");
    expect(await run(script)).toMatchObject({
      conclusion: "success",
      outputs: { a: "2", b: "x\ny" },
      state: { id: "7" },
      env: { NAME: "value" },
      path: ["/two", "/one"],
      summary: "# Title\n",
      annotations: [],
    });
  });

  test.each(["OUTPUT", "STATE", "ENV"])(
    "a malformed GITHUB_%s fails a step that exits with 0, and keeps what came before",
    async (file) => {
      const result = await run(append(file, "a=1\nb<<EOF\nx") + append("STEP_SUMMARY", "kept"));
      expect(result).toMatchObject({ conclusion: "failure", summary: "kept" });
      expect(result.stages[0]).toMatchObject({ exitCode: 0 });
      expect(result.annotations.map((annotation) => annotation.message)).toEqual([
        `Unable to process file command '${file.toLowerCase()}' successfully.`,
        "Invalid value. EOF marker missing new line.",
      ]);
      expect({ ...result.outputs, ...result.state, ...result.env }).toEqual({ a: "1" });
    },
  );

  test("NODE_OPTIONS is refused, the rest is taken, the step goes on", async () => {
    const result = await run(append("ENV", "node_options=--inspect\nA=1\n"));
    expect(result).toMatchObject({ conclusion: "success", env: { A: "1" } });
    expect(result.annotations).toMatchObject([{ level: "error", message: expect.stringContaining("NODE_OPTIONS") }]);
  });

  test("a summary over 1 MiB is dropped with an error, the step goes on", async () => {
    const script = `fs.appendFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1024));`;
    const result = await run(script);
    expect(result).toMatchObject({ conclusion: "success", summary: "" });
    expect(result.annotations[0]?.message).toContain("supports content up to a size of 1024k, got 1025k");
    expect((await run(`fs.appendFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024));`)).summary).toHaveLength(
      1024 * 1024,
    );
  });

  test("a summary passes the mask", async () => {
    const script = `console.log("::add-mask::abc");${append("STEP_SUMMARY", "abc\ndef")}`;
    expect((await run(script)).summary).toBe("***\ndef");
  });

  test("everything in RUNNER_TEMP comes back, the command files too", async () => {
    const result = await run(
      `${append("OUTPUT", "a=1\n")}fs.writeFileSync(env.RUNNER_TEMP + "/x.json", "{}"); ${printEnvironment}`,
    );
    const temp = readEnvironment(result).RUNNER_TEMP;
    expect(result.files.get(`${temp}/x.json`)?.toString()).toBe("{}");
    expect([...result.files.values()].map(String)).toContain("a=1\n");
    expect(existsSync(temp ?? "")).toBe(false);
  });
});

describe("workflow commands", () => {
  test("annotations with places, relative to the workspace", async () => {
    const script = `console.log("::error file=" + env.GITHUB_WORKSPACE + "/src/a.ts,line=2,endLine=2,col=3,endColumn=5,title=T%3A::m%0An");
      console.error("::warning file=b.ts,line=5,endLine=4,col=1::w");
      console.log("::notice col=3::n");
      console.log("::notice line=1,endLine=2,col=3::n");
      console.log("::notice endLine=7::n");`;
    expect((await run(script)).annotations).toEqual(
      expect.arrayContaining([
        {
          level: "error",
          message: "m\nn",
          title: "T:",
          path: "src/a.ts",
          startLine: 2,
          endLine: 2,
          startColumn: 3,
          endColumn: 5,
        },
        { level: "warning", message: "w", path: "b.ts" },
        { level: "notice", message: "n" },
        { level: "notice", message: "n", startLine: 1, endLine: 2 },
        { level: "notice", message: "n", startLine: 7, endLine: 7 },
      ]),
    );
  });

  test("ten annotations of a type, cut at 4,096 characters, all in the log", async () => {
    const script = `for (let i = 0; i < 12; i += 1) console.log("::error::" + i + "x".repeat(5000));
      console.log("::warning::w");`;
    const result = await run(script);
    expect(result.annotations.map((annotation) => annotation.level)).toEqual([...Array(10).fill("error"), "warning"]);
    expect(result.annotations[0]?.message).toHaveLength(4_096);
    expect(result.log).toContain(`##[error]11${"x".repeat(5000)}`);
    expect(result.conclusion).toBe("success");
  });

  test("masks hide in later lines only, of both outputs; an empty one warns", async () => {
    const script = `const out = (text) => fs.writeSync(1, text + "\\n");
      out("early abc"); out("::add-mask::abc"); out("::add-mask::"); out("late abc ##[notice]abc");`;
    const result = await run(script);
    expect(result.log.split("\n")).toEqual([
      "early abc",
      "##[warning]Can't add secret mask for empty string in ##[add-mask] command.",
      "##[notice]***",
    ]);
    expect(result.masks).toEqual(["abc"]);
    expect(result.rawOutput).toContain("late abc");
  });

  test("groups", async () => {
    const result = await run(`console.log("::group::One");console.log("x");console.log("::endgroup::")`);
    expect(result.groups).toEqual(["One"]);
    expect(result.log).toBe("##[group]One\nx\n##[endgroup]");
  });

  test("between stop-commands and its token nothing is a command, in either grammar", async () => {
    const lines = [
      "::stop-commands::token-1",
      "::error::a",
      "x ##[error]b",
      "::add-mask::c",
      "::TOKEN-1::",
      "::error::d",
    ];
    const result = await run(lines.map((line) => `console.log(${JSON.stringify(line)});`).join("\n"));
    expect(result.annotations).toEqual([{ level: "error", message: "d" }]);
    expect(result.masks).toEqual(["token-1"]);
    expect(result.log).toContain("x ##[error]b");
  });

  test.each(["", "error", "Pause-Logging"])("the stop token '%s' is refused", async (token) => {
    const result = await run(`console.log("::stop-commands::${token}");console.log("::error::still on")`);
    expect(result.conclusion).toBe("failure");
    expect(result.annotations.at(-1)?.message).toBe("still on");
  });

  test.each(["set-env name=A", "add-path"])("`%s` is refused and fails the step", async (command) => {
    const result = await run(`console.log("::${command}::/x")`);
    expect(result).toMatchObject({ conclusion: "failure", env: {}, path: [] });
    expect(result.annotations[1]?.message).toContain("is disabled");
  });

  test("deprecated commands work and warn; without a name they fail", async () => {
    const result = await run(`console.log("::set-output name=a::1");console.log("::save-state name=b::2")`);
    expect(result).toMatchObject({ conclusion: "success", outputs: { a: "1" }, state: { b: "2" } });
    expect(result.annotations.map((annotation) => annotation.level)).toEqual(["warning", "warning"]);
    expect((await run(`console.log("::set-output::1")`)).conclusion).toBe("failure");
  });

  test("debug shows only when asked for, and echo prints commands", async () => {
    const script = `console.log("::debug::quiet");console.log("::echo::on");console.log("::group::G");console.log("::debug::q");`;
    expect((await run(script)).log).toBe("::group::G\n##[group]G");
    const loud = await run(script, { debug: true });
    expect(loud.log).toBe("##[debug]quiet\n::echo::on\n::group::G\n##[group]G\n##[debug]q");
    expect((await run(`console.log("::echo::maybe")`)).conclusion).toBe("failure");
  });

  test("an unknown command is text, and CR ends a line", async () => {
    const result = await run(`process.stdout.write("::nothing::x\\r::notice::y\\r\\n")`);
    expect(result.log).toBe("::nothing::x\n##[notice]y");
  });
});

describe("stages", () => {
  const threeStages = `
    const stage = env.STATE_stage ?? "pre";
    const next = { pre: "main", main: "post", post: "end" };
    fs.appendFileSync(env.GITHUB_STATE, "stage=" + next[stage] + "\\n" + stage + "=seen\\n");
    fs.appendFileSync(env.GITHUB_OUTPUT, stage + "=1\\n");
    fs.appendFileSync(env.GITHUB_ENV, "FROM_" + stage + "=1\\n");
    console.log(stage, Object.keys(env).filter((name) => /^(STATE|FROM)_/.test(name)).sort().join());
    if (env["INPUT_FAIL"] === stage) process.exit(3);`;
  const runs = ["pre: index.mjs", "main: index.mjs", "post: index.mjs"];
  const declare = ["fail: {}"];

  test("state and environment reach later stages, each with fresh files", async () => {
    const result = await run(threeStages, { runs, declare });
    expect(result.stages.map((stage) => [stage.name, stage.conclusion])).toEqual([
      ["pre", "success"],
      ["main", "success"],
      ["post", "success"],
    ]);
    expect(result.log.split("\n")).toEqual([
      "pre ",
      "main FROM_pre,STATE_pre,STATE_stage",
      "post FROM_main,FROM_pre,STATE_main,STATE_pre,STATE_stage",
    ]);
    expect(result.outputs).toEqual({ pre: "1", main: "1", post: "1" });
    expect(result.stages[1]?.outputs).toEqual({ main: "1" });
  });

  test("what a stage adds to PATH comes first in the next, the last one foremost", async () => {
    const script = `if (env.STATE_x) console.log(env.PATH.split(":").slice(0, 2).join());
      ${append("STATE", "x=1\n")}${append("PATH", "/one\n/two\n")}`;
    const result = await run(script, { runs: ["pre: index.mjs", "main: index.mjs"] });
    expect(result.log).toBe("/two,/one");
  });

  test.each([
    ["main", "failure", ["pre", "main", "post"]],
    ["pre", "failure", ["pre", "post"]],
    ["post", "failure", ["pre", "main", "post"]],
  ])("when %s fails the run ends with %s after %j", async (fail, conclusion, names) => {
    const result = await run(threeStages, { runs, declare, inputs: { fail } });
    expect(result.conclusion).toBe(conclusion);
    expect(result.stages.map((stage) => stage.name)).toEqual(names);
    expect(result.stages.find((stage) => stage.name === fail)).toMatchObject({ exitCode: 3, conclusion: "failure" });
  });

  test.each([
    ["success()", "", ["main", "post"]],
    ["success()", "main", ["main"]],
    ["failure()", "", ["main"]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of the runner
    ["${{ failure() && runner.os == 'Linux' }}", "main", ["main", "post"]],
    ["cancelled()", "main", ["main"]],
  ])("post-if: %s, failing: '%s'", async (condition, fail, names) => {
    const script = `if (env.INPUT_FAIL === "main" && !env.STATE_x) process.exitCode = 1; ${append("STATE", "x=1\n")}`;
    const stages = ["main: index.mjs", "post: index.mjs", `post-if: "${condition}"`];
    const result = await run(script, { runs: stages, declare, inputs: { fail } });
    expect(result.stages.map((stage) => stage.name)).toEqual(names);
  });

  test("pre-if: failure() skips pre", async () => {
    const result = await run("", { runs: ["pre: index.mjs", "pre-if: failure()", "main: index.mjs"] });
    expect(result.stages.map((stage) => stage.name)).toEqual(["main"]);
  });

  test("a crash is a failure with its text in the log", async () => {
    const result = await run(`throw new Error("boom")`);
    expect(result.conclusion).toBe("failure");
    expect(result.log).toContain("boom");
  });
});

describe("interruption", () => {
  const grace = { interrupt: 300, terminate: 300, streams: 300 };
  const ready = (line: string): boolean => line === "ready";
  const wait = `console.log("ready"); setInterval(() => {}, 1000);`;

  test("a cancelled action gets SIGINT, and post runs", async () => {
    const script = `if (env.STATE_started) { console.log("cleaned"); process.exit(0); }
      ${append("STATE", "started=1\n")}
      process.on("SIGINT", () => { console.log("asked"); ${append("OUTPUT", "a=1\n")} process.exit(0); }); ${wait}`;
    const result = await run(script, { runs: ["main: index.mjs", "post: index.mjs"], cancelOn: ready });
    expect(result.conclusion).toBe("cancelled");
    expect(result.log.split("\n")).toEqual(["ready", "asked", "cleaned"]);
    expect(result.outputs).toEqual({ a: "1" });
    expect(result.stages.map((stage) => stage.conclusion)).toEqual(["cancelled", "success"]);
  });

  test("SIGTERM follows, then the end", async () => {
    const deaf = `process.on("SIGINT", () => console.log("INT"));process.on("SIGTERM", () => console.log("TERM"));${wait}`;
    const result = await run(deaf, { cancelOn: ready, grace: { ...grace, interrupt: 1_500, terminate: 1_500 } });
    expect(result.log.split("\n")).toEqual(["ready", "INT", "TERM"]);
    expect(result.stages[0]).toMatchObject({ conclusion: "cancelled", exitCode: null, signal: "SIGKILL" });
  });

  test("cancelled from outside, while it runs and before it has begun", async () => {
    for (const cancel of [AbortSignal.timeout(100), AbortSignal.abort()])
      expect((await run(wait, { cancel, grace })).conclusion).toBe("cancelled");
  });

  test("a time-out is a failure that says so", async () => {
    const result = await run(wait, { timeoutMilliseconds: 100, grace });
    expect(result.conclusion).toBe("failure");
    expect(result.annotations[0]?.message).toContain("has timed out");
  });

  test("a grandchild that holds the output open is ended", async () => {
    const script = `const { spawn } = await import("node:child_process");
      spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); process.exit(0);`;
    // It would hold it for ever, and this test with it.
    expect((await run(script, { grace })).conclusion).toBe("success");
  });

  test("one of another group is not waited for, and what came before is read", async () => {
    const script = `const { spawn } = await import("node:child_process");
      const own = { stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true };
      const far = spawn(process.execPath, ["-e", "console.log('from afar ' + process.pid); process.send('said'); setInterval(() => {}, 1000)"], own);
      far.once("message", () => process.exit(0));`;
    const result = await run(script, { grace });
    // It would hold the output for ever, and this test with it.
    expect(result.conclusion).toBe("success");
    expect(result.log).toMatch(/^from afar \d+$/);
    process.kill(Number(result.log.slice("from afar ".length)));
  });
});

describe("the manifest", () => {
  test.each([
    ["no runs", "name: x", "SANDBOX_ACTION_INVALID", "`runs` is not a map"],
    ["an old runtime", "runs: { using: node20, main: index.mjs }", "SANDBOX_ACTION_INVALID", "`node20`"],
    ["a composite action", "runs: { using: composite, steps: [] }", "SANDBOX_ACTION_INVALID", "`composite`"],
    ["no main", "runs: { using: node24 }", "SANDBOX_ACTION_INVALID", "`runs.main` is missing"],
    ["main is not there", "runs: { using: node24, main: dist/index.js }", "SANDBOX_ACTION_MISSING", "dist/index.js"],
    ["no YAML", "runs: [", "SANDBOX_ACTION_INVALID", "it is not YAML"],
    [
      "inputs is a list",
      "inputs: [a]\nruns: { using: node24, main: index.mjs }",
      "SANDBOX_ACTION_INVALID",
      "`inputs` is not a map",
    ],
    [
      "a default is a map",
      "inputs: { a: { default: {} } }\nruns: { using: node24, main: index.mjs }",
      "SANDBOX_ACTION_INVALID",
      "`inputs.a.default` is not a text",
    ],
  ])("%s", async (_, yaml, code, message) => {
    await expect(runAction(writeAction(yaml))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  test("a folder without action.yml", async () => {
    await expect(runAction(tmpdir())).rejects.toMatchObject({ code: "SANDBOX_ACTION_MISSING" });
  });
});
