import { type Annotation, annotationLimits } from "./annotation.ts";
import type { Mask } from "./mask.ts";

/** The log of one stage, masked, with the annotations that GitHub would keep of it. */
export interface StageLog {
  readonly lines: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Text may have several lines. */
  write(text: string): void;
  annotate(annotation: Annotation): void;
  /** An error or warning of the runner itself; it counts among the annotations. */
  say(level: "error" | "warning", message: string): void;
}

export function createStageLog(mask: Mask): StageLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const counts = { error: 0, warning: 0, notice: 0 };
  const write = (text: string): void => {
    for (const line of mask.apply(text).split(/\r\n|\n|\r/)) lines.push(line);
  };
  const annotate = (annotation: Annotation): void => {
    counts[annotation.level] += 1;
    write(`##[${annotation.level}]${annotation.message}`);
    if (counts[annotation.level] > annotationLimits.ofOneLevel) return;
    const message = mask.apply(annotation.message).slice(0, annotationLimits.messageCharacters);
    annotations.push({ ...annotation, message });
  };
  return { lines, annotations, write, annotate, say: (level, message) => annotate({ level, message }) };
}
