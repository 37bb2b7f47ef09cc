import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { printable, redacted, SallyportError } from "@sallyport/core";
import { writeReportFile } from "@sallyport/report";
import { isWithin, workspacePathProblem } from "./workspace-path.ts";

/** Where the reports of a run go. */
export interface ReportTargets {
  /** What the inputs `report` and `sarif` say; below the workspace, or below RUNNER_TEMP. Absent: a new folder in RUNNER_TEMP. */
  readonly json: string | undefined;
  readonly sarif: string | undefined;
}

export interface ReportTexts {
  readonly json: string;
  readonly sarif: string;
}

/** Writes both reports and answers with their absolute paths. Throws REPORT_NOT_WRITABLE. */
export async function writeReports(
  actionName: string,
  targets: ReportTargets,
  texts: ReportTexts,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly json: string; readonly sarif: string }> {
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
  const needsFolder = targets.json === undefined || targets.sarif === undefined;
  const temporary = environment.RUNNER_TEMP || tmpdir();
  const folder = needsFolder ? await newFolder(temporary, actionName) : "";
  const json = targets.json === undefined ? join(folder, "report.json") : resolve(workspace, targets.json);
  const sarif = targets.sarif === undefined ? join(folder, "results.sarif") : resolve(workspace, targets.sarif);
  await writeReport(json, texts.json, workspace, temporary);
  await writeReport(sarif, texts.sarif, workspace, temporary);
  return { json, sarif };
}

async function newFolder(temporary: string, actionName: string): Promise<string> {
  try {
    return await mkdtemp(join(temporary, `sallyport-${actionName}-`));
  } catch (cause) {
    throw new SallyportError({
      code: "REPORT_NOT_WRITABLE",
      message: `cannot make a folder for the reports in ${printable(redacted(temporary))}, which RUNNER_TEMP names`,
      fix: "Let RUNNER_TEMP name a folder that this step may write to, or name files below the workspace in the inputs `report` and `sarif`.",
      cause,
    });
  }
}

/** The workspace holds what a stranger may have written: nothing there may lead a report out of it, or into `.git`. */
async function writeReport(path: string, text: string, workspace: string, temporary: string): Promise<void> {
  try {
    const problem = workspacePathProblem(path, workspace, [temporary]);
    if (problem !== undefined) throw new Error(`the path ${problem}`);
    await writeReportFile(path, text, isWithin(path, workspace) ? workspace : temporary);
  } catch (cause) {
    throw new SallyportError({
      code: "REPORT_NOT_WRITABLE",
      message: `cannot write the report ${printable(redacted(path))}`,
      fix: "Name a file below the workspace, in a writable folder, or leave the inputs `report` and `sarif` away: the reports then go to RUNNER_TEMP.",
      cause,
    });
  }
}
