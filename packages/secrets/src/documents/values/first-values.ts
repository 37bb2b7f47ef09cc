/** More than any file of settings has that somebody keeps. */
export const mostValues = 5000;

/** Of so many values only the first are judged: each costs as much as the search of a kilobyte. `onMore` hears, in a phrase, that there are others. */
export function firstValues<T>(values: Iterable<T>, onMore: (what: string) => void, most = mostValues): T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.length === most) {
      onMore(`values of a settings file beyond the first ${most}, which were searched as text`);
      break;
    }
    first.push(value);
  }
  return first;
}
