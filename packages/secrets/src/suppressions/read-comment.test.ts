import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { commentMark, longestComment, readComment } from "./read-comment.ts";

const whole = ' secrets/generic-password until=2027-02-01 reason="a value of the manual"';

describe("readComment", () => {
  it.each([
    ["the usual order", whole],
    ["the other order", ' secrets/generic-password reason="a value of the manual" until=2027-02-01'],
    ["single quotes", " secrets/generic-password until=2027-02-01 reason='a value of the manual'"],
    ["the end of a block comment", `${whole} */`],
    ["the end of a comment in XML", `${whole} -->`],
    ["tabs", whole.replaceAll(" s", "\ts").replace(" until", "\tuntil")],
    ["another comment behind it", `${whole} ${commentMark} secrets/private-key`],
  ])("reads %s", (_, text) => {
    expect(readComment(text)).toMatchObject({
      kind: "complete",
      rule: "secrets/generic-password",
      expires: "2027-02-02T00:00:00.000Z",
      reason: "a value of the manual",
    });
  });

  it.each([
    ["nothing", "", /one rule/],
    ["nothing but the end of a comment", " -->\r", /one rule/],
    ["no rule", ' until=2027-02-01 reason="a value of the manual"', /one rule/],
    ["every rule", ' * until=2027-02-01 reason="a value of the manual"', /one rule/],
    ["a pattern", whole.replace("generic-password", "*"), /one rule/],
    ["a rule of another area", whole.replace("secrets/generic-password", "policy/weakened-rules"), /one rule/],
    ["two rules", whole.replace("password", "password,secrets/private-key"), /one rule/],
    ["no date", whole.replace("until=2027-02-01 ", ""), /no date/],
    ["a day that is none", whole.replace("02-01", "02-30"), /none that exists/],
    ["a year alone", whole.replace("2027-02-01", "2027"), /none that exists/],
    ["text on the date", whole.replace("02-01", "02-01x"), /no date/],
    ["no reason", " secrets/generic-password until=2027-02-01", /no reason/],
    ["a reason that says nothing", whole.replace("a value of the manual", "because"), /no reason/],
    ["a reason of spaces", whole.replace("a value of the manual", " ".repeat(40)), /no reason/],
    ["a reason without an end", whole.replace('manual"', "manual"), /no reason/],
    ["a reason that is too long", whole.replace("manual", "m".repeat(longestComment)), /no reason/],
    ["the parts of the next comment", ` secrets/generic-password ${commentMark}${whole}`, /no date/],
  ])("refuses %s", (_, text, problem) => {
    const reading = readComment(text);
    expect(reading?.kind === "incomplete" && reading.problem).toMatch(problem);
  });

  it.each([["`"], ["."], ["ed secrets/generic-password"], ["=secrets/generic-password"]])(
    "takes no notice of a mark in a sentence: %j",
    (text) => {
      expect(readComment(text)).toBeUndefined();
    },
  );

  it("never throws, and allows nothing but what is written out", () => {
    const part = fc.oneof(
      fc.constantFrom(whole, " ", '"', "'", "until=", "reason=", "secrets/generic-password", "2027-02-01", commentMark),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const reading = readComment(text);
        if (reading?.kind !== "complete") return;
        expect(text).toContain(reading.rule);
        expect(text).toContain(`until=${new Date(Date.parse(reading.expires) - 1).toISOString().slice(0, 10)}`);
        expect(text).toContain(reading.reason);
        expect(reading.reason.length).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it("is quick on text made to be slow", () => {
    for (const text of [
      " secrets/a until=".repeat(1e5),
      ` ${"a".repeat(1e6)}`,
      ` secrets/a reason="${" ".repeat(1e6)}`,
    ])
      mustEnd(() => readComment(text));
  });
});
