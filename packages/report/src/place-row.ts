import { type Finding, formatNumber, type Place, quantity } from "@sallyport/core";
import { placeName } from "./place-text.ts";

/** How many of some findings are in one file or Git object, in one folder, or in what no other row names. */
export interface PlaceRow {
  readonly count: number;
  /** A file or Git object, or a folder with `/` at its end; raw text. Absent for what is left. */
  readonly name?: string;
  /** `lines 2, 6-8 and 12 more` of a file, `40 files` of a folder, `190 other files` of what is left. Empty where no line is known. */
  readonly detail: string;
}

const mostRows = 10;
const mostRanges = 10;

/**
 * Where findings are, in at most ten rows, those with the most first: files with their lines, or, where that are too many, the folders
 * that tell most. Every finding is counted in exactly one row.
 */
export function placeRows(findings: readonly Finding[]): PlaceRow[] {
  const areas = areasOf(findings);
  if (areas.length > 1) return largestFirst(areas).map(rowOf);
  const parts = largestFirst(partsOf(findings));
  if (parts.length <= mostRows) return parts.map(rowOf);
  const rest = parts.slice(mostRows - 1).flat();
  return [...parts.slice(0, mostRows - 1).map(rowOf), { count: rest.length, detail: amountOf(rest, "other ") }];
}

/** `45 in services/billing/ (40 files)`, `175 in 190 other files`; `show` makes a name fit for the format. */
export function placeRowText({ count, name, detail }: PlaceRow, show = (text: string) => text): string {
  if (name === undefined) return `${formatNumber(count)} in ${detail}`;
  return `${formatNumber(count)} in ${show(name)}${detail === "" ? "" : ` (${detail})`}`;
}

type Area = readonly Finding[];

/** Splits the largest folder that can be split, again and again, as long as there is room for a row of each part. */
function areasOf(findings: Area): readonly Area[] {
  let areas: readonly Area[] = [findings];
  for (;;) {
    const room = mostRows - areas.length + 1;
    const fitting = (parts: readonly Area[]) => parts.length > 1 && parts.length <= room;
    const next = largestFirst(areas).find((area) => fitting(partsOf(area)));
    if (next === undefined) return areas;
    areas = areas.flatMap((area) => (area === next ? partsOf(area) : [area]));
  }
}

/** What lies in the folder that all have in common: its files, and the folders in it as a whole. */
function partsOf(area: Area): readonly Area[] {
  const { length } = commonFolder(area);
  const parts = Map.groupBy(area, ({ places: [place] }) => {
    const path = pathOf(place);
    const end = path.indexOf("/", length);
    return end === -1 ? path : path.slice(0, end + 1);
  });
  return [...parts.values()];
}

/** The longest beginning, up to a `/`, of all paths; empty for the root. Of a single file, its folder. */
function commonFolder(area: Area): string {
  const [first = "", ...others] = new Set(area.map(({ places: [place] }) => pathOf(place)));
  let { length } = first;
  for (const path of others) {
    length = Math.min(length, path.length);
    while (!path.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, first.slice(0, length).lastIndexOf("/") + 1);
}

/** Messages are in no folder: they get one. */
function pathOf(place: Place): string {
  if (place.object === "commit-message") return `messages of commits/${place.commit ?? place.path}`;
  return place.object === "tag-message" ? `messages of tags/${place.path}` : place.path;
}

/** Equally large ones stay in their order. */
function largestFirst(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((a, b) => b.length - a.length);
}

function rowOf(area: Area): PlaceRow {
  const [first] = area as readonly [Finding, ...Finding[]];
  const count = area.length;
  if (new Set(area.map(({ places: [place] }) => pathOf(place))).size > 1)
    return { count, name: commonFolder(area), detail: amountOf(area) };
  const contents = area.filter(({ places: [{ object }] }) => object !== "file-name");
  const details = [linesText(contents), contents.length < count ? "its name" : ""].filter((part) => part !== "");
  return { count, name: placeName(first.places[0]), detail: details.join("; ") };
}

function amountOf(area: Area, which = ""): string {
  const paths = new Set(area.map(({ places: [place] }) => pathOf(place)));
  const inTree = area.every(({ places: [{ object }] }) => object === undefined || object === "file-name");
  return quantity(paths.size, `${which}${inTree ? "file" : "place"}`);
}

/** `line 2`, `lines 2, 6-8 and 12 more`. */
function linesText(area: Area): string {
  const lines = [...new Set(area.flatMap(({ places: [{ region }] }) => (region ? [region.start.line] : [])))];
  lines.sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const shown = ranges.slice(0, mostRanges).map(([start, end]) => (start === end ? `${start}` : `${start}-${end}`));
  const hidden = ranges.slice(mostRanges).reduce((sum, [start, end]) => sum + end - start + 1, 0);
  if (shown.length === 0) return "";
  const more = hidden > 0 ? ` and ${formatNumber(hidden)} more` : "";
  return `${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
}
