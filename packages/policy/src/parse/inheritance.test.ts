import { SallyportError } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "./parse-policy.ts";

/** `line:column message` of each mistake. */
function problemsOf(text: string): string[] {
  try {
    parsePolicy(Buffer.from(`version: 1\n${text}\n`), ".github/sallyport.yml");
    return [];
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return (error.problems ?? []).map(({ place, message }) => {
      const { line, column } = place?.region?.start ?? {};
      return `${line}:${column} ${message}`;
    });
  }
}

describe("a pointer of `locked`", () => {
  it.each([
    "/stages",
    "/stages/deploy-production",
    "/stages/deploy/allow/0/repository_id",
    "/stages/deploy/credentials/aws/session-policy",
    "/stages/deploy/window/freezes/0/until",
    "/rules/secrets~1*",
    "/secrets/verify/hosts/github",
    "/secrets/custom-rules/0/pattern",
    "/exceptions",
  ])("may be %s", (pointer) => {
    expect(problemsOf(`locked: ["${pointer}"]`)).toEqual([]);
  });

  it.each([
    ["/stage/deploy", '"stage" at this place of the pointer (did you mean "stages"?)'],
    ["/stages/deploy/denny", '"denny" at this place of the pointer (did you mean "deny"?)'],
    ["/stages/Deploy", '"Deploy" at this place of the pointer'],
    ["/stages/deploy/allow/first", '"first" at this place of the pointer'],
    ["/stages/deploy/credentials/aws/rol", '"rol" at this place of the pointer (did you mean "role"?)'],
    ["/rules/secrets/jwt", '"secrets" at this place of the pointer'],
    ["/secrets/salt/0", '"0" at this place of the pointer'],
    ["/secrets/constructor", '"constructor" at this place of the pointer'],
  ])("cannot be %s, which would lock nothing", (pointer, words) => {
    expect(problemsOf(`locked: [${pointer}]`)).toEqual([`2:10 /locked/0: no policy has the key ${words}`]);
  });
});

describe("a bound of `delegates`", () => {
  const delegate = (pointer: string, bound: string) => `delegates: [{ bound: ${bound}, pointer: "${pointer}" }]`;

  it.each([
    ["/stages/deploy/max-duration", "1h"],
    ["/stages/deploy/credentials/aws/duration", "30m"],
    ["/stages/deploy/allow/0/ref", '"refs/heads/*"'],
    ["/stages/deploy/allow/0/ref", "[refs/heads/a, refs/heads/b]"],
    ["/rules", "warning"],
    ["/rules/secrets~1*", '"off"'],
    ["/secrets/min-confidence", "high"],
    ["/secrets/max-file-size", "10 MiB"],
    ["/secrets/max-file-size", '"1048576"'],
    ["/secrets/exclude", "[docs/, test/]"],
    ["/secrets/foreign-comments", "[gitleaks]"],
    ["/secrets/verify/max-requests", '"20"'],
  ])("of %s may be %s", (pointer, bound) => {
    expect(problemsOf(delegate(pointer, bound))).toEqual([]);
  });

  it.each([
    ["/stages/deploy/max-duration", "long", "expected a duration such as 15m or 1h, as "],
    ["/stages/deploy/max-duration", "[2h]", "expected a duration such as 15m or 1h, as "],
    ["/rules/secrets~1jwt", "warn", "expected one of info, warning, error, critical, off, as "],
    ["/rules", "loud", "expected one of info, warning, error, critical, off, as "],
    ["/secrets/min-confidence", "[high]", "expected one of low, medium, high, verified, as "],
    ["/stages/deploy", "2h", "/stages/deploy is not one value, so nothing bounds it; name a key below it"],
    ["/stages/deploy/allow/0", "x", "/stages/deploy/allow/0 is not one value"],
  ])("of %s cannot be %s, which would bound nothing", (pointer, bound, words) => {
    expect(problemsOf(delegate(pointer, bound))).toEqual([
      expect.stringContaining(`2:22 /delegates/0/bound: ${words}`),
    ]);
  });

  it("is not asked for where the place is unknown or locked", () => {
    expect(problemsOf(delegate("/stages/deploy/max-life", "long"))).toEqual([
      expect.stringMatching(/^2:\d+ \/delegates\/0\/pointer: no policy has the key "max-life"/),
    ]);
    expect(problemsOf(`locked: [/stages/deploy]\n${delegate("/stages/deploy/max-duration", "1h")}`)).toEqual([
      expect.stringMatching(/^3:\d+ \/delegates\/0\/pointer: "\/stages\/deploy" is locked, so nobody may loosen this/),
    ]);
  });
});
