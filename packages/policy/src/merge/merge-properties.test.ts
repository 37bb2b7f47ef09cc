import { canonicalJson } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severityOf } from "../apply/rule-severity.ts";
import { diffStages } from "../diff/diff-stages.ts";
import { needsApproval } from "../diff/policy-change.ts";
import { oracleAllows } from "../diff/testing/sample-stage.ts";
import type { Policy } from "../policy.ts";
import type { Window } from "../stages/stage.ts";
import { windowRefusal } from "../stages/window-refusal.ts";
import { mergePolicies } from "./merge-policies.ts";
import { loosenings } from "./testing/loosenings.ts";
import { randomClaims, randomPolicy, seededRandom, stageNames } from "./testing/random-policy.ts";

const seed = fc.nat(1_000_000);
const merge = (above: Policy, below: Policy) => mergePolicies(above, below).policy;
const rules = ["secrets/jwt", "secrets/a", "secrets/ab", "commits/a", "other/b"];

/** What two policies mean, by asking them; exact for stages. */
function differences(a: Policy, b: Policy): string[] {
  const changes = [...diffStages(a, b), ...diffStages(b, a)];
  const stages = changes.filter((change) => needsApproval(change) || change.kind === "NARROWER");
  const severities = rules.filter((rule) => severityOf(a, rule, "error") !== severityOf(b, rule, "error"));
  const textOf = ({ secrets }: Policy) => canonicalJson(JSON.parse(JSON.stringify(secrets)));
  const secrets = textOf(a) === textOf(b) ? [] : ["secrets"];
  return [...stages.map(({ kind, sentence }) => `${kind} ${sentence}`), ...severities, ...secrets];
}

describe("a merge", () => {
  it("never loosens what the file above says (100,000 of them: scripts/bench/policy-merge.ts)", () => {
    fc.assert(
      fc.property(seed, seed, (first, second) => {
        const [above, below] = [randomPolicy(first, false), randomPolicy(second, true)];
        expect(loosenings(above, merge(above, below), seededRandom(first))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it("lets in exactly whom both files let in, and opens exactly when both windows are", () => {
    const start = Date.parse("2027-06-07T00:00:00Z");
    const isOpen = (window: Window | undefined, at: number) => !window || windowRefusal(window, at) === undefined;
    let both = 0;
    fc.assert(
      fc.property(seed, seed, (first, second) => {
        const above = { ...randomPolicy(first, false), locked: [] };
        const below = randomPolicy(second, true);
        const merged = merge(above, below);
        const random = seededRandom(first + second);
        for (const name of stageNames) {
          const [theirs, ours, all] = [above, below, merged].map(({ stages }) => stages[name]);
          if (theirs === undefined || ours === undefined || all === undefined) continue;
          const allow = ours.unsaid?.includes("allow") ? theirs.allow : ours.allow;
          for (let index = 0; index < 20; index += 1) {
            const claims = randomClaims(random);
            const isIn = oracleAllows(theirs, claims) && oracleAllows({ allow, deny: ours.deny }, claims);
            expect(oracleAllows(all, claims)).toBe(isIn);
            if (isIn) both += 1;
          }
          for (let at = start; at < start + 7 * 86_400_000; at += 45 * 60_000)
            expect(isOpen(all.window, at)).toBe(isOpen(theirs.window, at) && isOpen(ours.window, at));
        }
      }),
      { numRuns: 150 },
    );
    expect(both).toBeGreaterThan(100);
  });

  it("of a policy with itself is that policy, without a conflict", () => {
    fc.assert(
      fc.property(seed, (number) => {
        const free = { ...randomPolicy(number, false), locked: [] };
        const merged = mergePolicies(free, free);
        expect(merged.conflicts.map(({ message }) => message)).toEqual([]);
        expect(differences(free, merged.policy)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("of three may be done in either order", () => {
    fc.assert(
      fc.property(seed, seed, seed, (first, second, third) => {
        const a = { ...randomPolicy(first, false), locked: [] };
        const [b, c] = [randomPolicy(second, true), randomPolicy(third, true)];
        const [left, right] = [merge(merge(a, b), c), merge(a, merge(b, c))];
        const random = seededRandom(third);
        for (const name of stageNames) {
          const claims = randomClaims(random);
          const asked = [left, right].map(({ stages }) => stages[name] && oracleAllows(stages[name], claims));
          expect(asked[0]).toBe(asked[1]);
        }
        const severities = (policy: Policy) => rules.map((rule) => severityOf(policy, rule, "error"));
        expect(severities(left)).toEqual(severities(right));
        expect(left.secrets).toEqual(right.secrets);
        expect(left.stages.deploy?.maxDuration).toBe(right.stages.deploy?.maxDuration);
      }),
      { numRuns: 100 },
    );
  });

  it("loses no stage, no field and no rule", () => {
    fc.assert(
      fc.property(seed, seed, (first, second) => {
        const above = { ...randomPolicy(first, false), locked: [] };
        const below = randomPolicy(second, true);
        const merged = merge(above, below);
        for (const stageName of stageNames) {
          const [theirs, ours, both] = [above, below, merged].map(({ stages }) => stages[stageName]);
          if (theirs === undefined || ours === undefined || both === undefined) continue;
          expect(both.window === undefined).toBe(theirs.window === undefined && ours.window === undefined);
          expect(both.maxDuration === undefined).toBe(
            theirs.maxDuration === undefined && ours.maxDuration === undefined,
          );
          expect(new Set(both.forbidWith)).toEqual(new Set([...theirs.forbidWith, ...ours.forbidWith]));
          for (const name of Object.keys(theirs.credentials)) expect(both.credentials).toHaveProperty(name);
          expect(both.deny.length).toBeGreaterThanOrEqual(theirs.deny.length);
        }
        const keys = ["version", "rules", "exceptions", "secrets", "stages", "tests", "locked", "delegates"];
        expect(Object.keys(merged)).toEqual(expect.arrayContaining(keys));
      }),
      { numRuns: 100 },
    );
  });
});
