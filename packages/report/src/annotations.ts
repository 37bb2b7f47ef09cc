import { compareSeverity, type Finding, formatNumber, printable, type Run, type Severity } from "@sallyport/core";
import { lapsedExceptionText } from "./exception-text.ts";
import { type FindingGroup, groupFindings } from "./finding-group.ts";
import { type GapGroup, groupGaps } from "./gap-group.ts";
import { clip, inert } from "./inert.ts";
import { type Overview, overviewOf } from "./overview.ts";
import { placeRowText } from "./place-row.ts";
import { decodingText, morePlacesText, originText, placeName, placeText } from "./place-text.ts";
import { rulePage } from "./rule-page.ts";

/** One remark that GitHub shows beside a line of a change or on the run's page. Plain data; only the message has line breaks. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  /** At most 4,096 UTF-16 units. */
  readonly message: string;
  readonly title: string;
  readonly path?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  /** Only with a single line, as the runner demands; the last column is inclusive here. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** What the runner takes (actions/runner 2.336.0): so many of one level in a step, and so long a message. The rest is dropped silently. */
const perLevel = 10;
const longestMessage = 4_096;
const longestTitle = 250;

const levels: Readonly<Record<Severity, Annotation["level"]>> = {
  critical: "error",
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * The worst findings and everything that could not be checked, within the platform's limits, ranked; and how many annotations had to be
 * left out. Of many findings of a kind, those that are shown get one, and the first says where all are; as long as there is room, other
 * files get one too. An excepted finding gets no annotation. One that the base already had is only a notice: a red mark on a change that
 * did not bring it, in a run that passes, would be wrong.
 */
export function annotationsOf(run: Run): { readonly annotations: readonly Annotation[]; readonly leftOut: number } {
  const overview = overviewOf(run);
  const gaps = groupGaps(overview.unchecked.filter((gap) => !gap.allowed)).map(uncheckedAnnotation);
  const shownGaps = gaps.slice(0, perLevel);
  const room = { error: perLevel - shownGaps.length, warning: perLevel, notice: perLevel };
  const candidates = groupFindings(overview.findings, run.rules).flatMap((group) =>
    [...group.shown, ...firstOfOtherFiles(group)].map((finding, turn) => {
      return { finding, turn, group, level: levelOf(finding), isExtra: turn >= group.shown.length };
    }),
  );
  const chosen = new Set(
    [...Map.groupBy(candidates, ({ level }) => level)].flatMap(([level, same]) => inTurn(same).slice(0, room[level])),
  );
  const annotations = [
    ...shownGaps,
    ...candidates
      .filter((each) => chosen.has(each))
      .map(({ finding, group, turn }) => findingAnnotation(finding, overview, turn === 0 ? group : undefined)),
  ];
  const missing = candidates.filter((each) => !each.isExtra && !chosen.has(each));
  return { annotations, leftOut: gaps.length - shownGaps.length + missing.length };
}

interface Candidate {
  readonly finding: Finding;
  /** Which one of its kind. */
  readonly turn: number;
  /** The first one of its kind says where it is. */
  readonly isExtra: boolean;
}

/** Of one severity, one of each kind comes before the second one of any. */
function inTurn<Each extends Candidate>(same: readonly Each[]): Each[] {
  return [...same].sort(
    (a, b) =>
      Number(a.isExtra) - Number(b.isExtra) ||
      compareSeverity(b.finding.severity, a.finding.severity) ||
      a.turn - b.turn,
  );
}

/** Somebody who looks at the change of one file sees no mark of another. */
function firstOfOtherFiles({ findings, shown }: FindingGroup): readonly Finding[] {
  const names = new Set(shown.map(({ places: [place] }) => placeName(place)));
  return findings.filter(({ places: [place] }) => {
    const name = placeName(place);
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}

function levelOf({ age, severity }: Finding): Annotation["level"] {
  return age === "existing" ? "notice" : levels[severity];
}

function uncheckedAnnotation({ kind, fix, subjects }: GapGroup): Annotation {
  const shown = subjects.slice(0, perLevel);
  const hidden = subjects.length - shown.length;
  return {
    level: "error",
    title: titleOf(`UNKNOWN (${kind}): not a pass`),
    message: messageOf([...shown, ...(hidden > 0 ? [`and ${formatNumber(hidden)} more`] : []), `fix: ${fix}`]),
  };
}

/** `group`: whose other findings it has to speak for. */
function findingAnnotation(finding: Finding, overview: Overview, group?: FindingGroup): Annotation {
  const [place] = finding.places;
  const more = morePlacesText(finding, 1);
  const origin = originText(place);
  const decoding = decodingText(place);
  const page = rulePage(finding.rule);
  const age = finding.age === "existing" ? " (existing)" : "";
  const places = group?.places ?? [];
  const others = group && places.length > 0 ? `, and ${formatNumber(group.findings.length - 1)} more of this kind` : "";
  return {
    level: levelOf(finding),
    title: titleOf(`${finding.severity}[${finding.rule}]${age}`),
    message: messageOf([
      `${finding.message}, at ${placeText(place)}${others}`,
      ...(finding.exception ? [lapsedExceptionText(finding.exception, overview.now)] : []),
      `confidence: ${finding.confidence} (${finding.basis})`,
      ...(origin ? [`commit: ${origin}`] : []),
      ...(decoding ? [`encoded as: ${decoding}`] : []),
      ...(more === "" ? [] : [`also at: ${more}, see the job summary`]),
      `why: ${finding.why}`,
      `fix: ${finding.fix.text}`,
      ...(finding.fix.commands ?? []).map((command) => `$ ${command}`),
      ...(page ? [`docs: ${page}`] : []),
      ...places.map((place, index) => `${index === 0 ? "where: " : ""}${placeRowText(place)}`),
    ]),
    ...linkOf(finding),
  };
}

function titleOf(text: string): string {
  return clip(inert(text), longestTitle);
}

/** Every line is made harmless on its own, so that the only line breaks are ours. */
function messageOf(lines: readonly string[]): string {
  return clip(lines.map(inert).join("\n"), longestMessage);
}

/** The line to show it beside; nothing for what is no file of the tree, or a path that no page could link. */
function linkOf(finding: Finding): Pick<Annotation, "path" | "startLine" | "endLine" | "startColumn" | "endColumn"> {
  const [{ path, object, region }] = finding.places;
  if ((object !== undefined && object !== "file-name") || path === "" || printable(path) !== path) return {};
  if (!region || object === "file-name") return { path };
  const { start, end } = region;
  if (end.line !== start.line) return { path, startLine: start.line, endLine: Math.max(start.line, end.line) };
  return {
    path,
    startLine: start.line,
    endLine: start.line,
    startColumn: start.column,
    endColumn: Math.max(start.column, end.column - 1),
  };
}
