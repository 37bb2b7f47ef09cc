import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { jobOrigin } from "./job-origin.ts";
import { permissionError } from "./permission-error.ts";

const folder = mkdtempSync(join(tmpdir(), "sallyport-identity-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function eventFile(payload: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof payload === "string" ? payload : JSON.stringify(payload));
  return file;
}

function pullRequest(head: unknown): unknown {
  return { pull_request: { base: { repo: { full_name: "acme/shop", fork: true } }, head: { repo: head } } };
}

const env = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request" };

describe("jobOrigin", () => {
  test.each<[string, NodeJS.ProcessEnv, unknown, string]>([
    ["outside of Actions", {}, { kind: "elsewhere" }, "ID_TOKEN_NO_JOB"],
    ["a push", { ...env, GITHUB_EVENT_NAME: "push" }, { kind: "repository" }, "ID_TOKEN_PERMISSION_MISSING"],
    ["Dependabot", { ...env, GITHUB_ACTOR: "dependabot[bot]" }, { kind: "dependabot" }, "ID_TOKEN_DEPENDABOT"],
    [
      "a fork",
      { ...env, GITHUB_EVENT_PATH: eventFile(pullRequest({ full_name: "bob/shop" })) },
      { kind: "fork", repository: "bob/shop" },
      "ID_TOKEN_FORK",
    ],
    ["a deleted fork", { ...env, GITHUB_EVENT_PATH: eventFile(pullRequest(null)) }, { kind: "fork" }, "ID_TOKEN_FORK"],
    [
      "a branch of a repository that is a fork itself",
      { ...env, GITHUB_EVENT_PATH: eventFile(pullRequest({ full_name: "acme/shop", fork: true })) },
      { kind: "repository" },
      "ID_TOKEN_PERMISSION_MISSING",
    ],
    [
      "pull_request_target of a fork",
      {
        ...env,
        GITHUB_EVENT_NAME: "pull_request_target",
        GITHUB_EVENT_PATH: eventFile(pullRequest({ full_name: "bob/shop" })),
      },
      { kind: "repository" },
      "ID_TOKEN_PERMISSION_MISSING",
    ],
    [
      "an event that is no JSON",
      { ...env, GITHUB_EVENT_PATH: eventFile("{") },
      { kind: "repository" },
      "ID_TOKEN_PERMISSION_MISSING",
    ],
    [
      "an event that is a folder",
      { ...env, GITHUB_EVENT_PATH: folder },
      { kind: "repository" },
      "ID_TOKEN_PERMISSION_MISSING",
    ],
  ])("%s", (_, environment, expected, code) => {
    const origin = jobOrigin(environment);
    expect(origin).toEqual(expected);
    expect(permissionError(origin)).toMatchObject({ code });
  });
});

describe("permissionError", () => {
  const [called, started] = [
    "acme/flows/.github/workflows/deploy.yml@v1",
    "acme/shop/.github/workflows/ci.yml@refs/pull/1",
  ];
  const line = "Write `permissions: { contents: read, id-token: write }` in the job";

  test.each<[Parameters<typeof permissionError>[1], string, string]>([
    [undefined, "the job may not ask", `${line}.`],
    [{ job: "deploy" }, "the job `deploy` may not ask", `${line} \`deploy\`.`],
    [{ workflowRef: started }, "the job may not ask", `${line} in acme/shop/.github/workflows/ci.yml.`],
    [
      { workflowRef: started, jobWorkflowRef: started },
      "the job may not ask",
      `${line} in acme/shop/.github/workflows/ci.yml.`,
    ],
    [{ jobWorkflowRef: called }, "the job may not ask", `${line}.`],
    [{ workflowRef: "acme/shop/ci.yml@" }, "the job may not ask", `${line} in acme/shop/ci.yml.`],
    [
      { workflowRef: started, jobWorkflowRef: called },
      "the job may not ask",
      `${line} in acme/flows/.github/workflows/deploy.yml, and in the job that calls it in acme/shop/.github/workflows/ci.yml.`,
    ],
  ])("names the file and the job: %j", (details, message, fix) => {
    const error = permissionError({ kind: "repository" }, details);
    expect([error.message, error.fix]).toEqual([expect.stringContaining(message), expect.stringContaining(fix)]);
  });

  test.each<[string | undefined, string]>([
    ["bob/shop", "the fork bob/shop"],
    [undefined, "a deleted fork"],
  ])("names the fork %s", (repository, words) => {
    const origin = { kind: "fork" as const, ...(repository === undefined ? {} : { repository }) };
    expect(permissionError(origin).message).toContain(words);
  });
});
