import { clip, inert } from "../inert.ts";
import type { Look, Pen } from "./paint.ts";
import { wrap } from "./wrap.ts";

const margin = "  ";
/** `introduced by: ` and `still in HEAD: ` fit: all values of the report stand in one column. */
const labelWidth = 15;

/** What rows need to know of the terminal. */
export interface Canvas {
  readonly pen: Pen;
  /** Columns; at least 40 are used. */
  readonly width: number;
}

/** `  label:       text`, wrapped with the text in its column. The text may be hostile; the label is ours. */
export function row(canvas: Canvas, label: string, text: string, look?: Look): string[] {
  const lines = wrap(inert(text), textWidth(canvas));
  const head = label === "" ? "" : `${clip(inert(label), 40)}:`;
  return lines.map((line, index) => {
    const painted = look ? canvas.pen.paint(look, line) : line;
    const lead = index === 0 ? canvas.pen.paint(look ?? "strong", head) + gap(head) : " ".repeat(labelWidth);
    return `${margin}${lead}${painted}`;
  });
}

/** A line under a row's text that must not be wrapped: a command, an address. */
export function verbatimRow(text: string): string {
  return `${margin}${" ".repeat(labelWidth)}${text}`;
}

/** A sentence over the whole width. */
export function paragraph(canvas: Canvas, text: string, look?: Look): string[] {
  const lines = wrap(inert(text), columns(canvas) - margin.length);
  return lines.map((line) => `${margin}${look ? canvas.pen.paint(look, line) : line}`);
}

function textWidth(canvas: Canvas): number {
  return columns(canvas) - margin.length - labelWidth;
}

/** Nobody reads sentences across a wide screen. */
function columns({ width }: Canvas): number {
  return Math.min(Math.max(40, width), 120);
}

function gap(head: string): string {
  return " ".repeat(Math.max(1, labelWidth - head.length));
}
