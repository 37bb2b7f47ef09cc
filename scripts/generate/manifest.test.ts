import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateReadme } from "./action-readme.ts";
import { generateManifest, readContract } from "./manifest.ts";

const contract = `
name: try-it
inputs:
  fail-on: { description: "When to fail. [severity]", default: error }
  mode:
    description: >-
      What to do,
      in a | word. [one of: a, b-c]
    default: a
  title: { description: A title, required: true }
  empty: { description: "Nothing [list]", default: "" }
outputs:
  verdict: { description: How it ended. }
runs: { using: node24, main: index.js }
`;

describe("the manifest", () => {
  test("inputs with kinds, and output names", () => {
    expect(readContract(contract)).toEqual({
      name: "try-it",
      inputs: [
        {
          name: "fail-on",
          key: "failOn",
          description: "When to fail.",
          kind: "severity",
          required: false,
          default: "error",
        },
        {
          name: "mode",
          key: "mode",
          description: "What to do, in a | word.",
          kind: ["a", "b-c"],
          required: false,
          default: "a",
        },
        { name: "title", key: "title", description: "A title", kind: "text", required: true },
        { name: "empty", key: "empty", description: "Nothing", kind: "list", required: false },
      ],
      outputs: [{ name: "verdict", description: "How it ended." }],
    });
  });

  test("as source", () => {
    expect(generateManifest(contract)).toContain(`    failOn: { name: "fail-on", kind: "severity", default: "error" },
    mode: { name: "mode", kind: ["a", "b-c"], default: "a" },
    title: { name: "title", kind: "text", required: true },
    empty: { name: "empty", kind: "list" },
  },
  outputs: ["verdict"],`);
  });

  test.each([
    ["an unknown type", contract.replace("[severity]", "[severty]"), "the type [severty] is none of"],
    ["no description", contract.replace('description: "When to fail. [severity]", ', ""), "fail-on has no description"],
  ])("refuses %s", (_, text, message) => {
    expect(() => generateManifest(text)).toThrow(message);
  });
});

describe("the README", () => {
  const readme =
    "# T\n<!-- inputs: generated from action.yml -->\nold\n<!-- end of inputs -->\nmiddle\n<!-- outputs: generated from action.yml -->\n<!-- end of outputs -->\nend\n";

  test("tables between the markers, everything else untouched, and the same again", () => {
    const filled = generateReadme(contract, readme);
    expect(filled).toBe(`# T
<!-- inputs: generated from action.yml -->
| input | type | default | what it does |
|---|---|---|---|
| \`fail-on\` | severity | \`error\` | When to fail. |
| \`mode\` | \`a\`, \`b-c\` | \`a\` | What to do, in a \\| word. |
| \`title\` | text | required | A title |
| \`empty\` | list | none | Nothing |
<!-- end of inputs -->
middle
<!-- outputs: generated from action.yml -->
| output | what it says |
|---|---|
| \`verdict\` | How it ended. |
<!-- end of outputs -->
end
`);
    expect(generateReadme(contract, filled)).toBe(filled);
  });

  test("a marker that is missing is an error", () => {
    expect(() => generateReadme(contract, "# T\n")).toThrow("the page needs the lines");
  });
});

test("what is committed is what action.yml gives", () => {
  const folder = join(import.meta.dirname, "../../actions/detect-secrets");
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  expect(read("src/manifest.ts")).toBe(generateManifest(read("action.yml")));
  expect(read("README.md")).toBe(generateReadme(read("action.yml"), read("README.md")));
});
