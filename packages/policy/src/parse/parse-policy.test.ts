import { readFileSync } from "node:fs";
import path from "node:path";
import { canonicalJson, type Problem, SallyportError } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { defaultPolicy, policyDigest } from "../policy.ts";
import { parsePolicy } from "./parse-policy.ts";
import { largestPolicy } from "./policy-text.ts";

const file = ".github/sallyport.yml";

function parse(text: string | Uint8Array) {
  return parsePolicy(typeof text === "string" ? Buffer.from(text) : text, file);
}

function failureOf(text: string | Uint8Array): SallyportError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof SallyportError) return error;
    throw error;
  }
  throw new Error("the policy was accepted");
}

function lineOf({ place, message }: Problem): string {
  const start = place?.region?.start;
  return `${place?.path}:${start?.line}:${start?.column} ${message}`;
}

function problemsOf(text: string | Uint8Array): string[] {
  return failureOf(text).problems.map((problem) => lineOf(problem).replace(`${file}:`, ""));
}

const fixtures = path.join(import.meta.dirname, "fixtures");

describe("a valid policy", () => {
  it("is read with every key, defaults filled in", async () => {
    const policy = parse(readFileSync(path.join(fixtures, "every-key.yml")));
    const { source, ...content } = policy;
    await expect(`${JSON.stringify(content, undefined, 2)}\n`).toMatchFileSnapshot("./fixtures/every-key.golden.json");
    expect(source?.regions["/exceptions/0/expires"]).toEqual({
      start: { line: 17, column: 5 },
      end: { line: 17, column: 24 },
    });
    expect(source?.regions["/secrets/exclude/1"]).toEqual({
      start: { line: 32, column: 7 },
      end: { line: 32, column: 14 },
    });
  });

  it("may be one line, and then is the default policy", () => {
    const { source, ...content } = parse("version: 1");
    expect(content).toEqual(defaultPolicy);
    expect(policyDigest(parse("# a comment\nversion: 1\nrules: {}\n"))).toBe(policyDigest(defaultPolicy));
  });

  it.each([
    ["a byte order mark", "\ufeffversion: 1\n"],
    ["CRLF", "version: 1\r\nrules:\r\n  secrets/a: error\r\n"],
    ["a document end", "---\nversion: 1\n...\n"],
    ["JSON", '{ "version": 1, "rules": {} }'],
    ["an anchor and its alias", "version: 1\nrules: { secrets/a: &worst critical, secrets/b: *worst }\n"],
    ["a tag of the core schema", "version: !!int 1\n"],
  ])("may have %s", (_, text) => {
    expect(parse(text).version).toBe(1);
  });

  it("reads aliases as what they stand for", () => {
    expect(parse("version: 1\nrules: { secrets/a: &worst critical, secrets/b: *worst }\n").rules).toEqual({
      "secrets/a": "critical",
      "secrets/b": "critical",
    });
  });

  it.each([
    ["20 MiB", 20 * 1024 ** 2],
    ["1GiB", 1024 ** 3],
    ["512 KiB", 512 * 1024],
    ["4096", 4096],
  ])("reads the size %s", (size, bytes) => {
    expect(parse(`version: 1\nsecrets: { max-file-size: ${size} }`).secrets.maxFileSize).toBe(bytes);
  });

  it("has a digest of its meaning, not of its layout", () => {
    const one = parse('version: 1\nrules: { secrets/a: error, "secrets/*": info }\n');
    const same = parse('rules:\n  "secrets/*": info # tidy\n  secrets/a: error\nversion: 1\n');
    const other = parse('version: 1\nrules: { secrets/a: error, "secrets/*": warning }\n');
    expect(policyDigest(same)).toBe(policyDigest(one));
    expect(policyDigest(other)).not.toBe(policyDigest(one));
  });
});

