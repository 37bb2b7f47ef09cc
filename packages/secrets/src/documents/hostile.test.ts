import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { seededRandom } from "../random.ts";
import { inspectDocuments } from "./inspect-documents.ts";
import { loadYaml } from "./parse/parse-documents.ts";
import { safePattern } from "./sops/safe-pattern.ts";
import { base64, password, sopsMetadata, sopsValue } from "./testing/values.ts";

await loadYaml();
const secret = "apiVersion: v1\nkind: Secret\n";
const inspect = (text: string | Buffer, path = "a.yaml") => inspectDocuments(Buffer.from(text), path, []);

const bomb = Array.from({ length: 12 }, (_, level) =>
  level === 0
    ? "a0: &a0 [x, x, x, x, x, x, x, x, x]"
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
).join("\n");

describe("too complex: said, and soon", () => {
  test.each([
    ["aliases of aliases", `${bomb}\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec: { all: *a11 }\n`],
    ["an alias of what holds it", `apiVersion: v1\nkind: ExternalSecret\nspec: &s\n  a: [*s]\n  b: *s\n`],
    ["brackets in brackets", `${secret}data: ${"[".repeat(50_000)}\n`],
    ["maps in maps", `${secret}${Array.from({ length: 1500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")}`],
    ["JSON in JSON", `{"kind": "Secret", "data": ${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`],
  ])("%s", (_what, text) => {
    const found = mustEnd(() => inspect(text, text.startsWith("{") ? "a.json" : "a.yaml"));
    expect(found.unknown).toEqual(["its documents are nested or repeated too often to be parsed"]);
  });

  test("a settings file of a program", () => {
    const line = "db.acme.test:5432:shop:shop:x\n";
    const { skipped } = inspect(line.repeat(1 + 2 ** 20 / line.length), "home/.pgpass");
    expect(skipped).toEqual(["a settings file too large to be read as one, which was searched as text"]);
  });

  test("a pattern that looks ahead does not run, and what it selects is not known", () => {
    const random = seededRandom(3);
    const text = `password: ${sopsValue(random)}\nother: ${password(random)}\n${sopsMetadata(random, ["encrypted_regex: a(?=b)"])}`;
    const { matches, unknown } = inspect(text);
    expect(matches).toEqual([]);
    expect(unknown).toEqual(["its encrypted_regex cannot be run, so which values are to be encrypted is not known"]);
  });
});

describe("not parsed: said, and searched all the same", () => {
  test.each([
    ["over 2 MiB", `${secret}${"# shop\n".repeat(400_000)}`],
    ["more values than a parser can read in a second", `${secret}data:\n${"  - a\n".repeat(100_000)}`],
    ["the same on one line", `{kind: Secret, a: [${"a,".repeat(100_000)}]}`],
  ])("%s", (_what, text) => {
    const { skipped } = mustEnd(() => inspect(text));
    expect(skipped).toEqual(["a document too large to be parsed, which was searched as text"]);
  });

  test("of a bundle only the documents that may matter are parsed, at their places", () => {
    const value = base64(password(seededRandom(6)));
    const text = `${"kind: CustomResourceDefinition\n".repeat(90_000)}---\r\n${secret}data:\n  key: ${value}\n--- # more\nkind: Secret\n`;
    const { matches, skipped } = inspect(text);
    expect(skipped).toEqual([]);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
  });

  test("a line of templates without an end is masked at once", () => {
    mustEnd(() => inspect(`${secret}data:\n{{ ${"x".repeat(1_000_000)} }}z\n`));
  });

  test("a document with mistakes still gives what it has", () => {
    const value = base64(password(seededRandom(4)));
    const { matches, skipped } = inspect(`${secret}data:\n  key: ${value}\n  other: "no end\n`);
    expect(skipped).toHaveLength(1);
    expect(matches[0]?.value.toString("base64")).toBe(value);
  });

  test("what is no document at all is not looked at", () => {
    for (const [text, path] of [
      ["kind: Secretary\n", "a.txt"],
      ["about: the word Secret\n", "a.yaml"],
      ["kind: Deployment\nsecretKeyRef: {}\n", "a.yaml"],
    ] as const)
      expect(inspect(text, path)).toEqual({
        matches: [],
        claims: [],
        places: [],
        skipped: [],
        unknown: [],
        tools: new Set(),
      });
  });
});

