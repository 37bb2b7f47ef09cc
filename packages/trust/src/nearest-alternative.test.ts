import { expect, it } from "vitest";
import { nearestAlternative } from "./nearest-alternative.ts";
import type { TrustAlternative, TrustCheck } from "./trust-answer.ts";
import type { Truth } from "./truth.ts";

type Check = readonly [claim: string, holds: Truth, expected?: readonly string[], observed?: string | undefined];
function way(kind: "allow" | "deny", ...checks: Check[]): TrustAlternative {
  const all = checks.map(([claim, holds, expected = [], observed]) => ({
    claim,
    holds,
    expected: expected.map((text) => ({ text })),
    observed: observed === undefined ? undefined : [observed],
  }));
  return { kind, checks: all as unknown as TrustCheck[] } as unknown as TrustAlternative;
}
const fails = (claim: string, expected?: string, observed?: string): Check =>
  expected === undefined ? [claim, false] : [claim, false, [expected], observed];

it.each<[string, readonly TrustAlternative[], number | undefined]>([
  ["nothing", [], undefined],
  ["refusals alone", [way("deny", ["sub", true])], undefined],
  ["one, however far", [way("allow", fails("iss"), fails("sub"))], 0],
  ["who fails in fewer", [way("allow", fails("sub"), fails("ref")), way("allow", fails("sub"))], 1],
  [
    "another issuer is further than nine conditions",
    [way("allow", fails("iss")), way("allow", ...Array(9).fill(fails("ref")))],
    1,
  ],
  ["another action, too", [way("allow", fails("action")), way("allow", fails("sub"), fails("ref"))], 1],
  ["and no OIDC provider", [way("allow", fails("principal")), way("allow", fails("sub"), fails("ref"))], 1],
  [
    "what is open is nearer than what fails",
    [way("allow", fails("sub")), way("allow", ["sub", "unknown"], ["ref", "unknown"])],
    1,
  ],
  [
    "what holds counts for nothing",
    [way("allow", fails("sub"), ["ref", true], ["aud", true]), way("allow", fails("sub"))],
    0,
  ],
  ["a refusal is passed over", [way("deny", ["sub", true]), way("allow", fails("sub"))], 1],
  [
    "of two as far the one that is more alike",
    [
      way("allow", fails("sub", "repo:other", "repo:acme/shop")),
      way("allow", fails("sub", "repo:acme/shoe", "repo:acme/shop")),
    ],
    1,
  ],
  [
    "in whatever letters",
    [way("allow", fails("sub", "repo:x", "repo:acme")), way("allow", fails("sub", "REPO:ACM", "repo:acme"))],
    1,
  ],
  [
    "by the best of its values",
    [
      way("allow", ["sub", false, ["repo:acm"], "repo:acme"]),
      way("allow", ["sub", false, ["x", "repo:acme2", "y"], "repo:acme"]),
    ],
    1,
  ],
  [
    "a longer text is less alike",
    [
      way("allow", fails("sub", `repo:acme${"x".repeat(50)}`, "repo:acme")),
      way("allow", fails("sub", "repo:acm", "repo:acme")),
    ],
    1,
  ],
  ["of two alike the first", [way("allow", fails("sub", "a", "b")), way("allow", fails("sub", "a", "b"))], 0],
  [
    "what the token lacks is like nothing",
    [way("allow", ["sub", false, ["a"]]), way("allow", fails("sub", "ab", "ax"))],
    1,
  ],
])("%s", (_, alternatives, index) => {
  expect(nearestAlternative(alternatives)).toBe(index);
});
