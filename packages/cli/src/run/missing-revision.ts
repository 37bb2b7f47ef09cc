import { commandFor, isPlainWord, nearest } from "@sallyport/core";

/** So many names fit into a sentence. */
const mostShown = 5;

/**
 * What to do about a name that names no commit in this clone: a sentence with a command to copy. `known` are the names that there are, the
 * most recent first. Somebody else may have chosen any of them, so only plain ones are shown.
 */
export function fixOfMissingRevision(name: string, known: readonly string[], shallow: boolean): string {
  if (known.includes(name)) return "It names a tree or a file, and a commit is needed: name a commit, or a tag of one.";
  const guess = nearest(name, known);
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
  const plain = known.filter(isPlainWord);
  if (plain.length > 0 && !plain.some((each) => /^origin(?:\/|$)/.test(each))) {
    const shown = plain.slice(0, mostShown).map((each) => `\`${each}\``);
    return `Correct the name: this clone has ${shown.join(", ")}${plain.length > mostShown ? " and more" : ""}, and nothing of a remote \`origin\`.`;
  }
  return `Correct the name, or fetch it first: \`${commandFor("git fetch origin", name, "NAME")}\`.`;
}
