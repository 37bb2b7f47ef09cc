import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportFileProblem, writeReportFile } from "./report-file.ts";

let root = "";
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-report-file-")));
  mkdirSync(path.join(root, "work"));
  mkdirSync(path.join(root, "elsewhere"));
  writeFileSync(path.join(root, "elsewhere/victim"), "untouched");
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string) => path.join(root, name);

describe("writeReportFile", () => {
  it("makes folders below the root, and replaces what is longer", async () => {
    await writeReportFile(at("work/a/b/r.json"), "a long first text", at("work"));
    await writeReportFile(at("work/a/b/r.json"), "{}", at("work"));
    expect(readFileSync(at("work/a/b/r.json"), "utf8")).toBe("{}");
  });

  it("writes to a device", async () => {
    await writeReportFile("/dev/null", "x");
  });

  it.each<[string, () => void, string, string]>([
    ["a link", () => symlinkSync(at("elsewhere/victim"), at("work/r")), "work/r", "it is a symbolic link"],
    ["a link to nothing", () => symlinkSync(at("elsewhere/new"), at("work/r")), "work/r", "it is a symbolic link"],
    [
      "a linked folder",
      () => symlinkSync(at("elsewhere"), at("work/out")),
      "work/out/victim",
      "its folder out is a symbolic link",
    ],
    [
      "git's own folder",
      () => mkdirSync(at("work/.git")),
      "work/.git/config",
      "it lies inside `.git`, where git obeys what it finds",
    ],
    [
      "the same in capitals",
      () => mkdirSync(at("work/.GIT")),
      "work/.GIT/hooks/x",
      "it lies inside `.git`, where git obeys what it finds",
    ],
    ["a folder", () => mkdirSync(at("work/r")), "work/r", "it is a folder"],
    ["a way through a file", () => writeFileSync(at("work/f"), ""), "work/f/r", "f is a file, not a folder"],
  ])("refuses %s and leaves everything as it is", async (_, arrange, file, problem) => {
    arrange();
    expect(await reportFileProblem(at(file), at("work"))).toBe(problem);
    await expect(writeReportFile(at(file), "stolen", at("work"))).rejects.toThrow(problem);
    expect(readFileSync(at("elsewhere/victim"), "utf8")).toBe("untouched");
    expect(() => readFileSync(at("elsewhere/new"))).toThrow("ENOENT");
  });

  it("refuses a second name of another file", async () => {
    linkSync(at("elsewhere/victim"), at("work/r"));
    await expect(writeReportFile(at("work/r"), "stolen")).rejects.toThrow("hard link");
    expect(readFileSync(at("elsewhere/victim"), "utf8")).toBe("untouched");
  });
});
