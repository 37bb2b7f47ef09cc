import { randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { SallyportError } from "@sallyport/core";

const folderName = "sallyport-credentials";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for files of credentials, made when it is not there: below the runner's temporary folder, only for this user, outside the
 * workspace, where files end up in artifacts, images and commits. Throws DELIVERY_FOLDER_UNSAFE.
 */
export function privateFolder(env: Environment): string {
  const folder = folderAtEnd(env);
  if (process.platform !== "win32" && (lstatSync(folder).mode & 0o077) !== 0) throw unsafe("other users may read it");
  return folder;
}

/**
 * The same folder at the end of the job. A step may have opened it to others (`chmod -R 777 $RUNNER_TEMP`): what is in it must be ended all the
 * more. Throws DELIVERY_FOLDER_UNSAFE.
 */
export function folderAtEnd(env: Environment): string {
  const temporary = env.RUNNER_TEMP ?? "";
  if (!path.isAbsolute(temporary)) throw unsafe("RUNNER_TEMP names no folder");
  const folder = path.join(real(temporary), folderName);
  const workspace = env.GITHUB_WORKSPACE;
  if (workspace && isInside(folder, real(workspace))) throw unsafe("RUNNER_TEMP lies in the workspace");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory()) throw unsafe("something that is no folder stands in its place");
  if (process.getuid !== undefined && found.uid !== process.getuid()) throw unsafe("it belongs to another user");
  return folder;
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    throw unsafe(`${folder} is not there`);
  }
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === "" || (!/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative));
}

function unsafe(why: string): SallyportError {
  return new SallyportError({
    code: "DELIVERY_FOLDER_UNSAFE",
    message: `the folder for credentials cannot be used: ${why}`,
    fix: "Leave RUNNER_TEMP as the runner sets it; on a self-hosted runner it must be outside the workspace and belong to the runner's user. Remove `sallyport-credentials` there if an earlier job left it.",
  });
}

/** Makes a new file that only this user can read. Throws DELIVERY_FILE_EXISTS when anything has that name, a link too. */
export function writePrivateFile(file: string, content: string): void {
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = constants;
  let descriptor: number;
  try {
    descriptor = openSync(file, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
  } catch (cause) {
    const why = (cause as { code?: string }).code === "EEXIST" ? "something has its name" : "the system refuses";
    throw new SallyportError({
      code: "DELIVERY_FILE_EXISTS",
      message: `the file ${file} cannot be made: ${why}`,
      fix: "Remove it, or let each job have a temporary folder of its own. Nothing was written.",
      cause,
    });
  }
  try {
    // Goes on until all is written; a full disk must leave no half of a secret.
    writeFileSync(descriptor, content);
  } catch (error) {
    unlinkSync(file);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Puts new content in the place of a private file at once: a reader sees the old or the new, never half. */
export function replacePrivateFile(file: string, content: string): void {
  const fresh = `${file}.${randomUUID()}`;
  writePrivateFile(fresh, content);
  try {
    renameSync(fresh, file);
  } catch (error) {
    unlinkSync(fresh);
    throw error;
  }
}

/**
 * Removes one file of the folder, and nothing else: the path must be absolute and the file stand directly in it. Whoever names the file may
 * be mistaken or lie, so this unlinks and never removes a folder. What is not there any more is fine. Throws for everything else.
 */
export function removePrivateFile(folder: string, file: string): void {
  const isOurs = path.isAbsolute(file) && path.dirname(file) === folder && path.basename(folder) === folderName;
  if (!isOurs) throw Object.assign(new Error("not a file of ours"), { code: "not a file of ours" });
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
}

/** Removes the folder with the files that stand directly in it. Never goes into a folder, and leaves one that holds any. */
export function removePrivateFolder(folder: string): void {
  if (!path.isAbsolute(folder) || path.basename(folder) !== folderName) return;
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    for (const { name } of files) removePrivateFile(folder, path.join(folder, name));
    rmdirSync(folder);
  } catch {
    // Not there any more, or a file in use on Windows; the runner empties its temporary folder after the job.
  }
}
