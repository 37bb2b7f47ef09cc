import { describe, expect, it } from "vitest";
import { gitFailure } from "./git-failure.ts";

describe("gitFailure", () => {
  it.each([
    ["rev-list", "git rev-list ended with exit code 128"],
    ["-c core.x=y rev-list", "git rev-list ended with exit code 128"],
    ["--no-pager log", "git log ended with exit code 128"],
  ])("names the subcommand of %s", (command, message) => {
    expect(gitFailure(command, { code: 128, stderr: "fatal: something new" })).toMatchObject({
      code: "GIT_FAILED",
      message,
    });
  });

  it.each([
    "fatal: bad config line 3 in file .git/config",
    "fatal: bad numeric config value 'x' for 'core.bigfilethreshold' in file .git/config: invalid unit",
    "fatal: bad boolean config value 'x' for 'core.bare'",
  ])("has a fix of its own for: %s", (stderr) => {
    expect(gitFailure("rev-list", { code: 128, stderr })).toMatchObject({
      code: "GIT_FAILED",
      message: "git cannot read its configuration (git rev-list ended with exit code 128)",
      fix: expect.stringContaining("git config --list --show-origin"),
    });
  });

  it.each(["bob:hunter2", "bob:p@ss:hunter2", "hunter2", "bob:hunter2@"])(
    "repeats no password of a remote: %#",
    (user) => {
      const { cause } = gitFailure("fetch", {
        code: 128,
        stderr: `fatal: could not read https://${user}@example.com/x and ssh://${user}@example.com/y`,
      });
      expect(String(cause)).toBe("Error: fatal: could not read https://•@example.com/x and ssh://•@example.com/y");
    },
  );
});
