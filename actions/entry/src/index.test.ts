import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./index.ts";

test("every action has a case, and its index.js asks for it", async () => {
  const actions = join(import.meta.dirname, "../..");
  const names = readdirSync(actions).filter((name) => readdirSync(join(actions, name)).includes("action.yml"));
  expect(names).toContain("detect-secrets");
  for (const name of names) {
    expect(readFileSync(join(actions, name, "index.js"), "utf8")).toBe(
      `import { run } from "../dist/index.js";\n\nawait run("${name}", import.meta.url);\n`,
    );
    expect(readFileSync(join(actions, "entry/src/index.ts"), "utf8")).toContain(`case "${name}":`);
  }
});

test("an action that there is not", async () => {
  await expect(run("detect-nothing", import.meta.url)).rejects.toThrow("there is no action detect-nothing");
});
