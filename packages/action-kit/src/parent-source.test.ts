import { expect, test } from "vitest";
import { parentSource } from "./parent-source.ts";

const at = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const parent = { repository: "acme/.github", path: "sallyport.yml", pin: { commit: "0".repeat(40) }, text: "", at };

test("asks for the pinned commit, and for the default branch where the content is pinned", async () => {
  const asked: unknown[] = [];
  const source = parentSource({
    request: async (_, parameters) => {
      asked.push(parameters.ref);
      return { status: 200, data: { type: "file", encoding: "base64", content: "eA==" }, headers: {} };
    },
  });
  expect(Buffer.from(await source.read(parent)).toString()).toBe("x");
  await source.read({ ...parent, pin: { sha256: "0".repeat(64) } });
  expect(asked).toEqual(["0".repeat(40), undefined]);
});

test("without the file nothing can be decided", async () => {
  const source = parentSource({ request: async () => ({ status: 404, data: {}, headers: {} }) });
  await expect(source.read(parent)).rejects.toMatchObject({
    code: "POLICY_EXTENDS_UNREADABLE",
    kind: "unknown",
    message: expect.stringContaining("the policy extends acme/.github/sallyport.yml, which cannot be read"),
  });
});
