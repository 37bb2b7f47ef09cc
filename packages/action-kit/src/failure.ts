import { printable, SallyportError, version } from "@sallyport/core";

/** Everything that is thrown becomes an error with a code. What is not one of ours is a defect of Sallyport, and says so. */
export function asSallyportError(thrown: unknown): SallyportError {
  if (thrown instanceof SallyportError) return thrown;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new SallyportError({
    code: "INTERNAL",
    message: `unexpected ${printable(name)}: a defect of Sallyport ${version}, not of your workflow`,
    fix: "Report it at https://github.com/sallyport/sallyport/issues/new with this log; running the job again with debug logging adds where it happened.",
    cause: thrown,
  });
}
