import { lstatSync } from "node:fs";
import { quantity } from "@sallyport/core";
import type { TreeFile } from "@sallyport/git";
import { symlinkMode } from "@sallyport/git";
import type { FileContent } from "./content.ts";
import { excludedByPolicy } from "./coverage.ts";
import { reasons, systemCode } from "./file-reader.ts";
import type { ScanRun } from "./scan-run.ts";
import type { WalkedPath } from "./walk.ts";

/** Files that are to be read. What the policy leaves out or what is too large is accounted for. */
export function* admitted(files: Iterable<FileContent>, run: ScanRun): Generator<FileContent> {
  const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
  for (const file of files) {
    const pattern = run.excluded(file.path);
    if (pattern !== undefined) run.coverage.skip(`files matching ${pattern}`, excludedByPolicy);
    else if (!file.link && file.size > limit) {
      run.coverage.gap({ kind: "oversize", subject: file.path, detail: quantity(file.size, "byte") });
    } else yield file;
  }
}

/** Files as git lists them; it has looked at each already. */
export function* fromGit(files: Iterable<TreeFile>): Generator<FileContent> {
  for (const { path, rawPath, mode, size = 0 } of files)
    yield { type: "file", path, rawPath, size, link: mode === symlinkMode };
}

/** Looks at paths of a folder without Git, unopened. FIFOs and the like are accounted for. */
export function* fromFolder(root: string, paths: Iterable<WalkedPath>, run: ScanRun): Generator<FileContent> {
  const prefix = Buffer.from(`${root}/`);
  for (const { path, rawPath } of paths) {
    try {
      const status = lstatSync(Buffer.concat([prefix, rawPath]), { throwIfNoEntry: false });
      if (status?.isFile()) yield { type: "file", path, rawPath, size: status.size, link: false };
      else if (status?.isSymbolicLink()) yield { type: "file", path, rawPath, size: status.size, link: true };
      else if (status) run.coverage.skip("FIFOs, sockets and devices", "reading them is no reading of files");
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      run.coverage.gap({ kind: "unreadable-file", subject: path, detail: reasons[code] ?? code });
    }
  }
}
