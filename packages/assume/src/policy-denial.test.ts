import { instant } from "@sallyport/core";
import { decideStage } from "@sallyport/policy";
import { describe, expect, test } from "vitest";
import { policyDenialFinding } from "./policy-denial.ts";
import { samplePolicy, usualClaims } from "./testing/world.ts";

const now = instant(new Date("2026-11-21T08:00:00Z"));

function findingOf(claims: Readonly<Record<string, string>>, held: readonly string[] = []) {
  const policy = samplePolicy();
  const decision = decideStage(policy, { stage: "deploy", credential: "vault", claims, now, held });
  expect(decision.effect).toBe("deny");
  return policyDenialFinding(decision, policy, ".github/sallyport.yml");
}

const { environment: _, ...withoutEnvironment } = usualClaims;

describe("what did not fit, where it is written, and what would make it fit", () => {
  test.each<[string, Record<string, string>, string]>([
    ["another value", { ...usualClaims, environment: "staging" }, "environment"],
    ["another case", { ...usualClaims, environment: "Production" }, "environment"],
    ["no such claim", withoutEnvironment, "environment"],
    ["another repository", { ...usualClaims, repository_id: "9" }, "repository_id"],
  ])("%s", (_, claims, claim) => {
    const finding = findingOf(claims);
    expect(finding.message).toContain(`${claim} is `);
    expect(finding.evidence?.map(({ label }) => label)).toContain(`claim ${claim}`);
    // In the grant of the second stage.
    expect(finding.places).toEqual([
      {
        path: ".github/sallyport.yml",
        region: expect.objectContaining({ start: expect.objectContaining({ line: 13 }) }),
      },
    ]);
    expect(typeof finding.fix === "object" && finding.fix.text).toMatch(/line 13 of \.github\/sallyport\.yml/);
  });

  test("the whole text of one, to be read", () => {
    const { message, evidence, fix } = findingOf({ ...usualClaims, environment: "Production" });
    expect({ message, evidence, fix }).toMatchInlineSnapshot(`
      {
        "evidence": [
          {
            "label": "decided by",
            "value": "nearest grant, on line 13 of .github/sallyport.yml: 1 of 2 claims match",
          },
          {
            "label": "claim environment",
            "value": "Production; .github/sallyport.yml:13:38 wants production",
          },
          {
            "label": "perhaps",
            "value": "only the letter case differs, and case counts",
          },
          {
            "label": "claims that fit",
            "value": "repository_id",
          },
        ],
        "fix": {
          "patch": "+environment: [production, Production]",
          "text": "Name the environment in the job: \`environment: production\`. If it should be allowed, write \`environment: [production, Production]\` on line 13 of .github/sallyport.yml.",
        },
        "message": "denied: credential vault of stage deploy (to deploy the shop; owner @acme/sre): environment is Production, not production",
      }
    `);
  });

  test("a stage that cannot go with one that the job has had", () => {
    const finding = findingOf(usualClaims, ["build"]);
    expect(JSON.stringify(finding)).toContain("build");
    expect(finding.basis).toBe("policy decision DENIED_FORBID_WITH");
  });

  test("hostile claims stay on their line", () => {
    const { message, evidence = [], fix } = findingOf({ ...usualClaims, environment: "x\n::error::no\u001b[31m" });
    const patch = typeof fix === "object" ? (fix.patch ?? "") : "";
    const texts = [message, ...evidence.map(({ value }) => value), ...patch.split("\n")];
    for (const text of texts) expect(text).not.toMatch(/\p{Cc}/u);
    expect(patch.split("\n").some((line) => line.startsWith("::"))).toBe(false);
  });
});
