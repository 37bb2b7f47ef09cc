import { isActive, outcomeOfRun, printable, quantity, type Run, redacted, type SallyportError } from "@sallyport/core";
import { failedRun } from "../failure.ts";
import type { Host } from "../host/host.ts";
import type { Format } from "../options/shared-options.ts";
import { usageError } from "../usage-error.ts";
import type { Destination } from "./destination.ts";
import { defaultWidth, type Printer } from "./printer.ts";

/** What decided, for somebody who wonders: on standard error, so that no report changes by it. */
export async function deliverDetails(run: Run, printer: Printer): Promise<void> {
  if (!printer.verbose) return;
  const { path, ref, digest } = run.policy;
  const details = [
    `sallyport ${run.version} on Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    `subject: ${run.subject.name}${run.subject.commit ? ` at ${run.subject.commit}` : ""}`,
    `policy: ${path ?? "the strict defaults, for there is no file"}${ref ? ` at ${ref}` : ""} (${digest})`,
    ...Object.entries(run.digests).map(([name, value]) => `${name}: ${value}`),
    ...run.verdicts.map(({ gate, outcome, findings, failOn }) => {
      const active = findings.filter(isActive).length;
      const excepted = findings.length - active;
      const rest = excepted === 0 ? "" : ` and ${excepted} excepted`;
      return `${gate}: ${outcome}, ${quantity(active, "finding")}${rest}, fails on ${failOn}`;
    }),
    `took ${run.durationMilliseconds} ms`,
  ];
  await printer.err.write(details.map((detail) => `${printer.err.style("dim", printable(detail))}\n`).join(""));
}

/** Writes the run to every destination. Each renderer is loaded only if something asks for it. */
export async function deliver(run: Run, destinations: readonly Destination[], printer: Printer): Promise<void> {
  for (const { format, file, root } of destinations) {
    if (file === undefined) {
      if (format === "pretty" && printer.quiet && outcomeOfRun(run) === "pass") continue;
      await printer.out.write(
        await render(run, format, {
          color: printer.out.color,
          width: printer.out.width,
          // Whoever wants no colours, or has a terminal without, wants no other sequences.
          hyperlinks: printer.out.isTerminal && printer.out.color,
        }),
      );
    } else {
      await save(file, root, await render(run, format, { color: false, width: defaultWidth, hyperlinks: false }));
      if (!printer.quiet) await printer.err.write(`${format} report: ${printable(redacted(file))}\n`);
    }
  }
}

/** Tells programs that read a report why there is none; people read the same on standard error. */
export async function deliverFailure(
  error: SallyportError,
  destinations: readonly Destination[],
  host: Host,
): Promise<void> {
  const { renderFailure } = await import("@sallyport/report");
  for (const { format, file, root } of destinations) {
    if (format === "pretty" && file === undefined) continue;
    const text = renderFailure(failedRun(error, host), format === "pretty" ? "terminal" : format, {
      color: false,
      width: defaultWidth,
    });
    if (file === undefined) await host.stdout.write(text);
    else await save(file, root, text);
  }
}

async function render(
  run: Run,
  format: Format,
  look: { readonly color: boolean; readonly width: number; readonly hyperlinks: boolean },
): Promise<string> {
  const report = await import("@sallyport/report");
  switch (format) {
    case "pretty":
      return report.renderTerminal(run, look);
    case "json":
      return report.renderJson(run);
    case "sarif":
      return report.renderSarif(run);
    case "markdown":
      return report.renderMarkdown(run);
    case "html":
      return report.renderHtml(run);
  }
}

async function save(file: string, root: string | undefined, text: string): Promise<void> {
  const { writeReportFile } = await import("@sallyport/report");
  try {
    await writeReportFile(file, text, root);
  } catch (cause) {
    throw usageError(
      "OUTPUT_NOT_WRITABLE",
      `could not write the report to ${printable(redacted(file))}`,
      "Name a plain file in a folder that you may write to, with room on its disk; no symbolic link, and nothing in `.git`.",
      cause,
    );
  }
}
