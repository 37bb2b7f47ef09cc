import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { unifiedDiff } from "./diff.ts";
import { ciSightings, gitopsAgent, type RepositoryFacts } from "./facts.ts";
import { planInit } from "./plan.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const input = { salt: "00112233445566778899aabbccddeeff", pin: { commit, version: "0.1.0" } };
const empty: RepositoryFacts = {
  defaultBranch: "main",
  defaultBranchKnown: true,
  workflows: [],
  otherCi: [],
  gitops: [],
};
const use = (ref: string) =>
  `jobs:\n  a:\n    steps:\n      - uses: sallyport/sallyport/actions/detect-secrets@${ref}\n        with: { fail-on: error }\n`;

describe("planInit", () => {
  it("gives an empty repository a policy and a workflow", async () => {
    const plan = planInit(empty, input);
    expect(plan.remarks).toEqual([]);
    await expect(plan.files.map(unifiedDiff).join("\n")).toMatchFileSnapshot("fixtures/empty.diff");
  });

  it("leaves a policy alone and asks for a salt", () => {
    const plan = planInit({ ...empty, policy: { path: ".github/sallyport.yml", text: "version: 1\n" } }, input);
    expect(plan.files.map((file) => file.path)).toEqual([".github/workflows/sallyport.yml"]);
    expect(plan.remarks.join(" ")).toMatch(/stays as it is.*secrets\.salt/);
  });

  it("says nothing of the salt when there is one", () => {
    const plan = planInit(
      { ...empty, policy: { path: ".github/sallyport.yml", text: "version: 1\nsecrets:\n  salt: x\n" } },
      input,
    );
    expect(plan.remarks).toHaveLength(1);
  });

  const repins: readonly (readonly [name: string, ref: string, after: string | undefined])[] = [
    ["a tag", "v0.1.0", `${commit} # v0.1.0`],
    ["a quoted tag's ref", "main # follow main", `${commit} # v0.1.0`],
    ["another commit and its comment", `${"f".repeat(40)} # v0.0.9`, `${commit} # v0.1.0`],
    ["the same commit", `${commit} # v0.1.0`, undefined],
  ];
  it.each(repins)("moves %s to the pin and touches nothing else", (_, ref, after) => {
    const plan = planInit({ ...empty, workflows: [{ path: ".github/workflows/ci.yml", text: use(ref) }] }, input);
    const change = plan.files.find((file) => file.path === ".github/workflows/ci.yml");
    expect(change).toEqual(
      after === undefined ? undefined : { path: ".github/workflows/ci.yml", before: use(ref), after: use(after) },
    );
    expect(plan.files.some((file) => file.path.endsWith("/sallyport.yml") && file.path.includes("workflows"))).toBe(
      false,
    );
  });

  it("never takes the name of a workflow that is somebody else's", () => {
    const plan = planInit(
      { ...empty, workflows: [{ path: ".github/workflows/sallyport.yml", text: "on: push\n" }] },
      input,
    );
    expect(plan.files.map((file) => file.path)).toEqual([
      ".github/sallyport.yml",
      ".github/workflows/sallyport-secrets.yml",
    ]);
  });

  it.each([
    ["release/1.x", "[release/1.x]"],
    ["on", '["on"]'],
    ["a b: [c", '["a b: [c"]'],
    ["-x", '["-x"]'],
  ])("writes the branch %s so that YAML reads it back", (defaultBranch, written) => {
    const plan = planInit({ ...empty, defaultBranch }, input);
    expect(plan.files.at(-1)?.after).toContain(`branches: ${written}\n`);
  });

  it("tells what it saw beside GitHub Actions", () => {
    const facts: RepositoryFacts = {
      ...empty,
      defaultBranchKnown: false,
      otherCi: [{ name: "GitLab CI", path: ".gitlab-ci.yml" }],
      gitops: [{ name: "Flux", path: "clusters/a.yaml" }],
    };
    expect(planInit(facts, input).remarks).toEqual([
      "No remote says which branch is the default; the workflow takes main.",
      ".gitlab-ci.yml is GitLab CI: there, run `npx --yes sallyport secrets --history` in a full clone.",
      'clusters/a.yaml lets Flux apply a repository to a cluster: what is merged is deployed. Make the check "detect-secrets" required for main.',
    ]);
  });
});

describe("facts", () => {
  it("knows CI systems by their files", () => {
    expect(
      ciSightings([".gitlab-ci.yml", "docs/.gitlab-ci.yml", "ci/Jenkinsfile", "Jenkinsfile", ".tekton/a.yaml"]),
    ).toEqual([
      { name: "GitLab CI", path: ".gitlab-ci.yml" },
      { name: "Jenkins", path: "ci/Jenkinsfile" },
      { name: "Tekton", path: ".tekton/a.yaml" },
    ]);
  });

  it.each([
    ["apiVersion: argoproj.io/v1alpha1\nkind: Application\n", "Argo CD"],
    ["kind: ApplicationSet\napiVersion: argoproj.io/v1alpha1\n", "Argo CD"],
    ["apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n", undefined],
    ["apiVersion: argoproj.io/v1alpha1\nkind: Rollout\n---\napiVersion: app.k8s.io/v1\nkind: Application\n", undefined],
    ["a: 1\n---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n", "Flux"],
    ["apiVersion: kustomize.config.k8s.io/v1\nkind: Kustomization\n", undefined],
    ["", undefined],
  ])("%j is of %s", (manifest, agent) => {
    expect(gitopsAgent(manifest)).toBe(agent);
  });

  it("stays linear on a hostile manifest", () => {
    expect(mustEnd(() => gitopsAgent("apiVersion: argoproj.io/v1\n".repeat(100_000)))).toBeUndefined();
  });
});
