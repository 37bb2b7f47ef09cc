import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createScratch } from "../../../secrets/src/testing/scratch.ts";
import { codeFolder, forgetOldVersions } from "./code-cache.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());
const home = (name: string) => {
  const folder = path.join(scratch.folder, name);
  mkdirSync(folder);
  return folder;
};

describe("codeFolder", () => {
  it("is in the user's cache folder, which nobody else may write", () => {
    const HOME = home("usual");
    expect(codeFolder({ HOME })).toBe(path.join(HOME, ".cache/sallyport/code"));
    chmodSync(path.join(HOME, ".cache/sallyport"), 0o777);
    expect(codeFolder({ HOME })).toBeUndefined();
  });

  it("follows XDG_CACHE_HOME, unless it is relative", () => {
    const HOME = home("moved");
    const XDG_CACHE_HOME = path.join(HOME, "caches");
    expect(codeFolder({ HOME, XDG_CACHE_HOME })).toBe(path.join(XDG_CACHE_HOME, "sallyport/code"));
    expect(codeFolder({ HOME, XDG_CACHE_HOME: "caches" })).toBeUndefined();
  });

  it("is none in CI, where one job must not decide what runs in the next", () => {
    const HOME = home("runner");
    expect(codeFolder({ HOME, CI: "true" })).toBeUndefined();
    expect(existsSync(path.join(HOME, ".cache"))).toBe(false);
  });

  it("is none without a home, and makes none", () => {
    const missing = path.join(scratch.folder, "missing");
    expect(codeFolder({})).toBeUndefined();
    expect(codeFolder({ HOME: missing })).toBeUndefined();
    expect(existsSync(missing)).toBe(false);
  });

  it("is none where a file stands in the way", () => {
    const HOME = home("blocked");
    writeFileSync(path.join(HOME, ".cache"), "");
    expect(codeFolder({ HOME })).toBeUndefined();
  });
});

describe("forgetOldVersions", () => {
  it.each([
    [300, true],
    [301, false],
  ])("of %i files: kept %s", (count, kept) => {
    const folder = path.join(home(`${count}`), "code");
    mkdirSync(path.join(folder, "v24"), { recursive: true });
    for (let index = 0; index < count; index++) writeFileSync(path.join(folder, "v24", `${index}`), "");
    forgetOldVersions(folder);
    expect(existsSync(folder)).toBe(kept);
  });

  it("is not disturbed by what it cannot read", () => {
    const folder = home("odd");
    expect(() => forgetOldVersions(path.join(folder, "missing"))).not.toThrow();
    writeFileSync(path.join(folder, "file"), "");
    expect(() => forgetOldVersions(folder)).not.toThrow();
    expect(existsSync(folder)).toBe(true);
  });
});
