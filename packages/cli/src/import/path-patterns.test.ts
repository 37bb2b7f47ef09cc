import { compileGlob } from "@sallyport/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { pathPatterns } from "./path-patterns.ts";

it.each<[string, string[]]>([
  ["docs/api.md", ["docs/api.md"]],
  ["^docs/api\\.md$", ["docs/api.md"]],
  ["src\\/test\\/resources", ["src/test/resources"]],
  ["(^|/)fixtures/", ["fixtures/"]],
  ["^vendor/.*", ["/vendor/"]],
  ["^go.sum$", ["/go.sum"]],
  ["\\.snap$", ["*.snap"]],
  [".*\\.lock$", ["*.lock"]],
  ["\\.(jpg|png)$", ["*.jpg", "*.png"]],
  ["(go.mod|go.sum)$", ["go.mod", "go.sum"]],
])("%s", (expression, patterns) => {
  expect(pathPatterns(expression)).toEqual(patterns);
});

it.each([
  "(.*?)(jpg|gif)$",
  "a[0-9]+",
  "test.*",
  "a|b",
  "\\d",
  "^$",
  "",
  "../a",
  "/etc",
  "(a|b)(c|d)",
  "a{2}",
  "[.]env",
  "()",
])("leaves %s to people", (expression) => {
  expect(pathPatterns(expression)).toBeUndefined();
});

it("never leaves out what the expression would look at", () => {
  const expression = fc.array(
    fc.constantFrom("a", "b", "/", "\\.", ".", "^", "$", ".*", "(a|b)", "(^|/)", "x+", "\\/"),
    {
      maxLength: 6,
    },
  );
  const path = fc
    .array(fc.constantFrom("a", "b", ".", "ab", "x.a"), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("/"));
  fc.assert(
    fc.property(expression, path, (parts, file) => {
      const text = parts.join("");
      const patterns = pathPatterns(text) ?? [];
      if (patterns.some((pattern) => compileGlob(pattern)(file))) expect(file).toMatch(new RegExp(text));
    }),
    { numRuns: 3000 },
  );
});
