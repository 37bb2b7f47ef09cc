import { SallyportError } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Policy } from "../policy.ts";
import { compileConditions } from "./compile-conditions.ts";
import { decideStage } from "./decide-stage.ts";
import type { Condition, Stage } from "./stage.ts";

function policyWith(...conditions: readonly string[]): Policy {
  const stages = conditions.map(
    (when, index) => `  s${index}: { owner: "@a", purpose: any, allow: [{ ref: "*" }], when: ${when} }`,
  );
  return parsePolicy(Buffer.from(["version: 1", "stages:", ...stages, ""].join("\n")), "org.yml");
}

async function problemsOf(policy: Policy, path?: string): Promise<readonly string[]> {
  const error: unknown = await compileConditions(policy, path).catch((caught: unknown) => caught);
  if (!(error instanceof SallyportError)) throw new Error("it was compiled");
  expect(error.code).toBe("POLICY_INVALID");
  return (error.problems ?? []).map(({ place }) => {
    const { start, end } = place?.region ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
    return `${place?.path}:${start.line}:${start.column}-${end.column}`;
  });
}

/** The same policy with another condition in its first stage. */
function changed(policy: Policy, change: (when: Condition) => Condition): Policy {
  const { s0 } = policy.stages;
  if (s0?.when === undefined) throw new Error("no condition");
  return { ...policy, stages: { ...policy.stages, s0: { ...s0, when: change(s0.when) } as Stage } };
}

describe("a condition that is none", () => {
  it("is pointed at, with all others of the file", async () => {
    const policy = policyWith("\"claims.ref == 'a'\"", '"claims.ref = 1"', '"claims.ref +"');
    const problems = await problemsOf(policy);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toBe(
      `org.yml:4:${(policy.source?.lines[3] ?? "").indexOf(" = 1") + 2}-${(policy.source?.lines[3] ?? "").indexOf(" = 1") + 3}`,
    );
    expect(problems[1]).toMatch(/^org\.yml:5:/);
  });

  it("is pointed at as a whole where it is written over several lines, or in another file", async () => {
    const folded = policyWith('"claims.ref\n      = 1"');
    const at = folded.stages.s0?.when?.at;
    expect(await problemsOf(folded)).toEqual([`org.yml:${at?.start.line}:${at?.start.column}-${at?.end.column}`]);
    const inherited = changed(policyWith('"claims.ref = 1"'), (when) => ({ ...when, file: "above.yml" }));
    const whole = inherited.stages.s0?.when?.at;
    expect(await problemsOf(inherited)).toEqual([
      `org.yml:${whole?.start.line}:${whole?.start.column}-${whole?.end.column}`,
    ]);
  });

  it("is in the file that is named, else in the policy's own, else in the usual one", async () => {
    const policy = policyWith('"claims.ref = 1"');
    const { source: _, ...bare } = policy;
    const fileOf = async (given: Policy, path?: string) => (await problemsOf(given, path))[0]?.split(":")[0];
    expect(await fileOf(policy, "named.yml")).toBe("named.yml");
    expect(await fileOf(policy)).toBe("org.yml");
    expect(await fileOf(bare)).toBe(".github/sallyport.yml");
  });

  it("may speak of the claims, the stage, the credential and the time, and of nothing else", async () => {
    const condition = "\"stage == 's0' && credential == '' && now > timestamp('2026-01-01T00:00:00Z')\"";
    const policy = await compileConditions(policyWith(condition));
    const asked = { stage: "s0", claims: { ref: "x" } };
    expect(decideStage(policy, { ...asked, now: "2026-11-21T08:00:00.000Z" }).code).toBe("ALLOWED");
    expect(decideStage(policy, { ...asked, now: "2025-11-21T08:00:00.000Z" }).code).toBe("DENIED_WHEN");
    expect(await problemsOf(policyWith("\"secrets.token == ''\""))).toHaveLength(1);
  });
});

describe("a condition that is compiled", () => {
  it("stays as it is, and so does a policy without any other", async () => {
    const once = await compileConditions(policyWith('"true"'));
    expect(await compileConditions(once)).toBe(once);
    expect(once.stages.s0?.when).not.toHaveProperty("also");
  });

  it("is compiled again where only some of those that were merged with it are", async () => {
    const once = await compileConditions(policyWith('"true"'));
    const raw = (source: string) => ({ source, at: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } });
    const mixed = changed(once, (when) => ({ ...when, also: [{ ...when, also: [] }, raw("false")] }));
    const twice = await compileConditions(mixed);
    expect(twice.stages.s0?.when?.compiled).toBe(once.stages.s0?.when?.compiled);
    expect(decideStage(twice, { stage: "s0", claims: { ref: "x" }, now: "2026-11-21T08:00:00.000Z" }).code).toBe(
      "DENIED_WHEN",
    );
  });
});
