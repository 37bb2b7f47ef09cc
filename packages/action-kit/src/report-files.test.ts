import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeReports } from "./report-files.ts";

let root = "";
let workspace = "";
let environment: NodeJS.ProcessEnv = {};
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-reports-")));
  workspace = join(root, "workspace");
  for (const folder of ["workspace", "temp", "elsewhere"]) mkdirSync(join(root, folder));
  environment = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(root, "temp") };
});
afterEach(() => rmSync(root, { recursive: true }));

const texts = { json: "{}", sarif: '{"version":"2.1.0"}' };
const none = { json: undefined, sarif: undefined };

test("without targets both go to a new folder in RUNNER_TEMP, each time another", async () => {
  const first = await writeReports("try", none, texts, environment);
  const second = await writeReports("try", none, texts, environment);
  expect(first.json).toMatch(new RegExp(`^${root}/temp/sallyport-try-\\w+/report\\.json$`));
  expect(second.json).not.toBe(first.json);
  expect([first.json, first.sarif].map((path) => readFileSync(path, "utf8"))).toEqual(["{}", '{"version":"2.1.0"}']);
});

test("targets lie below the workspace or RUNNER_TEMP, and folders are made", async () => {
  const targets = { json: "a/b/r.json", sarif: join(root, "temp/r.sarif") };
  writeFileSync(targets.sarif, "longer than what is written now");
  expect(await writeReports("try", targets, texts, environment)).toEqual({
    json: join(workspace, "a/b/r.json"),
    sarif: targets.sarif,
  });
  expect(readFileSync(targets.sarif, "utf8")).toBe(texts.sarif);
});

test.each([
  ["json", { json: "r.json", sarif: undefined }],
  ["sarif", { json: undefined, sarif: "r.json" }],
] as const)("with a target for %s alone the other goes to RUNNER_TEMP", async (named, targets) => {
  const written = await writeReports("try", targets, texts, environment);
  const { [named]: own, ...others } = written;
  expect(own).toBe(join(workspace, "r.json"));
  expect(Object.values(others)).toEqual([
    expect.stringMatching(new RegExp(`^${root}/temp/sallyport-try-\\w+/(report\\.json|results\\.sarif)$`)),
  ]);
});

test("with a target for both no folder is made, and without a name of RUNNER_TEMP none beside the files", async () => {
  await writeReports("try", { json: "a.json", sarif: "b.sarif" }, texts, environment);
  expect(readdirSync(join(root, "temp"))).toEqual([]);
  const written = await writeReports("try", none, texts, { ...environment, RUNNER_TEMP: "" });
  expect(written.json.startsWith(join(tmpdir(), "sallyport-try-"))).toBe(true);
  rmSync(dirname(written.json), { recursive: true });
});

test.each([
  ["a symbolic link", () => symlinkSync(join(root, "elsewhere/x"), join(workspace, "r.json")), "r.json"],
  [
    "a folder that is a link out of the workspace",
    () => symlinkSync(join(root, "elsewhere"), join(workspace, "out")),
    "out/r.json",
  ],
  ["a way out of the workspace", () => {}, "../elsewhere/r.json"],
  ["an absolute way out of the workspace", () => {}, "/proc/self/r.json"],
  ["git's own folder", () => mkdirSync(join(workspace, ".git")), ".git/hooks/pre-push"],
  ["a folder in its place", () => mkdirSync(join(workspace, "r.json")), "r.json"],
  ["a file in the place of its folder", () => writeFileSync(join(workspace, "out"), ""), "out/r.json"],
])("refuses %s", async (_, arrange, json) => {
  arrange();
  await expect(writeReports("try", { json, sarif: undefined }, texts, environment)).rejects.toMatchObject({
    code: "REPORT_NOT_WRITABLE",
    cause: expect.any(Error),
  });
  expect(() => readFileSync(join(root, "elsewhere/x"))).toThrow();
  expect(() => readFileSync(join(root, "elsewhere/r.json"))).toThrow();
});
