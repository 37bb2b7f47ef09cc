import { lostFiles, type Repository } from "@sallyport/git";
import { commentId } from "../suppressions/placed-comment.ts";
import { collectHistory } from "./collect-commits.ts";
import { collectIndex } from "./collect-staged.ts";
import { collectTree } from "./collect-tree.ts";
import type { Collected } from "./collected.ts";
import type { ScanRun } from "./scan-run.ts";

/**
 * Scans all that any ref reaches, the files as they lie in the working tree, and what is staged, which may be in neither. What stands in
 * more than one is told once, the history first.
 */
export async function collectRepository(repository: Repository, run: ScanRun): Promise<Collected> {
  const history = await collectHistory(repository, run);
  if (repository.bare) {
    for (const gap of lostFiles(repository)) run.coverage.uncheck(gap);
    return history;
  }
  const tree = await collectTree({ repository, path: repository.root }, run);
  const staged = await collectIndex(repository, run);
  const told = new Set<string>();
  const heard = new Set<string>();
  const comments = new Map(
    [history, tree, staged]
      .flatMap((part) => part.comments)
      .map(({ fresh: _, ...comment }) => [commentId(comment), comment] as const),
  );
  const leaks = [history, tree, staged].flatMap((part) => {
    const fresh = part.leaks.filter(({ leak }) => !told.has(leak.key));
    for (const { leak } of fresh) told.add(leak.key);
    const isFresh = new Set(fresh.map(({ leak }) => leak.key));
    for (const { leak, besides = [] } of part.leaks) {
      for (const id of besides.flat().map(commentId)) {
        // A comment beside what the history told has moved in the working tree, and is not one without use. One that has not moved is judged.
        if (isFresh.has(leak.key)) heard.add(id);
        else if (!heard.has(id)) comments.delete(id);
      }
    }
    // Old and new is a question for changes.
    return fresh.map(({ age: _, ...leak }) => leak);
  });
  return {
    tables: [...history.tables, ...tree.tables, ...staged.tables],
    leaks,
    comments: [...comments.values()],
    scopeText: `${history.scopeText}, ${tree.scopeText}`,
  };
}
