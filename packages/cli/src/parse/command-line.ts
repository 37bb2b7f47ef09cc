import { printable, redacted } from "@sallyport/core";

/**
 * What was typed, on one harmless line, quoted so that a shell would read the same words: `sallyport check 'My Project'`. It stands in
 * every report, so what looks like a secret is struck out.
 */
export function commandLine(words: readonly string[]): string {
  return redacted(["sallyport", ...words.map(quoted)].map(printable).join(" "));
}

function quoted(word: string): string {
  return /^[\w./:=@,+~^%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
