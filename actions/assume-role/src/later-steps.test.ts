import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { laterSteps } from "./later-steps.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-later-steps-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function checkout(workflow?: string): Record<string, string> {
  const folder = mkdtempSync(join(root, "checkout-"));
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  if (workflow !== undefined) writeFileSync(join(folder, ".github/workflows/ci.yml"), workflow);
  return {
    GITHUB_WORKSPACE: folder,
    GITHUB_JOB: "deploy",
    GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/ci.yml@refs/heads/main",
  };
}

const workflow = (steps: string): string => `on: push\njobs:\n  deploy:\n    steps:\n${steps}`;
const own = "      - uses: sallyport/sallyport/actions/assume-role@0123\n";

test.each<[string, string, string[] | undefined]>([
  [
    "by name, id, uses and script",
    workflow(
      `      - run: before\n${own}      - { name: Roll out, run: x }\n      - { id: two, run: x }\n      - uses: acme/notify@v1\n      - run: |\n          first\n          second\n      - {}\n`,
    ),
    ["Roll out", "two", "acme/notify@v1", "first", "step 7"],
  ],
  ["none", workflow(own), []],
  ["from the first of several on", workflow(`${own}${own}`), ["sallyport/sallyport/actions/assume-role@0123"]],
  ["called by path", workflow("      - uses: ./actions/assume-role\n      - run: x\n"), ["x"]],
  ["the action is not there", workflow("      - run: x\n"), undefined],
  ["another action of a like name", workflow("      - uses: acme/assume-role-too@v1\n"), undefined],
  ["another job", "jobs: { other: { steps: [] } }", undefined],
  ["steps that are none", workflow("      nonsense: true\n"), undefined],
  ["no YAML", "jobs: [", undefined],
  [
    "names that expand beyond all sense",
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\njobs:\n  deploy:\n    steps: [*c,*c,*c,*c,*c,*c]\n`,
    undefined,
  ],
])("%s", async (_, text, expected) => {
  expect(await laterSteps(checkout(text))).toEqual(expected);
});

test("long names are cut", async () => {
  const [name] = (await laterSteps(checkout(workflow(`${own}      - run: ${"x".repeat(500)}\n`)))) ?? [];
  expect(name).toHaveLength(80);
});

test.each([
  ["no file", {}],
  ["a workflow of another place", { GITHUB_WORKFLOW_REF: "acme/shop/../../etc/passwd@main" }],
  ["no job", { GITHUB_JOB: "" }],
  ["no workflow", { GITHUB_WORKFLOW_REF: "" }],
])("%s: cannot be told", async (_, env) => {
  expect(await laterSteps({ ...checkout(), ...env })).toBeUndefined();
});

test.runIf(process.platform !== "win32")("a link or a pipe is not read", async () => {
  const linked = checkout();
  symlinkSync("/dev/zero", join(linked.GITHUB_WORKSPACE ?? "", ".github/workflows/ci.yml"));
  const piped = checkout();
  execFileSync("mkfifo", [join(piped.GITHUB_WORKSPACE ?? "", ".github/workflows/ci.yml")]);
  expect([await laterSteps(linked), await laterSteps(piped)]).toEqual([undefined, undefined]);
});

test("a file beyond all sense is not read", async () => {
  expect(
    await laterSteps(checkout(`${workflow(`${own}      - run: x\n`)}#${"x".repeat(1024 * 1024)}`)),
  ).toBeUndefined();
});
