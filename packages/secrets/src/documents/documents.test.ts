import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { compileRuleSet } from "../rule-set.ts";
import { readDeclarations } from "./declarations.ts";
import { loadYaml } from "./parse/parse-documents.ts";
import { documentRules } from "./rules/document-rules.ts";
import * as credentials from "./testing/cases-credentials.ts";
import * as daemons from "./testing/cases-daemons.ts";
import * as delivery from "./testing/cases-delivery.ts";
import * as files from "./testing/cases-files.ts";
import * as kubernetes from "./testing/cases-kubernetes.ts";
import * as machines from "./testing/cases-machines.ts";
import * as manifests from "./testing/cases-manifests.ts";
import * as pipeline from "./testing/cases-pipeline.ts";
import * as platforms from "./testing/cases-platforms.ts";
import * as programs from "./testing/cases-programs.ts";
import * as sealing from "./testing/cases-sealing.ts";
import * as servers from "./testing/cases-servers.ts";
import * as settings from "./testing/cases-settings.ts";
import * as terraform from "./testing/cases-terraform.ts";
import { type CleanCase, type FoundCase, unmarked } from "./testing/document-case.ts";
import { base64, password } from "./testing/values.ts";

await loadYaml();
const tables = [
  kubernetes,
  delivery,
  pipeline,
  sealing,
  files,
  credentials,
  manifests,
  platforms,
  programs,
  servers,
  machines,
  daemons,
  settings,
  terraform,
];
const cases = tables.flatMap(({ found }) => found);
const misses = tables.flatMap(({ clean }) => clean);

/** `rule confidence line:column text`, where text is what stands at the place: the value that was asked for, or its base64. */
async function found(
  bytes: Buffer,
  { path = "deploy/shop.yaml", beside = {} }: Pick<FoundCase, "path" | "beside">,
): Promise<string[]> {
  const state = Object.entries(beside).map(([file, text]) => ({ path: file, bytes: Buffer.from(text) }));
  return compileRuleSet([], await readDeclarations([state]))
    .scanner.scan(bytes, { path })
    .map(({ rule, start, end, check }) => {
      const before = bytes.toString("utf8", 0, start).split("\n");
      const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
      return `${rule.id.replace("secrets/", "")} ${check.confidence} ${place} ${bytes.toString("utf8", start, end)}`;
    });
}

const ways = [1, 2].flatMap((seed) => cases.map((one) => ({ ...one, seed })));

describe("finds", () => {
  test.each(ways)("$what ($seed)", async ({ text, rule, confidence = "high", what, seed, ...place }) => {
    const { plain, values } = unmarked(text(seededRandom(what.length * 101 + seed)));
    expect(values).not.toEqual([]);
    expect(await found(Buffer.from(plain), place)).toEqual(
      values.map(({ value, line, column }) => `${rule} ${confidence} ${line}:${column} ${value}`),
    );
  });
});

test.each([1, 2].flatMap((seed) => misses.map((miss) => ({ ...miss, seed }))))(
  "lets pass: $what ($seed)",
  async ({ text, what, seed, ...place }) => {
    expect(await found(Buffer.from(text(seededRandom(what.length * 103 + seed))), place)).toEqual([]);
  },
);

test("each rule has two examples and two near misses or more, those of its page included", () => {
  const count = (all: readonly string[], id: string) => all.filter((one) => `secrets/${one}` === id).length + 1;
  const poor = documentRules.filter(
    ({ id }) =>
      count(
        cases.map(({ rule }: FoundCase) => rule),
        id,
      ) < 2 ||
      count(
        misses.map(({ near }: CleanCase) => near),
        id,
      ) < 2,
  );
  expect(poor.map(({ id }) => id)).toEqual([]);
});

describe("with what the scanner of bytes finds", () => {
  const { scanner } = compileRuleSet([]);
  const secret = (body: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n${body}`;
  const rulesIn = async (text: string) =>
    (await found(Buffer.from(text), { path: "a.yaml" })).map((line) => line.split(" ")[0]);
  const random = seededRandom(5);

  test("a value is one finding, of the same family as in any other file", () => {
    const value = password(random);
    const inSecret = scanner.scan(Buffer.from(secret(`data:\n  password: ${base64(value)}\n`)), { path: "a.yaml" });
    const inEnv = scanner.scan(Buffer.from(`DB_PASSWORD=${value}\n`), { path: ".env" });
    expect(inSecret.map((match) => [match.rule.family, match.value.toString()])).toEqual([
      ["secrets/generic-password", value],
    ]);
    expect(inEnv.map((match) => [match.rule.id, match.value.toString()])).toEqual([
      ["secrets/generic-password", value],
    ]);
  });

  test("a URL's password stays the password", async () => {
    const url = `postgres://shop:${password(random)}@db.acme.test/shop`;
    expect(await rulesIn(secret(`stringData:\n  url: ${url}\n`))).toEqual(["url-password"]);
  });

  test("no claim silences anything but names", async () => {
    const url = `postgres://shop:${password(random)}@db.acme.test/shop`;
    const text = `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  data:\n    - secretKey: password\n      remoteRef: { key: "${url}" }\n`;
    expect(await rulesIn(text)).toEqual(["url-password"]);
  });
});
