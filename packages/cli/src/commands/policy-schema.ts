import { exitCodes } from "@sallyport/core";
import { policySchema } from "@sallyport/policy";
import type { Invocation } from "../parse/command.ts";
import type { policySchemaCommand } from "./policy-commands.ts";

/** `sallyport policy schema`. */
export async function runPolicySchema({
  options,
  printer,
}: Invocation<typeof policySchemaCommand.options>): Promise<number> {
  const indent = options.format === "json" ? undefined : 2;
  await printer.out.write(`${JSON.stringify(policySchema, undefined, indent)}\n`);
  return exitCodes.pass;
}
