import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { commandOf } from "./shell-command.ts";

function run(script: string, shell: "bash" | "sh") {
  const { program, parameters } = commandOf(script, shell);
  const { status, stdout } = spawnSync(program, parameters, { encoding: "utf8" });
  return { status, stdout };
}

test.each(["bash", "sh"] as const)("%s stops at the first command that fails", (shell) => {
  expect(run("echo one\nfalse\necho two\n", shell)).toEqual({ status: 1, stdout: "one\n" });
});

test("bash stops at a pipe that fails, as GitHub's own does", () => {
  expect(run("false | cat\necho two", "bash")).toEqual({ status: 1, stdout: "" });
});

test("the script is one word, whatever stands in it", () => {
  const script = `printf '%s\\n' "a b" '$(no)' "; rm"\n`;
  expect(run(script, "bash").stdout).toBe("a b\n$(no)\n; rm\n");
  expect(commandOf("-c echo", "sh").parameters.at(-1)).toBe("-c echo");
});

test("PowerShell gets no profile and asks nobody", () => {
  expect(commandOf("x", "pwsh")).toEqual({
    program: "pwsh",
    parameters: ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", "x"],
  });
});
