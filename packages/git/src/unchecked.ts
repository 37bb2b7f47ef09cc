import { commandFor, type Unchecked } from "@sallyport/core";
import { abbreviated } from "./object-id.ts";
import { fixOfPartialClone, partialClone } from "./partial-clone.ts";
import { hasLostFiles, howToFindFiles, type Repository } from "./repository.ts";

/** The clone was cut off (`--depth`), so that `what` can't be seen. The fix holds the exact line for a workflow. */
export function shallowClone(what: string): Unchecked {
  return {
    kind: "shallow-clone",
    what,
    fix: "Fetch the whole history: under `with:` of the step that uses actions/checkout write the line `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.",
  };
}

/** A commit that an event or a user named by its id is not in a clone that is not shallow. */
export function missingCommit(id: string): Unchecked {
  return {
    kind: "missing-commit",
    what: `commit ${abbreviated(id)} is not in this clone`,
    fix: `Fetch it with \`${commandFor("git fetch origin", id, "COMMIT")}\`. In a workflow, the step that uses actions/checkout must check out the commit under review, with the line \`fetch-depth: 0\` under \`with:\`.`,
  };
}

/** What to say about files that git does not find; empty where there are none, as in a bare repository. */
export function lostFiles(repository: Repository): Unchecked[] {
  if (!hasLostFiles(repository)) return [];
  return [
    {
      kind: "unreadable-file",
      what: "the files: git looks for them elsewhere, or takes the repository for a bare one",
      fix: howToFindFiles,
    },
  ];
}

/** What to say about objects that `listObjects` or `readObjects` could not find or read; empty when there are none. */
export async function missingObjects(repository: Repository, oids: Iterable<string>): Promise<Unchecked[]> {
  const unique = [...new Set(oids)];
  if (unique.length === 0) return [];
  const some = unique.slice(0, 3).map(abbreviated).join(", ");
  const what = `${unique.length === 1 ? "1 object is" : `${unique.length} objects are`} missing or damaged in this clone: ${some}${unique.length > 3 ? ", …" : ""}`;
  return [{ kind: "missing-object", what, fix: await fixOfMissing(repository) }];
}

async function fixOfMissing(repository: Repository): Promise<string> {
  const partial = await partialClone(repository);
  return partial
    ? fixOfPartialClone(partial)
    : "See what is wrong with `git fsck --full`; then fetch all objects with `git fetch --refetch --no-filter`, or clone again.";
}
