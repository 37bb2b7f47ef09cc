import { realpathSync } from "node:fs";
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

export interface TreeRequest {
  /** Absent for a folder without Git, of which only the tree can be looked at. */
  readonly repository: Repository | undefined;
  readonly path: string;
  readonly file?: string;
}

/**
 * Scans the files of a working tree: those that git tracks and those that it would not ignore; of a folder without git nearly all; or the one
 * file that was asked for, whatever git says of it.
 */
export async function collectTree(request: TreeRequest, run: ScanRun): Promise<Collected> {
  const { repository } = request;
  const root = repository ? repository.root : path.resolve(request.path);
  const files = [...admitted(await filesOf(request, root, run), run)];
  const table = leakTable(run);
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

async function filesOf(
  { repository, path: folder, file }: TreeRequest,
  root: string,
  run: ScanRun,
): Promise<Iterable<FileContent>> {
  if (file !== undefined) {
    const below = path.relative(root, file).split(path.sep).join("/");
    return fromFolder(root, [{ path: below, rawPath: Buffer.from(below) }], run);
  }
  return repository ? filesOfGit(repository, folder, run) : filesOfFolder(root, run);
}

/** What git lists, cut down to the folder that was asked for. */
async function filesOfGit(repository: Repository, folder: string, run: ScanRun): Promise<Iterable<FileContent>> {
  const { files: listed, repositories, submodules, unreadable, leftOut } = await listWorkingTree(repository);
  const below = path.relative(repository.root, realpathSync(folder)).split(path.sep).join("/");
  const isWhole = below === "" || below === ".." || below.startsWith("../");
  const isBelow = (path: string) => isWhole || path.startsWith(`${below}/`);
  const wanted = listed.filter((file) => isBelow(file.path));
  if (submodules.some((submodule) => submodule === below || isBelow(submodule)))
    run.coverage.note("submodules are repositories of their own and were not looked at: check each by itself");
  for (const nested of repositories.filter(isBelow)) {
    run.coverage.skip(`the repository in ${run.redact(nested)}`, "Git looks at none of its files: check it by itself");
  }
  for (const hidden of unreadable.filter((folder) => isBelow(folder) && run.excluded(folder) === undefined)) {
    run.coverage.gap({ kind: "unreadable-file", subject: hidden, detail: "the folder could not be opened" });
  }
  const sparse = leftOut.filter((file) => isBelow(file) && run.excluded(file) === undefined).length;
  if (sparse > 0)
    run.coverage.skip(
      "files outside of the sparse checkout",
      "they are not on disk, so that only a look at the history meets them",
      sparse,
    );
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
