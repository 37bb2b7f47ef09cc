import type { Repository } from "@sallyport/git";
import { usageError } from "../usage-error.ts";

/** Throws NO_WORKING_TREE where there are no files to work on; `why` says what the command would do with them. */
export function refuseBare(repository: Repository | undefined, why: string): void {
  if (!repository?.bare) return;
  const message = `this is a bare repository: ${why}`;
  throw usageError("NO_WORKING_TREE", message, "Run it in a clone with a working tree.");
}
