import { afterAll, describe, expect, it } from "vitest";
import { cutCommits, uncheckedHistory } from "./history.ts";
import { openRepository } from "./repository.ts";
import { createScratch } from "./testing/scratch-repository.ts";
import { missingObjects } from "./unchecked.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const server = scratch.repository("server");
server.commit("first", { a: "1\n" });
const second = server.commit("second", { a: "2\n" });

describe("missingObjects", () => {
  it("tells a partial clone from a damaged one", async () => {
    const whole = await openRepository(server.root);
    expect(await missingObjects(whole, [])).toEqual([]);
    expect(await missingObjects(whole, ["a".repeat(40), "a".repeat(40)])).toEqual([
      {
        kind: "missing-object",
        what: "1 object is missing or damaged in this clone: aaaaaaa",
        fix: expect.stringContaining("git fsck"),
      },
    ]);
    const partial = await openRepository(scratch.clone(server, "partial", "--filter=blob:none", "--no-checkout").root);
    const [gap] = await missingObjects(
      partial,
      ["a", "b", "c", "d"].map((digit) => digit.repeat(40)),
    );
    expect(gap?.what).toBe("4 objects are missing or damaged in this clone: aaaaaaa, bbbbbbb, ccccccc, …");
    expect(gap?.fix).toMatch(/partial clone \(filter blob:none\).*remove the line `filter:`/);
  });
});

describe("uncheckedHistory", () => {
  it("names where a shallow clone ends", async () => {
    const shallow = scratch.clone(server, "shallow", "--depth=1");
    const linked = `${scratch.folder}/shallow-linked`;
    shallow.git("worktree", "add", "--quiet", linked, "-b", "linked");
    for (const folder of [shallow.root, linked]) {
      const opened = await openRepository(folder);
      expect(await cutCommits(opened, { kind: "history" })).toEqual([second]);
      expect(await uncheckedHistory(opened, { kind: "history" })).toMatchObject([
        { kind: "shallow-clone", what: `this clone is shallow: the history before ${second.slice(0, 7)} is not in it` },
      ]);
    }
    expect(await uncheckedHistory(await openRepository(server.root), { kind: "history" })).toEqual([]);
  });
});
