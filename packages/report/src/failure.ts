import type { FailedRun } from "@sallyport/core";
import { failureView } from "./failure-view.ts";
import { htmlFailure } from "./html/failure.ts";
import { jsonFailure } from "./json-failure.ts";
import { markdownFailure } from "./markdown/failure.ts";
import { sarifFailure } from "./sarif/failure.ts";
import { terminalFailure } from "./terminal/failure.ts";
import type { TerminalOptions } from "./terminal/terminal.ts";

export type FailureFormat = "terminal" | "json" | "markdown" | "html" | "sarif";

/**
 * A run that ended with an error before there was a verdict: code, message, every problem with its place, the whole cause chain,
 * the fix and the page. Never a pass, and it says so. `options` are for the terminal.
 */
export function renderFailure(
  failed: FailedRun,
  format: FailureFormat,
  options: TerminalOptions = { color: false, width: 80 },
): string {
  const view = failureView(failed);
  switch (format) {
    case "terminal":
      return terminalFailure(view, failed, options);
    case "json":
      return jsonFailure(view, failed);
    case "markdown":
      return markdownFailure(view, failed);
    case "html":
      return htmlFailure(view, failed);
    case "sarif":
      return sarifFailure(view, failed);
  }
}
