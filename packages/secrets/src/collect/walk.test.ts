import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createScratch } from "../testing/scratch.ts";
import { walkFolder } from "./walk.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

test("walks all but ignored folders, follows no link, and says what it left out", () => {
  for (const folder of ["src/deep", "node_modules/x", "src/node_modules/y", ".git", "empty"]) {
    mkdirSync(path.join(scratch.folder, folder), { recursive: true });
  }
  for (const file of ["b", "a", "src/deep/z", "node_modules/x/no", "src/node_modules/y/no", ".git/config", ".env"]) {
    writeFileSync(path.join(scratch.folder, file), "");
  }
  symlinkSync("..", path.join(scratch.folder, "src/up"));
  execFileSync("mkfifo", [path.join(scratch.folder, "pipe")]);
  writeFileSync(Buffer.concat([Buffer.from(`${scratch.folder}/src/`), Buffer.from([0xfe, 0x0a])]), "");
  const ignored: string[] = [];
  const paths = [...walkFolder(scratch.folder, { ignored: (name) => ignored.push(name), unreadable: () => {} })];
  expect(paths.map(({ path }) => path)).toEqual([".env", "a", "b", "pipe", "src/up", "src/\\xfe\n", "src/deep/z"]);
  expect(ignored.sort()).toEqual([".git", "node_modules", "node_modules"]);
});

test("a folder that cannot be read is reported", () => {
  const unreadable: string[] = [];
  const paths = [
    ...walkFolder(path.join(scratch.folder, "a"), { ignored: () => {}, unreadable: (name) => unreadable.push(name) }),
  ];
  expect({ paths, unreadable }).toEqual({ paths: [], unreadable: ["."] });
});
