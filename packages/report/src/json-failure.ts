import { type FailedRun, harmlessJson, redacted } from "@sallyport/core";
import type { FailureView } from "./failure-view.ts";
import { schemaVersion } from "./json.ts";

/** A run without a verdict, in the same schema: `kind` tells the two apart; `outcome` is never `pass`. */
export function jsonFailure(view: FailureView, { command, version, error }: FailedRun): string {
  return harmlessJson({
    schemaVersion,
    kind: "failure",
    tool: { name: "sallyport", version },
    command: redacted(command),
    outcome: view.outcome,
    sentence: view.sentence,
    error: {
      code: view.code,
      kind: error.kind,
      message: view.message,
      fix: view.fix,
      docs: view.docs,
      causes: view.causes,
      problems: error.problems.map((problem) => ({ ...problem, message: redacted(problem.message) })),
    },
  });
}
