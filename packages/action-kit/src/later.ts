import { setTimeout } from "node:timers/promises";

/** By then git has been started: two calls of the file system come before. */
const gitStarts = 5;

/**
 * Loads a big module a few milliseconds later. Loading blocks the thread; so git is started first and works meanwhile, and an action is
 * at work some 50 ms sooner.
 */
export async function later<T>(load: () => Promise<T>): Promise<T> {
  await setTimeout(gitStarts);
  return load();
}
