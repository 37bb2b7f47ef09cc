import { printable } from "@sallyport/core";

const longest = 60;

/** Text of a file as a message shows it: in quotes, harmless to print, cut to a readable length. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** The same without the quotes. */
export function shortened(text: string): string {
  return printable(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
