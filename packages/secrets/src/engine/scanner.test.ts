import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomText } from "../../../core/src/testing/random-text.ts";
import { base62 } from "../charset.ts";
import { type GenericRule, type NamedRule, run, type SecretRule, type TokenRule } from "../rule.ts";
import { builtinRules } from "../rules/index.ts";
import { compileScanner } from "./scanner.ts";
import { mostMatches } from "./search-state.ts";
import { isTrial, syntaxOf } from "./syntax.ts";
import { matchesIn, shown, testRule } from "./testing/scan.ts";

const token = testRule<TokenRule>({ kind: "token", id: "secrets/t", anchors: ["tok_"], after: [run(base62, 20)] });
const named = testRule<NamedRule>({
  kind: "named",
  id: "secrets/acme-key",
  names: ["acme_api_key", "acme_key"],
  value: [run(base62, 16)],
});
const generic = testRule<GenericRule>({ kind: "generic", id: "secrets/generic-password" });
const key = randomText(11, 16, "base62");

describe("a named rule", () => {
  test.each([
    "ACME_API_KEY=VALUE",
    "acmeApiKey: VALUE",
    '"acme-api-key": "VALUE"',
    "my.acme.key = 'VALUE'",
    "MY_ACME_KEY VALUE".replace(" ", "="),
  ])("%s", (text) => {
    expect(shown(matchesIn([named], text.replace("VALUE", key)))).toEqual([`${key} high`]);
  });

  test("needs its name and its shape", () => {
    expect(matchesIn([named], `OTHER_API_KEY=${key}`)).toEqual([]);
    expect(matchesIn([named], `ACME_API_KEY=${key}0`)).toEqual([]);
    expect(matchesIn([named], `ACME_API_KEY=${key.slice(1)}`)).toEqual([]);
  });

  test("is preferred to the generic one", () => {
    const found = matchesIn([generic, named], `ACME_API_KEY=${key}`, { path: "a.env" });
    expect(found.map(({ rule }) => rule.id)).toEqual(["secrets/acme-key"]);
  });
});

