import { delegateFor, isUnbounded, type MergeContext, refuse } from "./merge-context.ts";

/** The tighter of two values; `compare` is positive where the first is looser. A looser one below is told, and its delegation counts. */
export function tightest<T extends string | number>(
  context: MergeContext,
  pointer: string,
  ours: T,
  theirs: T,
  compare: (a: T, b: T) => number,
  boundOf: (text: string) => T | undefined,
): T {
  if (compare(ours, theirs) <= 0) return ours;
  const delegate = delegateFor(context, pointer);
  // A bound that is not understood lets nobody go further.
  const bound =
    typeof delegate?.bound === "string" ? boundOf(delegate.bound) : isUnbounded(delegate) ? ours : undefined;
  const limit = bound !== undefined && compare(bound, theirs) > 0 ? bound : theirs;
  if (compare(ours, limit) <= 0) return ours;
  const message = `${nameOf(pointer)} is ${ours} here and ${limit} in the file above, which holds`;
  refuse(context, { pointer, message, fix: "Delete it here, or make it as tight." });
  return limit;
}

/** `secrets.min-confidence` */
function nameOf(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".");
}

/** Of a list that loosens with every entry, the entries that the file above has too. */
export function shared<T extends string>(
  context: MergeContext,
  above: readonly T[],
  below: readonly T[],
  pointer: string,
  covers: (outer: T, inner: T) => boolean,
): readonly T[] {
  const delegate = delegateFor(context, pointer);
  const bounds = delegate?.bound === undefined ? undefined : ([delegate.bound].flat() as T[]);
  return below.filter((entry, index) => {
    if (above.some((other) => covers(other, entry))) return true;
    if (delegate !== undefined && (bounds === undefined || bounds.some((bound) => covers(bound, entry)))) return true;
    const message = `${entry} is not in ${nameOf(pointer)} of the file above; it is left out`;
    refuse(context, { pointer: `${pointer}/${index}`, message, fix: "Delete it here.", above: pointer });
    return false;
  });
}
