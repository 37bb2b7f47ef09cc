import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import nodeModule from "node:module";
import path from "node:path";

/**
 * Lets Node keep the compiled code of the command, which saves a hook on every commit a tenth of its time. Whoever can write there decides
 * what runs. So it is a folder of the user's own, not Node's default in the system's temporary folder; and in CI nothing is kept, where
 * what one job leaves behind must not decide in the next. Where nothing can be written, nothing is kept either.
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv): void {
  const folder = codeFolder(environment);
  if (folder === undefined) return;
  forgetOldVersions(folder);
  nodeModule.enableCompileCache(folder);
}

/** One version of the command has some fifty files. Node keeps those of every version that ever ran, and removes none. */
const mostFiles = 300;

export function forgetOldVersions(folder: string): void {
  try {
    const files = readdirSync(folder).reduce((sum, one) => sum + readdirSync(path.join(folder, one)).length, 0);
    if (files > mostFiles) rmSync(folder, { recursive: true, force: true });
  } catch {
    // There is none yet, or another process is about the same.
  }
}

/** `~/.cache/sallyport/code`, or in another cache folder of the user's; undefined in CI, and where others could write. */
export function codeFolder({ CI, XDG_CACHE_HOME, HOME, USERPROFILE }: NodeJS.ProcessEnv): string | undefined {
  if (CI) return undefined;
  const home = HOME || USERPROFILE || "";
  const folder = path.join(XDG_CACHE_HOME || path.join(home, ".cache"), "sallyport");
  if (!path.isAbsolute(folder)) return undefined;
  try {
    if (!statSync(home).isDirectory()) return undefined;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? path.join(folder, "code") : undefined;
  } catch {
    return undefined;
  }
}
