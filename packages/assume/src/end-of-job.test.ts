import { chmodSync, rmSync } from "node:fs";
import { instant } from "@sallyport/core";
import { eventFilePath, readEvents } from "@sallyport/evidence";
import { afterEach, expect, test } from "vitest";
import { deliverAsOutputs, deliverToCommand, openJobStore, reopenJobStore } from "./deliver.ts";
import { endOfJob } from "./end-of-job.ts";
import { credentialRows } from "./recorder.ts";
import { createWorld, samplePolicy, type World } from "./testing/world.ts";

const worlds: World[] = [];
function world(): World {
  const made = createWorld();
  worlds.push(made);
  return made;
}
afterEach(() => {
  for (const made of worlds.splice(0)) made.remove();
});

async function granted(made: World) {
  const assumption = await made.assume(samplePolicy(), { stage: "deploy", credential: "vault" });
  if (assumption.kind !== "granted") throw new Error(`denied: ${assumption.kind}`);
  return assumption;
}

const minutesFromNow = (minutes: number) => instant(new Date(Date.now() + minutes * 60_000));
const session = { stage: "deploy", name: "aws", provider: "aws", identity: "role/shop" } as const;
const ends = (made: World) =>
  readEvents(eventFilePath(made.env) ?? "")
    .events.map(({ event }) => event)
    .filter(({ type }) => type === "credential.revoked" || type === "credential.expired")
    .map(({ type, outcome, reason_code = "", credential = {} }) => [
      `${type} ${outcome} ${reason_code}`.trim(),
      credential,
    ]);

test("each credential is told of as itself, also where one was given back before", async () => {
  const made = world();
  await deliverToCommand(await granted(made), { program: process.execPath, parameters: ["-e", ""] }, made);
  await deliverAsOutputs(await granted(made), made);
  await deliverAsOutputs(await granted(made), made);
  expect(made.alive.size).toBe(2);
  const cleaned = await endOfJob(openJobStore(made.env), made, () => {});
  expect(cleaned.map(({ outcome }) => outcome)).toEqual(["revoked", "revoked"]);
  expect(credentialRows(made.env).map(({ revocation }) => revocation?.state)).toEqual([
    "revoked",
    "revoked",
    "revoked",
  ]);
  expect(await endOfJob(openJobStore(made.env), made, () => {})).toEqual([]);
});

test("a token that outlived its time by renewals is revoked, and one that did not has expired", async () => {
  const made = world();
  const command = { program: process.execPath, parameters: ["-e", ""] };
  const later = { ...made, now: () => new Date(Date.now() + 3_600_000) };
  await deliverAsOutputs(await granted(made), made);
  await endOfJob(openJobStore(made.env), later, () => {});
  const afterCommand = await granted(made);
  const atEnd = await granted(made);
  made.alive.clear();
  expect(await deliverToCommand(afterCommand, command, later)).toEqual({ exitCode: 0, isOver: true });
  await deliverAsOutputs(atEnd, made);
  const cleaned = await endOfJob(openJobStore(made.env), later, () => {});
  expect(cleaned).toMatchObject([{ outcome: "ended", why: expect.stringMatching(/^it had ended by itself/) }]);
  expect(ends(made).map(([what]) => what)).toEqual([
    "credential.revoked success",
    "credential.expired success",
    "credential.expired success",
  ]);
});

test("what is on no list is told as living on", async () => {
  const made = world();
  await granted(made);
  await endOfJob(openJobStore(made.env), made, () => {});
  expect(credentialRows(made.env)).toMatchObject([{ revocation: { state: "failed", code: "REVOKE_FAILED" } }]);
});

test("what is ended is told also where it cannot be recorded, and where others may read the folder by now", async () => {
  const made = world();
  await deliverAsOutputs(await granted(made), made);
  chmodSync(openJobStore(made.env).folder, 0o777);
  chmodSync(eventFilePath(made.env) ?? "", 0o666);
  const told: string[] = [];
  const end = endOfJob(
    reopenJobStore(made.env),
    made,
    () => {},
    ({ outcome }) => told.push(outcome),
  );
  await expect(end).rejects.toMatchObject({ code: "EVIDENCE_FILE_UNSAFE" });
  expect([told, made.alive.size]).toEqual([["revoked"], 0]);
});

