import { action } from "@sallyport/action-kit";
import { assumeRole } from "./assume-role.ts";
import { endOfJobStep } from "./end-of-job-step.ts";
import { manifest } from "./manifest.ts";

export { helper } from "./helper.ts";

/** Runs the action; after the job the same entry is the post step. `shim` is the action's own `index.js`, beside which the helper lies. */
export async function main(shim: URL): Promise<void> {
  await action(manifest, (context) => assumeRole(context, new URL("helper.js", shim)), endOfJobStep);
}
