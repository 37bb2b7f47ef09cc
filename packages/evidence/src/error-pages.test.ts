import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorDescriptions } from "./error-pages.ts";

test("every error that is thrown here has one page, and every page an error", () => {
  const folder = new URL(".", import.meta.url);
  const sources = readdirSync(folder).filter((file) => file.endsWith(".ts") && !/test|error-pages/.test(file));
  const thrown = sources.flatMap((file) =>
    [...readFileSync(new URL(file, folder), "utf8").matchAll(/"(EVIDENCE_[A-Z_]+)"/g)].map((match) => match[1] ?? ""),
  );
  const codes = errorDescriptions.map(({ code }) => code);
  expect(codes.toSorted()).toEqual([...new Set(thrown)].sort());
});
