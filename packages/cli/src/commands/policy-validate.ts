import { lintStages } from "@sallyport/policy";
import type { Invocation } from "../parse/command.ts";
import { reportPolicy } from "../policy/report-policy.ts";
import type { policyValidateCommand } from "./policy-commands.ts";

/** `sallyport policy validate [path]`. */
export async function runPolicyValidate(invocation: Invocation<typeof policyValidateCommand.options>): Promise<number> {
  return reportPolicy(invocation, ({ policy, reference }) => {
    const stages = Object.values(policy.stages);
    const count = (of: (stage: (typeof stages)[number]) => number) => stages.reduce((sum, stage) => sum + of(stage), 0);
    return {
      gate: "validate-policy",
      findings: lintStages(policy, reference.path),
      examined: [
        { label: "stages", count: stages.length },
        { label: "grants", count: count(({ allow }) => allow.length) },
        { label: "credentials", count: count(({ credentials }) => Object.keys(credentials).length) },
        { label: "tests", count: policy.tests.length },
        { label: "exceptions", count: policy.exceptions.length },
      ],
      notes: [],
    };
  });
}