describe("the scanner", () => {
  test("finds a value at every of its places", () => {
    const value = `tok_${randomText(2, 20, "base62")}`;
    const text = `${value}\n`.repeat(3);
    expect(matchesIn([token], text).map(({ start }) => start)).toEqual([0, 25, 50]);
  });

  test("copies values, so that the bytes may be used again", () => {
    const bytes = Buffer.from(`tok_${randomText(2, 20, "base62")}`);
    const [match] = compileScanner([token]).scan(bytes);
    const before = match?.value.toString();
    bytes.fill(0);
    expect(match?.value.toString()).toBe(before);
  });

  test("never throws, whatever the bytes", () => {
    const scanner = compileScanner(builtinRules);
    const words = fc.constantFrom(
      ..."password = \" ' : { } \\ %41 \\u0041 &#65; -----BEGIN eyJh :// @ / ghp_ token= <password> ${ \0 \n \u00ff".split(
        " ",
      ),
    );
    const nasty = fc.array(fc.oneof(words, fc.string({ maxLength: 8 }), fc.base64String({ maxLength: 60 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(nasty, fc.constantFrom("a.env", "a.js", "a.xml", "a.bin", "a.md"), (parts, path) => {
        const bytes = Buffer.from(parts.join(""), "latin1");
        for (const { start, end, value } of scanner.scan(bytes, { path })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(bytes.length);
          expect(value.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void scanner.scan(Buffer.from(bytes))),
      { numRuns: 200 },
    );
  });

  test("tells when there is too much to decode", () => {
    const skipped: unknown[] = [];
    const layered = Buffer.from("%41%42 \\u0041 &#65; ".repeat(20_000));
    compileScanner([token]).scan(layered, { onSkipped: (skip) => skipped.push(skip) });
    expect(skipped).toContainEqual({ reason: "decoded-too-large" });
  });

  test("of a text that holds nothing but secrets only so many are taken, and it is told", () => {
    // Long enough that it is not too many names that are told.
    const line = `password = ${["x9Kq2Lm7", "Zt4Vb8Nw"].join("")}\n;${" ".repeat(80)}\n`;
    const skipped: unknown[] = [];
    const scan = (lines: number) =>
      compileScanner([generic]).scan(Buffer.from(line.repeat(lines)), {
        path: "a.ini",
        onSkipped: (skip) => skipped.push(skip),
      });
    expect(scan(mostMatches - 1)).toHaveLength(mostMatches - 1);
    expect(skipped).toEqual([]);
    expect(scan(mostMatches + 1)).toHaveLength(mostMatches);
    expect(skipped).toEqual([{ reason: "too-many-secrets" }]);
  });

  test.each([
    ["names", "password\n", 8],
    ["assignments", "password=\n", 9],
    ["short names", "pw ", 3],
    ["commands", "curl -u a:b\n", 12],
  ])("of a text that holds nothing but %s not all are looked at, and it is told", (_, unit, length) => {
    const skipped: unknown[] = [];
    const scan = (times: number) => {
      const hidden = `password = ${["x9Kq2Lm7", "Zt4Vb8Nw"].join("")}\n`;
      const text = `${hidden}${unit.repeat(times)}`;
      return compileScanner([generic]).scan(Buffer.from(text), {
        path: "a.ini",
        onSkipped: (skip) => skipped.push(skip),
      });
    };
    expect(scan(5000).length).toBeGreaterThan(0);
    expect(skipped).toEqual([]);
    expect(scan(Math.ceil(2 ** 21 / length)).length).toBeGreaterThan(0);
    expect(skipped).toEqual([{ reason: "too-many-names" }]);
  });

  test("of a long text of ordinary settings all names are looked at", () => {
    const skipped: unknown[] = [];
    const lines = Array.from({ length: 5000 }, (_, index) => `user.${index}.password = $\{PASSWORD_${index}}\n`);
    const hidden = `password = ${["x9Kq2Lm7", "Zt4Vb8Nw"].join("")}\n`;
    const text = Buffer.from([...lines, hidden].join(""));
    const found = compileScanner([generic]).scan(text, { path: "a.ini", onSkipped: (skip) => skipped.push(skip) });
    expect(skipped).toEqual([]);
    expect(found).toHaveLength(1);
  });
});

describe("the digest", () => {
  const digest = (rules: readonly SecretRule[]): string => compileScanner(rules).digest;

  test("is the same for the same data, whatever the words", () => {
    expect(digest([token])).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digest([{ ...token, why: "It is another text.", title: "Other" }])).toBe(digest([token]));
  });

  test.each<[string, Partial<TokenRule>]>([
    ["anchors", { anchors: ["tok2_"] }],
    ["lengths", { after: [run(base62, 21)] }],
    ["severity", { severity: "warning" }],
    ["verification", { check: () => undefined }],
  ])("changes with %s", (_, change) => {
    expect(digest([{ ...token, ...change }])).not.toBe(digest([token]));
  });
});

describe("syntaxOf", () => {
  test.each([
    ["src/a.ts", "code"],
    [".env", "config"],
    [".env.production", "config"],
    ["app.env.example", "config"],
    ["config.yaml.bak", "config"],
    ["Dockerfile", "config"],
    ["docker/Dockerfile.dev", "config"],
    ["pom.xml", "markup"],
    ["README.md", "prose"],
    ["LICENSE", "prose"],
    ["pnpm-lock.yaml", "lock"],
    ["go.sum", "lock"],
    ["constructor", "prose"],
    [undefined, "prose"],
  ])("%s is %s", (path, syntax) => {
    expect(syntaxOf(path)).toBe(syntax);
  });
});

test.each([
  ["test/a.js", true],
  ["src/a.test.ts", true],
  ["pkg/a_test.go", true],
  ["fixtures/x.yml", true],
  ["examples/a.py", true],
  ["roles/db/molecule/default/a.yml", true],
  ["src/contest.ts", false],
  ["latest/a.js", false],
  [undefined, false],
])("isTrial(%s) is %s", (path, trial) => {
  expect(isTrial(path)).toBe(trial);
});
