import { action, type PostStep } from "@sallyport/action-kit";
import { assumeRole } from "./assume-role.ts";
import { manifest } from "./manifest.ts";

/** Loaded only where it is the post step. */
const endOfJob: PostStep<"summaryDue"> = {
  state: ["summaryDue"],
  run: async (context) => (await import("./end-of-job-step.ts")).endOfJobStep(context),
};

/** Runs the action; called by `post.js` it is the post step. `shim` is the one of the two that calls it, beside which the helper lies. */
export async function main(shim: URL): Promise<void> {
  await action(manifest, (context) => assumeRole(context, new URL("helper.js", shim)), endOfJob);
}

/** Loaded only where a provider's tool asks. */
export async function helper(): Promise<void> {
  await (await import("./helper.ts")).helper();
}