describe("a policy with mistakes", () => {
  it("has all of them told at once, each with its place", async () => {
    const error = failureOf(readFileSync(path.join(fixtures, "every-mistake.yml")));
    const text = [error.message, ...error.problems.map(lineOf), `fix: ${error.fix}`, ""].join("\n");
    await expect(text).toMatchFileSnapshot("./fixtures/every-mistake.golden.txt");
    expect(error).toMatchObject({ code: "POLICY_INVALID", kind: "usage" });
  });

  it.each<[string, string, string[]]>([
    ["an empty file", "", ["1:1 the file is empty; the least that it must say is `version: 1`"]],
    ["only a comment", "# later\n", ["1:1 the file is empty; the least that it must say is `version: 1`"]],
    ["only null", "~\n", ["1:1 the file is empty; the least that it must say is `version: 1`"]],
    ["a text", "hello\n", ['1:1 expected a mapping of keys to values; found "hello"']],
    ["a list", "- version: 1\n", ["1:1 expected a mapping of keys to values; found a list"]],
    [
      "a version to come",
      "version: 2\n",
      [
        "1:10 /version: expected 1, the only version of the policy format that this Sallyport reads; found the number 2",
      ],
    ],
    [
      "two documents",
      "version: 1\n---\nversion: 1\n",
      ["2:1 a second document starts here; a policy file holds one (delete the `---`)"],
    ],
    ["a tab", "version: 1\nrules:\n\tsecrets/a: error\n", ["3:1 a tab cannot indent YAML; use spaces"]],
    [
      "a tab, and what follows from it is not told",
      "version: 1\nstages:\n  a:\n    owner: b\n\tpurpose: c\n    allow: []\n    deny: []\n",
      ["5:1 a tab cannot indent YAML; use spaces"],
    ],
    [
      "a file that was cut off",
      "version: 1\nrules: { secrets/a: error,",
      [expect.stringMatching(/^\d+:\d+ a bracket that was opened before is not closed here: the file may be cut off/)],
    ],
    [
      "a key with a slip of the pen, which is not missing besides",
      "version: 1\nstages: { a: { owner: b, purpose: any, alow: [] } }\n",
      ['2:40 /stages/a: unknown key "alow" (did you mean "allow"?)'],
    ],
    [
      "a number for a duration, which quotes do not mend",
      "version: 1\nstages: { a: { owner: b, purpose: any, allow: [], max-duration: 15 } }\n",
      ["2:65 /stages/a/max-duration: expected a duration such as 15m or 1h; found the number 15"],
    ],
    [
      "a reason that no denial has",
      "version: 1\nstages: { a: { owner: b, purpose: any, allow: [] } }\ntests: [{ name: one, stage: a, base: push, expect: deny, because: DENIED_WINDW }]\n",
      ['3:67 /tests/0/because: there is no denial "DENIED_WINDW" (did you mean "DENIED_WINDOW"?)'],
    ],
    [
      "a compact mapping",
      "version: 1: 2\n",
      ["1:10 not valid YAML: a mapping may not start on the line of its key, and a text that holds `: ` needs quotes"],
    ],
    [
      "YAML 1.1",
      "%YAML 1.1\n---\nversion: 1\n",
      ["1:1 this is YAML 1.1; a policy is YAML 1.2 (delete the line %YAML)"],
    ],
    [
      "a control character",
      "version: 1 # \x1b[2J\n",
      ["1:14 the character \\x1b is invisible to a reviewer; delete it"],
    ],
    [
      "a hidden reversal",
      "version: 1\n# \u202eetirw\n",
      ["2:3 the character \\u202e is invisible to a reviewer; delete it"],
    ],
    [
      "a space of no width, with which an entry of deny would deny nothing",
      'version: 1\nstages: { a: { deny: [{ event_name: "pull_request\u200b_target" }] } }\n',
      ["2:50 the character \\u200b is invisible to a reviewer; delete it"],
    ],
    ["a filler", "version: 1 # \u3164\n", ["1:14 the character \\u3164 is invisible to a reviewer; delete it"]],
    [
      "a lone carriage return",
      "version: 1\rrules: {}",
      ["1:11 the character \\r is invisible to a reviewer; delete it"],
    ],
    ["a duplicate key", "version: 1\nversion: 1\n", ['2:1 "version" is written twice; the first is on line 1']],
    [
      "a duplicate key in another spelling",
      'version: 1\n"version": 1\n',
      ['2:1 "version" is written twice; the first is on line 1'],
    ],
    [
      "__proto__",
      "version: 1\nrules: { __proto__: { polluted: error } }\n",
      ['2:10 /rules: the key "__proto__" is not allowed anywhere'],
    ],
    ["constructor", "version: 1\nconstructor: 1\n", ['2:1 the key "constructor" is not allowed anywhere']],
    ["prototype", "version: 1\nprototype: 1\n", ['2:1 the key "prototype" is not allowed anywhere']],
    [
      "a merge key",
      "version: 1\nrules:\n  <<: { secrets/a: off }\n",
      ["3:3 /rules: merge keys (<<) are not read; write the keys out"],
    ],
    ["a list as a key", "version: 1\n? [a]\n: 1\n", ["2:3 a key must be plain text, not a list, mapping or alias"]],
    [
      "a tag",
      "version: 1\nrules: !secret {}\n",
      ['2:16 /rules: the tag "…" (7 characters, not shown) is not read; delete it'],
    ],
    ["a tag that does not fit", "version: !!float 1\n", ["1:18", "1:18"]],
    ["a tag for what is not there", "version: 1\nrules: !!map\n", ["2:13", "2:13"]],
    [
      "a tag that the text does not fit",
      "version: 1\nrules: { secrets/a: !!bool error }\n",
      ["2:28 /rules/secrets~1a: a tag does not fit its value; delete it"],
    ],
    ["a value behind a value", "version: 1\nrules: {}: error\n", ["2:10 a key is missing before this colon"]],
    [
      "a quote that is not closed",
      'version: 1\nrules: { "secrets/a: error }\nexceptions: []\n',
      ["2:10 a text in quotes starts here, and the quote that would end it is missing"],
    ],
    [
      "a quote that the next one closes",
      'version: 1\nstages:\n  a:\n    purpose: "roll out\n    owner: "@a"\n',
      ["4:14 a text in quotes starts here, and the quote that would end it is missing"],
    ],
    ["an empty key", 'version: 1\nrules: { "": error }\n', ["2:10 /rules: a key is missing before this colon"]],
    ["a tag of a key", "version: 1\n!!int rules: {}\n", ["2:7 a tag does not fit its value; delete it"]],
    [
      "an alias without an anchor",
      "version: 1\nrules: *none\n",
      ['2:8 /rules: the alias "*none" has no anchor before it'],
    ],
    [
      "an alias of itself",
      "version: 1\nrules: &self { secrets/a: *self }\n",
      ['2:27 /rules/secrets~1a: the alias "*self" stands inside its own anchor'],
    ],
    [
      "a key of a later version",
      "version: 1\nworkflows: {}\n",
      [
        '2:1 unknown key "workflows"; known here: version, extends, stages, rules, exceptions, secrets, tests, locked, delegates',
      ],
    ],
    ["a misspelt key", "version: 1\nsecrest: {}\n", ['2:1 unknown key "secrest" (did you mean "secrets"?)']],
    [
      "a list for a mapping",
      "version: 1\nrules: []\n",
      ["2:8 /rules: expected a mapping of keys to values; found a list"],
    ],
    [
      "no value",
      "version: 1\nrules:\n",
      ["2:7 /rules: expected a mapping of keys to values; found nothing (give it a value or delete the key)"],
    ],
    [
      "a size that is none",
      "version: 1\nsecrets: { max-file-size: 0 }\n",
      ["2:27 /secrets/max-file-size: expected 1 or more; found the number 0"],
    ],
    [
      "a handle without quotes, beside another mistake",
      "version: 1\nrulse: {}\nexceptions: [ { owner: @alice } ]\n",
      ["2:1", "3:15", "3:15", "3:15", "3:15", "3:15", "3:15", "3:15", "3:24"],
    ],
  ])("refuses %s", (_, text, expected) => {
    const problems = problemsOf(text);
    if (expected.length > 1) expect(problems.map((problem) => problem.split(" ", 1)[0])).toEqual(expected);
    else expect(problems).toEqual(expected);
  });

  it("says where bytes are no text", () => {
    expect(problemsOf(Buffer.from([0x76, 0x0a, 0x61, 0xff, 0x62]))).toEqual([
      "2:2 the file is not UTF-8 here; save it as UTF-8",
    ]);
    expect(problemsOf(Buffer.from("\ufeffversion: 1", "utf16le"))).toEqual([
      "1:1 the file is UTF-16; save it as UTF-8",
    ]);
  });

  it("never repeats what may be a secret in the wrong place", () => {
    const pasted = "correct-horse-battery";
    const text = `version: 1\nsecrets: { salt: ${pasted} }\nexceptions: [ { fingerprint: ${pasted} } ]\n`;
    expect(JSON.stringify(failureOf(text).problems)).not.toContain(pasted);
  });

  it("makes hostile text harmless and short", () => {
    const text = `version: 1\n"::error::\\e[2J\\u202e${"x".repeat(900)}": 1\n`;
    const [problem] = problemsOf(text);
    expect(problem).toMatch(/^2:1 unknown key "…" \(914 characters, not shown\); known here: version/);
    expect(problem?.length).toBeLessThan(200);
  });

  it("names the commit that it was read from", () => {
    const commit = "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d";
    expect(() => parsePolicy(Buffer.from(""), file, commit)).toThrow(
      "the policy .github/sallyport.yml at commit 1a2b3c4d5e6f has 1 problem",
    );
  });
});

