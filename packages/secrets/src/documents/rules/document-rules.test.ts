import { isRuleId } from "@sallyport/core";
import { describe, expect, test } from "vitest";
import { type Random, seededRandom } from "../../random.ts";
import { compileRuleSet } from "../../rule-set.ts";
import { readDeclarations } from "../declarations.ts";
import { base64, password, randomBytes, sealedValue, sopsValue } from "../testing/values.ts";
import { documentRules } from "./document-rules.ts";

const declared = await readDeclarations([
  [
    { path: ".sops.yaml", bytes: Buffer.from("creation_rules:\n  - path_regex: ^secrets/.*\\.yaml$\n") },
    {
      path: "deploy/kustomization.yaml",
      bytes: Buffer.from("secretGenerator:\n  - name: shop\n    envs: [shop.env]\n"),
    },
    { path: "compose.yaml", bytes: Buffer.from("secrets:\n  db: { file: ./db_password.txt }\n") },
  ],
]);

/** The words in angle brackets, and what stands for them in an example that is to be found. */
function filledIn(example: string, random: Random): string {
  return example
    .replaceAll("<a random value>", () => password(random))
    .replaceAll("<base64 of a random value>", () => base64(password(random)))
    .replaceAll("<64 hexadecimal digits>", () => randomBytes(random, 32).toString("hex"))
    .replaceAll("<what kubeseal wrote>", () => sealedValue(random))
    .replaceAll(/ENC\[[^\]]*\]/g, () => sopsValue(random));
}

function found(example: string, random: Random): string[] {
  const { scanner } = compileRuleSet([], declared);
  const named = /^# ([\w./-]+)/.exec(example)?.[1];
  const path =
    named ?? (example.includes('"lineage"') ? "terraform.tfstate" : example.includes('{ "') ? "a.json" : "a.yaml");
  return scanner.scan(Buffer.from(filledIn(example, random)), { path }).map(({ rule }) => rule.id);
}

describe.each(documentRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const random = seededRandom(id.length);

  test("finds what its page calls bad, and not what it calls good", () => {
    expect(found(rule.bad, random)).toEqual([id]);
    expect(found(rule.good, random)).toEqual([]);
  });

  test("takes the page itself, with its words in brackets, for no secret", () => {
    const { scanner } = compileRuleSet([], declared);
    const ids = scanner.scan(Buffer.from(rule.bad), { path: "page.yaml" }).map((match) => match.rule.id);
    // A file without a checksum and a state are what they are, whatever stands in them.
    expect(ids.filter((one) => one !== "secrets/sops-mac-missing" && one !== "secrets/terraform-state")).toEqual([]);
  });

  test("is described in full", () => {
    expect(isRuleId(rule.id)).toBe(true);
    expect(rule.title).toMatch(/[^.]$/);
    expect(rule.why).toMatch(/^[A-Za-z].{30,}\.$/);
    expect(rule.fix).toMatch(/^[A-Z].{20,}\.$/);
    expect(rule.source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  });
});
