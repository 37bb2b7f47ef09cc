import { expect, test } from "vitest";
import type { Match } from "../match.ts";
import type { SecretRule } from "../rule.ts";
import { coverage } from "./coverage.ts";
import { leakKey, leakTable, sayDropped } from "./leak-table.ts";

const rule: SecretRule = { kind: "generic", id: "secrets/a", title: "t", provider: "p", why: "w", fix: "f" };
const cousin: SecretRule = { ...rule, id: "secrets/b", family: "secrets/a" };

function match(value: string, from: SecretRule = rule, confidence: "medium" | "high" = "medium"): Match {
  return { rule: from, start: 0, end: 1, value: Buffer.from(value), check: { confidence, basis: confidence }, via: [] };
}

const blob = (oid: string) => ({ type: "blob", oid, size: 1 }) as const;

test("one leak a family and value, with each holder once and the surest rule", () => {
  const table = leakTable();
  table.record(match("one"), blob("1"));
  table.record(match('"one"'), blob("1"));
  table.record(match("two"), blob("1"));
  table.record(match("one", cousin, "high"), blob("2"));
  table.record(match("one"), blob("1"));
  expect(
    table
      .all()
      .map(({ rule: { id }, check, holders }) => [
        id,
        check.confidence,
        holders.map((one) => one.type === "blob" && one.oid),
      ]),
  ).toEqual([
    ["secrets/b", "high", ["1", "2"]],
    ["secrets/a", "medium", ["1"]],
  ]);
});

test("a table keeps copies and zeroes them", () => {
  const table = leakTable();
  const found = match("value");
  table.record(found, blob("1"));
  found.value.fill(0);
  const [leak] = table.all();
  expect(leak?.value.toString()).toBe("value");
  table.clear();
  expect(leak?.value).toEqual(Buffer.alloc(5));
  expect(table.all()).toEqual([]);
});

test("tables of workers merge", () => {
  const [a, b] = [leakTable(), leakTable()];
  a.record(match("one"), blob("1"));
  b.record(match("one", rule, "high"), blob("2"));
  b.record(match("two"), blob("2"));
  a.merge(b.all());
  expect(a.all().map(({ check, holders }) => [check.confidence, holders.length])).toEqual([
    ["high", 2],
    ["medium", 1],
  ]);
});

test("what a worker had no room for is counted where its table is merged", () => {
  const [host, worker] = [leakTable({ limit: 2 }), leakTable({ limit: 2 })];
  for (const value of ["one", "two", "three", "four"]) worker.record(match(value), blob("1"));
  host.record(match("three"), blob("2"));
  host.merge(worker.all(), worker.overflow);
  expect({ kept: host.all().length, dropped: host.overflow.length }).toEqual({ kept: 2, dropped: 2 });
});

test("beyond the limit values are only counted, and the verdict hears of it", () => {
  const table = leakTable({ limit: 2 });
  for (const value of ["one", "two", "three", "three", "four", "one"]) table.record(match(value), blob("1"));
  expect({ kept: table.all().length, dropped: table.overflow.length }).toEqual({ kept: 2, dropped: 2 });
  const seen = coverage(String);
  sayDropped(table, seen);
  expect(seen.unchecked).toMatchObject([
    { kind: "too-many-secrets", what: "at least 2 more secrets than the 2 that are listed" },
  ]);
});

test("only the values that are asked for", () => {
  const table = leakTable({ only: new Set([leakKey(rule, Buffer.from("one"))]) });
  for (const value of ["one", "two"]) table.record(match(value), blob("1"));
  expect(table.all().map(({ value }) => value.toString())).toEqual(["one"]);
});
