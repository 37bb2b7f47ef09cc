import { describe, expect, test } from "vitest";
import { parseSubject } from "../../identity/src/subject.ts";
import { subjectOf, templateSubject } from "./github-subject.ts";

const claims = {
  repository: "acme/shop",
  repository_id: "1001",
  repository_owner_id: "100",
  ref: "refs/heads/main",
  event_name: "push",
};

describe("subjectOf and templateSubject", () => {
  test.each<[object, string | undefined]>([
    [{}, "repo:acme/shop:ref:refs/heads/main"],
    [{ environment: "production" }, "repo:acme/shop:environment:production"],
    [{ environment: "Production:V1" }, "repo:acme/shop:environment:Production%3AV1"],
    [{ environment: "Production%3AV1" }, "repo:acme/shop:environment:Production%3AV1"],
    [{ event_name: "pull_request" }, "repo:acme/shop:pull_request"],
    [{ event_name: "pull_request_target" }, "repo:acme/shop:ref:refs/heads/main"],
    [{ repository: "" }, undefined],
    [{ ref: "" }, undefined],
  ])("%j", (changes, expected) => {
    expect(subjectOf({ ...claims, ...changes })).toBe(expected);
  });

  /** https://docs.github.com/actions/reference/security/oidc#example-subject-claims and #customizing-the-subject-claims-for-an-organization-or-repository */
  const octo = {
    repository: "octo-org/octo-repo",
    repository_id: "456789",
    repository_owner: "octo-org",
    repository_owner_id: "123456",
    repository_visibility: "private",
    job_workflow_ref: "octo-org/octo-automation/.github/workflows/oidc.yml@refs/heads/main",
    ref: "refs/heads/demo-branch",
    event_name: "push",
  };
  const oidc = "job_workflow_ref:octo-org/octo-automation/.github/workflows/oidc.yml@refs/heads/main";
  test.each<[readonly string[], object, boolean, string | undefined]>([
    [["repo", "context"], { environment: "Production" }, false, "repo:octo-org/octo-repo:environment:Production"],
    [["repo", "context"], { event_name: "pull_request" }, false, "repo:octo-org/octo-repo:pull_request"],
    [["repo", "context"], {}, false, "repo:octo-org/octo-repo:ref:refs/heads/demo-branch"],
    [["repo", "context"], { ref: "refs/tags/demo-tag" }, false, "repo:octo-org/octo-repo:ref:refs/tags/demo-tag"],
    [
      ["repo", "context"],
      { environment: "Production:V1" },
      false,
      "repo:octo-org/octo-repo:environment:Production%3AV1",
    ],
    [
      ["repo", "context"],
      { ref: "refs/heads/main" },
      true,
      "repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main",
    ],
    [
      ["repository_owner", "repository_visibility"],
      {},
      false,
      "repository_owner:octo-org:repository_visibility:private",
    ],
    [["repository_owner"], {}, false, "repository_owner:octo-org"],
    [["job_workflow_ref"], {}, false, oidc],
    [
      ["repo", "context", "job_workflow_ref"],
      { environment: "prod" },
      false,
      `repo:octo-org/octo-repo:environment:prod:${oidc}`,
    ],
    // "owner_id and repo_id are always included in the repo segment, even when you customize claims"
    [
      ["repo", "context", "job_workflow_ref"],
      { environment: "prod" },
      true,
      `repo:octo-org@123456/octo-repo@456789:environment:prod:${oidc}`,
    ],
    [["repo"], {}, true, "repo:octo-org@123456/octo-repo@456789"],
    [["repository_id"], {}, true, "repository_id:456789"],
    // "If the environment claim is included, an environment is required and must be provided."
    [["repo", "environment"], {}, false, undefined],
  ])("%j with %j, immutable %s, as GitHub documents", (keys, changes, immutable, expected) => {
    expect(templateSubject(keys, { ...octo, ...changes }, { immutable })).toBe(expected);
    if (expected !== undefined) expect(parseSubject(expected).form).not.toBe("malformed");
  });

  test("templates keep their order", () => {
    expect(templateSubject(["repository_id", "context"], claims)).toBe("repository_id:1001:ref:refs/heads/main");
    expect(templateSubject(["repo", "context"], claims, { immutable: true })).toBe(
      "repo:acme@100/shop@1001:ref:refs/heads/main",
    );
    expect(templateSubject(["toString"], claims)).toBeUndefined();
    expect(templateSubject(["run_number"], { ...claims, run_number: 42 })).toBeUndefined();
    expect(templateSubject(["own"], Object.create({ own: "of its prototype" }))).toBeUndefined();
    expect(templateSubject([], claims)).toBeUndefined();
  });

  test.each(["repository", "repository_owner_id", "repository_id"])(
    "has no number for want of the claim %s",
    (claim) => {
      const { [claim]: _, ...others } = claims as Readonly<Record<string, string>>;
      expect(subjectOf(others, { immutable: true })).toBeUndefined();
    },
  );

  test.each(["acme", "/shop", "acme/"])("has no numbers for the repository %s", (repository) => {
    expect(subjectOf({ ...claims, repository }, { immutable: true })).toBeUndefined();
  });
});
