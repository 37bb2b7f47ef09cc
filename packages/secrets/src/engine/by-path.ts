/** Of paths lately asked about: a history holds hundreds of versions of one file. */
const mostRemembered = 10_000;

/** The same function, which remembers its answers; they must depend on the path alone, and none may be undefined. */
export function byPath<Answer extends NonNullable<unknown>>(
  answer: (path: string) => Answer,
): (path: string) => Answer {
  const remembered = new Map<string, Answer>();
  return (path) => {
    const known = remembered.get(path);
    if (known !== undefined) return known;
    if (remembered.size === mostRemembered) remembered.clear();
    const found = answer(path);
    remembered.set(path, found);
    return found;
  };
}
