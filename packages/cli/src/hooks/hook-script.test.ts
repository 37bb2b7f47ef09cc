import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { hookNames, mentionsHook } from "./hook-name.ts";
import { hookScript, readHookScript } from "./hook-script.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sallyport-hook-script-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const word = fc.string({ unit: "binary-ascii" }).map((text) => text.replaceAll("\0", ""));
const forms = fc.record({
  hook: fc.constantFrom(...hookNames),
  chained: fc.boolean(),
  launch: fc.record({ node: word, flags: fc.array(word, { maxLength: 2 }), script: word }),
});

describe("hookScript", () => {
  it("is recognised, and so is any change of it", () => {
    fc.assert(
      fc.property(forms, fc.nat(), (form, at) => {
        const text = hookScript(form);
        expect(readHookScript(text)).toEqual({ chained: form.chained, edited: false });
        const body = text.split("\n").slice(0, 2).join("\n").length + 1;
        const place = body + (at % (text.length - body));
        const changed = `${text.slice(0, place)}#${text.slice(place)}`;
        expect(readHookScript(changed)).toEqual({ chained: form.chained, edited: true });
      }),
    );
    expect(readHookScript("#!/bin/sh\n# Sallyport hook: mine\n")).toBeUndefined();
  });

  it("starts the command from a path that holds anything, and nothing else", () => {
    const odd = path.join(folder, `it's a "$(touch pwned)" \`touch pwned\` folder;touch pwned\n#`);
    mkdirSync(odd);
    const script = path.join(odd, "start.mjs");
    writeFileSync(script, "console.log(process.execArgv.length, process.argv.slice(2).join(' '));");
    const text = hookScript({
      hook: "pre-push",
      chained: false,
      launch: { node: process.execPath, flags: ["--no-deprecation"], script },
    });
    const { status, stdout, stderr } = spawnSync("sh", ["-c", text, "pre-push", "it's $(a) remote", "address"], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin" },
      input: "refs\n",
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "1 secrets --pre-push=it's $(a) remote --quiet\n",
      stderr: "",
    });
  });
});

describe("mentionsHook", () => {
  const cases: readonly (readonly [text: string, commit: boolean, push: boolean])[] = [
    ["npx --no-install sallyport secrets --staged", true, false],
    ["npx sallyport check", true, false],
    ["  - id: sallyport-secrets", true, false],
    ['["sallyport", "secrets", "--staged"]', true, false],
    ['sallyport secrets --pre-push="$1"', false, true],
    ["sallyport secrets --range main..HEAD", false, false],
    ["# sallyport secrets --staged\n  // sallyport secrets --pre-push=x", false, false],
    ["sallyport:\n  run: npm test", false, false],
    ["npm test", false, false],
  ];
  it.each(cases)("%j", (text, commit, push) => {
    expect([mentionsHook(text, "pre-commit"), mentionsHook(text, "pre-push")]).toEqual([commit, push]);
  });
});
