import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { openRepository } from "./repository.ts";
import { readSmallFiles } from "./small-files.ts";

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-small-files-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("reads the wanted files, and leaves out links, pipes and what is large", async () => {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["init", "-q", folder], { env });
  mkdirSync(path.join(folder, "infra"));
  writeFileSync(path.join(folder, "infra", "a.json"), "{}");
  writeFileSync(path.join(folder, "notes.txt"), "not wanted");
  writeFileSync(path.join(folder, "large.json"), Buffer.alloc(4 * 1024 * 1024 + 1));
  writeFileSync(path.join(folder, "largest.json"), Buffer.alloc(4 * 1024 * 1024));
  symlinkSync("infra/a.json", path.join(folder, "link.json"));
  // Its name is no UTF-8, and as reports write it another file is called.
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from("caf\xe9.json", "latin1")]), "latin");
  writeFileSync(path.join(folder, "caf\\xe9.json"), "escape");
  execFileSync("mkfifo", [path.join(folder, "pipe.json")]);
  const files = await readSmallFiles(await openRepository(folder), (file) => file.endsWith(".json"));
  const largest = files.findIndex((file) => file.path === "largest.json");
  expect(files.splice(largest, 1)[0]?.bytes.length).toBe(4 * 1024 * 1024);
  expect(files.map(({ path, bytes }) => [path, bytes.toString()]).sort()).toEqual([
    ["caf\\x5cxe9.json", "escape"],
    ["caf\\xe9.json", "latin"],
    ["infra/a.json", "{}"],
  ]);
});