test("a list that is gone is no failure", async () => {
  const made = world();
  const store = openJobStore(made.env);
  rmSync(store.ledger.file, { force: true });
  expect(await endOfJob(store, made, () => {})).toEqual([]);
});

test("what nobody can end is told of as such, once, and as its own event describes it", async () => {
  const made = world();
  const { ledger } = openJobStore(made.env);
  const credential = { ...session, exp: minutesFromNow(10), join: { accessKeyId: "ASIA-1" } };
  made.record({ type: "credential.issued", outcome: "success", credential });
  made.record({
    type: "credential.issued",
    outcome: "success",
    credential: { ...credential, join: { accessKeyId: "ASIA-2" } },
  });
  const about = { identity: "role/shop", stage: "deploy", credential: "aws", join: { accessKeyId: "ASIA-1" } };
  ledger.add({ kind: "lasting", why: "AWS ends a session only with its time", ...about });
  const cleaned = await endOfJob(openJobStore(made.env), made, () => {});
  expect(cleaned).toEqual([
    {
      ...about,
      identity: undefined,
      kind: "lasting",
      what: "role/shop",
      outcome: "not-revoked",
      why: expect.any(String),
    },
  ]);
  expect(ends(made)).toEqual([
    ["credential.revoked failure NOT_REVOCABLE", credential],
    // On no list, for the tools fetched it themselves.
    ["credential.revoked failure NOT_REVOCABLE", { ...credential, join: { accessKeyId: "ASIA-2" } }],
  ]);
});

test("what has ended by itself meanwhile has expired", async () => {
  const made = world();
  const old = { ...session, exp: minutesFromNow(-1), join: { accessKeyId: "ASIA-1" } };
  const endless = { ...session, name: "sso", provider: "token-exchange", join: { server: "sso" } };
  for (const credential of [old, endless]) made.record({ type: "credential.issued", outcome: "success", credential });
  await endOfJob(openJobStore(made.env), made, () => {});
  expect(ends(made)).toEqual([
    ["credential.expired success", old],
    ["credential.revoked failure NOT_REVOCABLE", endless],
  ]);
});

test("credentials that their provider does not tell apart are told apart by stage, name and identity", async () => {
  const made = world();
  const { ledger } = openJobStore(made.env);
  const base = { ...session, provider: "vault", exp: minutesFromNow(10) };
  const all = [base, { ...base, stage: "build" }, { ...base, name: "other" }, { ...base, identity: "role/other" }];
  for (const credential of all) made.record({ type: "credential.issued", outcome: "success", credential });
  for (const { identity, stage, name } of all)
    ledger.add({ kind: "lasting", why: "no way", identity, stage, credential: name });
  await endOfJob(openJobStore(made.env), made, () => {});
  expect(ends(made)).toEqual(all.map((credential) => ["credential.revoked failure NOT_REVOCABLE", credential]));
});

test("where the events are gone, as much is told as the list knows", async () => {
  const made = world();
  await deliverAsOutputs(await granted(made), made);
  rmSync(eventFilePath(made.env) ?? "", { force: true });
  await endOfJob(openJobStore(made.env), made, () => {});
  expect(ends(made)).toEqual([
    [
      "credential.revoked success",
      {
        identity: "deploy at vault.acme.example",
        stage: "deploy",
        name: "vault",
        join: { accessor: expect.any(String) },
      },
    ],
  ]);
});

test("files and variables are removed and blanked, and are no credentials", async () => {
  const made = world();
  const { ledger, folder } = openJobStore(made.env);
  ledger.add({ kind: "variable", name: "VAULT_TOKEN" });
  ledger.add({ kind: "file", path: `${folder}/not-there` });
  const blanked: string[] = [];
  const cleaned = await endOfJob(openJobStore(made.env), made, (name) => blanked.push(name));
  expect(cleaned.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(["variable blanked", "file removed"]);
  expect(blanked).toEqual(["VAULT_TOKEN"]);
  expect(ends(made)).toEqual([]);
});
