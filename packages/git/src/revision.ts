import { runGit } from "./git-child.ts";
import { gitFailure } from "./git-failure.ts";
import { isObjectId } from "./object-id.ts";
import type { Repository } from "./repository.ts";

/** The id of the commit that is checked out; undefined when there are no commits yet. */
export function headCommit(repository: Repository): Promise<string | undefined> {
  return resolveCommit(repository, "HEAD");
}

/** The id of the commit that a revision (hostile text) names; undefined when this clone has no such commit. */
export async function resolveCommit(repository: Repository, revision: string): Promise<string | undefined> {
  return verify(repository, `${revision}^{commit}`);
}

/** The id of what a revision names itself: an annotated tag gives the tag, not its commit. Undefined when it names nothing. */
export async function resolveObject(repository: Repository, revision: string): Promise<string | undefined> {
  return verify(repository, `${revision}^{object}`);
}

/** Failures that are about the revision; any other one is about git or the repository. */
const notThere: readonly string[] = ["GIT_FAILED", "REVISION_NOT_FOUND", "REPOSITORY_DAMAGED"];

async function verify(repository: Repository, revision: string): Promise<string | undefined> {
  if (revision.includes("\0")) return undefined;
  const parameters = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
  // 128: a syntax that git refuses, or an id of which the object is missing. A git that something else ended has not answered.
  const { code, stdout, stderr } = await runGit(repository, parameters, { answers: [1, 128] });
  if (code === 128) {
    const failure = gitFailure(parameters, { code, stderr });
    if (!notThere.includes(failure.code)) throw failure;
  }
  const answer = stdout.toString("latin1").trim();
  // `^main` is answered by `^<id>`: an exclusion, no commit.
  return code === 0 && isObjectId(answer) ? answer : undefined;
}

/** The best common ancestor of two commits, given as ids; undefined when there is none in this clone. */
export async function mergeBase(repository: Repository, a: string, b: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository, ["merge-base", "--end-of-options", a, b], { answers: [1] });
  return code === 0 ? stdout.toString("latin1").trim() : undefined;
}

/** Whether history was cut off when cloning (`git clone --depth`). */
export async function isShallow(repository: Repository): Promise<boolean> {
  const { stdout } = await runGit(repository, ["rev-parse", "--is-shallow-repository"]);
  return stdout.toString("latin1").trim() === "true";
}
