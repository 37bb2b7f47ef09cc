import { execFile } from "node:child_process";
import path from "node:path";
import { neutralFolder } from "@sallyport/git";

/**
 * Asks git as the user has set it up, for questions about that set-up and for suggestions: `@sallyport/git` shuts the user's
 * configuration out, and nothing that is judged may come from here. The commands asked run no hook, filter or monitor. Undefined
 * when git is missing, refuses, or takes over five seconds.
 */
export function askUserGit(folder: string, question: readonly string[]): Promise<string | undefined> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // To sort refs by date is to read their commits, and a partial clone asks its remote for one that is missing: by a program that the
    // repository's own configuration may name. See gitEnvironment of @sallyport/git.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
  };
  // In a hook these name the repository that the hook runs for, whatever folder is asked about.
  for (const name of ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] as const) delete environment[name];
  return new Promise((resolve) => {
    // Not in the folder itself: what lies there may call itself git, and PATH may begin with a relative entry.
    const options = {
      cwd: neutralFolder,
      env: environment,
      timeout: 5_000,
      maxBuffer: 4 * 1024 * 1024,
      windowsHide: true,
    };
    execFile("git", ["-C", path.resolve(folder), ...question], options, (error, stdout) =>
      resolve(error ? undefined : stdout.trim()),
    );
  });
}

/** Short names of branches, remote branches and tags, the most recent first. */
export async function listRefNames(folder: string): Promise<string[]> {
  const answer = await askUserGit(folder, [
    "for-each-ref",
    "--sort=-creatordate",
    "--format=%(refname:short)",
    "refs/heads",
    "refs/remotes",
    "refs/tags",
  ]);
  return answer ? answer.split("\n") : [];
}

/** The branch that the remote `origin` says is its default; undefined when there is no remote or it did not say. */
export async function remoteDefaultBranch(folder: string): Promise<string | undefined> {
  const answer = await askUserGit(folder, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
  return answer?.replace(/^origin\//, "");
}

export async function currentBranch(folder: string): Promise<string | undefined> {
  return askUserGit(folder, ["symbolic-ref", "--short", "HEAD"]);
}
