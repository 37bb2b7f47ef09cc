import { decodePath } from "@sallyport/core";
import { startPipe } from "./git-child.ts";
import { isContentType, type ObjectRef } from "./object-ref.ts";
import { isPlainPath, records } from "./records.ts";
import type { Repository } from "./repository.ts";
import { revisionInput, revisionParameters, type Selection, selectsNothing } from "./selection.ts";

export interface ListOptions {
  /** Called for each object of any kind, trees too, that belongs to the selection and is not in this clone. */
  readonly onMissing?: (oid: string) => void;
}

/**
 * All blobs, commits and tags of a selection, each once, as git walks it. A range gives everything that any of its commits
 * brought, also what only a merge commit holds or what a later commit deleted; not what stands in the files of the base.
 * Streamed; throws at the end of what could be listed when git could not list all (REPOSITORY_DAMAGED, REVISION_NOT_FOUND).
 */
export async function* listObjects(
  repository: Repository,
  selection: Selection,
  options: ListOptions = {},
): AsyncGenerator<ObjectRef> {
  if (selectsNothing(selection)) return;
  // The aggressive kind leaves out what the base's own tree has, also where no commit of the range stands right on the base.
  const walk = ["rev-list", "--objects-edge-aggressive", "--missing=print", ...revisionParameters(selection)];
  const format = "--batch-check=%(objectname) %(objecttype) %(objectsize) %(rest)";
  const pipe = startPipe(repository, walk, ["cat-file", "--buffer", format], revisionInput(selection));
  try {
    for await (const lines of records(pipe.stdout, "\n")) {
      for (const line of lines) {
        const ref = parseLine(line, options.onMissing);
        if (ref) yield ref;
      }
    }
    await pipe.finished();
  } finally {
    await pipe.stop();
  }
}

/**
 * `<oid> blob 12 <path>`, `<oid> missing` where the object can't be read, `?<oid> missing` where the walk did not find it,
 * `-<oid> missing` for a commit before the range.
 */
function parseLine(line: string, onMissing: ListOptions["onMissing"]): ObjectRef | undefined {
  const [oid = "", type = ""] = line.split(" ", 2);
  if (type === "missing") {
    if (!oid.startsWith("-")) onMissing?.(oid.replace("?", ""));
    return undefined;
  }
  if (!isContentType(type)) return undefined;
  const sizeAt = oid.length + type.length + 2;
  const pathAt = line.indexOf(" ", sizeAt) + 1;
  const size = Number(line.slice(sizeAt, pathAt - 1));
  const path = type === "blob" ? line.slice(pathAt) : "";
  return path === ""
    ? { oid, type, size }
    : { oid, type, size, path: isPlainPath(path) ? path : decodePath(Buffer.from(path, "latin1")) };
}
