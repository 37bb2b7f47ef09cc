import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, globalOptions } from "../commands.ts";
import { bashCompletion } from "./bash.ts";
import { fishCompletion } from "./fish.ts";
import { completionModel } from "./model.ts";
import { pwshCompletion } from "./pwsh.ts";
import { zshCompletion } from "./zsh.ts";

const topics = ["secrets/private-key", "secrets/aws-access-key", "GIT_NOT_FOUND"];
const model = completionModel(commands, globalOptions, topics);

/** What is typed, as bash cuts it into words (also at `=`), the last one unfinished, and what must be offered. */
const cases: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [[""], model.commands.map((command) => command.name)],
  [["s"], ["secrets"]],
  [["--ver"], ["--verbose", "--version"]],
  [["secrets", "--st"], ["--staged"]],
  [
    ["secrets", "--format", ""],
    ["pretty", "json", "sarif", "markdown", "html"],
  ],
  [["secrets", "-f", "j"], ["json"]],
  [
    ["secrets", "--format", "="],
    ["pretty", "json", "sarif", "markdown", "html"],
  ],
  [["secrets", "--format", "=", "sa"], ["sarif"]],
  [
    ["explain", "-f", ""],
    ["pretty", "markdown", "json"],
  ],
  [["explain", "secrets/p"], ["secrets/private-key"]],
  [["explain", "GIT"], ["GIT_NOT_FOUND"]],
  [
    ["completion", ""],
    ["bash", "zsh", "fish", "pwsh"],
  ],
  [["check", "--fail-on", "c"], ["critical"]],
  [["check", "--report", "h"], ["html="]],
  [["check", "--policy", ""], []],
  [["check", "src"], []],
  [["--format", "j"], ["json"]],
  [["--quiet", "doc"], ["doctor"]],
  [["init", "--d"], ["--dry-run"]],
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sallyport-completion-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("bash", () => {
  it("offers what the table holds", () => {
    const script = [
      'source "$1"',
      ...cases.map(
        ([words]) =>
          `COMP_WORDS=(sallyport ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _sallyport; printf '%s ' "\${COMPREPLY[@]}"; echo`,
      ),
    ].join("\n");
    writeFileSync(path.join(folder, "sallyport.bash"), bashCompletion(model));
    const { stdout, stderr } = spawnSync(
      "bash",
      ["--norc", "-c", script, "bash", path.join(folder, "sallyport.bash")],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ").filter(Boolean));
    expect(answers).toEqual(cases.map(([, offered]) => offered));
  });
});

const hasFish = spawnSync("fish", ["--version"]).status === 0;
if (!hasFish) console.log("skipped: fish is not installed, so its completion is not tried");

describe.skipIf(!hasFish)("fish", () => {
  it("offers what the table holds", () => {
    const empty = mkdtempSync(path.join(folder, "empty-"));
    const lines = cases.map(([words]) => `sallyport ${words.join(" ").replace(/ = ?/, "=")}`);
    const script = [fishCompletion(model), ...lines.map((line) => `complete -C '${line}'; echo .`)].join("\n");
    const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", script], { encoding: "utf8", cwd: empty });
    expect(stderr).toBe("");
    const answers = stdout.split(/^\.$/m).map((answer) =>
      answer
        .split("\n")
        .map((line) => line.replace(/\t.*/, "").replace(/^--\w+=/, ""))
        .filter(Boolean),
    );
    for (const [index, [, offered]] of cases.entries()) expect(answers[index]?.sort()).toEqual([...offered].sort());
  });
});

describe("all shells", () => {
  it.each([
    ["bash", bashCompletion],
    ["zsh", zshCompletion],
    ["fish", fishCompletion],
    ["pwsh", pwshCompletion],
  ] as const)("%s names every command, option and word", (shell, write) => {
    const script = write(model);
    for (const command of model.commands) {
      expect(script).toContain(command.name);
      for (const option of command.options)
        expect(script).toContain(shell === "fish" ? `-l ${option.flag.slice(2)}` : option.flag);
    }
    for (const topic of topics) expect(script).toContain(topic);
  });

  const hostile = completionModel(
    commands.map((command) => ({ ...command, summary: "it's [so] called: $(rm) `x`" })),
    globalOptions,
    topics,
  );
  it("quote what help says", () => {
    expect(zshCompletion(hostile)).toContain(`'check:it'\\''s [so] called\\: $(rm) \`x\`'`);
    expect(fishCompletion(hostile)).toContain(`-d 'it\\'s [so] called: $(rm) \`x\`'`);
    expect(pwshCompletion(hostile)).toContain(`Help = 'it''s [so] called: $(rm) \`x\`'`);
  });
});
