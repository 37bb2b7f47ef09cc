import { commandFor, isPlainWord } from "@sallyport/core";

/**
 * What to do about a name that names no commit in this clone: a sentence with a command to copy. `guess` is the nearest name that there
 * is. Somebody else may have chosen either of them, so only plain ones get into the command.
 */
export function fixOfMissingRevision(name: string, guess: string | undefined, shallow: boolean): string {
  if (guess !== undefined && isPlainWord(guess)) return `Did you mean \`${guess}\`?`;
  if (/\.ya?ml$/i.test(name)) return "Correct the path of the file, or name a commit.";
  // HEAD itself always names a commit, once there is one on its branch.
  if (name === "HEAD") return "Nothing is committed yet on this branch: commit first, or name another one.";
  // `HEAD~1` is a way from a commit, not a name that a remote has.
  if (/[~^@{:]/.test(name)) {
    return shallow
      ? "This clone is shallow and lacks older commits: fetch them with `git fetch --unshallow`."
      : "Correct it: `git log --oneline` lists the commits that there are.";
  }
  return `Correct the name, or fetch it first: \`${commandFor("git fetch origin", name, "NAME")}\`.`;
}
