import { expect, test } from "vitest";
import { exportedNames, takenNames } from "./index-exports.ts";

test("an index exports what its lists name", () => {
  const index = 'export { a, type B } from "./a.ts";\nexport type {\n  C,\n  D as E,\n} from "./c.ts";\n';
  expect(exportedNames(index)).toEqual(["a", "B", "C", "E"]);
});

test.each(['export * from "./a.ts";', 'export type * from "./a.ts";'])("%s is refused", (index) => {
  expect(() => exportedNames(index)).toThrow("does not say which names are public");
});

test.each([
  ['import { a, type B as C } from "@sallyport/core";', ["a", "B"]],
  ['import type {\n  A,\n} from "../../packages/core/src/index.ts";', ["A"]],
  ['export { a } from "@sallyport/core";', ["a"]],
  ['import { a } from "@sallyport/cores";', []],
  ['const { deep } = await import("@sallyport/core");', ["deep"]],
  ['type Core = typeof import("@sallyport/core"); type D = Core["deep"];', ["deep"]],
])("%s takes %j", (source, names) => {
  expect(takenNames(source, ["@sallyport/core", "../../packages/core/src/index.ts"], ["deep", "other"])).toEqual(names);
});
