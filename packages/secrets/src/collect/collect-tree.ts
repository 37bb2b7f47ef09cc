import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { quantity } from "@sallyport/core";
import { listWorkingTree, type Repository } from "@sallyport/git";
import type { Collected } from "./collected.ts";
import type { FileContent } from "./content.ts";
import { admitted, fromFolder, fromGit } from "./inspect.ts";
import { leakTable, sayDropped } from "./leak-table.ts";
import { nameScan } from "./name-scan.ts";
import { type ScanRun, scanInto } from "./scan-run.ts";
import { placeLeaks } from "./sightings.ts";
import { walkFolder } from "./walk.ts";

/** Scans the files of a working tree: those that git tracks and those that it would not ignore; of a folder without git nearly all. */
export async function collectTree(
  repository: Repository | undefined,
  folder: string,
  run: ScanRun,
): Promise<Collected> {
  const root = repository ? repository.root : path.resolve(folder);
  const files = [...admitted(repository ? await filesOfGit(repository, folder, run) : filesOfFolder(root, run), run)];
  const table = leakTable();
  const names = nameScan(run.ruleSet.scanner, table.record);
  for (const file of files) names.add(file.path);
  names.flush();
  const source = { kind: "files", root } as const;
  const { bytes } = await scanInto(table, source, files, run, { total: files.length });
  run.coverage.count("files", files.length);
  run.coverage.count("content", bytes, "bytes");
  sayDropped(table, run.coverage);
  const placed = await placeLeaks(table, { source, run });
  const count = quantity(files.length, "file");
  return { tables: [table], ...placed, scopeText: `${repository ? "working tree" : "folder without Git"}: ${count}` };
}

/** What git lists, cut down to the folder that was asked for. */
async function filesOfGit(repository: Repository, folder: string, run: ScanRun): Promise<Iterable<FileContent>> {
  const { files: listed, repositories, unreadable } = await listWorkingTree(repository);
  if (existsSync(path.join(repository.root, ".gitmodules"))) {
    run.coverage.note("submodules are repositories of their own and were not looked at: check each by itself");
  }
  const below = path.relative(repository.root, realpathSync(folder)).split(path.sep).join("/");
  const isWhole = below === "" || below === ".." || below.startsWith("../");
  const isBelow = (path: string) => isWhole || path.startsWith(`${below}/`);
  const wanted = listed.filter((file) => isBelow(file.path));
  for (const nested of repositories.filter(isBelow)) {
    run.coverage.skip(`the repository in ${run.redact(nested)}`, "Git looks at none of its files: check it by itself");
  }
  for (const hidden of unreadable.filter((folder) => isBelow(folder) && run.excluded(folder) === undefined)) {
    run.coverage.gap({ kind: "unreadable-file", subject: hidden, detail: "permission denied" });
  }
  if (wanted.length === 0 && unreadable.length === 0)
    run.coverage.note("no file was looked at: Git tracks none here, and ignores whatever else there is");
  return fromGit(wanted);
}

function filesOfFolder(root: string, run: ScanRun): Iterable<FileContent> {
  run.coverage.note("no Git repository: the files of the folder were looked at, and no history");
  const paths = walkFolder(root, {
    ignored: (name) =>
      run.coverage.skip(`folders named ${name}`, "left out where there is no Git to say what is ignored"),
    unreadable: (subject, detail) => run.coverage.gap({ kind: "unreadable-file", subject, detail }),
  });
  return fromFolder(root, paths, run);
}
