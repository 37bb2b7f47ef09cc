import { describe, expect, it } from "vitest";
import { comparePolicies } from "../compare/compare-policies.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import { runPolicyTests } from "../policy-tests/run-policy-tests.ts";
import { testFindings } from "../policy-tests/test-findings.ts";
import { compileConditions } from "./compile-conditions.ts";
import { lintStages } from "./lint-stages.ts";
import type { Stage } from "./stage.ts";
import { stageRuleDescriptions } from "./stage-rule-pages.ts";

async function load(text: string) {
  return compileConditions(parsePolicy(Buffer.from(`version: 1\n${text}`), "policy.yml"));
}

const vault = 'credentials: { v: { provider: vault, url: "https://v.example", role: r } }';

async function lint(grant: string, rest = "") {
  const head = `stages:\n  deploy:\n    owner: "@a"\n    purpose: any\n`;
  const policy = await load(`${head}    allow: [{ ${grant} }]\n    ${rest}\n`);
  return lintStages(policy).map(({ rule, severity, message, places }) => {
    const start = places[0].region?.start;
    return `${start?.line}:${start?.column} ${severity}[${rule}] ${message}`;
  });
}

const open = (claims: string) =>
  `6:13 error[policy/open-grant] this grant matches jobs of anybody's repository: ${claims} can be chosen freely there`;
const nameOnly = (claim: string) =>
  `6:13 warning[policy/name-only-grant] this grant knows the repository only by a name, in ${claim}`;

describe("a grant", () => {
  it.each<[string, string[]]>([
    ['repository_id: "1"', []],
    ['repository_owner_id: ["1", "2"]', []],
    ['enterprise_id: "7", ref: refs/heads/main', []],
    ['sub: "repo:acme@1/shop@2:*"', []],
    ["repository: acme/shop", [nameOnly("repository")]],
    ['repository: "acme/*"', [nameOnly("repository")]],
    ['repository: "acme*"', [open("repository")]],
    ['repository: [acme/shop, "*/x"]', [open("repository")]],
    ['repository_id: { not: "1" }', [open("repository_id")]],
    ['repository_id: "1*"', [open("repository_id")]],
    ["workflow: deploy, actor: alice", [open("workflow, actor")]],
    ['sub: "repo:acme*"', [open("sub")]],
    ["sub: repo:acme/shop:ref:refs/heads/main", [nameOnly("sub")]],
    ["repository_owner: acme", [nameOnly("repository_owner")]],
    ['repository_owner: "acme?"', [open("repository_owner")]],
    ["enterprise: acme", [nameOnly("enterprise")]],
    ['enterprise: "ac*"', [open("enterprise")]],
    ['job_workflow_ref: "acme/flows/.github/workflows/x.yml@*"', [nameOnly("job_workflow_ref")]],
    ['job_workflow_ref: "*/flows/.github/workflows/x.yml@*"', [open("job_workflow_ref")]],
    ['workflow_ref: "acme/*"', [nameOnly("workflow_ref")]],
    ['workflow_ref: "ac*/shop/.github/workflows/x.yml@*"', [open("workflow_ref")]],
    ['workflow_ref: "/shop"', [open("workflow_ref")]],
    ["sub: repo:acme@1/shop:pull_request", [nameOnly("sub")]],
    ["sub: repo:acme/shop@2:pull_request", [nameOnly("sub")]],
    ["sub: repo:acme@/shop@2:pull_request", [nameOnly("sub")]],
    ["sub: repo:acme@1/shop@:pull_request", [nameOnly("sub")]],
    ["sub: repo:@1/shop@2:pull_request", [nameOnly("sub")]],
    ["sub: repo:acme@1/@2:pull_request", [nameOnly("sub")]],
    ['sub: "repo:acme@1/sh*p@2:pull_request"', [nameOnly("sub")]],
    ['sub: "repo:ac*me@1/shop@2:pull_request"', [open("sub")]],
    ["sub: my_repo:acme@1/shop@2:pull_request", [open("sub")]],
    ["sub: repo:/shop@2:pull_request", [open("sub")]],
    ["repository: acme/shop, sub: repo:acme@1/shop@2:pull_request", [nameOnly("repository")]],
    ['repository_id: "1", zz: x', ["6:35 warning[policy/unknown-claim] GitHub issues no claim zz"]],
    [
      'repository_id: "1", enviroment: x',
      ["6:35 warning[policy/unknown-claim] GitHub issues no claim enviroment (did you mean environment?)"],
    ],
    ['repository_id: "1", repo_property_tier: x', []],
    [
      'repository_id: "1", environment: "a:b"',
      [
        "6:35 warning[policy/ambiguous-environment] the name of this environment holds : or %, which subjects do not keep apart",
      ],
    ],
    [
      'repository_id: "1", environment: [a, "b%3A"]',
      [
        "6:35 warning[policy/ambiguous-environment] the name of this environment holds : or %, which subjects do not keep apart",
      ],
    ],
    ['repository_id: "1", environment: { not: "a:b" }', []],
    ['repository_id: "1", workflow: "a:b"', []],
  ])("{ %s }", async (grant, expected) => {
    expect(await lint(grant)).toEqual(expected);
  });
});

it("is anchored by any of the lines that were merged", async () => {
  const policy = await load(`stages: { a: { owner: "@a", purpose: any, allow: [{ repository_id: "*" }] } }`);
  const [grant] = policy.stages.a?.allow ?? [];
  const line = grant?.claims.repository_id;
  if (policy.stages.a === undefined || grant === undefined || line === undefined) throw new Error("no grant");
  const rulesOf = (also: string) => {
    const claims = { repository_id: { ...line, also: [{ ...line, matcher: also }] } };
    return lintStages({ ...policy, stages: { a: { ...policy.stages.a, allow: [{ ...grant, claims }] } as Stage } });
  };
  expect(rulesOf("1").map(({ rule }) => rule)).toEqual([]);
  expect(rulesOf("1*").map(({ rule }) => rule)).toEqual(["policy/open-grant"]);
});

