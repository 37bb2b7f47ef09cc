import { nearest } from "./nearest.ts";

/**
 * Every kind of thing that may stay unchecked, with what it means, a clause without a full stop. These are the words that `allow-unknown`
 * takes; `docs/unchecked.md` is generated from them.
 */
export const uncheckedMeanings = {
  "archive-too-large": "an archive or artifact is larger than what is unpacked",
  "decoded-too-large": "what an encoded value stands for is larger than what is decoded",
  "document-too-complex": "a document is nested too deeply, or stands for too much, to be read",
  "merge-conflict": "a file holds the marks of a merge that was not finished",
  "missing-commit": "a commit that a range starts at is not in this clone",
  "missing-object": "an object of the repository is not in this clone",
  "no-policy": "there is no policy file to test",
  oversize: "a file is larger than what is looked at",
  "push-protection": "GitHub's setting for push protection could not be read",
  "repository-file": "a file of another repository could not be read",
  "rule-timeout": "a rule took longer than it may",
  "secret-alerts": "GitHub's alerts about secrets could not be read",
  "shallow-clone": "this clone lacks older commits",
  "too-many-names": "a file is so full of names of passwords and keys that not all their values were looked at",
  "too-many-secrets": "there is more than one run can tell apart",
  "unreadable-file": "a file could not be read",
} as const;

export type UncheckedKind = keyof typeof uncheckedMeanings;

/** All kinds, in the order of the alphabet. */
export const uncheckedKinds = Object.keys(uncheckedMeanings) as readonly UncheckedKind[];

export function isUncheckedKind(text: string): text is UncheckedKind {
  return Object.hasOwn(uncheckedMeanings, text);
}

/** The fix for a word that is not a kind: one sentence that names the kind that was probably meant, or all of them. */
export function uncheckedKindHint(text: string): string {
  const guess = nearest(text, uncheckedKinds);
  if (guess !== undefined) return `Did you mean \`${guess}\`?`;
  return `Write one or more of: ${uncheckedKinds.map((kind) => `\`${kind}\``).join(", ")}.`;
}
