import { describe, expect, it } from "vitest";
import { gitFailure } from "./git-failure.ts";

describe("gitFailure", () => {
  it.each([
    [["rev-list", "-c"], "git rev-list ended with exit code 128"],
    [["-c", "core.x=y z", "-c", "a.b=c", "log"], "git log ended with exit code 128"],
  ])("names the subcommand of %j", (parameters, message) => {
    expect(gitFailure(parameters, { code: 128, stderr: "fatal: something new" })).toMatchObject({
      code: "GIT_FAILED",
      message,
    });
  });

  it("tells a git that was ended from outside, and one that said nothing", () => {
    const failure = gitFailure(["rev-list"], { signal: "SIGKILL", stderr: "" });
    expect(failure).toMatchObject({
      code: "GIT_FAILED",
      kind: "unknown",
      message: "git rev-list was ended by SIGKILL",
    });
    expect(String(failure.cause)).toBe("Error: git said nothing");
  });

  // Each was printed by git 2.39 for an object that `git hash-object --literally` made.
  it.each([
    "fatal: too-short tree object",
    "fatal: malformed mode in tree entry",
    "fatal: empty filename in tree entry",
    "error: object 1234567 is a tree, not a blob\nfatal: entry 'x' in tree 1234567 has blob mode, but is not a blob",
    "error: bogus commit object 1234567\nfatal: bad object refs/heads/main",
  ])("takes a malformed object for damage: %s", (stderr) => {
    expect(gitFailure(["rev-list"], { code: 128, stderr })).toMatchObject({
      code: "REPOSITORY_DAMAGED",
      kind: "unknown",
    });
  });

  it.each([
    ["hint: do this\n\n \nwarning: a\nfatal: b\nwarning: c\n", "fatal: b"],
    ["warning: no error: here\nhint: x\n\nnotice\n", "warning: no error: here; notice"],
    ["fatal: 1\nerror: 2\nerror: 3\nerror: 4\nfatal: 5\n", "error: 2; error: 3; error: 4; fatal: 5"],
    [`fatal: ${"to be ".repeat(300)}`, `fatal: ${"to be ".repeat(300)}`.slice(0, 1_000)],
    ["fatal: a\u001b[31m", "fatal: a\\x1b[31m"],
  ])("repeats of %j what names the failure", (stderr, said) => {
    expect(String(gitFailure(["rev-list"], { code: 128, stderr }).cause)).toBe(`Error: ${said}`);
  });

  // The words of git 2.39 and newer.
  it.each([
    ["fatal: detected dubious ownership in repository at '/srv/x'", "REPOSITORY_OWNERSHIP", "unknown"],
    ["fatal: not a git repository (or any of the parent directories): .git", "NOT_A_REPOSITORY", "unknown"],
    ["fatal: Not a git repository: '/gone'", "NOT_A_REPOSITORY", "unknown"],
    ["fatal: Expected git repo version <= 1, found 2", "REPOSITORY_FORMAT", "unknown"],
    ["fatal: Not a valid object name nothing", "REVISION_NOT_FOUND", "usage"],
    ["fatal: bad revision 'nothing'", "REVISION_NOT_FOUND", "usage"],
    [
      "error: Could not read 1234567\nfatal: Failed to traverse parents of commit 89abcde",
      "REPOSITORY_DAMAGED",
      "unknown",
    ],
    ["error: inflate: data stream error (incorrect header check)", "REPOSITORY_DAMAGED", "unknown"],
    [
      "fatal: unable to find remote helper for 'ext'; could not fetch 1234567 from promisor remote",
      "REPOSITORY_DAMAGED",
      "unknown",
    ],
    [`error: Object ${"1234567".repeat(6)} not a tree`, "REPOSITORY_DAMAGED", "unknown"],
    ["fatal: Out of memory, malloc failed", "GIT_FAILED", "unknown"],
  ])("knows what it means: %s", (stderr, code, kind) => {
    expect(gitFailure(["rev-list"], { code: 128, stderr })).toMatchObject({
      code,
      kind,
      fix: expect.stringMatching(/\S/),
    });
  });

  it("repeats the lines in which a message goes on", () => {
    const stderr = "hint: more\nfatal: unknown repository extensions found:\n\tobjectstore\n\tother\n";
    const failure = gitFailure(["-c", "a=b", "rev-parse"], { code: 128, stderr });
    expect(failure.code).toBe("REPOSITORY_FORMAT");
    expect(String(failure.cause)).toBe("Error: fatal: unknown repository extensions found:; \\tobjectstore; \\tother");
  });

  it.each([
    "fatal: bad config line 3 in file .git/config",
    "fatal: bad numeric config value 'x' for 'core.bigfilethreshold' in file .git/config: invalid unit",
    "fatal: bad boolean config value 'x' for 'core.bare'",
  ])("has a fix of its own for: %s", (stderr) => {
    expect(gitFailure(["rev-list"], { code: 128, stderr })).toMatchObject({
      code: "GIT_FAILED",
      message: "git cannot read its configuration (git rev-list ended with exit code 128)",
      fix: expect.stringContaining("git config --list --show-origin"),
    });
  });

  it.each(["bob:hunter2", "bob:p@ss:hunter2", "hunter2", "bob:hunter2@"])(
    "repeats no password of a remote: %#",
    (user) => {
      const { cause } = gitFailure(["fetch"], {
        code: 128,
        stderr: `fatal: could not read https://${user}@example.com/x and ssh://${user}@example.com/y`,
      });
      expect(String(cause)).toBe("Error: fatal: could not read https://•@example.com/x and ssh://•@example.com/y");
    },
  );
});
