import { version } from "@sallyport/core";
import { firstLines, renderFailure, summaryLimit } from "@sallyport/report";
import { failureText } from "./deliver.ts";
import { asSallyportError } from "./failure.ts";
import type { PostStep } from "./gate.ts";
import { jobOf } from "./job.ts";
import type { Runner } from "./runner.ts";

/** Runs the post step. It may go wrong in any way: the job's result is not its business, so that only warns. */
export async function runPostStep<State extends string>(
  actionName: string,
  post: PostStep<State>,
  runner: Runner,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const saved = post.state.map((name) => [name, environment[`STATE_${name}`]] as const).filter(([, value]) => value);
  const state = Object.fromEntries(saved) as Partial<Record<State, string>>;
  try {
    const summarize = (markdown: string) => runner.summarize(firstLines(markdown, summaryLimit));
    await post.run({ state, job: jobOf(runner, environment), summarize });
  } catch (thrown) {
    const error = asSallyportError(thrown);
    const command = `${actionName} (post)`;
    runner.print(renderFailure({ command, version, error }, "terminal"));
    runner.annotate({
      level: "warning",
      title: command,
      message: failureText(error),
    });
  }
}
