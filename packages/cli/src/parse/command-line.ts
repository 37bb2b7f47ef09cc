import { printable, redacted, shellWord } from "@sallyport/core";

/**
 * What was typed, on one harmless line, quoted so that a shell would read the same words: `sallyport check 'My Project'`. It stands in
 * every report, so what looks like a secret is struck out.
 */
export function commandLine(words: readonly string[]): string {
  return redacted(["sallyport", ...words.map(shellWord)].map(printable).join(" "));
}
