import type { Invocation } from "../command.ts";
import type { checkCommand } from "../commands.ts";
import { runGates } from "../gates.ts";

/** `sallyport check [path]`. */
export async function runCheck(invocation: Invocation<typeof checkCommand.options>): Promise<number> {
  return runGates(invocation, { kind: "repository" });
}
