import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { parsePolicy } from "../parse/parse-policy.ts";
import { compileConditions } from "../stages/compile-conditions.ts";
import { weekdays } from "../stages/stage.ts";
import { mutantsOf } from "./mutants.ts";
import { runPolicyTests } from "./run-policy-tests.ts";
import { testFindings } from "./test-findings.ts";

const stages = `version: 1
stages:
  build:
    owner: "@acme/dev"
    purpose: build the shop
    allow:
      - { repository_id: "123" }
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { repository_id: "123", environment: production, ref: [refs/heads/main, refs/tags/v1] }
      - { repository_id: "123", environment: staging, event_name: { not: [pull_request, workflow_run] } }
    deny:
      - { event_name: [pull_request_target, workflow_run] }
    when: claims.actor != "mallory"
    credentials:
      v: { provider: vault, url: "https://v.example", role: r, duration: 10m }
      w: { provider: vault, url: "https://v.example", role: r }
    max-duration: 20m
    window: { days: [monday, tuesday], hours: "08:00-18:00", zone: Europe/Berlin, freezes: [{ from: 2027-12-20, until: 2028-01-04, reason: trade }] }
    forbid-with: [build]
`;

async function load(tests: readonly string[]) {
  const list = tests.length === 0 ? "" : `tests:\n${tests.map((test) => `  ${test}\n`).join("")}`;
  return compileConditions(parsePolicy(Buffer.from(`${stages}${list}`), "policy.yml"));
}

const freeze = (from: number, until: number) => `{ from: 2027-01-0${from}, until: 2027-01-0${until}, reason: trade }`;
const production = "- { name: main deploys, stage: deploy, base: environment, expect: allow }";

describe("a test", () => {
  it.each<[string, string | undefined]>([
    ["base: environment, expect: allow", undefined],
    ["base: environment, expect: allow, grant: 0", undefined],
    ["base: environment, expect: allow, grant: 1", "expected grant 1, got grant 0"],
    ["base: environment, credential: v, expect: allow, duration: 10m", undefined],
    ["base: environment, credential: w, expect: allow, duration: 20m", undefined],
    ["base: environment, credential: v, expect: allow, duration: 20m", "expected a life of 1200 s, got 600 s"],
    ["base: environment, expect: deny", "expected deny, got allow (ALLOWED)"],
    ["base: push, expect: allow", "expected allow, got deny (DENIED_NO_GRANT)"],
    ["base: push, expect: deny, because: environment", undefined],
    ["base: push, expect: deny, because: DENIED_NO_GRANT", undefined],
    [
      "base: push, expect: deny, because: ref",
      "expected it to be denied because of ref, got DENIED_NO_GRANT, for environment",
    ],
    [
      "base: push, expect: deny, because: DENIED_WINDOW",
      "expected it to be denied because of DENIED_WINDOW, got DENIED_NO_GRANT, for environment",
    ],
    ["base: workflow_run, expect: deny, because: event_name", undefined],
    ["base: environment, held: [build], expect: deny, because: DENIED_FORBID_WITH", undefined],
    ["base: environment, now: 2026-11-21T10:00:00Z, expect: deny, because: DENIED_WINDOW", undefined],
    ["base: environment, now: 2027-12-24T10:00:00Z, expect: deny, because: DENIED_FREEZE", undefined],
    ["base: environment, claims: { actor: mallory }, expect: deny, because: DENIED_WHEN", undefined],
    ["base: environment, claims: { actor: ~ }, expect: deny, because: DENIED_WHEN_ERROR", undefined],
    [
      'claims: { repository_id: "123", environment: staging, event_name: push, actor: a }, expect: allow, grant: 1',
      undefined,
    ],
    ["base: deployment, expect: allow", undefined],
    ["base: pull_request, claims: { environment: staging }, expect: deny, because: event_name", undefined],
  ])("with %s", async (rest, problem) => {
    const { results } = runPolicyTests(await load([`- { name: any, stage: deploy, ${rest} }`]));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ passed: problem === undefined });
    expect(results[0]?.problem).toBe(problem);
  });
});

