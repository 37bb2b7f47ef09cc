import { exitCodes, type Finding } from "@sallyport/core";
import { baselineLine, searchForBaseline } from "../finding/baseline-search.ts";
import { updateBaseline } from "../finding/baseline-target.ts";
import type { Invocation } from "../parse/command.ts";
import type { baselineCommand } from "./secrets-commands.ts";

/** `sallyport secrets baseline [path]`. The file holds fingerprints and rules, no values, places or dates. */
export async function runBaseline(invocation: Invocation<typeof baselineCommand.options>): Promise<number> {
  const { operands, printer } = invocation;
  const { findings, target } = await searchForBaseline(invocation, operands[0]);
  const lines = findings.filter(needsBaseline).map(baselineLine);
  const { summary, advice } = await updateBaseline(target, () => lines);
  await printer.out.write(printer.quiet ? advice : summary + advice);
  return exitCodes.pass;
}

/** What an exception or a comment lets pass needs no baseline. */
function needsBaseline({ exception, suppression }: Finding): boolean {
  return exception?.state !== "active" && suppression?.kind !== "comment";
}
