import { posix } from "node:path";
import { type Finding, printable, redactedPath, type SallyportError } from "@sallyport/core";
import { usageError } from "../usage-error.ts";

/** How a command line names a finding. */
export type FindingTarget = FingerprintTarget | PlaceTarget;

/** The first digits of a fingerprint, or all. */
export interface FingerprintTarget {
  readonly kind: "fingerprint";
  readonly prefix: string;
}

/** A path as reports show it, and a 1-based line. */
export interface PlaceTarget {
  readonly kind: "place";
  readonly path: string;
  readonly line: number;
}

const fingerprintForm = /^[a-z]1:[0-9a-f]{8,64}$/;

/** Throws FINDING_TARGET_INVALID. */
export function parseFingerprint(word: string): FingerprintTarget {
  if (fingerprintForm.test(word)) return { kind: "fingerprint", prefix: word };
  assertLongEnough(word);
  throw targetInvalid(
    "a fingerprint such as s1:4f0c6a52d1b87e93a10fb2c7d35e8649 is expected, and something else was given",
    "Copy it from the report. The secret itself never belongs on a command line.",
  );
}

/** A fingerprint, or `src/app.env:12`, also with the column that reports show. Throws FINDING_TARGET_INVALID. */
export function parseFindingTarget(word: string): FindingTarget {
  if (fingerprintForm.test(word)) return { kind: "fingerprint", prefix: word };
  assertLongEnough(word);
  const [, path, line] = /^(.+?):([1-9]\d{0,8})(?::[1-9]\d{0,8})?$/s.exec(word) ?? [];
  if (path !== undefined && line !== undefined) {
    return { kind: "place", path: posix.normalize(path), line: Number(line) };
  }
  throw targetInvalid(
    "a fingerprint or a place such as src/app.env:12 is expected, and something else was given",
    "Copy the fingerprint from the report, or write PATH:LINE. The secret itself never belongs on a command line.",
  );
}

/** A few digits fit many findings, and are too few to be a secret. Throws FINDING_TARGET_INVALID. */
function assertLongEnough(word: string): void {
  if (!/^[a-z]1:[0-9a-f]{0,7}$/.test(word)) return;
  const digits = word.length - "s1:".length;
  throw targetInvalid(
    `the first 8 digits of a fingerprint are the fewest that name a finding, and ${word} has ${digits}`,
    "Give more of its digits, as the report shows them.",
  );
}

/** What was given instead may be the secret itself, so it is not shown. */
function targetInvalid(message: string, fix: string): SallyportError {
  return usageError("FINDING_TARGET_INVALID", message, fix);
}

export function meets(
  target: FindingTarget,
  { fingerprint, places }: Pick<Finding, "fingerprint" | "places">,
): boolean {
  if (target.kind === "fingerprint") return fingerprint.startsWith(target.prefix);
  return places.some(
    ({ path, region }) =>
      path === target.path &&
      region !== undefined &&
      region.start.line <= target.line &&
      target.line <= region.end.line,
  );
}

/** The only one of `found`. Throws FINDING_NOT_FOUND where there is none, or where the digits fit several. */
export function onlyOne<T>(found: readonly T[], target: FingerprintTarget): T {
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (found.length > 0) {
    const message = `the fingerprint ${target.prefix} fits ${found.length} findings`;
    throw usageError("FINDING_NOT_FOUND", message, "Give more of its digits.");
  }
  throw usageError(
    "FINDING_NOT_FOUND",
    `no finding of this repository has the fingerprint ${target.prefix}`,
    "Copy it from a report that was made with this repository's policy, whose salt it depends on.",
  );
}

/** The findings at a place, of which the path is read from the root of the repository, as in reports, or else from `folder` in it. */
export function findingsAt(
  target: PlaceTarget,
  findings: readonly Finding[],
  folder: string,
  isFile: (path: string) => boolean,
): readonly Finding[] {
  const fromFolder = { ...target, path: posix.join(folder, target.path) };
  for (const reading of [target, fromFolder]) {
    const found = findings.filter((finding) => meets(reading, finding));
    if (found.length > 0) return found;
  }
  const known = [target.path, fromFolder.path].find(
    (path) => isFile(path) || findings.some(({ places }) => places.some((place) => place.path === path)),
  );
  throw placeNotFound(target, known, linesOf([target.path, fromFolder.path], findings));
}

/** So many lines fit into a sentence. */
const mostLines = 10;

/** A path that names no file was typed, and may be anything: it is not repeated. */
function placeNotFound({ line }: PlaceTarget, known: string | undefined, lines: readonly number[]): SallyportError {
  const fix = "Copy path and line from a report of this state of the repository, or give the fingerprint.";
  if (known === undefined) {
    const nowhere = "no file here has that path, and no finding of the history stands in one that had it";
    return usageError("FINDING_NOT_FOUND", nowhere, fix);
  }
  const some = `${lines.slice(0, mostLines).join(", ")}${lines.length > mostLines ? ", …" : ""}`;
  const others = lines.length === 0 ? "or elsewhere in it" : `but on ${lines.length === 1 ? "line" : "lines"} ${some}`;
  const message = `no finding of this repository stands on line ${line} of ${printable(redactedPath(known))}, ${others}`;
  return usageError("FINDING_NOT_FOUND", message, fix);
}

function linesOf(paths: readonly string[], findings: readonly Finding[]): number[] {
  const places = findings.flatMap((finding) => finding.places).filter(({ path }) => paths.includes(path));
  const lines = places.flatMap(({ region }) => (region ? [region.start.line] : []));
  return [...new Set(lines)].sort((a, b) => a - b);
}
