import type { Finding, SallyportError } from "@sallyport/core";
import { usageError } from "../usage-error.ts";

/** How a command line names a finding. */
export type FindingTarget =
  /** The first digits of a fingerprint, or all. */
  | { readonly kind: "fingerprint"; readonly prefix: string }
  /** A path as reports show it, and a 1-based line. */
  | { readonly kind: "place"; readonly path: string; readonly line: number };

/** Throws FINDING_TARGET_INVALID. */
export function parseFingerprint(word: string): FindingTarget & { readonly kind: "fingerprint" } {
  if (/^[a-z]1:[0-9a-f]{8,64}$/.test(word)) return { kind: "fingerprint", prefix: word };
  throw targetInvalid(
    "a fingerprint such as s1:4f0c6a52d1b87e93 is expected, and something else was given",
    "Copy it from the report. The secret itself never belongs on a command line.",
  );
}

/** A fingerprint, or `src/app.env:12`. Throws FINDING_TARGET_INVALID. */
export function parseFindingTarget(word: string): FindingTarget {
  if (/^[a-z]1:[0-9a-f]{8,64}$/.test(word)) return { kind: "fingerprint", prefix: word };
  const [, path, line] = /^(.+):([1-9]\d{0,8})$/s.exec(word) ?? [];
  if (path !== undefined && line !== undefined) {
    return { kind: "place", path: path.replace(/^\.\//, ""), line: Number(line) };
  }
  throw targetInvalid(
    "a fingerprint or a place such as src/app.env:12 is expected, and something else was given",
    "Copy the fingerprint from the report, or write PATH:LINE. The secret itself never belongs on a command line.",
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

/** The only one of `found`. Throws FINDING_NOT_FOUND where there is none, or where a fingerprint fits several. */
export function onlyOne<T>(found: readonly T[], target: FindingTarget): T {
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  throw notFound(target, found.length);
}

/** For a target that so many findings meet. */
export function notFound(target: FindingTarget, count: number): SallyportError {
  if (count > 0) {
    const named = target.kind === "fingerprint" ? `the fingerprint ${target.prefix}` : "that place";
    return usageError("FINDING_NOT_FOUND", `${named} fits ${count} findings`, "Give more of its digits.");
  }
  return target.kind === "fingerprint"
    ? usageError(
        "FINDING_NOT_FOUND",
        `no finding of this repository has the fingerprint ${target.prefix}`,
        "Copy it from a report that was made with this repository's policy, whose salt it depends on.",
      )
    : usageError(
        "FINDING_NOT_FOUND",
        `no finding of this repository stands on line ${target.line} of that file`,
        "Copy path and line from a report of this state of the repository, or give the fingerprint.",
      );
}
