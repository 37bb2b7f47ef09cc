import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { type LedgerEntry, openLedger } from "./ledger.ts";

const root = mkdtempSync(path.join(tmpdir(), "sallyport-ledger-"));
afterAll(() => rmSync(root, { recursive: true }));
const fresh = () => mkdtempSync(path.join(root, "job-"));

const about = { identity: "deploy", stage: "deploy", credential: "vault" };
const entries: readonly LedgerEntry[] = [
  { kind: "file", path: "/t/file" },
  { kind: "variable", name: "VAULT_TOKEN" },
  { kind: "token", handle: { kind: "vault", url: "https://vault.acme.example", token: "t" }, ...about },
  { kind: "token", handle: { kind: "github", api: "https://api.github.com", token: "t" }, ...about },
  { kind: "token", handle: { kind: "crates-io", url: "https://crates.io", token: "t" }, ...about },
  { kind: "lasting", why: "no way", ...about },
];

it("keeps what was added until it is settled, oldest first, also for another invocation", () => {
  const folder = fresh();
  const ids = entries.map((entry) => openLedger(folder).add(entry));
  const stored = entries.map((entry, index) => ({ ...entry, id: ids[index] }));
  expect(openLedger(folder).open()).toEqual({ entries: stored, unreadable: 0 });
  openLedger(folder).settle(ids[1] ?? "");
  openLedger(folder).settle("another");
  expect(openLedger(folder).open()).toEqual({ entries: stored.filter((_, index) => index !== 1), unreadable: 0 });
});

it.each([
  ["half of a line", '{"kind":"file","path":"/t'],
  ["null", "null"],
  ["a number", "7"],
  ["no kind", '{"id":"1","path":"/t"}'],
  ["another kind", '{"id":"1","kind":"toString","path":"/t"}'],
  ["no id", '{"kind":"file","path":"/t"}'],
  ["an id that is no text", '{"id":1,"kind":"file","path":"/t"}'],
  ["a path that is no text", '{"id":"1","kind":"file","path":7}'],
  ["a reason that is no text", '{"id":"1","kind":"lasting","why":7}'],
  ["a token without its handle", '{"id":"1","kind":"token"}'],
  ["a handle of null", '{"id":"1","kind":"token","handle":null}'],
  ["a handle of another kind", '{"id":"1","kind":"token","handle":{"kind":"npm","url":"https://x","token":"t"}}'],
  ["a handle without token", '{"id":"1","kind":"token","handle":{"kind":"vault","url":"https://x"}}'],
  ["a handle without address", '{"id":"1","kind":"token","handle":{"kind":"vault","token":"t","api":"https://x"}}'],
  [
    "a handle of GitHub without its API",
    '{"id":"1","kind":"token","handle":{"kind":"github","token":"t","url":"https://x"}}',
  ],
])("counts %s as a line that cannot be read, and it hides no other", (_, line) => {
  const folder = fresh();
  const ledger = openLedger(folder);
  appendFileSync(ledger.file, line, { mode: 0o600 });
  ledger.add({ kind: "variable", name: "A" });
  expect(ledger.open()).toEqual({ entries: [{ kind: "variable", name: "A", id: expect.any(String) }], unreadable: 1 });
});

it("is never written through a link, and a folder in its place is told", () => {
  const folder = fresh();
  const victim = path.join(folder, "victim");
  writeFileSync(victim, "");
  symlinkSync(victim, path.join(folder, "ledger.jsonl"));
  expect(() => openLedger(folder).add({ kind: "variable", name: "A" })).toThrow(/ELOOP/);
  expect(readFileSync(victim, "utf8")).toBe("");
  const other = fresh();
  mkdirSync(path.join(other, "ledger.jsonl"));
  expect(openLedger(other).open()).toEqual({ entries: [], unreadable: 1 });
  expect(openLedger(fresh()).open()).toEqual({ entries: [], unreadable: 0 });
});

it.runIf(process.platform !== "win32")(
  "waits for nobody where a pipe is in its place, and reads through no link",
  () => {
    const folder = fresh();
    execFileSync("mkfifo", [path.join(folder, "ledger.jsonl")]);
    expect(() => openLedger(folder).add({ kind: "variable", name: "A" })).toThrow(/ENXIO/);
    expect(openLedger(folder).open()).toEqual({ entries: [], unreadable: 1 });
    const other = fresh();
    const elsewhere = openLedger(fresh());
    elsewhere.add({ kind: "variable", name: "A" });
    symlinkSync(elsewhere.file, path.join(other, "ledger.jsonl"));
    expect(openLedger(other).open()).toEqual({ entries: [], unreadable: 1 });
  },
);

it.runIf(process.platform === "linux")("is closed after each line", () => {
  const ledger = openLedger(fresh());
  const before = readdirSync("/proc/self/fd").length;
  for (let count = 0; count < 40; count += 1) ledger.add({ kind: "variable", name: "A" });
  expect(readdirSync("/proc/self/fd").length).toBeLessThan(before + 10);
});
