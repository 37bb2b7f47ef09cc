import { describe, expect, it } from "vitest";
import { causeChain, SallyportError } from "./error.ts";
import { isRuleId } from "./rule.ts";
import { version } from "./version.ts";

describe("SallyportError", () => {
  it("says what is wrong, how to mend it and where to read on", () => {
    const error = new SallyportError({
      code: "POLICY_INVALID",
      message: "bad",
      fix: "mend it",
      kind: "usage",
      problems: [{ message: "one" }],
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "SallyportError",
      code: "POLICY_INVALID",
      message: "bad",
      fix: "mend it",
      kind: "usage",
    });
    expect(error.problems).toEqual([{ message: "one" }]);
    expect(error.decided).toBeUndefined();
    const decided = new SallyportError({ code: "X", message: "m", fix: "f", decided: "the role was assumed" });
    expect(decided).toMatchObject({ decided: "the role was assumed", problems: [] });
    expect(error.docs).toMatch(/docs\/errors\/POLICY_INVALID\.md$/);
    expect("cause" in error).toBe(false);
  });

  it("is about something unknown unless it says usage", () => {
    expect(new SallyportError({ code: "X", message: "m", fix: "f" }).kind).toBe("unknown");
  });
});

describe("causeChain", () => {
  it("tells all causes, outermost first, in harmless lines", () => {
    const refused = Object.assign(new Error("connect\n\x1b[31mrefused"), { code: "ECONNREFUSED" });
    const fetchFailed = new TypeError("fetch failed", { cause: refused });
    const error = new SallyportError({ code: "API_DOWN", message: "no answer", fix: "wait", cause: fetchFailed });
    expect(causeChain(error)).toEqual([
      "API_DOWN: no answer",
      "fetch failed",
      "ECONNREFUSED: connect\\n\\x1b[31mrefused",
    ]);
  });

  it("does not repeat a code, and takes what is no error", () => {
    expect(causeChain(Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" }))).toEqual([
      "ENOENT: no such file",
    ]);
    expect(causeChain("text")).toEqual(["text"]);
    expect(causeChain(undefined)).toEqual([]);
    expect(causeChain(null)).toEqual([]);
    expect(causeChain({ cause: new Error("no error has it") })).toEqual(["[object Object]"]);
    expect(causeChain(Object.assign(new Error("odd"), { code: 7 }))).toEqual(["odd"]);
    expect(causeChain(new RangeError())).toEqual(["RangeError"]);
  });

  it("ends for causes that go in a circle or without end", () => {
    const circle = new Error("round");
    circle.cause = circle;
    expect(causeChain(circle)).toEqual(["round"]);
    let deep = new Error("0");
    for (let depth = 1; depth < 100; depth += 1) deep = new Error(String(depth), { cause: deep });
    expect(causeChain(deep)).toHaveLength(10);
  });
});

describe("isRuleId", () => {
  it.each([
    ["secrets/github-classic-token", true],
    ["policy/x2", true],
    ["my-area/name", true],
    ["secrets", false],
    ["secrets/", false],
    ["Secrets/x", false],
    ["secrets/x_y", false],
    ["secrets/x--y", false],
    ["secrets/*", false],
    ["a/b/c", false],
    ["secrets/x\n", false],
    ["", false],
  ])("isRuleId(%j) is %j", (text, expected) => {
    expect(isRuleId(text)).toBe(expected);
  });
});

describe("version", () => {
  it("is a semantic version", () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
