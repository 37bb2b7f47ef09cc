import { commandFor, printable } from "@sallyport/core";
import { runGit } from "./git-child.ts";
import { wholeInWorkflow } from "./git-failure.ts";
import type { Repository } from "./repository.ts";

/** A clone that leaves content out, now and with every fetch (`git clone --filter`). */
export interface PartialClone {
  /** The remote that has what was left out; hostile text. */
  readonly remote: string;
  /** What is left out, as git-rev-list(1) writes it; hostile text. */
  readonly filter: string;
}

/** Undefined where fetches leave nothing out. */
export async function partialClone(repository: Repository): Promise<PartialClone | undefined> {
  const question = ["config", "-z", "--get-regexp", "^remote\\..*\\.partialclonefilter$"];
  const { stdout } = await runGit(repository, question, { answers: [1] });
  const [, remote, filter] = /^remote\.([^\n]*)\.partialclonefilter\n([^\0]*)\0/.exec(stdout.toString("utf8")) ?? [];
  return remote === undefined || filter === undefined ? undefined : { remote, filter };
}

/** What makes a partial clone whole, and keeps it so. */
export function fixOfPartialClone({ remote, filter }: PartialClone): string {
  const fetch = commandFor("git fetch --refetch --no-filter", remote, "REMOTE");
  const forget = commandFor(
    "git config --unset",
    `remote.${remote}.partialclonefilter`,
    "remote.REMOTE.partialclonefilter",
  );
  return `This is a partial clone (filter ${printable(filter)}): ${wholeInWorkflow}; elsewhere run \`${fetch}\`, and then \`${forget}\`, or the next fetch leaves content out again.`;
}
