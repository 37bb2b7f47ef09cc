import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeclaringState, readDeclarations } from "../documents/declarations.ts";
import { sopsMetadata, sopsValue } from "../documents/testing/values.ts";
import { seededRandom } from "../random.ts";
import { createCanary } from "../testing/canary.ts";
import { detect, range, summary } from "../testing/detect.ts";
import { createScratch, type ScratchRepository } from "../testing/scratch.ts";
import { narrowedFindings, narrowedSops } from "./narrowed-sops.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const canary = createCanary();
const random = seededRandom(31);
const rules = "creation_rules:\n  - path_regex: ^secrets/.*\\.(yaml|env)$\n    age: age1shop\n";

describe("a change of .sops.yaml", () => {
  let repository: ScratchRepository;
  let base: string;

  beforeAll(() => {
    repository = scratch.repository("shop");
    base = repository.commit("base", {
      ".sops.yaml": rules,
      "secrets/db.yaml": `password: ${sopsValue(random)}\n${sopsMetadata(random)}`,
      "README.md": "# shop\n",
    });
  });

  async function change(files: Record<string, string>) {
    repository.git("checkout", "--quiet", "-B", "change", base);
    const head = repository.commit("change", files);
    return detect(repository.root, range(base, head), canary, { policyCommit: base });
  }

  test.each([
    ["empties it", { ".sops.yaml": "creation_rules: []\n" }],
    ["puts another nearer to the files", { "secrets/.sops.yaml": "creation_rules: []\n" }],
    ["breaks it", { ".sops.yaml": "creation_rules: none\n" }],
  ])("that %s does not switch the rule off for what it brings", async (_what, files) => {
    const result = await change({ ...files, "secrets/new.yaml": `second: ${canary.password("new")}\n` });
    expect(summary(result)).toEqual([
      "sops-not-encrypted, file secrets/new.yaml:1:9, new",
      "suppressions/narrowed-sops-rules, file .sops.yaml",
    ]);
    expect(result.verdict.outcome).toBe("fail");
    const [, narrowed] = result.verdict.findings;
    expect(narrowed?.message).toBe(
      "this change takes 2 files out of what .sops.yaml wants encrypted; it takes effect with the merge",
    );
    expect(narrowed?.evidence).toEqual([{ label: "files", value: "secrets/db.yaml, secrets/new.yaml" }]);
  });

  test("that cannot be read leaves the verdict unknown, and the old rules in force", async () => {
    const { verdict } = await change({ ".sops.yaml": `${"[".repeat(10_000)}\n` });
    expect(verdict.unchecked.map(({ what }) => what)).toEqual([
      ".sops.yaml: it is no configuration that can be read: which files are to be encrypted is not known",
    ]);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(["suppressions/narrowed-sops-rules"]);
  });

  test("that wants more files encrypted holds at once", async () => {
    const result = await change({
      ".sops.yaml": `${rules}  - path_regex: ^enc/\n`,
      "enc/new.yaml": `password: ${canary.password("more")}\n`,
    });
    expect(summary(result)).toEqual(["sops-not-encrypted, file enc/new.yaml:1:11, new"]);
    expect(result.verdict.findings[0]?.evidence).toContainEqual({ label: "wanted by", value: ".sops.yaml" });
  });

  test("that renames what it names and keeps the rule is none", async () => {
    const result = await change({ ".sops.yaml": `# by the platform team\n${rules}` });
    expect(summary(result)).toEqual([]);
    expect(result.verdict.outcome).toBe("pass");
  });
});

test("files are named, and no more than a few", async () => {
  const before: DeclaringState = [{ path: "a/.sops.yaml", bytes: Buffer.from("creation_rules:\n  - path_regex: x\n") }];
  await readDeclarations([before]);
  const files = Array.from({ length: 12 }, (_, index) => `a/x${index}.yaml`);
  const narrowed = narrowedSops(before, [], ["b/x.yaml", ...files]);
  expect(narrowed).toEqual([{ config: "a/.sops.yaml", files }]);
  expect(narrowedFindings(narrowed)).toMatchObject([
    {
      rule: "suppressions/narrowed-sops-rules",
      severity: "warning",
      places: [{ path: "a/.sops.yaml" }],
      evidence: [{ value: "a/x0.yaml, a/x1.yaml, a/x2.yaml, a/x3.yaml, a/x4.yaml, …" }],
    },
  ]);
});
