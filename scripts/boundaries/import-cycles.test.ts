import { describe, expect, test } from "vitest";
import { importCycles, loadedImports } from "./import-cycles.ts";

describe("importCycles", () => {
  test.each<[Record<string, string[]>, string[][]]>([
    [{ a: ["b", "c"], b: ["c"], c: [] }, []],
    [{ a: ["b"], b: ["a"] }, [["a", "b"]]],
    [{ a: ["a"] }, [["a"]]],
    [{ top: ["a"], a: ["b"], b: ["c"], c: ["a", "d"], d: [] }, [["a", "b", "c"]]],
    [
      { a: ["b"], b: ["a", "c"], c: ["b"] },
      [
        ["a", "b"],
        ["b", "c"],
      ],
    ],
    [{ a: ["elsewhere"] }, []],
  ])("%j: %j", (graph, cycles) => {
    expect(importCycles(new Map(Object.entries(graph)))).toEqual(cycles);
  });
});

test("what is loaded is all but types and what waits", () => {
  const source = `import type { A } from "./a.ts";
import { type B, type C } from "./b.ts";
import { type D, d } from "./d.ts";
import {
  e,
  type F,
} from "./e.ts";
import * as g from "./g.ts";
import "./h.ts";
import fs from "node:fs";
export * from "./i.ts";
export type * from "./j.ts";
export { k } from "./k.ts";
const l = await import("./l.ts");
`;
  expect(loadedImports(source)).toEqual(["./d.ts", "./e.ts", "./g.ts", "./h.ts", "./i.ts", "./k.ts"]);
});
