import { quantity } from "@sallyport/core";
import { type ExceptedGroup, groupExcepted } from "../excepted-group.ts";
import { clip, inert } from "../inert.ts";
import type { Overview } from "../overview.ts";
import { placeRowText } from "../place-row.ts";
import { placeText } from "../place-text.ts";
import { type Canvas, paragraph } from "./row.ts";

const linesShown = 20;

/**
 * Findings that exceptions, comments or baselines let pass: still said, in the background. What lets several of them pass, as a baseline
 * does, is said once, below the last.
 */
export function exceptedLines({ excepted, now }: Overview, canvas: Canvas): string[] {
  const lines: string[] = [];
  let used = 0;
  let hidden = 0;
  for (const [text, groups] of Map.groupBy(groupExcepted(excepted, now), (group) => group.text)) {
    const heads = groups.flatMap((group) => headsOf(group));
    const shown = heads.slice(0, linesShown - used);
    used += shown.length;
    hidden += heads.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
    if (shown.length === 0) continue;
    lines.push(...shown.flatMap((head) => head.lines).map((line) => canvas.pen.paint("dim", line)));
    lines.push(...paragraph(canvas, clip(text, 400), "dim"));
  }
  return hidden === 0
    ? lines
    : [...lines, ...paragraph(canvas, `and ${quantity(hidden, "more excepted finding")}`, "dim")];
}

interface Head {
  readonly lines: readonly string[];
  /** Of how many findings it speaks. */
  readonly count: number;
}

/** A line for each finding; of many one line, and where they are. */
function headsOf({ state, rule, findings, places }: ExceptedGroup): Head[] {
  const head = `${state}[${inert(rule)}]`;
  if (places.length === 0)
    return findings.map((finding) => ({ lines: [`${head} ${inert(placeText(finding.places[0]))}`], count: 1 }));
  const rows = places.map((place) => `    ${inert(placeRowText(place))}`);
  return [{ lines: [`${head} ${quantity(findings.length, "finding")}`, ...rows], count: findings.length }];
}
