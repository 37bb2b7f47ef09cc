import { expect, test, vi } from "vitest";
import { seededRandom } from "../random.ts";
import { mayHoldDocuments } from "./gate.ts";
import { base64, password } from "./testing/values.ts";

test("a document that comes before its parser is not known, and is found once the parser is there", async () => {
  // Another test of this process may have loaded it.
  vi.resetModules();
  const { inspectDocuments } = await import("./inspect-documents.ts");
  const { loadYaml } = await import("./parse/parse-documents.ts");
  const text = Buffer.from(`apiVersion: v1\nkind: Secret\ndata: { key: ${base64(password(seededRandom(1)))} }\n`);
  const inspect = () => inspectDocuments(text, "a.yaml", []);
  expect(inspect()).toMatchObject({ matches: [], unknown: ["it holds a document, which its name does not tell"] });
  await loadYaml();
  expect(inspect()).toMatchObject({ matches: [{ rule: { id: "secrets/kubernetes-secret" } }], unknown: [] });
});

test.each([
  ["deploy/shop.yaml", true],
  // A heredoc may hold a manifest.
  ["main.tf", true],
  ["job.nomad.hcl", true],
  [undefined, true],
  ["main.go", false],
  ["README.md", false],
])("the parser is loaded for %s: %s", (path, isLoaded) => {
  expect(mayHoldDocuments(path)).toBe(isLoaded);
});
