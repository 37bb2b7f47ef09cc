import { action, type PostStep, postAction } from "@sallyport/action-kit";
import { assumeRole } from "./assume-role.ts";
import { manifest } from "./manifest.ts";

/** Loaded only where it is the post step. */
const endOfJob: PostStep<"summaryDue"> = {
  state: ["summaryDue"],
  run: async (context) => (await import("./end-of-job-step.ts")).endOfJobStep(context),
};

/** Runs the action. `shim` is what calls it, beside which the helper lies. */
export async function main(shim: URL): Promise<void> {
  await action(manifest, (context) => assumeRole(context, new URL("helper.js", shim)));
}

/** The end of the job, whatever became of the step. */
export async function post(): Promise<void> {
  await postAction(manifest.name, endOfJob);
}

/** Loaded only where a provider's tool asks. */
export async function helper(): Promise<void> {
  await (await import("./helper.ts")).helper();
}
