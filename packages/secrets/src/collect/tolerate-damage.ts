import { SallyportError } from "@sallyport/core";
import type { Coverage } from "./coverage.ts";

/**
 * What `read` answers, or `without` when the repository is damaged there: then a gap is noted, and what was found elsewhere still
 * counts. Every other failure is thrown on.
 */
export async function tolerateDamage<T>(coverage: Coverage, without: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    noteDamage(error, coverage);
    return without;
  }
}

/** Throws on what is no damage of the repository. */
export function noteDamage(error: unknown, coverage: Coverage): void {
  if (!(error instanceof SallyportError) || error.code !== "REPOSITORY_DAMAGED") throw error;
  const said = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  coverage.uncheck({ kind: "missing-object", what: `${error.message}${said}`, fix: error.fix });
}