describe("a hostile policy", () => {
  const aliases = (count: number) => `version: 1\nsecrets: { exclude: [ &a a/x, ${"*a, ".repeat(count)} ] }\n`;
  const doubling = Array.from({ length: 24 }, (_, n) => `a${n + 1}: &a${n + 1} [ *a${n}, *a${n} ]`).join("\n");

  it.each<[string, string, string]>([
    ["more bytes than allowed", "#".repeat(largestPolicy + 1), "the file is larger than 1048576 bytes"],
    ["more lines than anybody writes", "#\n".repeat(60_001), "the file has more than 60000 lines and commas"],
    [
      "more commas than anybody writes",
      `rules: [${",".repeat(60_001)}]`,
      "the file has more than 60000 lines and commas",
    ],
    ["deep nesting", `version: 1\nrules: ${"[".repeat(33)}${"]".repeat(33)}\n`, "nested more than 32 levels deep"],
    ["very deep nesting", `version: 1\nrules: ${"[".repeat(50_000)}`, "nested more than 32 levels deep"],
    ["very deep nesting in one line of a block", `${"- ".repeat(50_000)}x`, "nested more than 32 levels deep"],
    ["many aliases", aliases(51), "more than 50 aliases; write the values out"],
    [
      "a billion laughs",
      `version: 1\na0: &a0 [ x, x ]\n${doubling}\n`,
      "aliases stand for more than 10000 values; write them out",
    ],
  ])("with %s is refused", (_, text, message) => {
    expect(problemsOf(text).join("\n")).toContain(message);
  });

  it("may use 50 aliases, but no more", () => {
    expect(problemsOf(aliases(50)).join("\n")).not.toContain("aliases");
  });

  it("with thousands of keys takes seconds, not hours", () => {
    const text = `version: 1\n${Array.from({ length: 20_000 }, (_, n) => `key${n}: 1`).join("\n")}`;
    const error = mustEnd(() => failureOf(text), 60_000);
    expect(error.message).toContain("has 20000 problems, the first 100 are listed");
    expect(error.problems).toHaveLength(100);
  });

  it("never does more than be refused, whatever its bytes are", () => {
    const words = fc.constantFrom(
      "version: 1\n",
      "rules:\n",
      "  ",
      "- ",
      "? ",
      ": ",
      "secrets/*",
      "error",
      "&a ",
      "*a ",
      "!x ",
      "!!str ",
      "<<",
      "{",
      "}",
      "[",
      "]",
      "exceptions:\n",
      "secrets:\n",
      "'",
      '"',
      "|\n",
      ">-\n",
      "#",
      "---\n",
      "...\n",
      "%YAML 1.1\n",
      "__proto__",
      "\t",
      "\r\n",
      "\0",
      "null",
      "1e999",
    );
    const texts = fc.array(words, { maxLength: 40 }).map((parts) => Buffer.from(parts.join("")));
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          try {
            expect(canonicalJson(parse(bytes).rules)).toMatch(/^\{/);
          } catch (error) {
            expect(error).toBeInstanceOf(SallyportError);
            expect((error as SallyportError).problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("the fingerprint of an exception", () => {
  const digits = "4f0c6a52d1b87e93a10fb2c7d35e8649";
  const text = readFileSync(path.join(fixtures, "every-key.yml"), "utf8");
  const withFingerprint = (fingerprint: string) => text.replaceAll(digits, fingerprint);

  it("is a whole one", () => {
    expect(parse(withFingerprint(digits)).exceptions.some(({ fingerprint }) => fingerprint === `s1:${digits}`)).toBe(
      true,
    );
  });

  it.each([8, 16, 31, 33, 64])("is refused with %i digits: it would never match a finding", (length) => {
    const { problems } = failureOf(withFingerprint(digits.repeat(2).slice(0, length)));
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("expected a whole fingerprint as reports show it, with its 32 digits"),
    ]);
  });
});
