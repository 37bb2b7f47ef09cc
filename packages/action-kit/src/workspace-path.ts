import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { shortText } from "@sallyport/core";

/**
 * Why an input may not name this path: it leads out of the workspace, by `..`, as an absolute path or through a symbolic link, or into
 * `.git`. A clause; undefined for a path that may be used. What does not exist yet is judged by the nearest folder above that does.
 * Folders that the runner keeps for the job (RUNNER_TEMP) may be named in full.
 */
export function workspacePathProblem(
  path: string,
  workspace: string,
  alsoAllowed: readonly (string | undefined)[] = [],
): string | undefined {
  const full = resolve(workspace, path);
  const real = realPathOf(full);
  if ([full, real].some((each) => each.split(sep).some((name) => name.toLowerCase() === ".git"))) {
    return "leads into `.git`";
  }
  const roots = [workspace, ...alsoAllowed].filter((root) => root !== undefined && root !== "") as string[];
  const isInside = roots.some((root) => isWithin(full, resolve(root)) && isWithin(real, realPathOf(resolve(root))));
  if (isInside) return undefined;
  return roots.some((root) => isWithin(full, resolve(root)))
    ? "leads out of the workspace through a symbolic link"
    : "leads out of the workspace";
}

/** The same as a sentence about an input: "`report` is `../x`, which leads out of the workspace". */
export function workspacePathComplaint(name: string, path: string, problem: string): string {
  return `\`${name}\` is \`${shortText(path, 200)}\`, which ${problem}; name a path below the workspace`;
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way.split(sep)[0] !== "..");
}

/** Where a path really leads; a link to nothing counts as the link itself, which nobody writes through. */
export function realPathOf(path: string): string {
  let known = path;
  while (!existsSync(known) && dirname(known) !== known) known = dirname(known);
  return join(realpathSync(known), relative(known, path));
}
