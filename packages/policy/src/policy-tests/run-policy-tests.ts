import { diffStages } from "../diff/diff-stages.ts";
import type { Policy } from "../policy.ts";
import { checksOf } from "../stages/decide-stage.ts";
import type { Stage } from "../stages/stage.ts";
import { killingTest } from "./killing-test.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import type { PolicyTest } from "./policy-test.ts";
import { runPolicyTest, type TestResult } from "./run-policy-test.ts";

/** What the tests of a policy say about it, and how much they say. */
export interface PolicyTestReport {
  readonly results: readonly TestResult[];
  readonly coverage: Coverage;
  readonly mutation: MutationScore;
  /** Stages that no test asks for. */
  readonly untested: readonly string[];
  /** For the reader: the figures in words. */
  readonly notes: readonly string[];
}

export interface Coverage {
  /** Grants that some test is allowed by. */
  readonly grants: { readonly reached: number; readonly all: number };
  /** Lines of grants that some test is denied for. */
  readonly matchers: { readonly reached: number; readonly all: number };
}

export interface MutationScore {
  readonly killed: number;
  readonly all: number;
  readonly survivors: readonly Survivor[];
}

/** A broken policy that passes every test. */
export interface Survivor {
  readonly stage: string;
  readonly mutant: Mutant;
  /** The test that would have failed, as a line of YAML, where one was found. */
  readonly killedBy?: string;
}

/** Runs `tests`, then breaks the stages that have some in every small way and runs them again. */
export function runPolicyTests(policy: Policy): PolicyTestReport {
  const results = policy.tests.map((test, index) => runPolicyTest(policy, test, index));
  const tested = new Set(policy.tests.map(({ stage }) => stage));
  const untested = Object.keys(policy.stages).filter((name) => !tested.has(name));
  const coverage = coverageOf(policy, results);
  const mutation = mutationScore(policy, results);
  return { results, coverage, mutation, untested, notes: notesOf(results, coverage, mutation) };
}

function notesOf(
  results: readonly TestResult[],
  { grants, matchers }: Coverage,
  { killed, all }: MutationScore,
): string[] {
  if (results.length === 0) return ["the policy has no tests"];
  const passed = results.filter((result) => result.passed).length;
  const score = `mutation score ${Math.floor((killed / all) * 100)} %: the tests notice ${killed} of ${all} broken policies`;
  return [
    `${passed} of ${results.length} tests pass`,
    `${grants.reached} of ${grants.all} grants are reached by a test that is allowed, ${matchers.reached} of ${matchers.all} of their lines by one that is denied`,
    all === 0 ? "there is nothing to break" : score,
  ];
}

function coverageOf({ stages }: Policy, results: readonly TestResult[]): Coverage {
  const grants = new Set<string>();
  const matchers = new Set<string>();
  for (const { test, answer } of results) {
    if (answer.effect === "allow") grants.add(`${test.stage} ${answer.grant?.index}`);
    if (answer.code !== "DENIED_NO_GRANT") continue;
    for (const [index, grant] of (stages[test.stage]?.allow ?? []).entries())
      for (const { claim, holds } of checksOf(grant, test.claims))
        if (!holds) matchers.add(`${test.stage} ${index} ${claim}`);
  }
  const allow = Object.values(stages).flatMap((stage) => stage.allow);
  const lines = allow.reduce((sum, { claims }) => sum + Object.keys(claims).length, 0);
  return {
    grants: { reached: grants.size, all: allow.length },
    matchers: { reached: matchers.size, all: lines },
  };
}

function mutationScore(policy: Policy, results: readonly TestResult[]): MutationScore {
  const survivors: Survivor[] = [];
  let all = 0;
  for (const [name, stage] of Object.entries(policy.stages)) {
    const own = results.filter(({ test, passed }) => passed && (test.stage === name || test.held.includes(name)));
    if (own.length === 0) continue;
    for (const mutant of mutantsOf(stage)) {
      const stages = { ...policy.stages, [name]: mutant.stage };
      const broken = { stages, ...(policy.extends && { extends: policy.extends }) };
      const isNoticed = own.some(
        ({ test, index, answer }) => !runPolicyTest(broken, atMoment(test, answer.now), index).passed,
      );
      const killedBy = isNoticed ? undefined : killingTest(policy, stage, mutant);
      if (!isNoticed && killedBy === undefined && isAsStrict(policy, stage, mutant)) continue;
      all += 1;
      if (isNoticed) continue;
      survivors.push({ stage: name, mutant, ...(killedBy === undefined ? {} : { killedBy }) });
    }
  }
  return { killed: all - survivors.length, all, survivors };
}

/** Whether the broken stage decides as the whole one does, so that no test can tell them apart: what was broken is said elsewhere too. */
function isAsStrict({ stages }: Policy, stage: Stage, mutant: Mutant): boolean {
  const near = [stage.name, ...stage.forbidWith].flatMap((name) => {
    const found = Object.hasOwn(stages, name) ? stages[name] : undefined;
    return found === undefined ? [] : [[name, found] as const];
  });
  const whole = Object.fromEntries(near);
  const changes = diffStages({ stages: whole }, { stages: { ...whole, [stage.name]: mutant.stage } });
  return changes.every(({ effect }) => effect === "same");
}

/** A broken window must be asked at the moment at which the whole one was. */
function atMoment(test: PolicyTest, now: string): PolicyTest {
  return { ...test, now };
}
