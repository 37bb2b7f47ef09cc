import { afterAll, expect, test } from "vitest";
import type { FileContent } from "../collect/content.ts";
import { leakTable } from "../collect/leak-table.ts";
import { scanContents } from "../collect/scan-contents.ts";
import { scanInPool } from "../pool.ts";
import { seededRandom } from "../random.ts";
import { compileRuleSet } from "../rule-set.ts";
import { createScratch } from "../testing/scratch.ts";
import { readDeclarations } from "./declarations.ts";
import { base64, password, sealedValue } from "./testing/values.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

test("worker threads find in documents what one thread finds, and tell what is in use", async () => {
  const random = seededRandom(9);
  const declaring = [[{ path: ".sops.yaml", bytes: Buffer.from("creation_rules:\n  - path_regex: ^secrets/\n") }]];
  const files: Record<string, string> = {
    "a.yaml": `apiVersion: v1\nkind: Secret\ndata: { a: ${base64(password(random))} }\n`,
    "secrets/b.yaml": `password: ${password(random)}\n`,
    "c.yaml": `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec: { encryptedData: { a: ${sealedValue(random)} } }\n`,
  };
  const repository = scratch.repository("r");
  repository.commit("all", files);
  const source = { kind: "files", root: repository.root } as const;
  const contents = Object.keys(files).map(
    (name): FileContent => ({ type: "file", path: name, rawPath: Buffer.from(name), size: 40e6, link: false }),
  );
  const { rules, scanner, tools } = compileRuleSet([], await readDeclarations(declaring));
  const ignore = { onGap: () => {}, onMissing: () => {} };
  const alone = leakTable();
  const onFrame: Parameters<typeof scanContents>[2]["onFrame"] = ({ matches, content }) => {
    for (const match of matches) alone.record(match, content);
  };
  await scanContents(source, contents, { scanner, onFrame, ...ignore });

  const together = leakTable();
  const seen = new Map<string, string>();
  await scanInPool(
    (async function* () {
      yield* contents;
    })(),
    {
      entry: new URL("../testing/worker-entry.ts", import.meta.url),
      threads: 2,
      source,
      rules,
      customRules: [],
      declaring,
      table: together,
      onTool: (tool, where) => seen.set(tool, where),
      ...ignore,
    },
  );
  const summary = (table: typeof alone) =>
    table
      .all()
      .map(({ key, rule }) => `${rule.id} ${key}`)
      .sort();
  expect(
    alone
      .all()
      .map(({ rule }) => rule.id)
      .sort(),
  ).toEqual(["secrets/kubernetes-secret", "secrets/sops-not-encrypted"]);
  expect(summary(together)).toEqual(summary(alone));
  expect(new Map(seen)).toEqual(new Map(tools));
  expect([...seen].sort()).toEqual([
    ["sealed-secrets", "c.yaml"],
    ["sops", ".sops.yaml"],
  ]);
});
