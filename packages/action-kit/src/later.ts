let begin: () => void = () => {};
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/** Says that the action is at work: git runs and the first line is printed. */
export function atWork(): void {
  begin();
}

/**
 * Loads a big module once the action is at work. Loading blocks the thread; this way git works meanwhile, and whoever waits sees that
 * something happens.
 */
export async function later<T>(load: () => Promise<T>): Promise<T> {
  await begun;
  return load();
}
