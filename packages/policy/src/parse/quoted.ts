import { shortText } from "@sallyport/core";

/** What stands in a policy may be a secret in the wrong place, so messages show only plain words of it: see `isPlain` of @sallyport/core. */
export { quoted, shown as shortened } from "@sallyport/core";

const longestPath = 200;

/** The path of a file in quotes: whole, for it must be found, but without words that look like secrets. */
export function quotedPath(path: string): string {
  return `"${shownPath(path)}"`;
}

/** The same without the quotes. */
export function shownPath(path: string): string {
  return shortText(path, longestPath);
}
