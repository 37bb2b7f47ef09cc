import { comparePolicies, defaultPolicy, parsePolicy } from "@sallyport/policy";
import { describe, expect, test } from "vitest";
import { testPolicy } from "./test-policy.ts";

const policyPath = ".github/sallyport.yml";
const limits = { policyPath, now: "2027-01-04T12:00:00.000Z", failOn: "error", allowUnknown: [] } as const;

function policy(ref: string, expected = "allow") {
  const text = `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "123", ref: ${ref} }]
tests:
  - { name: main deploys, stage: deploy, base: push, expect: ${expected} }
  - { name: a tag does not, stage: deploy, base: tag, expect: deny, because: ref }
  - { name: others do not, stage: deploy, base: push, claims: { repository_id: "9" }, expect: deny }
`;
  return parsePolicy(Buffer.from(text), policyPath);
}

function judge(before: ReturnType<typeof policy>, after: ReturnType<typeof policy> | undefined) {
  const policyFindings = after === undefined ? [] : comparePolicies(before, after, policyPath);
  return testPolicy({ ...limits, policy: before, policyFindings, proposed: after });
}

describe("the policy of a change", () => {
  test("passes when its tests pass and it gives nobody more", () => {
    const { verdict, widenings, notes } = judge(policy("refs/heads/*"), policy("refs/heads/main"));
    expect(verdict.outcome).toBe("pass");
    expect(widenings).toBe(0);
    expect(notes).toContain("NARROWER: some who could be deploy no longer can");
  });

  test("fails when somebody gets more, and shows who", () => {
    const { verdict, widenings } = judge(policy("refs/heads/main"), policy("refs/heads/*"));
    expect(verdict.outcome).toBe("fail");
    expect(widenings).toBe(1);
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({
        rule: "policy/widened-access",
        message: "after this change a token with ref=refs/heads/dev gets deploy",
        evidence: expect.arrayContaining([{ label: "ref", value: "refs/heads/dev" }]),
      }),
    );
  });

  test("fails when one of its tests fails", () => {
    const { verdict } = judge(policy("refs/heads/main"), policy("refs/heads/main", "deny"));
    expect(verdict.outcome).toBe("fail");
    expect(verdict.findings.map(({ rule }) => rule)).toContain("policy/failing-test");
  });

  test("that brings the first policy says what that gives", () => {
    const proposed = policy("refs/heads/main");
    const { widenings, notes } = testPolicy({ ...limits, policy: defaultPolicy, policyFindings: [], proposed });
    expect(widenings).toBe(1);
    expect(notes).toContainEqual(expect.stringMatching(/^NEW-ACCESS: after this change a token with /));
  });
});

test("no policy is unknown, not a pass", () => {
  const { verdict } = judge(policy("refs/heads/main"), undefined);
  expect(verdict.outcome).toBe("unknown");
  expect(verdict.unchecked).toMatchObject([{ kind: "no-policy" }]);
});
