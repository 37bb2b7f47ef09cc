import { atLeast, exitCodes, type Severity } from "@sallyport/core";
import { diffPolicies, needsApproval, type PolicyChange } from "@sallyport/policy";
import type { Invocation } from "../parse/command.ts";
import { readComparison } from "../policy/compared-policies.ts";
import { type DiffReport, diffJson, diffMarkdown, diffText } from "../policy/render-diff.ts";
import type { policyDiffCommand } from "./policy-commands.ts";

/** `sallyport policy diff OLD NEW | A..B | --base REF`. */
export async function runPolicyDiff({
  options,
  operands,
  host,
  printer,
}: Invocation<typeof policyDiffCommand.options>): Promise<number> {
  const comparison = await readComparison({ operands, base: options.base, file: options.policy }, host);
  const changes = diffPolicies(comparison.old.policy, comparison.next.policy);
  const report: DiffReport = { comparison, changes, notes: [...comparison.old.notes, ...comparison.next.notes] };
  const render = {
    pretty: () => diffText(report, printer.out),
    json: () => diffJson(report),
    markdown: () => diffMarkdown(report),
  };
  if (!printer.quiet || changes.length > 0) await printer.out.write(render[options.format ?? "pretty"]());
  const limit = options.failOn ?? "error";
  return changes.some((change) => atLeast(severityOf(change), limit)) ? exitCodes.fail : exitCodes.pass;
}

/** As the finding about it would be: more access is an error, an exception that somebody approved is a warning, the rest is worth knowing. */
function severityOf(change: PolicyChange): Severity {
  if (!needsApproval(change)) return "info";
  return change.kind === "EXCEPTION-ADDED" ? "warning" : "error";
}
