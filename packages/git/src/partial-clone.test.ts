import { afterAll, expect, it } from "vitest";
import { fixOfPartialClone, partialClone } from "./partial-clone.ts";
import { openRepository } from "./repository.ts";
import { createScratch } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const server = scratch.repository("server");
server.commit("first", { a: "1\n" });
server.commit("second", { a: "2\n" });

/** What this clone lacks, as git counts it. */
function missing(root: string): number {
  const list = scratch.at(root).git("rev-list", "--objects", "--missing=print", "--all");
  return list.split("\n").filter((line) => line.startsWith("?")).length;
}

it("knows a partial clone, and how it becomes and stays a whole one", async () => {
  const { root, git } = scratch.clone(server, "partial", "--filter=blob:none", "--origin=up");
  const opened = await openRepository(root);
  const clone = await partialClone(opened);
  expect(clone).toEqual({ remote: "up", filter: "blob:none" });
  expect(missing(root)).toBe(1);
  const fix = fixOfPartialClone(clone ?? { remote: "", filter: "" });
  const commands = [...fix.matchAll(/`git ([^`]+)`/g)].map(([, words = ""]) => words.split(" "));
  expect(commands).toHaveLength(2);
  for (const words of commands) git(...words);
  expect(missing(root)).toBe(0);
  expect(await partialClone(opened)).toBeUndefined();
  server.commit("third", { a: "3\n" });
  server.commit("fourth", { a: "4\n" });
  git("fetch", "--quiet");
  expect(missing(root)).toBe(0);
});

it("knows a whole clone", async () => {
  expect(await partialClone(await openRepository(server.root))).toBeUndefined();
});

it("lets no name of a remote into a command that is not plain", () => {
  expect(fixOfPartialClone({ remote: "x;id", filter: "a\u001b[31m" })).toMatch(
    /\(filter a\\x1b\[31m\).*`git fetch --refetch --no-filter REMOTE`.*`git config --unset remote\.REMOTE\.partialclonefilter`/,
  );
});
