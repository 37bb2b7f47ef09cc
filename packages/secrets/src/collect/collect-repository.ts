import type { Repository } from "@sallyport/git";
import { collectHistory } from "./collect-commits.ts";
import { collectTree } from "./collect-tree.ts";
import type { Collected } from "./collected.ts";
import type { ScanRun } from "./scan-run.ts";

/** Scans all that any ref reaches, and the files as they lie in the working tree; what stands in both is told once, with its history. */
export async function collectRepository(repository: Repository, run: ScanRun): Promise<Collected> {
  const history = await collectHistory(repository, run);
  if (repository.bare) return history;
  const tree = await collectTree(repository, repository.root, run);
  const committed = new Set(history.leaks.map(({ leak }) => leak.key));
  return {
    tables: [...history.tables, ...tree.tables],
    leaks: [...history.leaks, ...tree.leaks.filter(({ leak }) => !committed.has(leak.key))],
    scopeText: `${history.scopeText}, ${tree.scopeText}`,
  };
}
