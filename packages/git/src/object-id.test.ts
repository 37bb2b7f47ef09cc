import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { abbreviated, emptyTree, isObjectId, isZeroId, zeroId } from "./object-id.ts";

const [sha1, sha256] = ["a1".repeat(20), "b2".repeat(32)];

describe("ids of objects", () => {
  it.each([
    [sha1, true, false],
    [sha256, true, false],
    ["0".repeat(40), true, true],
    ["0".repeat(64), true, true],
    ["0".repeat(41), false, false],
    ["0".repeat(63), false, false],
    [sha1.slice(1), false, false],
    [`${sha1}0`, false, false],
    [sha1.toUpperCase(), false, false],
    [`${sha1}\n`, false, false],
    [`-${sha1}`, false, false],
    [` ${"0".repeat(40)}`, false, false],
    ["", false, false],
    ["HEAD", false, false],
  ])("%j", (text, isId, isZero) => expect([isObjectId(text), isZeroId(text)]).toEqual([isId, isZero]));

  it("are as long as the repository's format says", () => {
    expect([zeroId("sha1"), zeroId("sha256")].map((id) => id.length)).toEqual([40, 64]);
    expect(abbreviated(sha256)).toBe("b2b2b2b");
  });

  it("that every git knows without storing it: of the tree without entries", () => {
    const ofGit = (...options: string[]) =>
      execFileSync("git", ["hash-object", "-t", "tree", "--stdin", ...options], { input: "" })
        .toString()
        .trim();
    expect(emptyTree("sha1")).toBe(ofGit());
    // Outside of a repository git computes the older format alone; this is what it writes in one of the newer.
    expect(emptyTree("sha256")).toMatch(/^6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321$/);
  });
});
