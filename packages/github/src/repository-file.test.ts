import { expect, test } from "vitest";
import type { GithubClient } from "./client.ts";
import { readRepositoryFile } from "./repository-file.ts";

const file = { repository: "acme/.github", path: "policies/sallyport.yml", ref: "0".repeat(40) };

function client(status: number, data: unknown): GithubClient & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    request: async (route, parameters) => {
      asked.push([route, parameters]);
      return { status, data, headers: {} };
    },
  };
}

test("a file", async () => {
  const github = client(200, { type: "file", encoding: "base64", content: "dmVyc2lv\nbjogMQo=\n" });
  expect(Buffer.from((await readRepositoryFile(github, file)) as Uint8Array).toString()).toBe("version: 1\n");
  const parameters = { owner: "acme", repo: ".github", path: "policies/sallyport.yml", ref: "0".repeat(40) };
  expect(github.asked).toEqual([["GET /repos/{owner}/{repo}/contents/{path}", parameters]]);
});

test.each<[string, number, unknown, string]>([
  ["a link", 200, { type: "symlink", target: "x" }, "it holds no content of a file"],
  ["a folder", 200, [{ type: "file" }], "it holds no content of a file"],
  ["a page", 200, "<html>", "it holds no content of a file"],
  ["no base64", 200, { type: "file", encoding: "base64", content: "<html>" }, "it holds no content of a file"],
  ["too large", 200, { type: "file", encoding: "none", content: "" }, "it holds no content of a file"],
  ["nothing there", 404, {}, "the token cannot see acme/.github (404)"],
  ["no permission", 403, {}, "the permission `contents: read` is missing"],
])("%s", async (_, status, data, words) => {
  expect(await readRepositoryFile(client(status, data), file)).toMatchObject({
    kind: "repository-file",
    what: expect.stringContaining(words),
  });
});

test("no answer", async () => {
  const error = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
  const github: GithubClient = { request: () => Promise.reject(error) };
  expect(await readRepositoryFile(github, file)).toMatchObject({ what: expect.stringContaining("ECONNREFUSED") });
});
