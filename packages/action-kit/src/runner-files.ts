import { existsSync } from "node:fs";
import { printable, SallyportError } from "@sallyport/core";

/** Files that the runner makes for each step, for what the step hands on. */
const names = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"] as const;

/** Why a verdict could not be handed on: a variable names a file that is not there. Undefined where all are, or the runner has none. */
export function missingRunnerFile(environment: NodeJS.ProcessEnv): SallyportError | undefined {
  const name = names.find((each) => environment[each] && !existsSync(environment[each]));
  if (name === undefined) return undefined;
  return new SallyportError({
    code: "RUNNER_FILE_MISSING",
    message: `${name} names ${printable(environment[name] ?? "")}, and there is no such file: what the step finds could not be handed on`,
    fix: "Let no earlier step empty the runner's temporary folder; in a container action or on a runner of your own, mount that folder at the path that the variable names.",
  });
}
