import { expect, test } from "vitest";
import { stripComments } from "./strip-comments.ts";

test.each([
  ["a line", "// one\nconst a = 1;\n", "const a = 1;\n"],
  ["lines within", "f();\n  // one\n  /* two\n  three */\n  g();\n", "f();\n  g();\n"],
  ["behind a statement", "f(); // one\ng();\n", "f();  \ng();\n"],
  ["between words", "void/* one */0;", "void 0;"],
  ["a line break that ends a statement", "a = b /* one\n*/ c()", "a = b \n c()"],
  ["two on a line", "/* one */ /* two */\nf();\n", "   \nf();\n"],
  ["at the very end", "f();\n// one", "f();\n "],
])("%s", (_, code, expected) => {
  expect(stripComments(code)).toBe(expected);
});

test.each([
  ["strings", "f(\"// no\", '/* no */');\n"],
  ["templates, also their blank lines", "f(`\n// no\n   \n/* no */ $" + "{`// no`}\n`);\n"],
  ["regular expressions", "f(/\\/\\* no *\\//, /[/*]/ );\n"],
  ["licences", "/*! of somebody */\n/** @license MIT */\n// Copyright Acme\nf();\n"],
  ["names of modules", ";// ./packages/core/lib/index.js\nf();\n"],
  ["the line that starts a program", "#!/usr/bin/env node\nf();\n"],
])("keeps %s", (_, code) => {
  expect(stripComments(code)).toBe(code);
});

test("refuses what is no module", () => {
  expect(() => stripComments("f(;")).toThrow(SyntaxError);
});
