import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { environmentClaims, pushClaims } from "../samples.ts";
import type { TrustCheck } from "../trust-answer.ts";
import { type JobChange, spoiltBy, subjectAfter, wouldPass } from "./job-change.ts";
import type { Explained } from "./sentence.ts";

/** A condition that wants just this value; `null`: that the claim is absent. */
function wants(claim: string, value: string | null, observed: string | undefined, holds: boolean): TrustCheck {
  const accepts = (text: string | undefined) => text === (value ?? undefined);
  return { claim, holds, observed: observed === undefined ? undefined : [observed], accepts } as unknown as TrustCheck;
}

const held = (claim: string, value: string) => wants(claim, value, value, true);
const explained = (check: TrustCheck, others: readonly TrustCheck[] = [], claims: Claims = pushClaims) =>
  ({ check, others, claims }) as unknown as Explained;

describe("a change of the job", () => {
  const workflow = "acme/shop/.github/workflows/deploy.yml";
  const fails = (claim: string, value: string | null) => wants(claim, value, "other", false);
  it.each<[string, TrustCheck, readonly TrustCheck[], JobChange, boolean]>([
    ["another branch", fails("ref", "refs/heads/live"), [], { ref: "refs/heads/live" }, true],
    ["a branch that is not the one", fails("ref", "refs/heads/live"), [], { ref: "refs/heads/x" }, false],
    ["its subject", fails("sub", "repo:acme/shop:ref:refs/heads/live"), [], { ref: "refs/heads/live" }, true],
    ["its workflow", fails("job_workflow_ref", `${workflow}@refs/tags/v1`), [], { ref: "refs/tags/v1" }, true],
    ["an environment", fails("environment", "live"), [], { environment: "live" }, true],
    ["its subject, too", fails("sub", "repo:acme/shop:environment:a%3Ab%3Ac"), [], { environment: "a:b:c" }, true],
    ["an audience", fails("aud", "vault"), [], { audience: "vault" }, true],
    [
      "an audience, which changes nothing else",
      fails("aud", "vault"),
      [held("sub", pushClaims.sub)],
      { audience: "vault" },
      true,
    ],
    ["what it does not touch", fails("actor", "bob"), [], { ref: "refs/heads/live" }, false],
    [
      "a branch that the subject does not take",
      fails("ref", "refs/heads/live"),
      [held("sub", pushClaims.sub)],
      { ref: "refs/heads/live" },
      false,
    ],
    [
      "a branch that the workflow does not take",
      fails("ref", "refs/heads/live"),
      [held("job_workflow_ref", pushClaims.job_workflow_ref)],
      { ref: "refs/heads/live" },
      false,
    ],
    [
      "an environment that must not be there",
      fails("sub", "repo:acme/shop:environment:live"),
      [wants("environment", null, undefined, true)],
      { environment: "live" },
      false,
    ],
    ["what fails anyway", fails("ref", "refs/heads/live"), [fails("sub", "x")], { ref: "refs/heads/live" }, true],
    [
      "what looks at no value",
      fails("ref", "refs/heads/live"),
      [{ ...held("sub", "x"), accepts: () => false }],
      { ref: "refs/heads/live" },
      true,
    ],
    [
      "another claim that holds",
      fails("ref", "refs/heads/live"),
      [held("actor", "alice")],
      { ref: "refs/heads/live" },
      true,
    ],
  ])("%s", (_, check, others, change, passes) => {
    expect(wouldPass(explained(check, others), change)).toBe(passes);
  });

  it("takes the environment out", () => {
    const check = wants("sub", pushClaims.sub, environmentClaims.sub, false);
    expect(wouldPass(explained(check, [], environmentClaims), { environment: null })).toBe(true);
    const needed = [held("environment", "production")];
    expect(wouldPass(explained(check, needed, environmentClaims), { environment: null })).toBe(false);
    const absent = wants("environment", null, "production", false);
    expect(wouldPass(explained(absent, [], environmentClaims), { environment: null })).toBe(true);
  });

  it("is spoilt by the first condition that would not hold any more", () => {
    const others = [held("actor", "alice"), held("ref", "refs/heads/main"), held("sub", pushClaims.sub)];
    const check = wants("environment", "live", undefined, false);
    expect(spoiltBy(explained(check, others), { environment: "live" })?.claim).toBe("sub");
    expect(spoiltBy(explained(check, others), { ref: "x" })?.claim).toBe("ref");
    expect(spoiltBy(explained(check, others), { audience: "x" })).toBeUndefined();
  });

  it("leaves a workflow that the token does not name alone", () => {
    const { job_workflow_ref: _, ...claims } = pushClaims;
    const check = wants("job_workflow_ref", null, undefined, true);
    expect(wouldPass(explained(check, [], claims), { ref: "refs/heads/live" })).toBe(true);
  });
});

it.each<[string, Claims, JobChange, string | undefined]>([
  ["a branch", pushClaims, { ref: "refs/heads/x" }, "repo:acme/shop:ref:refs/heads/x"],
  ["an environment stays", environmentClaims, { ref: "refs/heads/x" }, environmentClaims.sub],
  ["an environment goes", environmentClaims, { environment: null }, pushClaims.sub],
  ["an environment comes", pushClaims, { environment: "a:b" }, "repo:acme/shop:environment:a%3Ab"],
  ["a pull request", { ...pushClaims, sub: "repo:acme/shop:pull_request" }, { ref: "x" }, "repo:acme/shop:ref:x"],
  ["no ref at all", { sub: environmentClaims.sub, environment: "production" }, { environment: null }, undefined],
  ["a template", { ...pushClaims, sub: `${pushClaims.sub}:actor:alice` }, { ref: "x" }, undefined],
  ["something before", { ...pushClaims, sub: `actor:alice:${pushClaims.sub}` }, { ref: "x" }, undefined],
  ["pull_request and more", { ...pushClaims, sub: "repo:acme/shop:pull_request_target" }, { ref: "x" }, undefined],
  ["no text", { ...pushClaims, sub: 7 }, { ref: "x" }, undefined],
])("the subject after a change: %s", (_, claims, change, subject) => {
  expect(subjectAfter(claims, change)).toBe(subject);
});
