import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";

const fixtures = path.join(import.meta.dirname, "..", "fixtures");

/**
 * Compares a rendering with `src/fixtures/<case>/<name>`, byte for byte, and shows a diff of lines. With UPDATE_GOLDEN=1 the file
 * is rewritten instead: look at `git diff` before you commit it.
 */
export function expectGolden(caseName: string, name: string, actual: string): void {
  const file = path.join(fixtures, caseName, name);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  expect(
    actual.split("\n"),
    `differs from ${path.relative(process.cwd(), file)}; if that is meant, run with UPDATE_GOLDEN=1`,
  ).toEqual(readGolden(file).split("\n"));
}

function readGolden(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${path.relative(process.cwd(), file)} is missing: run with UPDATE_GOLDEN=1 to write it`, {
      cause,
    });
  }
}
