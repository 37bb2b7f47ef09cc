import { execFileSync, fork } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson, type Json } from "@sallyport/core";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createEvent, type EventFields, largestEvent } from "./create-event.ts";
import { type CredentialRow, tableOfCredentials } from "./credential-table.ts";
import { runOfEnvironment, sourceOfEnvironment, subjectOfClaims } from "./event-context.ts";
import { appendEvent, eventFilePath } from "./event-file.ts";
import { type EvidenceEvent, notRevocableCode } from "./evidence-event.ts";
import { readEvents } from "./read-events.ts";

const now = "2026-11-21T08:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "sallyport-evidence-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newFile = (): string => join(folder, `events-${count++}.jsonl`);

const fields: EventFields = {
  type: "credential.issued",
  outcome: "success",
  credential: { stage: "deploy", name: "aws", provider: "aws", identity: "role/x", join: { accessKeyId: "ASIA-1" } },
  source: { name: "assume-role", version: "0.1.0" },
};
const secret = ["sec", "ret-value", "/+=", "of-the-job"].join("");
const jwt = ["eyJhbGciOiJSUzI1NiJ9", "eyJzdWIiOiJhIn0", "c2lnbmF0dXJl"].join(".");

describe("createEvent", () => {
  test("gives id and time, and the canonical form of another implementation", () => {
    const event = createEvent(fields, { now });
    expect(event).toMatchObject({ v: 1, time: now, ...fields });
    expect(event.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    expect(Number.parseInt(event.id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse(now));
    expect(canonicalJson(event as unknown as Json)).toBe(canonicalize(event));
  });

  test.each([
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
    Buffer.from(`x${secret}`).toString("base64"),
    jwt,
  ])("takes out a secret in every place: %#", (text) => {
    const hostile = `before ${text} after`;
    const event = createEvent(
      {
        ...fields,
        reason_code: hostile,
        subject: { [hostile]: hostile },
        credential: { scopes: [hostile], join: { key: hostile } },
        target: { uri: hostile },
        source: { name: hostile, version: hostile },
      },
      { now, secrets: [secret] },
    );
    const written = canonicalJson(event as unknown as Json);
    expect(written).not.toContain(text.slice(2, -4));
    expect(written).toContain("***");
  });

  test("redacts before it cuts, so that no beginning of a secret stays", () => {
    for (let before = 2_030; before < 2_050; before += 1) {
      const event = createEvent({ ...fields, reason_code: "x".repeat(before) + secret }, { now, secrets: [secret] });
      expect(event.reason_code).not.toContain("se");
    }
  });

  test("keeps as much as fits, and says what it cut", () => {
    const long = (length: number) => ({ ...fields, reason_code: "x".repeat(length) });
    expect(createEvent(long(2_048), { now }).reason_code).toBe("x".repeat(2_048));
    expect(createEvent(long(2_049), { now }).reason_code).toBe(`${"x".repeat(2_048)}…`);
    const scopes = (count: number, length: number) =>
      createEvent(
        { ...fields, credential: { scopes: Array.from({ length: count }, () => "é".repeat(length)) } },
        { now },
      ).credential?.scopes;
    expect(scopes(100, 1)).toHaveLength(100);
    expect(scopes(101, 1)?.at(-1)).toBe("… 1 more");
    // Two bytes a letter: 100 of 2,048 letters are too many, and so are 50 of 512.
    expect(scopes(101, 3_000)).toEqual([...Array.from({ length: 20 }, () => `${"é".repeat(256)}…`), "… 81 more"]);
    expect(scopes(30, 500)).toEqual(Array.from({ length: 30 }, () => "é".repeat(500)));
  });

  test("keeps what tells of the event when its other parts are beyond all sense", () => {
    const wide = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${"k".repeat(9_000)}${index}`, "v"]));
    const event = createEvent({ ...fields, reason_code: "WHY", subject: wide }, { now });
    expect(event).toEqual({
      v: 1,
      id: event.id,
      type: fields.type,
      time: now,
      outcome: fields.outcome,
      reason_code: "WHY",
      source: fields.source,
    });
  });

  test("keeps every field of a credential, however long its lists are", () => {
    const credential = {
      stage: "deploy",
      name: "aws",
      kind: "role",
      provider: "aws",
      identity: "role/x",
      permissions: Array.from({ length: 400 }, () => "é".repeat(4_000)),
      scopes: Array.from({ length: 400 }, () => "é".repeat(4_000)),
      session: "s",
      iat: now,
      exp: now,
      ttl: 900,
      join: { accessKeyId: "A", session: "é".repeat(4_000) },
    };
    const subject = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`claim${index}`, "é".repeat(4_000)]));
    const event = createEvent({ ...fields, credential, subject }, { now });
    expect(Object.keys(event.credential ?? {})).toEqual(Object.keys(credential));
    expect(event.credential).toMatchObject({ exp: now, ttl: 900, join: { accessKeyId: "A" } });
  });

  test("of a part that is wide as much is kept as fits, and never less than twelve", () => {
    const wide = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, "é".repeat(4_000)]));
    const keysOf = (join: Record<string, string>, more: Partial<EventFields> = {}) =>
      Object.keys(createEvent({ ...fields, credential: { join }, ...more }, { now }).credential?.join ?? {}).length;
    expect(keysOf(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`key${index}`, "v"])))).toBe(100);
    expect(keysOf(wide(200))).toBe(20);
    // Where every other part is wide, too.
    const parts = { subject: wide(100), run: wide(100), target: wide(100), source: { ...fields.source, ...wide(100) } };
    expect(keysOf(wide(30), parts)).toBe(12);
  });

  test("numbers events so that no two are alike, in the form of version 7", () => {
    const ids = Array.from({ length: 2_000 }, () => createEvent(fields, { now }).id.split("-"));
    expect(new Set(ids.map((id) => id.join("-"))).size).toBe(2_000);
    // Random are 12 bits in the third part, 14 in the fourth and all of the fifth; the first is the time.
    expect(new Set(ids.map(([, , third = ""]) => third.slice(1))).size).toBeGreaterThan(1_400);
    expect(new Set(ids.map(([, , , fourth]) => fourth)).size).toBeGreaterThan(1_700);
    expect(new Set(ids.map(([, , , fourth = ""]) => fourth[0]))).toEqual(new Set(["8", "9", "a", "b"]));
    // Of 256 values one is missing in every tenth set of 2,000, and more than ten in none.
    for (const at of [0, 6, 10])
      expect(new Set(ids.map(([, , , , fifth = ""]) => fifth.slice(at, at + 2))).size).toBeGreaterThan(245);
    expect(new Set(ids.map(([first, second]) => `${first}${second}`)).size).toBe(1);
    expect(createEvent(fields, { now: "1969-12-31T00:00:00.000Z" }).id).toMatch(/^00000000-0000-7/);
  });

  test("makes whole numbers of fractions, and nothing of what is no number", () => {
    const target = { uri: "x", odd: [1.6, Number.NaN, Number.POSITIVE_INFINITY], none: undefined };
    expect(createEvent({ ...fields, target } as EventFields, { now }).target).toEqual({
      uri: "x",
      odd: [2, null, null],
    });
  });

  test("always fits, whatever comes in, and can be read back", () => {
    const file = newFile();
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 150 }), (piece, times, items) => {
        const long = piece.repeat(times);
        const subject = Object.fromEntries(Array.from({ length: items }, (_, index) => [`${piece}${index}`, long]));
        const event = createEvent(
          {
            ...fields,
            subject,
            credential: { permissions: Array.from({ length: items }, () => long), identity: long },
          },
          { now },
        );
        const line = canonicalJson(event as unknown as Json);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(largestEvent);
        writeFileSync(file, `${line}\n`);
        expect(readEvents(file)).toEqual({ events: [{ event, line: 1 }], problems: [] });
        expect(event).toMatchObject({ type: fields.type, outcome: "success", source: fields.source });
      }),
      { numRuns: 40 },
    );
  });
});

describe("the file", () => {
  test("is one for each job, in RUNNER_TEMP, and never elsewhere", () => {
    const env = { RUNNER_TEMP: "/t", GITHUB_RUN_ID: "12", GITHUB_RUN_ATTEMPT: "2", GITHUB_JOB: "deploy" };
    expect(eventFilePath(env)).toBe("/t/sallyport-events-12-2-deploy.jsonl");
    expect(eventFilePath({ ...env, GITHUB_JOB: "../../etc/passwd" })).toMatch(
      /^\/t\/sallyport-events-12-2-[0-9a-f]{16}\.jsonl$/,
    );
    expect(eventFilePath({})).toBeUndefined();
    expect(eventFilePath({ RUNNER_TEMP: "/t", GITHUB_RUN_ID: "" })).toBe("/t/sallyport-events-0-0-0.jsonl");
    const names = ["a".repeat(61), `deploy${"/".repeat(2)}`, "deploy\n"].map((name) =>
      eventFilePath({ ...env, GITHUB_JOB: name }),
    );
    for (const name of names) expect(name).toMatch(/^\/t\/sallyport-events-12-2-[0-9a-f]{16}\.jsonl$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test("is written line by line, for its owner only, and read back", () => {
    const file = newFile();
    const events = [createEvent(fields, { now }), createEvent(fields, { now })];
    for (const event of events) appendEvent(file, event);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readEvents(file)).toEqual({
      events: events.map((event, index) => ({ event, line: index + 1 })),
      problems: [],
    });
  });

  const withMode = (mode: number) => (file: string) => {
    writeFileSync(file, "");
    chmodSync(file, mode);
  };
  test.each<[string, (file: string) => void, string]>([
    ["a link", (file) => symlinkSync("/dev/null", file), "it is no ordinary file"],
    ["a link to nothing", (file) => symlinkSync(join(folder, "nothing-here"), file), "it is no ordinary file"],
    ["a folder", (file) => mkdirSync(file), "it is no ordinary file"],
    ["a pipe", (file) => execFileSync("mkfifo", [file]), "it is no ordinary file"],
    ...[0o640, 0o620, 0o610, 0o604, 0o602, 0o601].map((mode): [string, (file: string) => void, string] => [
      `a file of mode ${mode.toString(8)}`,
      withMode(mode),
      "other users can read or write it",
    ]),
    [
      "a file with two names",
      (file) => {
        writeFileSync(file, "", { mode: 0o600 });
        linkSync(file, `${file}.other`);
      },
      "it has a second name",
    ],
  ])("refuses %s", (_, prepare, why) => {
    const file = newFile();
    prepare(file);
    expect(() => appendEvent(file, createEvent(fields, { now }))).toThrow(
      expect.objectContaining({
        code: "EVIDENCE_FILE_UNSAFE",
        message: `no event is written to ${file}: ${why}`,
        fix: "Find the step that made this file and take that out; Sallyport makes the file itself.",
      }),
    );
    expect(existsSync(join(folder, "nothing-here"))).toBe(false);
  });

  test("cannot be made where there is no folder, and the cause is told", () => {
    const file = join(folder, "no", "folder");
    expect(() => appendEvent(file, createEvent(fields, { now }))).toThrow(
      expect.objectContaining({
        code: "EVIDENCE_FILE_UNWRITABLE",
        message: `an event cannot be written to ${file}`,
        fix: "Keep RUNNER_TEMP in place and writable, with some space left on its disk.",
        cause: expect.objectContaining({ code: "ENOENT" }),
      }),
    );
  });

  test.runIf(process.platform === "linux")("is closed again, whether it was written, read or refused", () => {
    const [good, bad] = [newFile(), newFile()];
    mkdirSync(bad);
    const isRefused = (work: () => unknown) => expect(work).toThrow();
    const before = readdirSync("/proc/self/fd").length;
    for (let count = 0; count < 30; count += 1) {
      appendEvent(good, createEvent(fields, { now }));
      readEvents(good);
      isRefused(() => readEvents(bad));
    }
    chmodSync(good, 0o644);
    for (let count = 0; count < 30; count += 1) isRefused(() => appendEvent(good, createEvent(fields, { now })));
    expect(readdirSync("/proc/self/fd").length).toBeLessThan(before + 10);
  });

  test("a line that was cut off is a problem, and hides no other", () => {
    const file = newFile();
    const event = createEvent(fields, { now });
    appendEvent(file, event);
    writeFileSync(file, `${readFileSync(file, "utf8")}{"v":1,"id`, { mode: 0o600 });
    appendEvent(file, event);
    expect(readEvents(file)).toMatchObject({ events: [{ line: 1 }, { line: 3 }], problems: [{ line: 2 }] });
  });

  test("parallel writers do not mix their lines", async () => {
    const file = newFile();
    const script = join(folder, "writer.ts");
    const source = new URL(".", import.meta.url).pathname;
    writeFileSync(
      script,
      `import { appendEvent } from ${JSON.stringify(`${source}event-file.ts`)};
       import { createEvent } from ${JSON.stringify(`${source}create-event.ts`)};
       const fields = { type: "credential.used", outcome: "success", reason_code: "x".repeat(1500), source: { name: "t", version: "1" } };
       for (let i = 0; i < 40; i += 1) appendEvent(${JSON.stringify(file)}, createEvent(fields, { now: ${JSON.stringify(now)} }));`,
    );
    const run = () =>
      new Promise((resolve) =>
        fork(script, { execArgv: ["--conditions=source"], stdio: "ignore" }).once("exit", resolve),
      );
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    const { events, problems } = readEvents(file);
    expect(problems).toEqual([]);
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(120);
  });
});

describe("readEvents", () => {
  const event = createEvent(fields, { now });
  const { id } = event;
  test.each<[string, unknown, string]>([
    ["null", null, "the line is no JSON object"],
    ["a list", [event], "the line is no JSON object"],
    ["a text", "event", "the line is no JSON object"],
    ["another version", { ...event, v: 2 }, "the event has another version than 1"],
    ["a number as id", { ...event, id: 1 }, "the event's `id` is no UUID of version 7"],
    ["an id in a list", { ...event, id: [id] }, "the event's `id` is no UUID of version 7"],
    ["an id with more behind it", { ...event, id: `${id}0` }, "the event's `id` is no UUID of version 7"],
    ["an id with more before it", { ...event, id: `0${id}` }, "the event's `id` is no UUID of version 7"],
    ["an unknown type", { ...event, type: "toString" }, "the event's `type` is not known"],
    ["an unknown outcome", { ...event, outcome: "fine" }, "the event's `outcome` is not known"],
    ["a day that February has not", { ...event, time: "2026-02-30T00:00:00Z" }, "the event's `time` is no instant"],
    ["a day that is none", { ...event, time: "2026-99-99T00:00:00Z" }, "the event's `time` is no instant"],
    ["a time as people write it", { ...event, time: "21 Nov 2026 08:00" }, "the event's `time` is no instant"],
    ["a time without zone", { ...event, time: "2026-11-21T08:00:00" }, "the event's `time` is no instant"],
    ["a time with more behind it", { ...event, time: `${now} (UTC)` }, "the event's `time` is no instant"],
    ["a time with more before it", { ...event, time: `+00${now}` }, "the event's `time` is no instant"],
    ["a time in a list", { ...event, time: [now] }, "the event's `time` is no instant"],
    ["a code that is no text", { ...event, reason_code: 1 }, "the event's `reason_code` is no text"],
    ["a source that is a text", { ...event, source: "me" }, "the event's `source` has no name"],
    ["a source without name", { ...event, source: { version: "1" } }, "the event's `source` has no name"],
    ["no source", { ...event, source: null }, "the event's `source` has no name"],
    ...["subject", "run", "credential", "decision", "target"].flatMap((part): [string, unknown, string][] => [
      [`a list as ${part}`, { ...event, [part]: [] }, `the event's \`${part}\` is no object`],
      [`null as ${part}`, { ...event, [part]: null }, `the event's \`${part}\` is no object`],
    ]),
    ...["stage", "name", "kind", "provider", "identity", "session"].map((part): [string, unknown, string] => [
      `a credential's ${part} that is no text`,
      { ...event, credential: { [part]: 1 } },
      `the credential's \`${part}\` is no text`,
    ]),
    ...["iat", "exp"].map((part): [string, unknown, string] => [
      `a credential's ${part} that is no instant`,
      { ...event, credential: { [part]: "soon" } },
      `the credential's \`${part}\` is no instant`,
    ]),
    [
      "a join of numbers",
      { ...event, credential: { join: { a: "1", b: 1 } } },
      "the credential's `join` holds more than texts",
    ],
    [
      "a join that is a list",
      { ...event, credential: { join: ["a"] } },
      "the credential's `join` holds more than texts",
    ],
    [
      "a join that is nothing",
      { ...event, credential: { join: null } },
      "the credential's `join` holds more than texts",
    ],
    ["an effect that is none", { ...event, decision: { effect: "maybe" } }, "the decision's `effect` is not known"],
    ["no effect", { ...event, decision: {} }, "the decision's `effect` is not known"],
    ["a long line", { ...event, subject: { a: "x".repeat(40_000) } }, "the line is longer than an event can be"],
  ])("reports %s", (_, value, message) => {
    const file = newFile();
    writeFileSync(file, `${JSON.stringify(value)}\n${JSON.stringify(event)}\n`);
    expect(readEvents(file)).toEqual({ events: [{ event, line: 2 }], problems: [{ line: 1, message }] });
  });

  test.each<[string, object]>([
    ["an allowance", { decision: { effect: "allow" } }],
    ["a refusal", { decision: { effect: "deny" } }],
    [
      "whole seconds",
      { time: "2026-11-21T08:00:00Z", credential: { iat: now, exp: "2026-11-21T08:00:00Z", join: {} } },
    ],
    [
      "the longest line",
      { target: { uri: "x".repeat(largestEvent - JSON.stringify({ ...event, target: { uri: "" } }).length) } },
    ],
  ])("takes %s", (_, more) => {
    const file = newFile();
    const written = { ...event, ...more };
    expect(Buffer.byteLength(JSON.stringify(written))).toBeLessThanOrEqual(largestEvent);
    writeFileSync(file, `${JSON.stringify(written)}\n`);
    expect(readEvents(file)).toEqual({ events: [{ event: written, line: 1 }], problems: [] });
  });

  test("problems come in the order of their lines", () => {
    const file = newFile();
    writeFileSync(file, `{"v":1,"id\n${JSON.stringify(event)}\n\n[]\n`);
    expect(readEvents(file).problems).toEqual([
      { line: 1, message: "the line is no JSON: it was cut off, or is not ours" },
      { line: 4, message: "the line is no JSON object" },
    ]);
  });

  test.each<[string, (file: string) => void, string]>([
    ["a folder", (file) => mkdirSync(file), "it is no ordinary file"],
    ["a pipe", (file) => execFileSync("mkfifo", [file]), "it is no ordinary file"],
    ["a link to itself", (file) => symlinkSync(file, file), "it cannot be opened"],
    [
      "what is too large",
      (file) => {
        writeFileSync(file, "");
        truncateSync(file, 2 ** 26 + 1);
      },
      "it is larger than 64 MiB",
    ],
  ])("refuses %s", (_, prepare, why) => {
    const file = newFile();
    prepare(file);
    expect(() => readEvents(file)).toThrow(
      expect.objectContaining({
        code: "EVIDENCE_FILE_UNREADABLE",
        message: `the events in ${file} cannot be read: ${why}`,
        fix: "Name the `.jsonl` file that Sallyport's actions wrote, and make sure that you may read it.",
      }),
    );
  });

  test("a file that is not there has no events", () => {
    expect(readEvents(join(folder, "none"))).toEqual({ events: [], problems: [] });
  });
});

describe("what an event says of its surroundings", () => {
  test("a subject holds claims of the list only, and a hash in place of the token's number", () => {
    const claims = {
      iss: "https://i",
      sub: "s",
      jti: "number",
      repository: "acme/shop",
      workflow: "free text",
      head_ref: "x",
      ref: "",
    };
    expect(subjectOfClaims(claims)).toEqual({
      issuer: "https://i",
      sub: "s",
      repository: "acme/shop",
      jti_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("every claim that tells of the run, and the names of none else", () => {
    const named = [
      ...[
        "sub",
        "aud",
        "repository",
        "repository_id",
        "repository_owner_id",
        "ref",
        "sha",
        "environment",
        "event_name",
      ],
      ...["actor", "actor_id", "job_workflow_ref", "job_workflow_sha", "workflow_ref", "workflow_sha"],
      ...["runner_environment", "check_run_id", "enterprise_id"],
    ];
    const claims = Object.fromEntries(named.map((name) => [name, `value of ${name}`]));
    expect(subjectOfClaims({ ...claims, head_ref: "x", repo_property_tier: "x" })).toEqual(claims);
    const odd = Object.fromEntries(named.map((name, index) => [name, [1, true, null, ["x"], ""][index % 5] ?? null]));
    expect(subjectOfClaims({ ...odd, jti: 7, iss: 7 })).toEqual({});
    expect(subjectOfClaims(Object.create({ sub: "inherited" }))).toEqual({});
  });

  test("run and source come from the runner", () => {
    const env = { GITHUB_RUN_ID: "12", RUNNER_OS: "", GITHUB_ACTION_REF: "a".repeat(40), SECRET: "x" };
    expect(runOfEnvironment(env)).toEqual({ run_id: "12" });
    expect(sourceOfEnvironment("assume-role", env)).toEqual({
      name: "assume-role",
      version: expect.any(String),
      action_ref: "a".repeat(40),
    });
  });
});

describe("tableOfCredentials", () => {
  const exp = "2026-11-21T08:15:00.000Z";
  const credential = {
    stage: "deploy",
    name: "aws",
    provider: "aws",
    identity: "role/x",
    exp,
    join: { accessKeyId: "A" },
  };
  const make = (changes: Partial<EventFields>): EvidenceEvent =>
    createEvent({ ...fields, credential, ...changes }, { now });
  const issued = make({});
  const revoked = make({ type: "credential.revoked", credential: { provider: "aws", join: { accessKeyId: "A" } } });
  const failed = make({ type: "credential.revoked", outcome: "failure", reason_code: "HTTP_500" });
  const never = make({ type: "credential.revoked", outcome: "failure", reason_code: notRevocableCode });
  const expired = make({ type: "credential.expired" });
  const denied = make({
    type: "credential.denied",
    outcome: "denied",
    reason_code: "DENIED_NO_GRANT",
    credential: { stage: "deploy", name: "aws", provider: "aws" },
  });
  const policyDenied = make({
    type: "policy.evaluated",
    outcome: "denied",
    reason_code: "DENIED_WHEN",
    decision: { effect: "deny", stage: "deploy" },
  });
  const row: CredentialRow = {
    stage: "deploy",
    credential: "aws",
    provider: "aws",
    identity: "role/x",
    issued: now,
    expires: exp,
    decision: { effect: "allow" },
  };

  test.each<[string, readonly EvidenceEvent[], readonly object[]]>([
    ["nothing", [], []],
    ["issued", [issued], [{ ...row, revocation: { state: "alive", until: exp } }]],
    ["issued and revoked", [issued, revoked], [{ ...row, revocation: { state: "revoked", at: now } }]],
    ["a failure after the revocation", [issued, revoked, failed], [{ revocation: { state: "revoked" } }]],
    ["a failure, then a revocation", [issued, failed, revoked], [{ revocation: { state: "revoked" } }]],
    ["a failure", [issued, failed], [{ ...row, revocation: { state: "failed", code: "HTTP_500", until: exp } }]],
    ["not revocable", [issued, never], [{ ...row, revocation: { state: "not-revocable", until: exp } }]],
    ["expired", [issued, expired], [{ ...row, revocation: { state: "expired", at: now } }]],
    [
      "used, and nothing else is known",
      [make({ type: "credential.used" })],
      [{ stage: "deploy", revocation: { state: "alive" } }],
    ],
    ["an event of another kind", [make({ type: "identity.token.verified" })], []],
    [
      "a verification that a deny stands beside, which is none of the policy",
      [make({ type: "identity.token.verified", decision: { effect: "deny" } })],
      [],
    ],
    ...["accessKeyId", "accessor", "hashed_token", "uti"].map((field): [string, EvidenceEvent[], object[]] => [
      `one that the provider's log names by its ${field}`,
      [
        make({ credential: { ...credential, join: { [field]: "A" } } }),
        make({ type: "credential.revoked", credential: { provider: "aws", join: { [field]: "A" } } }),
      ],
      [{ ...row, revocation: { state: "revoked", at: now } }],
    ]),
    [
      "two that only a name which is not the provider's own tells apart",
      ["a", "b"].map((server) => make({ credential: { ...credential, join: { server } } })),
      [{}, {}],
    ],
    [
      "used, before a provider is known",
      [make({ type: "credential.used", credential: { join: {} } })],
      [{ provider: "" }],
    ],
    ["used", [issued, make({ type: "credential.used" })], [{ revocation: { state: "alive" } }]],
    ["denied", [denied], [{ identity: "", decision: { effect: "deny", code: "DENIED_NO_GRANT" } }]],
    ["denied by the policy", [policyDenied], [{ stage: "deploy", decision: { effect: "deny", code: "DENIED_WHEN" } }]],
    [
      "denied, with the policy's event",
      [policyDenied, denied],
      [{ decision: { effect: "deny", code: "DENIED_NO_GRANT" } }],
    ],
    [
      "allowed by the policy",
      [make({ type: "policy.evaluated", decision: { effect: "allow" } }), issued],
      [{ issued: now }],
    ],
    [
      "two of one provider whose name for them is the same",
      [
        make({ credential: { ...credential, join: { server: "sso" } } }),
        make({ credential: { ...credential, name: "other", join: { server: "sso" } } }),
        make({ credential: { ...credential, exp: "2026-11-21T08:16:00.000Z", join: { server: "sso" } } }),
        make({ type: "credential.revoked", credential: { ...credential, join: { server: "sso" } } }),
      ],
      [
        { credential: "aws", expires: exp, revocation: { state: "revoked" } },
        { credential: "other", revocation: { state: "alive" } },
        { expires: "2026-11-21T08:16:00.000Z", revocation: { state: "alive" } },
      ],
    ],
    [
      "one that is named twice as the provider's log names it, with more beside it",
      [
        make({ credential: { ...credential, join: { server: "sso", hashed_token: "h" } } }),
        make({ type: "credential.revoked", credential: { provider: "aws", join: { hashed_token: "h" } } }),
      ],
      [{ ...row, revocation: { state: "revoked", at: now } }],
    ],
    [
      "refused by the provider, twice",
      [make({ outcome: "failure", reason_code: "HTTP_403" }), make({ outcome: "denied" })],
      [
        { decision: { effect: "deny", code: "HTTP_403" } },
        { stage: "deploy", credential: "aws", identity: "role/x", decision: { effect: "deny", code: "DENIED" } },
      ],
    ],
    [
      "denied by the policy, and another credential and another stage too",
      [
        policyDenied,
        { ...denied, id: "2", credential: { ...credential, name: "other" } },
        { ...denied, id: "3", credential: { ...credential, stage: "build" } },
      ],
      [
        { credential: "aws", decision: { code: "DENIED_WHEN" } },
        { credential: "other", decision: { code: "DENIED_NO_GRANT" } },
        { stage: "build", decision: { code: "DENIED_NO_GRANT" } },
      ],
    ],
    [
      "used, before it is said when it was issued",
      [make({ type: "credential.used" }), make({ credential: { ...credential, iat: "2026-11-21T07:59:00.000Z" } })],
      [{ ...row, issued: "2026-11-21T07:59:00.000Z", revocation: { state: "alive", until: exp } }],
    ],
    ["expired, and then revoked", [issued, expired, revoked], [{ revocation: { state: "expired", at: now } }]],
    [
      "a failure, then used",
      [issued, failed, make({ type: "credential.used" })],
      [{ revocation: { state: "failed" } }],
    ],
    [
      "nothing but a failure",
      [make({ type: "credential.revoked", outcome: "failure", credential: { stage: "deploy" } })],
      [{ stage: "deploy", revocation: { state: "failed" } }],
    ],
    ["an event of no credential", [{ ...make({ type: "credential.used" }), credential: undefined } as never], []],
    ...(["provider", "stage", "identity", "name"] as const).map((part): [string, EvidenceEvent[], object[]] => [
      `two of which only the ${part} differs`,
      [
        make({ credential: { ...credential, join: {} } }),
        make({ credential: { ...credential, join: {}, [part]: "other" } }),
      ],
      [{}, {}],
    ]),
    [
      "two providers' of one accessor",
      [
        make({ credential: { ...credential, join: { accessor: "A" } } }),
        make({ credential: { ...credential, provider: "other", join: { accessor: "A" } } }),
      ],
      [{ provider: "aws" }, { provider: "other" }],
    ],
    ["two of one kind", [issued, make({ credential: { ...credential, join: { accessKeyId: "B" } } })], [{}, {}]],
    [
      "two without a join",
      [make({ credential: { stage: "s", exp } }), make({ credential: { stage: "s", exp: now } })],
      [{}, {}],
    ],
  ])("%s", (_, events, rows) => {
    const table = tableOfCredentials(events);
    expect(table).toHaveLength(rows.length);
    for (const [index, expected] of rows.entries()) expect(table[index]).toMatchObject(expected);
  });
});
