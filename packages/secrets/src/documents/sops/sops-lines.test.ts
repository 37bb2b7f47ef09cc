import { describe, expect, test } from "vitest";
import { seededRandom } from "../../random.ts";
import { inspectDocuments } from "../inspect-documents.ts";
import { loadYaml } from "../parse/parse-documents.ts";
import { password, sopsValue } from "../testing/values.ts";
import { isLinesName } from "./sops-lines.ts";

await loadYaml();
const random = seededRandom(11);
const secret = password(random);
const sealed = () => sopsValue(random);

function found(lines: readonly string[], path = "prod.env"): string[] {
  const text = `${lines.join("\n")}\n`;
  const { matches, tools } = inspectDocuments(Buffer.from(text), path, []);
  expect([...tools]).toEqual(["sops"]);
  return matches.map(({ start, end }) => text.slice(start, end));
}

const metadata = [
  `sops_mac=${sealed()}`,
  "sops_lastmodified=2026-11-21T08:00:00Z",
  "sops_age__list_0__map_recipient=age1shop",
  "sops_unencrypted_suffix=_unencrypted",
  "sops_version=3.9.0",
];

describe("a .env that SOPS has encrypted", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["holds nothing in the clear", [`PASSWORD=${sealed()}`, `TOKEN="${sealed()}"`], []],
    ["holds a secret in the clear", [`PASSWORD=${sealed()}`, `TOKEN=${secret}`], [secret]],
    ["holds one under a name as of metadata", [`sops_password=${secret}`], [secret]],
    ["holds one under a name that is left in the clear", [`PASSWORD_unencrypted=${secret}`], [secret]],
    ["holds a setting that is left in the clear", ["REGION_unencrypted=eu-west-1"], []],
    ["holds what only looks encrypted", [`TOKEN=${secret}ENC[AES256_GCM]`], [`${secret}ENC[AES256_GCM]`]],
  ])("%s", (_, lines, expected) => {
    expect(found([...lines, ...metadata])).toEqual(expected);
    expect(found([...metadata, ...lines])).toEqual(expected);
  });
});

describe("an INI file that SOPS has encrypted", () => {
  const section = [
    "[sops]",
    `mac = ${sealed()}`,
    "lastmodified = 2026-11-21T08:00:00Z",
    "age__list_0__map_enc = -----",
  ];

  test.each<[string, readonly string[], readonly string[]]>([
    ["before its metadata", ["[db]", `password = ${secret}`, ...section], [secret]],
    [
      "behind its metadata",
      ["[db]", `password = ${sealed()}`, ...section, "[other]", `password = ${secret}`],
      [secret],
    ],
    ["nowhere", ["[db]", `password = ${sealed()}`, ...section, "[other]", `password = ${sealed()}`], []],
  ])("holds a secret in the clear %s", (_, lines, expected) => {
    expect(found(lines, "app.ini")).toEqual(expected);
  });
});

test.each<[string, boolean]>([
  [".env", true],
  ["prod.env", true],
  ["deploy/.env.production", true],
  ["app.INI", true],
  ["environment", false],
  ["env.yaml.txt", false],
])("%s is a file of lines: %s", (path, expected) => {
  expect(isLinesName(path)).toBe(expected);
});
