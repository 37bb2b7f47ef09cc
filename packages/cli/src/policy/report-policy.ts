import path from "node:path";
import {
  type Count,
  conclude,
  exitCodes,
  type Finding,
  instant,
  outcomeOfRun,
  type Run,
  redactedPath,
  version,
} from "@sallyport/core";
import { applyPolicy, type LoadedPolicy, ruleDescriptions } from "@sallyport/policy";
import type { policyValidateCommand } from "../commands/policy-commands.ts";
import { asSallyportError } from "../failure.ts";
import { deliver, deliverDetails, deliverFailure } from "../output/deliver.ts";
import { planDestinations } from "../output/destination.ts";
import type { Invocation } from "../parse/command.ts";
import { commandLine } from "../parse/command-line.ts";
import { readPolicy } from "./read-policy.ts";

/** What a look at a policy came to. */
export interface PolicyReport {
  readonly gate: string;
  readonly findings: readonly Finding[];
  readonly examined: readonly Count[];
  readonly notes: readonly string[];
}

type PolicyInvocation = Invocation<typeof policyValidateCommand.options>;

/** Reads a policy, looks at it, and writes all reports; answers with the exit code. */
export async function reportPolicy(
  invocation: PolicyInvocation,
  look: (loaded: LoadedPolicy) => PolicyReport,
): Promise<number> {
  const { options, operands, host, printer } = invocation;
  const destinations = await planDestinations(options, host);
  const started = host.now();
  const run = await judge().catch(async (thrown: unknown) => {
    await deliverFailure(asSallyportError(thrown), destinations, host);
    throw thrown;
  });
  await deliverDetails(run, printer);
  await deliver(run, destinations, printer);
  return exitCodes[outcomeOfRun(run)];

  async function judge(): Promise<Run> {
    const loaded = await readPolicy(operands[0], host);
    const { policy, reference } = loaded;
    const { gate, findings, examined, notes } = look(loaded);
    const judged = applyPolicy([...loaded.findings, ...findings], policy, instant(started), reference.path);
    return {
      command: commandLine(host.words),
      version,
      startedAt: instant(started),
      durationMilliseconds: host.now().getTime() - started.getTime(),
      subject: {
        name: redactedPath(folderOf(path.resolve(host.folder, operands[0] ?? "."), reference.path)),
        scope: reference.path ?? "the strict defaults",
      },
      policy: reference,
      verdicts: [conclude({ gate, failOn: options.failOn ?? "error", ...judged, examined })],
      rules: ruleDescriptions,
      notes: [...loaded.notes, ...notes],
      digests: {},
    };
  }
}

/** Where the policy lies; what was named may be the file itself. */
function folderOf(named: string, file: string | undefined): string {
  return file !== undefined && named.endsWith(`/${file}`) ? named.slice(0, -file.length - 1) || "/" : named;
}
