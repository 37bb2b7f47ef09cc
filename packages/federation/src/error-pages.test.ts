import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { errorDescriptions } from "./error-pages.ts";

it("every code that the sources throw has a page, and every page a code", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const sources = files.filter((name) => name.endsWith(".ts") && !/test\.ts$|error-pages|testing/.test(name));
  const text = sources.map((name) => readFileSync(path.join(import.meta.dirname, name), "utf8")).join("\n");
  const thrown = new Set(text.match(/(?<=")(?:FEDERATION|DELIVERY)_[A-Z_]+(?=")/g));
  const described = errorDescriptions.map(({ code }) => code);
  expect(described.toSorted()).toEqual([...thrown].sort());
  expect(new Set(described).size).toBe(described.length);
});
