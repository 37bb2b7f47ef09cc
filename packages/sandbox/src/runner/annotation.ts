import { relative, sep } from "node:path";
import type { WorkflowCommand } from "./workflow-command.ts";

/** An annotation as GitHub would keep it: masked, cut at 4,096 characters, at most 10 of a level from one stage. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace where it lies inside; else as it was given, and GitHub links nothing. */
  readonly path?: string;
  /** Lines and columns are 1-based. */
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** GitHub drops what exceeds these. */
export const annotationLimits = { ofOneLevel: 10, messageCharacters: 4_096 } as const;

/** Reads an `error`, `warning` or `notice` command. Follows `ValidateLinesAndColumns`: what makes no sense is dropped, not refused. */
export function annotationOf(level: Annotation["level"], command: WorkflowCommand, workspace: string): Annotation {
  const { file, title } = command.properties;
  const lines = orderedRange(numberOf(command.properties.line), numberOf(command.properties.endline));
  const columns = orderedRange(numberOf(command.properties.col), numberOf(command.properties.endcolumn));
  const spansLines = lines.end !== undefined && lines.end !== lines.start;
  return {
    level,
    message: command.data,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { path: relativeTo(workspace, file) }),
    ...(lines.start === undefined ? {} : { startLine: lines.start }),
    ...(lines.end === undefined ? {} : { endLine: lines.end }),
    ...(columns.start === undefined || lines.start === undefined || spansLines ? {} : { startColumn: columns.start }),
    ...(columns.end === undefined || lines.start === undefined || spansLines ? {} : { endColumn: columns.end }),
  };
}

interface Range {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** An end alone is also the start; an end before its start drops both. */
function orderedRange(start: number | undefined, end: number | undefined): Range {
  if (start !== undefined && end !== undefined && end < start) return { start: undefined, end: undefined };
  return { start: start ?? end, end };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}

function relativeTo(workspace: string, file: string): string {
  return file.startsWith(workspace + sep) ? relative(workspace, file).split(sep).join("/") : file;
}
