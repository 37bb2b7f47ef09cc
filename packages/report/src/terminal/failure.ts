import { type FailedRun, redacted } from "@sallyport/core";
import type { FailureView } from "../failure-view.ts";
import { inert } from "../inert.ts";
import { verdictLines } from "./closing.ts";
import { penOf } from "./paint.ts";
import { type Canvas, paragraph, row } from "./row.ts";
import type { TerminalOptions } from "./terminal.ts";
import { wrap } from "./wrap.ts";

/** `error[CODE]: message`, every problem with its place, the whole cause chain, the fix, and that this is no pass. */
export function terminalFailure(view: FailureView, failed: FailedRun, options: TerminalOptions): string {
  const pen = penOf(options);
  const canvas: Canvas = { pen, width: options.width };
  const label = `error[${inert(view.code)}]:`;
  const [first = "", ...rest] = wrap(`${label} ${inert(view.message)}`, Math.max(40, options.width));
  const headline = [
    `${pen.paint("error", label)}${pen.paint("strong", first.slice(label.length))}`,
    ...rest.map((line) => pen.paint("strong", `  ${line}`)),
  ];
  const problems = view.problems.flatMap((problem) => [
    ...(problem.place === undefined ? [] : [`  ${pen.paint("strong", inert(problem.place))}`]),
    ...paragraph(canvas, problem.message).map((line) => (problem.place === undefined ? line : `  ${line}`)),
  ]);
  const lines = [
    headline,
    ...(problems.length > 0 ? [problems] : []),
    [
      ...view.causes.flatMap((cause) => row(canvas, "cause", cause)),
      ...row(canvas, "fix", view.fix),
      ...row(canvas, "docs", "").map((line) => `${line}${pen.link(view.docs, view.docs)}`),
      ...row(canvas, "ran", `${redacted(failed.command)}, sallyport ${failed.version}`),
    ],
    ...(failed.judges === false
      ? []
      : [verdictLines({ outcome: view.outcome, word: view.word, sentence: view.sentence }, canvas)]),
  ];
  return `${lines.map((block) => block.join("\n")).join("\n\n")}\n`;
}
