import { expect, it } from "vitest";
import { isUncheckedKind, uncheckedKindHint, uncheckedKinds } from "./unchecked-kind.ts";

it("knows its own kinds and no inherited names", () => {
  expect(uncheckedKinds).toEqual(uncheckedKinds.toSorted());
  expect(uncheckedKinds.every(isUncheckedKind)).toBe(true);
  expect(isUncheckedKind("toString")).toBe(false);
});

it("says which kind was meant", () => {
  expect(uncheckedKindHint("overszie")).toBe("Did you mean `oversize`?");
  expect(uncheckedKindHint("everything")).toContain("`oversize`, `push-protection`");
});
