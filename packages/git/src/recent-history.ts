import { type Instant, milliseconds } from "@sallyport/core";
import { runGit } from "./git-child.ts";
import type { Repository } from "./repository.ts";
import type { Selection } from "./selection.ts";

/**
 * What commits and tags brought whose committer's or tagger's date is `since` or later, on any ref. Dates are what their authors claim, so
 * that an old date hides a commit: this saves time between whole searches and does not replace them. Throws REPOSITORY_DAMAGED.
 */
export async function recentHistory(
  repository: Repository,
  since: Instant,
): Promise<Selection & { readonly kind: "recent" }> {
  // Git takes no moment before 1970.
  const from = Math.max(0, Math.floor(milliseconds(since) / 1000));
  const heads = new Set<string>();
  const base = new Set<string>();
  const parents = new Set<string>();
  const walk = ["rev-list", "--all", "--parents", "--boundary", `--max-age=${from}`];
  for (const line of await linesOf(repository, walk)) {
    const [commit = "", ...own] = line.split(" ");
    // The first commit behind the limit, on each way.
    if (commit.startsWith("-")) base.add(commit.slice(1));
    else {
      heads.add(commit);
      for (const parent of own) parents.add(parent);
    }
  }
  for (const parent of parents) heads.delete(parent);
  for (const tag of await recentTags(repository, from)) {
    heads.add(tag.oid);
    if (tag.olderCommit !== undefined) base.add(tag.olderCommit);
  }
  return { kind: "recent", heads: [...heads], base: [...base] };
}

/** Annotated tags; one that names an older commit brings only its message. */
async function recentTags(
  repository: Repository,
  from: number,
): Promise<{ readonly oid: string; readonly olderCommit?: string }[]> {
  const format = "--format=%(objectname) %(taggerdate:unix) %(*objectname) %(*committerdate:unix)";
  const tags: { oid: string; olderCommit?: string }[] = [];
  for (const line of await linesOf(repository, ["for-each-ref", format, "refs/tags"])) {
    const [oid = "", tagged = "", commit = "", committed = ""] = line.split(" ");
    if (tagged === "" || Number(tagged) < from) continue;
    tags.push({ oid, ...(committed !== "" && Number(committed) < from ? { olderCommit: commit } : {}) });
  }
  return tags;
}

async function linesOf(repository: Repository, command: readonly string[]): Promise<string[]> {
  const { stdout } = await runGit(repository, command);
  return stdout
    .toString("latin1")
    .split("\n")
    .filter((line) => line !== "");
}
