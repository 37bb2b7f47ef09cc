import { existsSync, lstatSync } from "node:fs";
import path from "node:path";
import { nearest, printable, quoted, redacted, type SallyportError, shellWord } from "@sallyport/core";
import type { Host } from "../host/host.ts";
import type { Format, ReportFile } from "../options/shared-options.ts";
import { usageError } from "../usage-error.ts";

/** Where one report goes: a file (absolute), or standard output when there is none. */
export interface Destination {
  readonly format: Format;
  readonly file?: string;
  /** Where the file was named by a relative path: the folder below which no part of the way may be a link. */
  readonly root?: string;
}

export interface ReportOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly report?: readonly ReportFile[];
}

const endings: Readonly<Record<string, Format>> = {
  ".json": "json",
  ".sarif": "sarif",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
};

/** Decides where all reports go, before any work is done, so that nobody waits for a result that cannot be written. */
export function planDestinations(options: ReportOptions, host: Pick<Host, "folder" | "stdout">): Destination[] {
  const { output } = options;
  const format = options.format ?? (output === undefined ? "pretty" : formatOf(output));
  if (format === "html" && output === undefined && host.stdout.isTerminal) throw htmlToTerminal();
  const main: Destination = output === undefined ? { format } : { format, ...placeOf(output, host) };
  const more = (options.report ?? []).map((report) => ({
    format: report.format,
    ...placeOf(report.file, host),
  }));
  const destinations = [main, ...more];
  const seen = new Set<string>();
  for (const { file, root } of destinations) {
    if (file === undefined) continue;
    if (seen.has(file))
      throw usageError(
        "USAGE_OUTPUT_TWICE",
        `two reports would be written to ${printable(redacted(file))}`,
        "Give each report a file of its own.",
      );
    seen.add(file);
    assertWritable(file, root);
  }
  return destinations;
}

/** The ending decides; one that stands for nothing is a mistake, for a terminal's text in a `.docx` helps nobody. */
function formatOf(output: string): Format {
  const ending = path.extname(output).toLowerCase();
  const format = endings[ending];
  if (format !== undefined) return format;
  if (ending === "" || plainEndings.has(ending)) return "pretty";
  const guess = nearest(ending, Object.keys(endings));
  const known = [...Object.keys(endings), ...plainEndings].join(", ");
  throw usageError(
    "USAGE_VALUE_UNKNOWN",
    `--output ends in ${quoted(ending)}, which stands for no format`,
    `${guess === undefined ? "" : `Did you mean \`${guess}\`? `}Use one of ${known}, or add \`--format\`.`,
  );
}

const plainEndings: ReadonlySet<string> = new Set([".txt", ".log"]);

function placeOf(file: string, { folder }: Pick<Host, "folder">): Pick<Destination, "file" | "root"> {
  return { file: path.resolve(folder, file), ...(path.isAbsolute(file) ? {} : { root: folder }) };
}

function assertWritable(file: string, root: string | undefined): void {
  const refusal = refusalOf(file, root);
  if (refusal !== undefined) {
    throw usageError(
      "OUTPUT_NOT_WRITABLE",
      `the report is not written to ${printable(redacted(file))}: ${refusal}`,
      "Name a plain file outside of `.git`, in a folder that is no symbolic link.",
    );
  }
  const folder = path.dirname(file);
  if (!existsSync(folder))
    throw usageError(
      "OUTPUT_NOT_WRITABLE",
      `the folder ${printable(redacted(folder))} for the report does not exist`,
      `Make it first: \`mkdir -p ${shellWord(redacted(folder))}\`.`,
    );
  if (existsSync(file) && lstatSync(file).isDirectory()) {
    throw usageError(
      "OUTPUT_NOT_WRITABLE",
      `${printable(redacted(file))} is a folder, not a file`,
      "Name a file in it.",
    );
  }
}

/** The same that `writeReportFile` refuses, said before any work is done. */
function refusalOf(file: string, root: string | undefined): string | undefined {
  if (file.split(path.sep).some((name) => name.toLowerCase() === ".git")) return "it lies inside `.git`";
  if (isLink(file)) return "it is a symbolic link";
  if (root === undefined) return undefined;
  const way = path.relative(root, path.dirname(file)).split(path.sep);
  if (way[0] === "..") return undefined;
  return way.some((_, index) => isLink(path.join(root, ...way.slice(0, index + 1))))
    ? "one of its folders is a symbolic link"
    : undefined;
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function htmlToTerminal(): SallyportError {
  return usageError(
    "USAGE_HTML_TO_TERMINAL",
    "an HTML page is nothing to read in a terminal",
    "Add `--output sallyport-report.html` and open that file.",
  );
}
