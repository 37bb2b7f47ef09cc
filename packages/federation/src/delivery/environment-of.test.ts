import { expect, it } from "vitest";
import type { IssuedCredential } from "../issued-credential.ts";
import { environmentOf } from "./environment-of.ts";

const issued = (identity: string, environment: Record<string, string>) =>
  ({ identity, environment }) as unknown as IssuedCredential;

it("puts the variables of several credentials together, and lets two of them agree", () => {
  const [one, two] = [issued("a", { REGION: "x", KEY: "1" }), issued("b", { REGION: "x", TOKEN: "2" })];
  expect(environmentOf([one, two])).toEqual({ REGION: "x", KEY: "1", TOKEN: "2" });
  expect(environmentOf([])).toEqual({});
});

it("refuses two values for one variable, and names none of them", () => {
  const work = () => environmentOf([issued("first", { KEY: "1" }), issued("second", { KEY: "2" })]);
  expect(work).toThrow(
    expect.objectContaining({
      code: "DELIVERY_VARIABLE_TWICE",
      message: "the variable KEY would hold two credentials at once; the second is that of second",
    }),
  );
});
