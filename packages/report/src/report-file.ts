import { constants } from "node:fs";
import { lstat, mkdir, open } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a report so that nobody who has written into the folder before can lead it elsewhere: no part of the way below `root` may be a
 * symbolic link, the file itself may not be one wherever it is, and nothing inside `.git` is written. Without `root` the user has named
 * the folder, and only the file itself is in question. Missing folders below `root` are made. Throws an Error that says which part
 * refuses, or that of the operating system.
 */
export async function writeReportFile(file: string, text: string, root?: string): Promise<void> {
  const problem = await reportFileProblem(file, root);
  if (problem !== undefined) throw new Error(problem);
  if (root !== undefined && isBelow(file, root)) await mkdir(path.dirname(file), { recursive: true });
  // Not followed, not waited for: a link or pipe may have come into its place since.
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(file, flags, 0o644);
  try {
    const status = await handle.stat();
    if (!status.isFile() && !status.isCharacterDevice()) throw new Error("it is neither a file nor a device");
    // A second name of the same file may be anywhere, in `.git` too.
    if (status.isFile() && status.nlink > 1) throw new Error("the file has a second name (a hard link)");
    if (status.isFile()) await handle.truncate();
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

/** Why a report may not be written there, a clause; undefined where nothing speaks against it. Writes nothing. */
export async function reportFileProblem(file: string, root?: string): Promise<string | undefined> {
  const names = path.resolve(file).split(path.sep);
  if (names.some((name) => name.toLowerCase() === ".git"))
    return "it lies inside `.git`, where git obeys what it finds";
  if ((await kindOf(file)) === "link") return "it is a symbolic link";
  if ((await kindOf(file)) === "folder") return "it is a folder";
  if (root === undefined || !isBelow(file, root)) return undefined;
  let part = path.resolve(root);
  for (const name of path.relative(part, path.dirname(path.resolve(file))).split(path.sep)) {
    if (name === "") continue;
    part = path.join(part, name);
    const kind = await kindOf(part);
    if (kind === "link") return `its folder ${path.relative(root, part)} is a symbolic link`;
    if (kind === "file") return `${path.relative(root, part)} is a file, not a folder`;
  }
  return undefined;
}

function isBelow(file: string, root: string): boolean {
  const way = path.relative(path.resolve(root), path.resolve(file));
  return way !== "" && !path.isAbsolute(way) && way.split(path.sep)[0] !== "..";
}

async function kindOf(file: string): Promise<"link" | "folder" | "file" | "nothing"> {
  try {
    const status = await lstat(file);
    return status.isSymbolicLink() ? "link" : status.isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return "nothing";
    throw error;
  }
}
