import { parsePolicy } from "../../packages/policy/src/parse/parse-policy.ts";
import { runPolicyTests } from "../../packages/policy/src/policy-tests/run-policy-tests.ts";
import { claimsFrom } from "../../packages/policy/src/stages/claim-bases.ts";
import { compileConditions } from "../../packages/policy/src/stages/compile-conditions.ts";
import { decideStage, type StageRequest } from "../../packages/policy/src/stages/decide-stage.ts";
import { median, timed } from "./measure.ts";

/**
 * How long a decision takes, and how long a policy takes to load, each against named baselines in the same run:
 * node --conditions=source scripts/bench/policy.ts
 */
const decisions = 100_000;
const stages = 42;

const text = policyText(stages);
const bytes = Buffer.from(text);
console.log(`a policy of ${text.split("\n").length} lines, ${stages} stages, ${(bytes.length / 1024).toFixed(0)} KiB`);

const loads = Array.from({ length: 15 }, () => timed(() => parsePolicy(bytes, "policy.yml")));
const cold = loads[0] ?? Number.NaN;
const json = JSON.stringify(parsePolicy(bytes, "policy.yml"));
const baseline = median(Array.from({ length: 15 }, () => timed(() => JSON.parse(json))));
console.log(`load and validate: ${cold.toFixed(1)} ms the first time, ${median(loads).toFixed(1)} ms warm (goal 60)`);
console.log(`  baseline, JSON.parse of the result: ${baseline.toFixed(2)} ms`);

const start = performance.now();
const policy = await compileConditions(parsePolicy(bytes, "policy.yml"));
const spent = (performance.now() - start).toFixed(1);
console.log(`load with the CEL engine and a condition in each third stage: ${spent} ms`);

const now = "2026-11-23T10:00:00.000Z";
const main = claimsFrom("environment");
const requests: Readonly<Record<string, StageRequest>> = {
  "allowed, matchers only": { stage: "plain-7", claims: main, now },
  "denied, nearest of 3 grants": { stage: "plain-7", claims: claimsFrom("pull_request"), now },
  "allowed, with a window in Berlin": { stage: "window-8", claims: main, now },
  "allowed, with CEL": { stage: "condition-6", claims: main, now },
};
const pattern = /^refs\/heads\/main$/;
percentiles("baseline: one regular expression on one claim", () => pattern.test(String(main.ref)));
percentiles("baseline: JSON.parse of the claims", claimsParser());
for (const [name, request] of Object.entries(requests))
  percentiles(`decision: ${name}`, () => decideStage(policy, request));

const tests = timed(() => runPolicyTests(policy));
console.log(`policy test, ${policy.tests.length} tests with mutation score: ${tests.toFixed(0)} ms`);

function claimsParser(): () => unknown {
  const claims = JSON.stringify(main);
  return () => JSON.parse(claims);
}

function percentiles(name: string, work: () => unknown): void {
  for (let warm = 0; warm < 2000; warm += 1) work();
  const times = new Float64Array(decisions);
  for (let index = 0; index < decisions; index += 1) {
    const before = process.hrtime.bigint();
    work();
    times[index] = Number(process.hrtime.bigint() - before) / 1000;
  }
  times.sort();
  const at = (share: number) => (times[Math.floor(decisions * share)] ?? Number.NaN).toFixed(1).padStart(6);
  console.log(`${name.padEnd(48)} p50 ${at(0.5)} us  p99 ${at(0.99)} us`);
}

function policyText(count: number): string {
  const kinds = ["condition", "plain", "window"] as const;
  const extras = {
    plain: "",
    condition: '    when: claims.event_name != "pull_request" && !claims.ref.startsWith("refs/tags/")\n',
    window: '    window: { days: [monday, tuesday], hours: "08:00-18:00", zone: Europe/Berlin }\n',
  };
  const blocks = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "plain";
    return `  ${kind}-${index}:
    owner: "@acme/sre"
    purpose: roll out service ${index}
    allow:
      - { repository_id: "123", environment: production, ref: refs/heads/main, runner_environment: github-hosted }
      - { repository_id: "123", environment: "staging-*", ref: [refs/heads/main, "refs/heads/release/*"] }
      - { repository_id: "123", event_name: { not: [pull_request, pull_request_target] }, ref: "refs/tags/v*" }
    deny:
      - { event_name: [pull_request_target, workflow_run] }
${extras[kind]}    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/service-${index}", region: eu-west-1, duration: 15m }
`;
  });
  const tests = Array.from(
    { length: 12 },
    (_, index) => `  - { name: test ${index}, stage: plain-${index * 3 + 1}, base: environment, expect: allow }\n`,
  );
  return `version: 1\nstages:\n${blocks.join("")}tests:\n${tests.join("")}`;
}
