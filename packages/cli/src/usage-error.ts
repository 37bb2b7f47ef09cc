import { SallyportError } from "@sallyport/core";

/** The user's words are wrong: exit code 2. `message` must be printable already. */
export function usageError(code: string, message: string, fix: string, cause?: unknown): SallyportError {
  return new SallyportError({ code, kind: "usage", message, fix, ...(cause === undefined ? {} : { cause }) });
}
