import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGlob, compileWildcard } from "./glob.ts";
import { mustEnd } from "./testing/must-end.ts";

/** Plain backtracking, straight from the description; slow, and obviously right. */
function wildcardOracle(pattern: string, text: string): boolean {
  if (pattern === "") return text === "";
  if (pattern[0] === "*")
    return wildcardOracle(pattern.slice(1), text) || (text !== "" && wildcardOracle(pattern, text.slice(1)));
  return (
    text !== "" && (pattern[0] === "?" || pattern[0] === text[0]) && wildcardOracle(pattern.slice(1), text.slice(1))
  );
}

function segmentsOracle(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === "**") {
    // At the end it stands for what is inside: at least one segment.
    if (rest.length === 0) return path.length > 0;
    return segmentsOracle(rest, path) || (path.length > 0 && segmentsOracle(pattern, path.slice(1)));
  }
  return path[0] !== undefined && wildcardOracle(first, path[0]) && segmentsOracle(rest, path.slice(1));
}

function globOracle(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\//, "");
  const atAnyDepth = !pattern.startsWith("/") && !bare.slice(0, -1).includes("/");
  // Every folder, and what is inside it.
  const folder = bare.replace(/\*\*\/$/, "**/*/");
  const inside = folder.endsWith("/") ? `${folder}**` : folder;
  return segmentsOracle([...(atAnyDepth ? ["**"] : []), ...inside.split("/")], path.split("/"));
}

describe("compileWildcard", () => {
  it("agrees with backtracking", () => {
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?"), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (wildcard, candidate) => {
        expect(compileWildcard(wildcard)(candidate)).toBe(wildcardOracle(wildcard, candidate));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes nothing for a regular expression", () => {
    expect(compileWildcard("a.c+[x]$(\\")("a.c+[x]$(\\")).toBe(true);
    expect(compileWildcard("a.c")("abc")).toBe(false);
    expect(compileWildcard("*")("line\nbreak")).toBe(true);
  });

  it("is fast where backtracking would not end", () => {
    expect(mustEnd(() => compileWildcard(`${"a*".repeat(30)}b`)("a".repeat(20_000)))).toBe(false);
    expect(mustEnd(() => compileGlob(`${"**/a/".repeat(30)}b`)("a/".repeat(5_000)))).toBe(false);
  });
});

describe("compileGlob", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["*.pem", ["a.pem", "x/y/a.pem"], ["a.pem.txt", "a.pem/b"]],
    ["/*.pem", ["a.pem"], ["x/a.pem"]],
    ["docs/*.md", ["docs/a.md"], ["docs/x/a.md", "x/docs/a.md", "docs/a.txt"]],
    ["docs/**/*.md", ["docs/a.md", "docs/x/y/a.md"], ["a.md", "x/docs/a.md"]],
    ["build/", ["build/a", "x/build/y/z"], ["build", "x/build", "rebuild/a"]],
    ["/build/", ["build/a", "build/x/a"], ["x/build/a", "build"]],
    ["src/build/", ["src/build/a"], ["x/src/build/a", "src/build"]],
    ["**/", ["a/b", "a/b/c"], ["a"]],
    ["a/**/", ["a/b/c"], ["a/b", "a", "b/c"]],
    ["a/**", ["a/b", "a/b/c"], ["a", "b/a/c"]],
    ["**", ["a", "a/b"], []],
    ["**/test", ["test", "a/test", "a/b/test"], ["test/a", "tests"]],
    ["a?c", ["abc", "x/a-c"], ["ac", "a/c"]],
    ["a**b", ["ab", "axxb"], ["a/b"]],
    ["[ab]", ["[ab]"], ["a"]],
    ["", [], ["a"]],
    ["/", [], ["a"]],
  ])("%s", (pattern, matches, others) => {
    const matcher = compileGlob(pattern);
    expect(matches.filter((path) => !matcher(path))).toEqual([]);
    expect(others.filter(matcher)).toEqual([]);
  });

  it("agrees with backtracking", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 3 });
    const pattern = fc
      .tuple(
        fc.constantFrom("", "/"),
        fc.array(fc.oneof(fc.constant("**"), part), { minLength: 1, maxLength: 4 }),
        fc.constantFrom("", "/"),
      )
      .map(([start, parts, end]) => start + parts.join("/") + end);
    const path = fc
      .array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join("/"));
    fc.assert(
      fc.property(pattern, path, (glob, candidate) => {
        expect(compileGlob(glob)(candidate)).toBe(globOracle(glob, candidate));
      }),
      { numRuns: 3000 },
    );
  });
});
