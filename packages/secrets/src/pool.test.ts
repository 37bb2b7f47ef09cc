import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { listObjects, openRepository } from "@sallyport/git";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredContent } from "./collect/content.ts";
import { defaultLeakLimit, leakTable } from "./collect/leak-table.ts";
import { scanContents } from "./collect/scan-contents.ts";
import { type PoolScan, scanInPool } from "./pool.ts";
import { compileRuleSet } from "./rule-set.ts";
import { createCanary } from "./testing/canary.ts";
import { createScratch, type ScratchRepository } from "./testing/scratch.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());
const canary = createCanary();
const { rules, scanner } = compileRuleSet([]);
const entry = new URL("./testing/worker-entry.ts", import.meta.url);
const ignore = { onGap: () => {}, onMissing: () => {} };
let repository: ScratchRepository;

beforeAll(() => {
  repository = scratch.repository("r");
  for (let at = 0; at < 6; at += 1) {
    repository.commit(`c${at}`, {
      [`f${at}.env`]: `TOKEN=${canary.githubToken(`${at % 3}`)}\n`,
      [`p${at}.env`]: `password = "${canary.password(`${at}`)}"\n`,
    });
  }
});

const absent = "1".repeat(40);

/** Each as a batch of its own, so that several workers get some; and one that is missing. */
async function* large(contents: AsyncIterable<StoredContent>): AsyncGenerator<StoredContent> {
  for await (const content of contents) yield { ...content, size: 40e6 };
  yield { type: "blob", oid: absent, size: 1 };
}

function scanOf(): PoolScan {
  return {
    entry,
    threads: 2,
    source: { kind: "files", root: scratch.folder },
    rules,
    customRules: [],
    table: leakTable(),
    ...ignore,
  };
}

async function* only(content: StoredContent): AsyncGenerator<StoredContent> {
  yield content;
}

async function* none(): AsyncGenerator<StoredContent> {}

describe("scanInPool", () => {
  test("finds what one thread finds, and tells of what is missing", async () => {
    const opened = await openRepository(repository.root);
    const source = { kind: "objects", repository: opened } as const;
    const alone = leakTable();
    const onFrame = (frame: { matches: readonly Parameters<typeof alone.record>[0][]; content: StoredContent }) => {
      for (const match of frame.matches) alone.record(match, frame.content);
    };
    const amount = await scanContents(source, listObjects(opened, { kind: "history" }), {
      scanner,
      onFrame,
      ...ignore,
    });
    const missing: string[] = [];
    const scan = { ...scanOf(), source, onMissing: (oid: string) => missing.push(oid) };
    expect(await scanInPool(large(listObjects(opened, { kind: "history" })), scan)).toEqual(amount);
    const plain = (table: typeof alone) =>
      table
        .all()
        .map(({ key, rule, value, check, holders }) => ({
          key,
          rule: rule.id,
          value: value.toString(),
          check,
          holders: holders.map((one) => one.type + ("oid" in one ? one.oid : "")).sort(),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(plain(scan.table)).toEqual(plain(alone));
    expect(alone.all()).toHaveLength(9);
    expect(missing).toEqual([absent]);
  });

  test("counts what a worker has no room for", async () => {
    const more = 3;
    // Of the form of a token, with a checksum that is wrong nearly always: the canary would take seconds for so many.
    const lines = Array.from({ length: defaultLeakLimit + more }, (_, at) => {
      const digest = createHash("sha256").update(`many ${at}`).digest("hex");
      return `TOKEN=${["ghp", digest.slice(0, 36)].join("_")}\n`;
    });
    writeFileSync(path.join(scratch.folder, "many.env"), lines.join(""));
    const scan = { ...scanOf(), threads: 1 };
    await scanInPool(
      only({ type: "file", path: "many.env", rawPath: Buffer.from("many.env"), size: 1, link: false }),
      scan,
    );
    expect([scan.table.all().length, scan.table.overflow.length]).toEqual([defaultLeakLimit, more]);
  });

  test.each([
    ["throws", 'throw new Error("no");', "no"],
    ["ends at once", "process.exit(7);", "the thread ended with code 7 before it was done"],
    ["cannot be found", undefined, "Cannot find module"],
  ])("a worker that %s is an error, not a pass", async (name, code, cause) => {
    const file = path.join(scratch.folder, `${name.replaceAll(" ", "-")}.mjs`);
    if (code !== undefined) writeFileSync(file, code);
    const failure = await scanInPool(none(), { ...scanOf(), entry: pathToFileURL(file) }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: "SECRETS_WORKER_FAILED",
      cause: { message: expect.stringContaining(cause) },
    });
  });

  test("a failure while listing ends the workers and is thrown on", async () => {
    async function* broken(): AsyncGenerator<StoredContent> {
      yield { type: "file", path: "a", rawPath: Buffer.from("a"), size: 40e6, link: false };
      throw new Error("listing failed");
    }
    await expect(scanInPool(broken(), scanOf())).rejects.toThrow("listing failed");
  });
});
