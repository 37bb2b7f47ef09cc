import { SallyportError } from "@sallyport/core";
import { runGit } from "./git-child.ts";
import type { Repository } from "./repository.ts";

const walkMilliseconds = 600_000;

/**
 * Those of some commits, whole ids, that neither another of them nor the base reaches: they bring all that the whole of them brings. What is
 * no commit, as an annotated tag, stays; all stay where the history cannot be read.
 */
export async function independentHeads(
  repository: Repository,
  heads: readonly string[],
  base: string | undefined,
): Promise<ReadonlySet<string>> {
  const commits = await commitsOf(repository, heads);
  const input = [...commits, ...(base === undefined ? [] : [`^${base}`])].map((id) => `${id}\n`).join("");
  const listed = new Set<string>();
  const reached = new Set<string>();
  try {
    const options = { input, timeoutMilliseconds: walkMilliseconds };
    const { stdout } = await runGit(repository, ["rev-list", "--parents", "--stdin"], options);
    for (const line of stdout.toString("latin1").split("\n")) {
      const [commit = "", ...parents] = line.split(" ");
      listed.add(commit);
      for (const parent of parents) reached.add(parent);
    }
  } catch (error) {
    if (error instanceof SallyportError && error.code === "REPOSITORY_DAMAGED") return new Set(heads);
    throw error;
  }
  // Whatever is listed has been reached from a head, and if it is a parent, from another one than itself.
  return new Set(heads.filter((head) => !commits.has(head) || (listed.has(head) && !reached.has(head))));
}

async function commitsOf(repository: Repository, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const input = ids.map((id) => `${id}\n`).join("");
  const { stdout } = await runGit(repository, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], { input });
  const lines = stdout.toString("latin1").split("\n");
  return new Set(lines.filter((line) => line.endsWith(" commit")).map((line) => line.slice(0, line.indexOf(" "))));
}
