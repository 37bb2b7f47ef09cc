import { type Instant, instant } from "@sallyport/core";
import type { Policy } from "../policy.ts";
import { type Answer, answerStage, type StagePolicy } from "../stages/decide-stage.ts";
import { momentInside } from "../stages/window-refusal.ts";
import type { PolicyTest } from "./policy-test.ts";

export interface TestResult {
  readonly test: PolicyTest;
  /** Place in `tests`, from 0. */
  readonly index: number;
  readonly passed: boolean;
  /** What is not as the test expects, one line; absent when it passed. */
  readonly problem?: string;
  readonly answer: Answer;
}

/** Asks the policy what a test asks, and compares. */
export function runPolicyTest(policy: StagePolicy, test: PolicyTest, index: number): TestResult {
  const { stage, credential, claims, held } = test;
  const now = test.now ?? momentFor(policy, stage);
  const request = { stage, ...(credential === undefined ? {} : { credential }), claims, now, held };
  const answer = answerStage(policy, request);
  const problem = problemOf(test, answer);
  return { test, index, passed: problem === undefined, ...(problem === undefined ? {} : { problem }), answer };
}

/** A Monday noon; where the stage is shut then, the next moment at which it is open. */
const noon = Date.UTC(2026, 0, 5, 12);

function momentFor({ stages }: Pick<Policy, "stages">, name: string): Instant {
  const window = Object.hasOwn(stages, name) ? stages[name]?.window : undefined;
  return instant(new Date(window === undefined ? noon : (momentInside(window, noon) ?? noon)));
}

function problemOf(test: PolicyTest, answer: Answer): string | undefined {
  const { expect, grant, because, duration } = test;
  if (answer.effect !== expect) return `expected ${expect}, got ${answer.effect} (${answer.code})`;
  if (grant !== undefined && answer.grant?.index !== grant)
    return `expected grant ${grant}, got grant ${answer.grant?.index}`;
  if (duration !== undefined && answer.duration !== duration)
    return `expected a life of ${duration} s, got ${answer.duration === undefined ? "no limit" : `${answer.duration} s`}`;
  if (because === undefined || because === answer.code) return undefined;
  const causes = answer.code === "DENIED_BY_DENY" ? answer.matched : answer.failed;
  if (causes.some(({ claim }) => claim === because)) return undefined;
  const names = causes.map(({ claim }) => claim).join(", ");
  const found = causes.length === 0 ? answer.code : `${answer.code}, for ${names}`;
  return `expected it to be denied because of ${because}, got ${found}`;
}
