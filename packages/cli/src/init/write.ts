import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SallyportError } from "@sallyport/core";
import { usageError } from "../usage-error.ts";
import type { PlannedFile } from "./plan.ts";

/**
 * Writes one planned file, only if everything is still as the diff showed it: a new file must not have appeared, a changed one must
 * not have changed, and no symbolic link may lead out of the repository. Throws INIT_FILE_CHANGED.
 */
export async function writePlanned(root: string, file: PlannedFile): Promise<void> {
  const absolute = path.join(root, file.path);
  await assertNoLinks(root, file.path);
  await mkdir(path.dirname(absolute), { recursive: true });
  if (file.before === undefined) {
    await writeFile(absolute, file.after, { flag: "wx" }).catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === "EEXIST" ? changed(`${file.path} has appeared meanwhile`, cause) : cause;
    });
    return;
  }
  if ((await readFile(absolute, "utf8")) !== file.before) throw changed(`${file.path} has changed meanwhile`);
  await writeFile(absolute, file.after);
}

async function assertNoLinks(root: string, file: string): Promise<void> {
  let folder = root;
  for (const name of file.split("/")) {
    folder = path.join(folder, name);
    const status = await lstat(folder).catch(() => undefined);
    if (status?.isSymbolicLink())
      throw changed(`${path.relative(root, folder)} is a symbolic link, which may lead out of the repository`);
  }
}

function changed(message: string, cause?: unknown): SallyportError {
  return usageError("INIT_FILE_CHANGED", message, "Run `sallyport init` again and read the new diff.", cause);
}
