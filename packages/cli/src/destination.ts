import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { printable, type SallyportError } from "@sallyport/core";
import type { Host } from "./host.ts";
import type { Format, ReportFile } from "./shared-options.ts";
import { usageError } from "./usage-error.ts";

/** Where one report goes: a file (absolute), or standard output when there is none. */
export interface Destination {
  readonly format: Format;
  readonly file?: string;
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

/** Decides where all reports go, before any work is done, so that nobody waits for a result that can not be written. */
export function planDestinations(options: ReportOptions, host: Pick<Host, "folder" | "stdout">): Destination[] {
  const { output } = options;
  const format =
    options.format ?? (output === undefined ? undefined : endings[path.extname(output).toLowerCase()]) ?? "pretty";
  if (format === "html" && output === undefined && host.stdout.isTerminal) throw htmlToTerminal();
  const main: Destination = output === undefined ? { format } : { format, file: path.resolve(host.folder, output) };
  const more = (options.report ?? []).map((report) => ({
    format: report.format,
    file: path.resolve(host.folder, report.file),
  }));
  const destinations = [main, ...more];
  const seen = new Set<string>();
  for (const { file } of destinations) {
    if (file === undefined) continue;
    if (seen.has(file))
      throw usageError(
        "USAGE_OUTPUT_TWICE",
        `two reports would be written to ${printable(file)}`,
        "Give each report a file of its own.",
      );
    seen.add(file);
    assertWritable(file);
  }
  return destinations;
}

function assertWritable(file: string): void {
  const folder = path.dirname(file);
  if (!existsSync(folder))
    throw usageError(
      "OUTPUT_NOT_WRITABLE",
      `the folder ${printable(folder)} for the report does not exist`,
      `Make it first: \`mkdir -p '${printable(folder)}'\`.`,
    );
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw usageError("OUTPUT_NOT_WRITABLE", `${printable(file)} is a folder, not a file`, "Name a file in it.");
  }
}

function htmlToTerminal(): SallyportError {
  return usageError(
    "USAGE_HTML_TO_TERMINAL",
    "an HTML page is nothing to read in a terminal",
    "Add `--output sallyport-report.html` and open that file.",
  );
}