const piece = fc.constantFrom(
  ...[
    "apiVersion: v1\n",
    "kind: Secret\n",
    "kind: List\n",
    "items:\n",
    "- ",
    "data:\n",
    "  a: ",
    "&x ",
    "*x\n",
    "{{ .x }}",
    "{{",
    "}}",
    "\n",
    "---\n",
  ],
  ...[
    "sops:\n",
    "  mac: ENC[AES256_GCM,\n",
    "kind: SealedSecret\n",
    "spec:\n  encryptedData:\n",
    "|\n    ",
    '"',
    "'",
    "\t",
    "\r\n",
    "{",
    "}",
    "[",
    "]",
    "\ufeff",
  ],
  ...[
    "secretGenerator:\n",
    "literals: [a=b, '=', a]\n",
    "<<: *x\n",
    "? a\n: b\n",
    "!!binary aGk=\n",
    "\u0000",
    "é",
    "aGVsbG8gd29ybGQ=\n",
  ],
);

test.each(["a.yaml", "a.json", "values.yaml", "kubeconfig", "x.tfstate"])(
  "never throws, and all ranges are inside of the bytes: %s",
  (path) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ maxLength: 8 })), { maxLength: 40 }),
        (pieces) => {
          const bytes = Buffer.from(`kind: Secret\n${pieces.join("")}`);
          const { matches, claims } = inspectDocuments(bytes, path, []);
          for (const { start, end } of [...matches, ...claims]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(bytes.length);
          }
        },
      ),
      { numRuns: 400, seed: 12 },
    );
  },
);

test("bytes of no text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      inspectDocuments(Buffer.concat([Buffer.from("apiVersion: v1\nkind: Secret\ndata:\n  a: "), bytes]), "a.yaml", []);
    }),
    { numRuns: 200, seed: 12 },
  );
});

test.each([
  ["^(data|stringData)$", "stringData", "metadata"],
  ["^secrets/.*\\.ya?ml$", "secrets/prod/db.yaml", "apps/secrets/db.yaml"],
  [".*\\.enc\\.yaml$", "a/b.enc.yaml", "b.yaml"],
  ["(?i)PASSWORD", "dbPassword", "user"],
  ["clusters/.+/secrets/.*\\.(yaml|json)", "clusters/eu/secrets/a.json", "clusters/eu/apps/a.json"],
  ["a[$^]b", "a$b", "ab"],
  ["^(a+)+$", "aaaa", "aaab"],
  ["^$", "", "a"],
  ["(^|/)secrets?\\.ya?ml$", "a/secret.yml", "a/mysecrets.yaml"],
  ["secrets/[^/]+\\.(yaml|json|env|ini)$", "secrets/a.env", "secrets/a/b.env"],
  ["secrets/([^/]+/)*[^/]+\\.yaml$", "secrets/a/b/c.yaml", "secrets/.json"],
  ["clusters/.*/.*/secrets/.*\\.yaml$", `clusters/${"a".repeat(200)}/b/secrets/c.yaml`, "clusters/a/secrets/c.yaml"],
  ["^[[:lower:]_]{2,4}\\-x$", "ab_-x", "a-x"],
  ["(?P<env>prod|stage)\\_db", "prod_db", "dev_db"],
  ["^.{3}$", "abc", "ab"],
  [".yaml", "ayaml", "yaml"],
  ["^[^a]$", "b", ""],
  ["\\A(a|b*?)\\z", "bbb", "ab"],
])("runs %s", (pattern, yes, no) => {
  expect([safePattern(pattern)?.(yes), safePattern(pattern)?.(no)]).toEqual([true, false]);
});

test.each(["a(?=b)", "\\bsecret\\b", "(", "a{2000}{3}", "((a{50}){50}){50}", "\\p{L}", "(a)\\1", "[z-a]"])(
  "refuses %s",
  (pattern) => {
    expect(safePattern(pattern)).toBeUndefined();
  },
);

test("says what JavaScript's own engine says", () => {
  const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "(a|b)", "(ab)", "(a|)", "(?:b)");
  const part = fc.tuple(atom, fc.constantFrom("", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "*?"));
  const patterns = fc
    .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([begin, parts, end]) => `${begin ? "^" : ""}${parts.map((one) => one.join("")).join("")}${end ? "$" : ""}`);
  const texts = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      expect([pattern, text, safePattern(pattern)?.(text)]).toEqual([pattern, text, new RegExp(pattern).test(text)]);
    }),
    { numRuns: 3000, seed: 12 },
  );
});

test.each(["^(a+)+$", "(a|a)*b", "(.*,){20}x", ".*.*.*.*.*.*=.*", "(a?){50}a{50}", "([ab]*a[ab]{12})*c"])(
  "%s takes no time for any text",
  (pattern) => {
    const matches = safePattern(pattern);
    for (const text of ["a".repeat(4000), "ab".repeat(2000), ",".repeat(4000), "ba".repeat(2000)])
      mustEnd(() => matches?.(text));
  },
);
