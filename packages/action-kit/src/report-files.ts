import { constants } from "node:fs";
import { mkdir, mkdtemp, open, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { printable, SallyportError } from "@sallyport/core";

/** Where the reports of a run go. */
export interface ReportTargets {
  /** What the inputs `report` and `sarif` say; relative to the workspace. Absent: a new folder in RUNNER_TEMP. */
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
  const folder = needsFolder
    ? await mkdtemp(join(environment.RUNNER_TEMP ?? tmpdir(), `sallyport-${actionName}-`))
    : "";
  const json = targets.json === undefined ? join(folder, "report.json") : resolve(workspace, targets.json);
  const sarif = targets.sarif === undefined ? join(folder, "results.sarif") : resolve(workspace, targets.sarif);
  await writeReport(json, texts.json, targets.json, workspace);
  await writeReport(sarif, texts.sarif, targets.sarif, workspace);
  return { json, sarif };
}

/** The workspace holds what a stranger may have written: a symbolic link there must not lead a report out of it. */
async function writeReport(path: string, text: string, asked: string | undefined, workspace: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    if (asked !== undefined && !isAbsolute(asked)) await mustStayInside(path, workspace);
    const file = await open(
      path,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW,
      0o644,
    );
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new SallyportError({
      code: "REPORT_NOT_WRITABLE",
      message: `cannot write the report ${printable(path)}`,
      fix: "Name a file in an existing, writable folder, or leave the inputs `report` and `sarif` away: the reports then go to RUNNER_TEMP.",
      cause,
    });
  }
}

async function mustStayInside(path: string, workspace: string): Promise<void> {
  const way = relative(await realpath(workspace), await realpath(dirname(path)));
  if (way.startsWith("..") || isAbsolute(way)) throw new Error("a symbolic link leads out of the workspace");
}
