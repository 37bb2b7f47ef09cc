import { SallyportError } from "@sallyport/core";
import { runGit } from "./git-child.ts";

/** 2.32 is the first that can be told to ignore the user's own configuration (`GIT_CONFIG_GLOBAL`). */
export const oldestGit = "2.32";

/** Asked once in a process for what PATH finds, however many repositories it opens. */
const known = new Map<string, string>();

/** The installed git's version as it says it: `2.39.5`, `2.50.1 (Apple Git-155)`. Throws GIT_NOT_FOUND. */
async function gitVersion(folder: string): Promise<string> {
  const path = process.env.PATH ?? "";
  const version = known.get(path) ?? (await askVersion(folder));
  known.set(path, version);
  return version;
}

async function askVersion(folder: string): Promise<string> {
  const { stdout } = await runGit({ root: folder }, ["version"], { timeoutMilliseconds: 10_000 });
  return stdout
    .toString("latin1")
    .replace(/^git version\s*/, "")
    .trim();
}

/** Throws GIT_NOT_FOUND or GIT_TOO_OLD. */
export async function requireGitVersion(folder: string): Promise<void> {
  const version = await gitVersion(folder);
  if (isAtLeast(version, oldestGit)) return;
  throw new SallyportError({
    code: "GIT_TOO_OLD",
    message: `git ${version.slice(0, 60).trim() || "of an unknown version"} is installed, and ${oldestGit} or newer is needed`,
    fix: `Install git ${oldestGit} or newer; older ones cannot be kept from obeying the user's configuration.`,
  });
}

/** By the first two numbers; a version that begins with none is older than all. */
export function isAtLeast(version: string, oldest: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
