import { causeChain, instant, version } from "@sallyport/core";
import { asSallyportError } from "./failure.ts";
import type { Gate, PostStep } from "./gate.ts";
import { inputText, secretValues } from "./inputs.ts";
import { atWork } from "./later.ts";
import type { GateManifest } from "./manifest.ts";
import { prepare } from "./prepare.ts";
import type { ReportTargets } from "./report-files.ts";
import { connectRunner } from "./runner.ts";
import { missingRunnerFile } from "./runner-files.ts";

/**
 * Runs a gate as a GitHub Action: inputs, event, repository and policy are read and checked, the gate decides, and its verdict
 * is shown and handed on. Never throws. `fail` and `unknown` fail the step; the output `verdict` is `unknown` until there is
 * one, also when the step is killed.
 *
 * What is heavy is loaded late: git is at work first, and the rest is loaded while it runs.
 */
export async function action<const M extends GateManifest, State extends string = never>(
  manifest: M,
  gate: Gate<M, State>,
): Promise<void> {
  const environment = process.env;
  const startedAt = instant(new Date());
  const preparing = prepare(manifest, environment);
  // A failure is awaited below, after secrets are masked; until then nobody may complain.
  preparing.catch(() => {});
  const runner = await connectRunner(environment);
  for (const secret of secretValues(manifest, environment)) runner.mask(secret);
  const missing = missingRunnerFile(environment);
  if (missing) return runner.fail(`${missing.code}: ${missing.message}\nfix: ${missing.fix}\ndocs: ${missing.docs}`);
  runner.setOutput("verdict", "unknown");
  runner.print(`Sallyport ${version}`);
  atWork();
  const [{ deliverFailure, deliverRun }, { runGate }] = await Promise.all([
    import("./deliver.ts"),
    import("./run-gate.ts"),
  ]);
  const delivery = { actionName: manifest.name, runner, environment, targets: targetsOf(environment) };
  try {
    const prepared = await preparing;
    const answer = await runGate(manifest, gate, prepared, { runner, environment, startedAt });
    await deliverRun(answer, delivery);
  } catch (thrown) {
    const failing = deliverFailure(asSallyportError(thrown), delivery);
    await failing.catch((again) => runner.fail(causeChain(again).join(": ")));
  }
}

/**
 * Runs the action's post step. It needs an entry of its own: a step that is killed while Node starts leaves no state by which one entry
 * could tell that it must not run again. Never throws, and never fails the job.
 */
export async function postAction<State extends string>(actionName: string, step: PostStep<State>): Promise<void> {
  const { runPostStep } = await import("./post-step.ts");
  await runPostStep(actionName, step, await connectRunner(process.env), process.env);
}

/** Known even when the inputs are wrong, so that a failure is reported at the place where the verdict is awaited. */
function targetsOf(environment: NodeJS.ProcessEnv): ReportTargets {
  return { json: inputText("report", environment) || undefined, sarif: inputText("sarif", environment) || undefined };
}
