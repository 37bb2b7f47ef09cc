/** One `name=value` or `name<<delimiter` entry of GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE. */
export interface CommandFileEntry {
  readonly name: string;
  readonly value: string;
}

export interface CommandFile {
  /** Entries up to the first error; the runner has applied them by the time it finds the error. */
  readonly entries: readonly CommandFileEntry[];
  /** The runner's own words. A stage with such an error fails, whatever its exit code. */
  readonly error?: string;
}

/**
 * Reads a key/value command file by the grammar of the runner on Linux (`FileCommandManager.cs`, EnvFileKeyValuePairs):
 * blank lines are skipped, `=` before `<<` means a plain value, the value of a heredoc keeps its inner line breaks, only
 * LF ends a line. Errors: no name, no delimiter, delimiter not found, last line of a value without line break.
 */
export function parseCommandFile(text: string): CommandFile {
  const reader = lineReader(text.replace(/^\ufeff/, ""));
  const entries: CommandFileEntry[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === "") continue;
    const entry = readEntry(line.text, reader);
    if (typeof entry === "string") return { entries, error: entry };
    entries.push(entry);
  }
  return { entries };
}

/** Paths of GITHUB_PATH, one a line; CR, LF and CRLF end a line and empty lines are skipped. */
export function parsePathFile(text: string): string[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== "");
}

/** A later duplicate moves to the end; the last path added comes first in PATH. */
export function mergePaths(before: readonly string[], added: readonly string[]): string[] {
  return added.reduce<string[]>((paths, path) => [...paths.filter((known) => known !== path), path], [...before]);
}

function readEntry(line: string, reader: LineReader): CommandFileEntry | string {
  const equals = line.indexOf("=");
  const heredoc = line.indexOf("<<");
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    const name = line.slice(0, equals);
    return name === "" ? `Invalid format '${line}'. Name must not be empty` : { name, value: line.slice(equals + 1) };
  }
  if (heredoc < 0) return `Invalid format '${line}'`;
  const name = line.slice(0, heredoc);
  const delimiter = line.slice(heredoc + 2);
  if (name === "" || delimiter === "") {
    return `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`;
  }
  return readHeredoc(name, delimiter, reader);
}

function readHeredoc(name: string, delimiter: string, reader: LineReader): CommandFileEntry | string {
  const lines: string[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === delimiter) return { name, value: lines.join("\n") };
    if (!line.ended) return "Invalid value. EOF marker missing new line.";
    lines.push(line.text);
  }
  return `Invalid value. Matching delimiter not found '${delimiter}'`;
}

interface LineReader {
  /** The next line, and whether a line break ended it. */
  next(): { readonly text: string; readonly ended: boolean } | undefined;
}

function lineReader(text: string): LineReader {
  let at = 0;
  return {
    next() {
      if (at >= text.length) return undefined;
      const end = text.indexOf("\n", at);
      const line = end < 0 ? { text: text.slice(at), ended: false } : { text: text.slice(at, end), ended: true };
      at = end < 0 ? text.length : end + 1;
      return line;
    },
  };
}
