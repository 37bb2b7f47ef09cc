import type { checkCommand } from "../commands.ts";
import type { Invocation } from "../parse/command.ts";
import { runGates } from "../run/gates.ts";

/** `sallyport check [path]`. */
export async function runCheck(invocation: Invocation<typeof checkCommand.options>): Promise<number> {
  return runGates(invocation, { kind: "repository" });
}
