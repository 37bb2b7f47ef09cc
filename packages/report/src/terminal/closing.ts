import { formatNumber, quantity, type Run, type Skipped, type Unchecked } from "@sallyport/core";
import { examinedText, findingsText, policyText, skippedText, subjectText } from "../closing-text.ts";
import { type GapGroup, groupGaps } from "../gap-group.ts";
import { inert } from "../inert.ts";
import type { Overview } from "../overview.ts";
import { formatDuration } from "../quantity.ts";
import { placeLines } from "./place.ts";
import { type Canvas, row } from "./row.ts";
import { wrap } from "./wrap.ts";

const listed = 20;

/** The last block of the report: the verdict, and how far it can be trusted. */
export function closingLines(run: Run, overview: Overview, canvas: Canvas): string[] {
  const nothing = overview.findings.length + overview.excepted.length === 0;
  return [
    ...verdictLines(overview, canvas),
    ...row(canvas, "subject", subjectText(run.subject)),
    ...(nothing ? [] : row(canvas, "findings", findingsText(overview))),
    ...placeLines(overview.places, canvas),
    ...examinedText(overview).flatMap((text, index, all) =>
      row(
        canvas,
        index === 0 ? "examined" : "",
        index === all.length - 1 ? `${text} in ${formatDuration(run.durationMilliseconds)}` : text,
      ),
    ),
    ...uncheckedLines(overview.unchecked, canvas),
    ...skippedLines(overview.skipped, canvas),
    ...run.notes.slice(0, listed).flatMap((note) => row(canvas, "note", note)),
    ...moreLines(run.notes.length, "more note", canvas),
    ...row(canvas, "policy", policyText(run.policy)),
  ];
}

/** `FAIL  2 of 7 findings are error or worse.` */
export function verdictLines(
  verdict: Pick<Overview, "outcome" | "sentence"> & { readonly word: string },
  canvas: Canvas,
): string[] {
  const indent = verdict.word.length + 2;
  const lines = wrap(inert(verdict.sentence), Math.max(40, canvas.width) - indent);
  return lines.map((line, index) =>
    index === 0
      ? `${canvas.pen.paint(verdict.outcome, verdict.word)}  ${canvas.pen.paint("strong", line)}`
      : `${" ".repeat(indent)}${canvas.pen.paint("strong", line)}`,
  );
}

function uncheckedLines(gaps: readonly Unchecked[], canvas: Canvas): string[] {
  const groups = groupGaps(gaps);
  const hidden = groups.slice(listed).reduce((sum, { subjects }) => sum + subjects.length, 0);
  return [
    ...groups.slice(0, listed).flatMap((group) => gapLines(group, canvas)),
    ...(hidden > 0 ? row(canvas, "", `and ${quantity(hidden, "more thing")} not checked`, "unknown") : []),
  ];
}

/** What could not be checked, a line each, and the fix of all. */
function gapLines({ kind, isAllowed, subjects, fix }: GapGroup, canvas: Canvas): string[] {
  const [label, look] = isAllowed ? (["unchecked", "dim"] as const) : (["NOT CHECKED", "unknown"] as const);
  const lines = subjects.slice(0, listed).map((subject) => `${subject} (${kind}${isAllowed ? ", allowed" : ""})`);
  const hidden = subjects.length - lines.length;
  return [
    ...[...lines, ...(hidden > 0 ? [`and ${formatNumber(hidden)} more (${kind})`] : [])].flatMap((line, index) =>
      row(canvas, index === 0 ? label : "", line, look),
    ),
    ...row(canvas, "fix", fix),
  ];
}

function skippedLines(skipped: readonly Skipped[], canvas: Canvas): string[] {
  const lines = skipped
    .slice(0, listed)
    .flatMap((item, index) => row(canvas, index === 0 ? "skipped" : "", skippedText(item)));
  return [...lines, ...moreLines(skipped.length, "more reason", canvas)];
}

function moreLines(count: number, noun: string, canvas: Canvas): string[] {
  return count > listed ? row(canvas, "", `and ${quantity(count - listed, noun)}`) : [];
}