describe("the tests of a policy", () => {
  it("are told to be missing", async () => {
    expect(runPolicyTests(await load([]))).toMatchObject({
      results: [],
      untested: ["build", "deploy"],
      mutation: { killed: 0, all: 0 },
      notes: ["the policy has no tests"],
    });
  });

  it("are counted by what they reach", async () => {
    const tests = [production, "- { name: a push does not, stage: deploy, base: push, expect: deny }"];
    const { coverage, notes, untested } = runPolicyTests(await load(tests));
    expect(coverage).toEqual({ grants: { reached: 1, all: 3 }, matchers: { reached: 2, all: 7 } });
    expect(untested).toEqual(["build"]);
    expect(notes[0]).toBe("2 of 2 tests pass");
  });

  it("notice every change when those are added that the report proposes", async () => {
    const tests = [production];
    for (let round = 0; round < 40; round += 1) {
      const { mutation } = runPolicyTests(await load(tests));
      const proposed = mutation.survivors.find(({ killedBy }) => killedBy !== undefined)?.killedBy;
      if (proposed === undefined) break;
      expect(parseYaml(proposed)).toHaveLength(1);
      tests.push(proposed.replace(/name: [^,]*,/, `name: round ${round},`));
    }
    const { results, mutation } = runPolicyTests(await load(tests));
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(mutation.survivors.map(({ mutant }) => mutant.what)).toEqual([]);
    // Of the 24 mutants one changes nothing: `deny` keeps workflow_run out besides.
    expect(mutation.all).toBe(23);
  });

  const plain = `owner: "@a", purpose: a thing, allow: [{ repository_id: "123" }]`;
  it.each<[string, string, string[], number]>([
    [
      "a grant within another one",
      `{ ${plain.replace("]", ', { repository_id: "123", ref: refs/heads/main }]')} }`,
      // That the wider one is gone could be noticed.
      ["the grant is gone"],
      3,
    ],
    ["an entry of deny for whom no grant lets in", `{ ${plain}, deny: [{ repository_id: "8" }] }`, [], 2],
    ["days that are all days", `{ ${plain}, window: { days: [${weekdays.join(", ")}] } }`, [], 2],
    [
      "a freeze within another one",
      `{ ${plain}, window: { freezes: [${freeze(1, 9)}, ${freeze(2, 3)}] } }`,
      [`the freeze "trade" is gone`],
      3,
    ],
    ["stages that both forbid each other", `{ ${plain}, forbid-with: [other] }`, [], 2],
    ["but a condition", `{ ${plain}, when: size(claims) > 0 }`, ["the condition is gone"], 3],
  ])("need not notice what changes nothing: %s", async (_, stage, survivors, count) => {
    const text = `version: 1\nstages:\n  one: ${stage}\n  other: { ${plain}, forbid-with: [one] }\ntests:
  - { name: ours, stage: one, base: push, expect: allow }
  - { name: theirs, stage: one, base: push, claims: { repository_id: "9" }, expect: deny }\n`;
    const policy = await compileConditions(parsePolicy(Buffer.from(text), "policy.yml"));
    const { mutation } = runPolicyTests(policy);
    expect(mutation.survivors.map(({ mutant }) => mutant.what)).toEqual(survivors);
    expect(mutation.all).toBe(count);
  });

  it("do not count for the score when they fail", async () => {
    const failing = "- { name: wrong, stage: deploy, base: push, expect: allow }";
    expect(runPolicyTests(await load([failing])).mutation).toMatchObject({ killed: 0, all: 0 });
  });

  it("become findings in the file", async () => {
    const policy = await load([production, "- { name: wrong, stage: deploy, base: push, expect: allow }"]);
    const findings = testFindings(runPolicyTests(policy), policy);
    const lines = findings.map(
      ({ rule, severity, places }) => `${places[0].path}:${places[0].region?.start.line} ${severity}[${rule}]`,
    );
    expect(lines.slice(0, 2)).toEqual([
      "policy.yml:25 error[policy/failing-test]",
      "policy.yml:3 warning[policy/untested-stage]",
    ]);
    const decision = expect.stringContaining("nearest grant, on line 12 of policy.yml: 2 of 3 claims match");
    expect(findings[0]).toMatchObject({
      message: 'the test "wrong" fails: expected allow, got deny (DENIED_NO_GRANT)',
      evidence: [
        { label: "decision", value: decision },
        {
          label: "environment",
          value: expect.stringMatching(
            /^expected production, observed missing \(policy\.yml:12:33\): the job names no environment/,
          ),
        },
      ],
    });
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });
});

it("every mutant lets in more than the stage did, or for longer", async () => {
  const { stages: all } = await load([]);
  expect(
    Object.values(all)
      .flatMap(mutantsOf)
      .map(({ what }) => what),
  ).toEqual([
    "the grant is gone",
    "repository_id may be anything",
    "the grant is gone",
    "repository_id is not looked at",
    "environment is not looked at",
    "ref is not looked at",
    'ref is ["refs/heads/*","refs/tags/v1"]',
    'ref is ["refs/heads/main","refs/tags/*"]',
    "the grant is gone",
    "repository_id is not looked at",
    "environment is not looked at",
    "event_name is not looked at",
    'event_name is {"not":["workflow_run"]}',
    'event_name is {"not":["pull_request"]}',
    "this entry of deny is gone",
    "event_name pull_request_target is not kept out",
    "event_name workflow_run is not kept out",
    "the condition is gone",
    "every day is open",
    "every hour is open",
    'the freeze "trade" is gone',
    "a job may hold build too",
    "max-duration is 40m",
    "v lives 20m",
  ]);
});
