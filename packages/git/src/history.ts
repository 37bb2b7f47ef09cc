import { readFile } from "node:fs/promises";
import path from "node:path";
import { SallyportError, type Unchecked } from "@sallyport/core";
import { runGit, startGit } from "./git-child.ts";
import { abbreviated } from "./object-id.ts";
import { records } from "./records.ts";
import type { Repository } from "./repository.ts";
import { isShallow } from "./revision.ts";
import { revisionInput, revisionParameters, type Selection, selectsNothing } from "./selection.ts";
import { shallowClone } from "./unchecked.ts";

/** Every commit whose parents a shallow clone left out; empty for a whole clone. */
export async function shallowBoundary(repository: Repository): Promise<ReadonlySet<string>> {
  if (!(await isShallow(repository))) return new Set();
  const { stdout } = await runGit(repository, ["rev-parse", "--git-path", "shallow"]);
  const file = path.resolve(repository.root, stdout.toString("utf8").replace(/\n$/, ""));
  const lines = (await readFile(file, "latin1")).split("\n").map((line) => line.trim());
  return new Set(lines.filter((line) => line !== ""));
}

/** What git says where a ref names what is missing or damaged; undefined where all can be read. What they lead to is not looked at. */
export async function brokenRefs(repository: Repository): Promise<SallyportError | undefined> {
  try {
    await runGit(repository, ["rev-list", "--no-walk", "--all", "--"]);
    return undefined;
  } catch (error) {
    if (error instanceof SallyportError && error.code === "REPOSITORY_DAMAGED") return error;
    throw error;
  }
}

/** The commits of a selection whose parents a shallow clone left out; empty when the selection is whole. */
export async function cutCommits(repository: Repository, selection: Selection): Promise<string[]> {
  if (selectsNothing(selection)) return [];
  const boundary = await shallowBoundary(repository);
  if (boundary.size === 0) return [];
  const cut: string[] = [];
  const walk = startGit(repository, ["rev-list", ...revisionParameters(selection)]);
  walk.stdin.end(revisionInput(selection));
  try {
    for await (const commits of records(walk.stdout, "\n"))
      cut.push(...commits.filter((commit) => boundary.has(commit)));
    await walk.finished();
  } finally {
    await walk.stop();
  }
  return cut;
}

/** What a selection can't show because the clone is shallow, for `Verdict.unchecked`; empty when it is whole. */
export async function uncheckedHistory(repository: Repository, selection: Selection): Promise<Unchecked[]> {
  const cut = await cutCommits(repository, selection);
  if (cut.length === 0) return [];
  const some = cut.slice(0, 3).map(abbreviated).join(", ");
  return [
    shallowClone(
      `this clone is shallow: the history before ${some}${cut.length > 3 ? `, … (${cut.length} commits)` : ""} is not in it`,
    ),
  ];
}
