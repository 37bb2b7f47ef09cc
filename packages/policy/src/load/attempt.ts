import { SallyportError } from "@sallyport/core";

/** A policy that cannot be understood is an answer about the file. Any other failure is one to read it, and says nothing about it. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: SallyportError }> {
  try {
    return { value: await work() };
  } catch (error) {
    const isAnswer = error instanceof SallyportError && error.kind === "usage" && error.code.startsWith("POLICY_");
    if (isAnswer) return { error };
    throw error;
  }
}
