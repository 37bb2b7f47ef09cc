import { printable } from "./printable.ts";

const plainWord = /^(?!-)[A-Za-z0-9._/-]+$/;

/** Whether somebody else's name can stand in a command that a person copies: no shell gives its characters a meaning, and no program takes it for an option. */
export function isPlainWord(text: string): boolean {
  return plainWord.test(text);
}

/**
 * A text as one word of a POSIX shell: unchanged where it is plain, else in single quotes, in which nothing is run or replaced. For words
 * that our own user typed; a name that somebody else chose goes through `commandFor`.
 */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9._/:=@%+,^~-]+$/.test(text) && !text.startsWith("~")
    ? text
    : `'${printable(text).replaceAll("'", "'\\''")}'`;
}

/**
 * A command to copy that ends in a name which somebody else chose: a branch, a file. A name that is not plain is replaced by the
 * placeholder, because people copy commands without reading them: `commandFor("git fetch origin", "x;id", "NAME")` is `git fetch origin NAME`.
 */
export function commandFor(command: string, name: string, placeholder: string): string {
  return `${command} ${isPlainWord(name) ? name : placeholder}`;
}
