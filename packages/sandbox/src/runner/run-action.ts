import { type JobRun, type RunJobOptions, runJob } from "./run-job.ts";

export interface RunActionOptions extends RunJobOptions {
  /** What the workflow's `with:` says. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** What a run of an action has left behind. */
export interface ActionRun extends Omit<JobRun, "steps"> {
  readonly outputs: Readonly<Record<string, string>>;
  /** Everything that the stages saved for each other. */
  readonly state: Readonly<Record<string, string>>;
}

/**
 * Runs the action in a folder exactly as the runner of GitHub Actions would run it from a workflow step: inputs and their
 * defaults, command files, workflow commands, masks, `pre`, `main` and `post` with state, cancellation.
 * Throws SANDBOX_ACTION_MISSING or SANDBOX_ACTION_INVALID; whatever the action itself does is in the result.
 */
export async function runAction(folder: string, options: RunActionOptions = {}): Promise<ActionRun> {
  const { inputs, ...rest } = options;
  const { steps, ...run } = await runJob([{ uses: folder, ...(inputs === undefined ? {} : { with: inputs }) }], rest);
  return { ...run, outputs: steps[0]?.outputs ?? {}, state: steps[0]?.state ?? {} };
}
