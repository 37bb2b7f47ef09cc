import { compileGlob, type Finding } from "@sallyport/core";
import { isPathPattern } from "../parse/path-pattern.ts";
import type { Exception } from "../policy.ts";

/**
 * Whether an exception is about a finding. With a path, every place of the finding must be known and match: a copy elsewhere was not
 * approved.
 */
export function compileTarget(exception: Exception): (finding: Finding) => boolean {
  const { rule, fingerprint, path } = exception;
  const matchesPath = path === undefined ? undefined : compilePath(path);
  return ({ unlistedPlaces = 0, places, ...finding }) =>
    finding.rule === rule &&
    (fingerprint === undefined || finding.fingerprint === fingerprint) &&
    (matchesPath === undefined || (unlistedPlaces === 0 && places.every((place) => matchesPath(place.path))));
}

/** A path without a wildcard is exact: `config.yml` is not also `vendor/config.yml`. */
export function compilePath(path: string): (path: string) => boolean {
  return isPathPattern(path) ? compileGlob(path) : (candidate) => candidate === path;
}

/** Whether an exception could be about findings that nobody has seen: a pattern of paths and no fingerprint. */
export function isOpenEnded({ fingerprint, path }: Exception): boolean {
  return fingerprint === undefined && (path === undefined || isPathPattern(path));
}

/** An exception in words: `secrets/generic-password (s1:4f0c6a52d1b87e93a10fb2c7d35e8649 in docs/**)`. */
export function describeTarget({ rule, fingerprint, path }: Exception): string {
  const target = [fingerprint, path].filter((part) => part !== undefined).join(" in ");
  return target === "" ? rule : `${rule} (${target})`;
}
