import { printable } from "./printable.ts";

const plainWord = /^(?!-)[A-Za-z0-9._/-]+$/;

/** Whether a foreign name can stand in a command that a person copies: no shell gives any of its characters a meaning, and no program takes it for an option. */
export function isPlainWord(text: string): boolean {
  return plainWord.test(text);
}

/**
 * A text as one word of a POSIX shell: as it is where it is plain, else in single quotes, in which nothing is run or replaced.
 * For the words of our own user (`ran:`); a name that somebody else chose belongs into `commandFor`.
 */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9._/:=@%+,^~-]+$/.test(text) && !text.startsWith("~")
    ? text
    : `'${printable(text).replaceAll("'", "'\\''")}'`;
}

/**
 * A command to copy that ends in a name which somebody else chose: a branch, a file. With the name only where it is plain, else with the
 * placeholder, for who copies a command does not read it: `commandFor("git fetch origin", "x;id", "NAME")` is `git fetch origin NAME`.
 */
export function commandFor(command: string, name: string, placeholder: string): string {
  return `${command} ${isPlainWord(name) ? name : placeholder}`;
}
