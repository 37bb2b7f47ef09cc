import { execFileSync, fork } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
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

  test("always fits, whatever comes in, and can be read back", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 400 }), (piece, times, items) => {
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
        expect(Buffer.byteLength(canonicalJson(event as unknown as Json))).toBeLessThanOrEqual(largestEvent);
        expect(event).toMatchObject({ type: fields.type, outcome: "success" });
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

  test.each<[string, (file: string) => void, string]>([
    ["a link", (file) => symlinkSync("/dev/null", file), "EVIDENCE_FILE_UNSAFE"],
    ["a link to nothing", (file) => symlinkSync(join(folder, "nothing-here"), file), "EVIDENCE_FILE_UNSAFE"],
    ["a folder", (file) => mkdirSync(file), "EVIDENCE_FILE_UNSAFE"],
    ["a pipe", (file) => execFileSync("mkfifo", [file]), "EVIDENCE_FILE_UNSAFE"],
    [
      "a file that others can read",
      (file) => {
        writeFileSync(file, "");
        chmodSync(file, 0o644);
      },
      "EVIDENCE_FILE_UNSAFE",
    ],
    [
      "a file with two names",
      (file) => {
        writeFileSync(file, "", { mode: 0o600 });
        linkSync(file, `${file}.other`);
      },
      "EVIDENCE_FILE_UNSAFE",
    ],
    ["no folder", () => {}, "EVIDENCE_FILE_UNWRITABLE"],
  ])("refuses %s", (title, prepare, code) => {
    const file = title === "no folder" ? join(folder, "no", "folder") : newFile();
    prepare(file);
    expect(() => appendEvent(file, createEvent(fields, { now }))).toThrow(expect.objectContaining({ code }));
    expect(existsSync(join(folder, "nothing-here"))).toBe(false);
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
  test.each<[string, unknown]>([
    ["null", null],
    ["another version", { ...event, v: 2 }],
    ["no id", { ...event, id: 1 }],
    ["an unknown type", { ...event, type: "toString" }],
    ["an unknown outcome", { ...event, outcome: "fine" }],
    ["a time that is none", { ...event, time: "2026-99-99T00:00:00Z" }],
    ["no source", { ...event, source: "me" }],
    ["a credential that is a list", { ...event, credential: [] }],
    ["a join of numbers", { ...event, credential: { join: { key: 1 } } }],
    ["an effect that is none", { ...event, decision: { effect: "maybe" } }],
    ["a line that is too long", { ...event, subject: { a: "x".repeat(40_000) } }],
  ])("reports %s", (_, value) => {
    const file = newFile();
    writeFileSync(file, `${JSON.stringify(value)}\n${JSON.stringify(event)}\n`);
    const { events, problems } = readEvents(file);
    expect(events).toHaveLength(1);
    expect(problems).toEqual([{ line: 1, message: expect.stringMatching(/^the /) }]);
  });

  test("a file that is not there has no events; a folder is an error", () => {
    expect(readEvents(join(folder, "none"))).toEqual({ events: [], problems: [] });
    expect(() => readEvents(folder)).toThrow(expect.objectContaining({ code: "EVIDENCE_FILE_UNREADABLE" }));
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