it("a line of deny that can match nobody is said", async () => {
  expect(await lint('repository_id: "1"', "deny: [{ actor: x }, { actor: x, enviroment: y }]")).toEqual([
    "7:38 warning[policy/unknown-claim] GitHub issues no claim enviroment (did you mean environment?)",
  ]);
});

describe("a stage with credentials", () => {
  const anyEvent =
    "6:13 info[policy/any-event] this grant leaves the event open, so pull_request_target can get the credentials of this stage";
  const untrusted = (events: string) =>
    `6:35 error[policy/untrusted-event] ${events} can get the credentials of this stage`;

  it.each<[string, string, string[]]>([
    ['repository_id: "1"', "", [anyEvent]],
    ['repository_id: "1", environment: production', "", []],
    ['repository_id: "1", event_name: push', "", []],
    ['repository_id: "1", event_name: [push, workflow_run]', "", [untrusted("workflow_run")]],
    [
      'repository_id: "1", event_name: { not: pull_request }',
      "",
      [untrusted("pull_request_target and workflow_run and issue_comment")],
    ],
    ['repository_id: "1", event_name: [push, workflow_run]', "deny: [{ event_name: [workflow_run] }]", []],
    ['repository_id: "1"', "deny: [{ event_name: [workflow_run, pull_request_target, issue_comment] }]", []],
    ['repository_id: "1"', 'deny: [{ event_name: "*", actor: x }]', [anyEvent]],
    ['repository_id: "1"', "deny: [{ event_name: push }]", [anyEvent]],
    ['repository_id: "1"', 'deny: [{ actor: "*" }]', [anyEvent]],
    ['repository_id: "1"', 'when: claims.event_name == "push"', []],
  ])("and { %s } and %s", async (grant, rest, expected) => {
    expect(await lint(grant, `${vault}\n    ${rest}`)).toEqual(expected);
  });

  it("must not promise a life that the provider does not keep", async () => {
    const app = "credentials: { g: { provider: github-app, app: x, owner: acme, permissions: { contents: read } } }";
    const grant = 'repository_id: "1", event_name: push';
    expect(await lint(grant, `${app}\n    max-duration: 15m`)).toEqual([
      "7:20 warning[policy/long-lived-credential] this credential can live 1h, and the stage allows 15m (GitHub decides, 1 hour; the token is revoked when the job ends)",
    ]);
    expect(await lint(grant, `${app}\n    max-duration: 1h`)).toEqual([]);
    const aws = `credentials: { c: { provider: aws, role: "arn:aws:iam::111122223333:role/x", region: eu-west-1 } }`;
    expect(await lint(grant, `${aws}\n    max-duration: 10m`)).toEqual([
      "7:20 warning[policy/long-lived-credential] this credential lives 15m at least, and the stage allows 10m (AWS gives 15 minutes to 12 hours)",
    ]);
    expect(await lint(grant, `${aws}\n    max-duration: 15m`)).toEqual([]);
  });
});

describe("a stage that allows fifteen minutes", () => {
  const arn = (name: string) => `"arn:aws:iam::111122223333:role/${name}"`;
  const pool =
    "provider: google, workload-identity-provider: projects/1/locations/global/workloadIdentityPools/github/providers/repos";
  const account = "service-account: x@shop.iam.gserviceaccount.com";

  it.each<[string, number]>([
    [`provider: aws, region: eu-west-1, role: ${arn("a")}`, 0],
    [`provider: aws, region: eu-west-1, role: ${arn("a")}, chain: [${arn("b")}]`, 0],
    [`${pool}, ${account}`, 0],
    [`${pool}, ${account}, id-token-audience: "https://a.example"`, 1],
    [pool, 1],
  ])("and leads to { %s }: %i findings", async (credential, count) => {
    const found = await lint(
      'repository_id: "1", event_name: push',
      `credentials: { c: { ${credential} } }\n    max-duration: 15m`,
    );
    expect(found.filter((each) => each.includes("policy/long-lived-credential"))).toHaveLength(count);
  });
});

it("a condition is looked at too", async () => {
  expect(await lint('repository_id: "1"', 'when: claims.evnt_name == "push"')).toEqual([
    "7:5 warning[policy/unknown-claim] GitHub issues no claim evnt_name (did you mean event_name?)",
  ]);
});

describe("the page of", () => {
  it("policy/widened-access shows what it reports, and what it does not", async () => {
    const rule = stageRuleDescriptions.find(({ id }) => id === "policy/widened-access");
    const [bad, good] = await Promise.all([load(rule?.bad ?? ""), load(rule?.good ?? "")]);
    expect(comparePolicies(good, bad, "policy.yml").map((finding) => finding.rule)).toEqual(["policy/widened-access"]);
    expect(comparePolicies(bad, good, "policy.yml")).toEqual([]);
  });

  const others = stageRuleDescriptions.filter(({ id }) => id !== "policy/widened-access");
  it.each(others.map((rule) => [rule.id, rule]))("%s shows what it reports, and what it does not", async (id, rule) => {
    const count = async (text: string) => {
      const policy = await load(text);
      const findings = [...lintStages(policy), ...testFindings(runPolicyTests(policy), policy)];
      return findings.filter((finding) => finding.rule === id).length;
    };
    expect(await count(rule.bad)).toBeGreaterThan(0);
    expect(await count(rule.good)).toBe(0);
  });
});
