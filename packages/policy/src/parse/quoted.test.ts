import { expect, test } from "vitest";
import { quotedPath } from "./quoted.ts";

test("a path is cut only after what looks secret in it is struck out", () => {
  const token = ["gh", "p_", "Zk3".repeat(12)].join("");
  for (let before = 100; before <= 204; before += 1) {
    const shown = quotedPath(`${"to/be/".repeat(35).slice(0, before)}/${token}/sallyport.yml`);
    expect(shown).not.toContain("Zk3");
    expect(shown.length).toBeLessThanOrEqual(203);
  }
});

test("a path of 200 characters is whole", () => {
  const path = "folder/".repeat(29).slice(0, 200);
  expect(quotedPath(path)).toBe(`"${path}"`);
  expect(quotedPath(`${path}s`)).toBe(`"${path}…"`);
});
