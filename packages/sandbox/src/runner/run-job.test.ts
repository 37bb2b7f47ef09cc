import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runJob } from "./run-job.ts";

const root = mkdtempSync(join(tmpdir(), "sallyport-run-job-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An action whose three stages say their name, and more. */
function action(name: string, main = ""): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const manifest = `name: ${name}
inputs:
  word: { default: none }
runs:
  using: node24
  pre: pre.js
  main: main.js
  post: post.js
`;
  writeFileSync(join(folder, "action.yml"), manifest);
  const say = (stage: string): string =>
    `console.log("${stage} ${name} " + process.env.INPUT_WORD + " " + (process.env.STATE_kept ?? ""));\n`;
  writeFileSync(join(folder, "pre.js"), say("pre"));
  const keep = `require("node:fs").appendFileSync(process.env.GITHUB_STATE, "kept=${name}\\n");\n`;
  writeFileSync(join(folder, "main.js"), say("main") + keep + main);
  writeFileSync(join(folder, "post.js"), say("post"));
  return folder;
}

/** `${{ … }}` */
const expression = (text: string): string => `\${{ ${text} }}`;

describe("runJob", () => {
  test("runs each pre, then the steps, then each post backwards, each with its own state", async () => {
    const run = await runJob([
      { uses: action("a"), with: { word: "one" } },
      { run: "echo script" },
      { uses: action("b") },
    ]);
    expect(run.log.split("\n").map((line) => line.trim())).toEqual([
      "pre a one",
      "pre b none",
      "main a one",
      "script",
      "main b none",
      "post b none b",
      "post a one a",
    ]);
    expect(run.conclusion).toBe("success");
    expect(run.steps.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
  });

  test("hands outputs and variables on, in order", async () => {
    const run = await runJob(
      [
        {
          id: "first",
          run: 'echo "word=hello" >> "$GITHUB_OUTPUT"; echo "LATER=yes" >> "$GITHUB_ENV"; mkdir -p bin; echo "$PWD/bin" >> "$GITHUB_PATH"',
        },
        { uses: action("c"), with: { word: expression("steps.first.outputs.word") }, env: { OWN: "x" } },
        {
          run: `echo "$LATER ${expression("env.LATER")} [$OWN] ${expression("github.run_id")}"; case "$PATH" in *bin:*) echo path;; esac`,
        },
      ],
      { context: { run_id: "77" } },
    );
    expect(run.log).toContain("main c hello");
    expect(run.log).toContain("yes yes [] 77");
    expect(run.env).toEqual({ LATER: "yes" });
    expect(run.steps[0]).toMatchObject({ id: "first", outputs: { word: "hello" } });
  });

  test("after a failure only what asks for it runs, and every post", async () => {
    const run = await runJob([
      { uses: action("d") },
      { id: "broken", run: "exit 3" },
      { run: "echo skipped" },
      { run: `echo cleaning ${expression("steps.broken.conclusion")}`, if: "always()" },
      { run: "echo never", if: "github.event_name == 'push'" },
    ]);
    expect(run.conclusion).toBe("failure");
    expect(run.steps.map(({ conclusion }) => conclusion)).toEqual([
      "success",
      "failure",
      "skipped",
      "success",
      "skipped",
    ]);
    expect(run.log).toContain("cleaning failure");
    expect(run.log).toContain("post d");
    expect(run.log).not.toMatch(/skipped|never/);
  });

  test("all steps share RUNNER_TEMP and the mask", async () => {
    const canary = ["can", "ary-", "of-the-job"].join("");
    const run = await runJob(
      [
        { run: 'echo "::add-mask::$CANARY"; echo kept > "$RUNNER_TEMP/file"' },
        { run: `cat "$RUNNER_TEMP/file"; echo "$CANARY ${expression("secrets.KEY")}"` },
      ],
      { env: { CANARY: canary }, secrets: { KEY: "key-of-the-job" } },
    );
    expect(run.log).toContain("kept\n*** ***");
    expect(run.log).not.toContain(canary);
    expect(run.rawOutput).toContain(canary);
    expect([...run.files.keys()].some((file) => file.endsWith("/file"))).toBe(true);
  });

  test("names what it cannot run", async () => {
    await expect(runJob([{ uses: join(root, "none") }])).rejects.toMatchObject({ code: "SANDBOX_ACTION_MISSING" });
    await expect(runJob([{ run: "true", if: "nonsense(" }])).rejects.toMatchObject({
      code: "SANDBOX_EXPRESSION_INVALID",
    });
  });
});
