import {
  causeChain,
  type FailedRun,
  isActive,
  outcomeOfRun,
  quantity,
  type Run,
  redacted,
  type SallyportError,
  version,
} from "@sallyport/core";
import {
  annotationsOf,
  firstLines,
  inert,
  renderFailure,
  renderJson,
  renderSarif,
  renderSummary,
  renderTerminal,
  summaryLimit,
} from "@sallyport/report";
import { type ReportTargets, type ReportTexts, writeReports } from "./report-files.ts";
import type { GateRun } from "./run-gate.ts";
import type { Runner } from "./runner.ts";

export interface Delivery {
  readonly actionName: string;
  readonly runner: Runner;
  readonly environment: NodeJS.ProcessEnv;
  readonly targets: ReportTargets;
}

/** Columns of a log on GitHub that can be read without scrolling. */
const logWidth = 120;

/** Says what the run found, everywhere: log, annotations, summary, report files, outputs, and the end of the step. */
export async function deliverRun({ run, outputs, summary }: GateRun, delivery: Delivery): Promise<void> {
  const { runner, environment } = delivery;
  const outcome = outcomeOfRun(run);
  // Files first: when they can't be written, the run ends with that error and not with two stories.
  await deliverFiles({ json: renderJson(run), sarif: renderSarif(run) }, delivery);
  runner.print(renderTerminal(run, { color: wantsColor(environment), width: logWidth }));
  const { annotations, leftOut } = annotationsOf(run);
  for (const annotation of annotations) runner.annotate(annotation);
  if (leftOut > 0)
    runner.print(
      `${quantity(leftOut, "more annotation")} ${leftOut === 1 ? "is" : "are"} left out, GitHub shows 10 of a level; the job summary says where all findings are.`,
    );
  await runner.summarize(summaryOf(run, summary));
  runner.setOutput("findings", String(run.verdicts.flatMap((verdict) => verdict.findings.filter(isActive)).length));
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
  runner.setOutput("verdict", outcome);
  if (outcome === "pass") return;
  if (annotations.some((annotation) => annotation.level === "error")) runner.failQuietly();
  else runner.fail(`${delivery.actionName}: the verdict is ${outcome}`);
}

/** What the gate itself says stands first, in half of the room at most; the platform drops a summary that is too long as a whole. */
function summaryOf(run: Run, own: string | undefined): string {
  if (own === undefined) return renderSummary(run);
  const first = firstLines(own, summaryLimit / 2);
  return `${first}\n\n${renderSummary(run, summaryLimit - Buffer.byteLength(first))}`;
}

/** Says why there is no verdict. The output `verdict` stays `unknown`, unless the decision had been made and what came after it failed. */
export async function deliverFailure(error: SallyportError, delivery: Delivery): Promise<void> {
  const { runner, environment, actionName } = delivery;
  const failed: FailedRun = { command: actionName, version, error };
  runner.print(renderFailure(failed, "terminal", { color: wantsColor(environment), width: logWidth }));
  if (environment.RUNNER_DEBUG === "1") runner.print(harmless(stackOf(error)));
  await runner.summarize(renderFailure(failed, "markdown"));
  if (error.decided !== undefined) runner.setOutput("verdict", "fail");
  runner.fail(failureText(error));
  const texts = { json: renderFailure(failed, "json"), sarif: renderFailure(failed, "sarif") };
  // Where the reports can't be written, the log above is all there is.
  await deliverFiles(texts, delivery).catch((thrown) => runner.print(causeChain(thrown).join(": ")));
}

async function deliverFiles(texts: ReportTexts, { actionName, targets, runner, environment }: Delivery): Promise<void> {
  const paths = await writeReports(actionName, targets, texts, environment);
  runner.setOutput("report", paths.json);
  runner.setOutput("sarif", paths.sarif);
}

/** One line for what is wrong, and those of the fix. */
export function failureText({ code, message, fix }: SallyportError): string {
  return harmless(`${code}: ${message.replaceAll("\n", " ")}\nfix: ${fix}`);
}

/** Keeps only line breaks that are ours or the author's of a fix. Errors repeat what was typed, so what looks like a secret is struck out. */
function harmless(text: string): string {
  return redacted(text).split("\n").map(inert).join("\n");
}

/** Logs on GitHub show colours. https://no-color.org */
function wantsColor(environment: NodeJS.ProcessEnv): boolean {
  return !environment.NO_COLOR;
}

/** Only for debug logging: where the innermost cause was thrown. */
function stackOf(error: SallyportError): string {
  let innermost: Error = error;
  while (innermost.cause instanceof Error) innermost = innermost.cause;
  return innermost.stack ?? innermost.message;
}
