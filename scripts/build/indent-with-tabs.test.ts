import { expect, test } from "vitest";
import { indentWithTabs } from "./indent-with-tabs.ts";

test.each([
  ["one step", "{\n    f();\n}\n", "{\n\tf();\n}\n"],
  ["two steps and a half", "{{\n          f();\n}}\n", "{{\n\t\t  f();\n}}\n"],
  ["half a step", "{\n  f();\n}\n", "{\n  f();\n}\n"],
  ["the first line", "    f();", "\tf();"],
  ["the last line", "f();\n    ", "f();\n\t"],
  ["expressions in a template", `f(\`a\${\n    b\n    }\n    c\`);`, `f(\`a\${\n\tb\n\t}\n    c\`);`],
])("%s", (_, code, expected) => {
  expect(indentWithTabs(code)).toBe(expected);
});

test.each([
  ["spaces within a line", "f(    a,    b);\n"],
  ["templates", "f(`\n    a\n        b`);\n"],
  ["an empty template", "f(``);\n"],
  ["strings that go on", 'f("a\\\n    b");\n'],
  ["licences", "/*!\n    of somebody\n*/\nf();\n"],
  ["the line that starts a program", "#!/usr/bin/env node\nf();\n"],
])("keeps %s", (_, code) => {
  expect(indentWithTabs(code)).toBe(code);
});

test("refuses what is no module", () => {
  expect(() => indentWithTabs("f(;")).toThrow(SyntaxError);
});
