import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { isCommandName, parseCommandFile, parseWorkflowCommand } from "@sallyport/sandbox";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The sandbox's readers against the writer that every action uses: what `@actions/core` writes must come back as it was. */

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\n", "\r", "%", "0A", "25", ":", "::", ",", "=", ";", "]", "##[", "<<", "é", "\u2028", " "),
    fc.string({ minLength: 1, maxLength: 3 }),
  ),
});

describe("workflow commands", () => {
  /** What core prints for one call. */
  function printed(call: () => void): string {
    const original = process.stdout.write;
    let text = "";
    process.stdout.write = ((chunk: string) => {
      text += chunk;
      return true;
    }) as typeof process.stdout.write;
    try {
      call();
    } finally {
      process.stdout.write = original;
    }
    return text;
  }

  const lines = (text: string): string[] => text.split(/\r\n|\n|\r/).slice(0, -1);

  test("a message is one line and comes back whole", () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const [line = "", ...more] = lines(printed(() => core.error(message)));
        expect(more).toEqual([]);
        expect(parseWorkflowCommand(line, isCommandName)).toEqual({ name: "error", properties: {}, data: message });
      }),
    );
  });

  test("properties come back, but for what .NET trims: leading `=`, and white space at the very end", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.integer({ min: 1, max: 1e9 }), (title, file, startLine) => {
        const [line = "", ...more] = lines(printed(() => core.warning("text", { title, file, startLine })));
        expect(more).toEqual([]);
        const kept = Object.entries({ title, file }).flatMap(([name, value]) => {
          const trimmed = value.replace(/^=+/, "");
          return trimmed === "" ? [] : [[name, trimmed]];
        });
        const properties = { ...Object.fromEntries(kept), line: String(startLine) };
        expect(parseWorkflowCommand(line, isCommandName)).toEqual({ name: "warning", properties, data: "text" });
      }),
    );
  });

  test("a mask of many lines", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const [line = ""] = lines(printed(() => core.setSecret(value)));
        expect(parseWorkflowCommand(line, isCommandName)?.data).toBe(value);
      }),
    );
  });
});

describe("command files", () => {
  const folder = mkdtempSync(join(tmpdir(), "sallyport-grammar-"));
  const file = join(folder, "output");
  const before = process.env.GITHUB_OUTPUT;
  beforeAll(() => {
    process.env.GITHUB_OUTPUT = file;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.GITHUB_OUTPUT;
    else process.env.GITHUB_OUTPUT = before;
    rmSync(folder, { recursive: true });
  });

  test("outputs come back as they were set, in order", () => {
    const name = fc.stringMatching(/^[A-Za-z_][\w-]{0,10}$/);
    const value = hostile.filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(fc.array(fc.record({ name, value }), { maxLength: 5 }), (entries) => {
        writeFileSync(file, "");
        for (const entry of entries) core.setOutput(entry.name, entry.value);
        expect(parseCommandFile(readFileSync(file, "utf8"))).toEqual({ entries });
      }),
    );
  });
});
