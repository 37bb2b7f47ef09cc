import { printable, redacted } from "@sallyport/core";

/** What stands in a policy may be a secret in the wrong place, so messages show only plain words of it: see `isPlain` of @sallyport/core. */
export { quoted, shown as shortened } from "@sallyport/core";

const longestPath = 200;

/** The path of a file in quotes: whole, for it must be found, but without words that look like secrets. */
export function quotedPath(path: string): string {
  return `"${shownPath(path)}"`;
}

/** The same without the quotes. */
export function shownPath(path: string): string {
  // Struck out before it is cut: half a token no longer looks like one.
  const plain = redacted(path);
  return printable(plain.length > longestPath ? `${plain.slice(0, longestPath)}…` : plain);
}
