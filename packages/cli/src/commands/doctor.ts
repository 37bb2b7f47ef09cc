import path from "node:path";
import { exitCodes, harmlessJson, redacted } from "@sallyport/core";
import { diagnose } from "../doctor/diagnose.ts";
import { observe } from "../doctor/observe.ts";
import { renderDiagnoses } from "../doctor/render.ts";
import type { Invocation } from "../parse/command.ts";
import type { doctorCommand } from "./learning-commands.ts";

/** `sallyport doctor [path]`. */
export async function runDoctor({
  operands,
  options,
  host,
  printer,
}: Invocation<typeof doctorCommand.options>): Promise<number> {
  const seen = await observe(path.resolve(host.folder, operands[0] ?? "."), options.policy, host);
  // What is diagnosed repeats paths, settings and errors of whoever runs it.
  const diagnoses = diagnose(seen).map((diagnosis) => ({
    ...diagnosis,
    says: redacted(diagnosis.says),
    ...(diagnosis.fix === undefined ? {} : { fix: redacted(diagnosis.fix) }),
  }));
  const text =
    options.format === "json"
      ? harmlessJson({ schemaVersion: 1, checks: diagnoses })
      : renderDiagnoses(diagnoses, printer);
  await printer.out.write(text);
  return diagnoses.some((diagnosis) => diagnosis.state === "fail") ? exitCodes.fail : exitCodes.pass;
}
