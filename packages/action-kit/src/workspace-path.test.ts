import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseInputs } from "./inputs.ts";
import { isWithin, workspacePathComplaint, workspacePathProblem } from "./workspace-path.ts";

let root = "";
let workspace = "";
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-workspace-")));
  workspace = join(root, "workspace");
  for (const folder of ["workspace/.git", "workspace/src", "temp", "workspace2"])
    mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(join(root, "workspace2"), join(workspace, "out"));
  symlinkSync(join(workspace, "src"), join(workspace, "in"));
  symlinkSync(join(workspace, ".git"), join(workspace, "hidden"));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  [".", undefined],
  ["src", undefined],
  ["in/new/r.json", undefined],
  ["src/../new.json", undefined],
  ["..", "leads out of the workspace"],
  ["../workspace2", "leads out of the workspace"],
  ["src/../../workspace2/x", "leads out of the workspace"],
  ["/etc", "leads out of the workspace"],
  ["out", "leads out of the workspace through a symbolic link"],
  ["out/new/r.json", "leads out of the workspace through a symbolic link"],
  [".git", "leads into `.git`"],
  [".GIT/config", "leads into `.git`"],
  ["hidden/config", "leads into `.git`"],
])("%s: %s", (path, problem) => {
  expect(workspacePathProblem(path, workspace)).toBe(problem);
});

test("the runner's own folder may be named in full, where it is allowed", () => {
  const path = join(root, "temp/r.json");
  expect(workspacePathProblem(path, workspace, [join(root, "temp")])).toBeUndefined();
  expect(workspacePathProblem(path, workspace, [undefined, ""])).toBe("leads out of the workspace");
});

test("a folder of the job that has no name is not the current folder", () => {
  expect(workspacePathProblem(join(process.cwd(), "r.json"), workspace, [""])).toBe("leads out of the workspace");
});

test("a way in through a link from outside, and a `.git` that leads elsewhere, are none", () => {
  symlinkSync(workspace, join(root, "link"));
  expect(workspacePathProblem(join(root, "link/r.json"), workspace)).toBe("leads out of the workspace");
  mkdirSync(join(workspace, "src/deep"));
  symlinkSync(join(workspace, "src"), join(workspace, "src/deep/.git"));
  expect(workspacePathProblem("src/deep/.git/config", workspace)).toBe("leads into `.git`");
});

test("a folder with the same beginning is another one", () => {
  expect(isWithin("/a/bc", "/a/b")).toBe(false);
  expect(isWithin("/a/..b", "/a")).toBe(true);
});

const manifest = {
  name: "try-paths",
  inputs: {
    path: { name: "path", kind: "path", default: "." },
    report: { name: "report", kind: "path" },
    sarif: { name: "sarif", kind: "path" },
    allowUnknown: { name: "allow-unknown", kind: "list" },
  },
  outputs: [],
} as const;

test("inputs that lead away are told all at once, before any work", () => {
  const environment = {
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(root, "temp"),
    INPUT_PATH: join(root, "temp"),
    INPUT_REPORT: "out/r.json",
    INPUT_SARIF: "../r.sarif",
    "INPUT_ALLOW-UNKNOWN": "oversize, shalow-clone",
  };
  const problems = [
    {
      message: expect.stringMatching(
        /^`path` is `.*temp`, which leads out of the workspace; name a path below the workspace$/,
      ),
    },
    {
      message: expect.stringContaining(
        "`report` is `out/r.json`, which leads out of the workspace through a symbolic link",
      ),
    },
    { message: expect.stringContaining("`sarif` is `../r.sarif`, which leads out of the workspace") },
    { message: '`allow-unknown` takes no "shalow-clone". Did you mean `shallow-clone`?' },
  ];
  let thrown: unknown;
  try {
    parseInputs(manifest, environment);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: "INPUT_INVALID", problems });
});

test("a report may go below the workspace, or below the folder of the job", () => {
  const environment = {
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(root, "temp"),
    INPUT_PATH: "src",
    INPUT_REPORT: join(root, "temp", "r.json"),
    INPUT_SARIF: "src/r.sarif",
  };
  expect(parseInputs(manifest, environment)).toMatchObject({ path: "src", report: join(root, "temp", "r.json") });
});

test("half a token that a cut would leave is struck out first, wherever it stands", () => {
  const token = ["gh", "p_", "Zk3".repeat(12)].join("");
  for (let before = 100; before <= 204; before += 1) {
    const path = `../${"to/be/".repeat(35).slice(0, before)}/${token}`;
    const complaint = workspacePathComplaint("report", path, "leads out of the workspace");
    expect(complaint).not.toContain("Zk3");
    expect(complaint.length).toBeLessThan(300);
  }
});
