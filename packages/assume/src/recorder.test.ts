import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventFilePath } from "@sallyport/evidence";
import { afterAll, beforeEach, expect, test } from "vitest";
import { failedTokenRequests, heldStages, issuedCredentials, livingCredentials, recorder } from "./recorder.ts";
import { samplePolicy } from "./testing/world.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-recorder-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let env: Record<string, string>;
beforeEach(() => {
  env = { RUNNER_TEMP: mkdtempSync(join(root, "job-")), GITHUB_RUN_ID: "1", GITHUB_JOB: "deploy" };
});
const now = () => new Date("2026-11-21T08:00:00Z");
const record = () => recorder("test", env, now);
const credential = (stage: string, accessor: string) => ({
  stage,
  name: "vault",
  provider: "vault",
  identity: "deploy at vault",
  join: { accessor },
});

test("outside of a job nothing is written and nothing is held", () => {
  recorder("test", {}, now)({ type: "credential.issued", outcome: "success" });
  expect(heldStages({}, samplePolicy())).toEqual([]);
  expect(issuedCredentials({})).toEqual([]);
  expect(livingCredentials({})).toEqual([]);
  expect(failedTokenRequests({}).size).toBe(0);
});

test("a stage is held once it was issued, also after it was given back; a denial holds nothing", () => {
  const write = record();
  write({ type: "credential.issued", outcome: "success", credential: credential("build", "a") });
  write({ type: "credential.revoked", outcome: "success", credential: credential("build", "a") });
  write({ type: "credential.denied", outcome: "denied", credential: credential("deploy", "b") });
  expect(heldStages(env, samplePolicy())).toEqual(["build"]);
});

test("what was refused, verified or is of no stage holds nothing", () => {
  const write = record();
  write({ type: "credential.issued", outcome: "failure", credential: credential("deploy", "a") });
  write({ type: "policy.evaluated", outcome: "success", credential: credential("deploy", "a") });
  const { stage: _, ...ofNone } = credential("deploy", "b");
  write({ type: "credential.issued", outcome: "success", credential: ofNone });
  write({ type: "credential.issued", outcome: "success" });
  expect(heldStages(env, samplePolicy())).toEqual([]);
});

test.each([
  [1, "a line of its events"],
  [2, "2 lines of its events"],
])("%i damaged lines matter where a stage forbids another, and only there", (count, words) => {
  record()({ type: "credential.issued", outcome: "success", credential: credential("build", "a") });
  appendFileSync(eventFilePath(env) ?? "", "damaged\n".repeat(count));
  const policy = samplePolicy();
  const { build, deploy } = policy.stages;
  if (build === undefined || deploy === undefined) throw new Error("the policy has both");
  const free = { build: { ...build, forbidWith: [] }, deploy: { ...deploy, forbidWith: [] } };
  expect(heldStages(env, { stages: free })).toEqual(["build"]);
  for (const stages of [policy.stages, { ...free, deploy }]) {
    expect(() => heldStages(env, { stages })).toThrow(
      expect.objectContaining({ code: "ASSUME_EVENTS_DAMAGED", message: expect.stringContaining(words) }),
    );
  }
});

test("another job of the run has events of its own", () => {
  record()({ type: "credential.issued", outcome: "success", credential: credential("build", "a") });
  expect(heldStages({ ...env, GITHUB_JOB: "other" }, samplePolicy())).toEqual([]);
});

test("only what has no end recorded lives", () => {
  const write = record();
  for (const accessor of ["a", "b", "c"])
    write({ type: "credential.issued", outcome: "success", credential: credential("build", accessor) });
  write({ type: "credential.revoked", outcome: "success", credential: credential("build", "a") });
  write({
    type: "credential.revoked",
    outcome: "failure",
    reason: "NOT_REVOCABLE",
    credential: credential("build", "c"),
  });
  expect(livingCredentials(env).map(({ join }) => join)).toEqual([{ accessor: "b" }]);
});

test("secrets are taken out of whatever field they turn up in", () => {
  const secret = ["planted", "secret", "value"].join("-");
  record()({
    type: "credential.issued",
    outcome: "success",
    claims: { sub: `repo:${secret}` },
    credential: { ...credential("build", secret), identity: `role ${secret}` },
    secrets: [secret],
  });
  expect(readFileSync(eventFilePath(env) ?? "", "utf8")).not.toContain(secret);
});

test("tokens that could not be had are counted by code", () => {
  const write = record();
  for (const reason of ["ID_TOKEN_REFUSED", "ID_TOKEN_TIMEOUT", "ID_TOKEN_REFUSED"])
    write({ type: "identity.token.requested", outcome: "failure", reason });
  write({ type: "identity.token.requested", outcome: "success" });
  write({ type: "identity.token.verified", outcome: "failure", reason: "ID_TOKEN_EXPIRED" });
  write({ type: "identity.token.requested", outcome: "failure" });
  expect([...failedTokenRequests(env)]).toEqual([
    ["ID_TOKEN_REFUSED", 2],
    ["ID_TOKEN_TIMEOUT", 1],
    ["unknown", 1],
  ]);
});
