import { expect, test } from "vitest";
import { progressPrinter } from "./progress.ts";

test("nothing for ten seconds, then a line each ten", () => {
  let now = 0;
  const printed: string[] = [];
  const progress = progressPrinter(
    (text) => printed.push(text),
    () => now,
  );
  for (now = 0; now <= 25_000; now += 1_000) progress({ done: now, total: 30_000, unit: "objects" });
  progress({ done: 1, unit: "files" });
  expect(printed).toEqual(["10,000 of 30,000 objects", "20,000 of 30,000 objects"]);
});
