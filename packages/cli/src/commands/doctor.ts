import path from "node:path";
import { exitCodes } from "@sallyport/core";
import type { Invocation } from "../command.ts";
import type { doctorCommand } from "../commands.ts";
import { diagnose } from "../doctor/diagnose.ts";
import { observe } from "../doctor/observe.ts";
import { renderDiagnoses } from "../doctor/render.ts";

/** `sallyport doctor [path]`. */
export async function runDoctor({
  operands,
  options,
  host,
  printer,
}: Invocation<typeof doctorCommand.options>): Promise<number> {
  const diagnoses = diagnose(await observe(path.resolve(host.folder, operands[0] ?? "."), options.policy, host));
  const text =
    options.format === "json"
      ? `${JSON.stringify({ schemaVersion: 1, checks: diagnoses }, null, 2)}\n`
      : renderDiagnoses(diagnoses, printer);
  await printer.out.write(text);
  return diagnoses.some((diagnosis) => diagnosis.state === "fail") ? exitCodes.fail : exitCodes.pass;
}
