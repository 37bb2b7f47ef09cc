import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { headCommit, listTree, type Repository, readFileAt } from "@sallyport/git";
import { largestConfig } from "./sops-config.ts";
import { type ToolsInUse, toolsByName } from "./tools.ts";

const configName = ".sops.yaml";

/**
 * The bytes of the `.sops.yaml` at the top: as it lies there, of a bare repository as HEAD has it. Undefined where there is none, nothing
 * of one that is too large.
 */
export async function sopsConfigOf(repository: Repository | undefined, folder: string): Promise<Buffer | undefined> {
  if (repository?.bare) {
    const commit = await headCommit(repository);
    return commit === undefined ? undefined : readFileAt(repository, commit, configName);
  }
  const file = path.join(repository ? repository.root : folder, configName);
  // A link could lead anywhere, and a FIFO would never end.
  const status = lstatSync(file, { throwIfNoEntry: false });
  if (!status?.isFile()) return undefined;
  return status.size > largestConfig ? Buffer.alloc(largestConfig + 1) : readFileSync(file);
}

/** What the repository keeps its secrets with: seen in the documents that were read, else by the names of the files at HEAD. */
export async function toolsInUse(repository: Repository | undefined, seen: ToolsInUse): Promise<ToolsInUse> {
  if (seen.size > 0 || !repository) return seen;
  const commit = await headCommit(repository);
  return commit === undefined ? seen : toolsByName((await listTree(repository, commit)).keys());
}
