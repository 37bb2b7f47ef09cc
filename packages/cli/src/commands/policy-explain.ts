import { exitCodes, harmlessJson, instant, nearest, shown } from "@sallyport/core";
import { decideStage, explainDecision, explanationText } from "@sallyport/policy";
import { assumedNote, givenIdentity } from "../options/given-identity.ts";
import type { Invocation } from "../parse/command.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { usageError } from "../usage-error.ts";
import type { policyExplainCommand } from "./policy-commands.ts";

type ExplainInvocation = Invocation<typeof policyExplainCommand.options>;

/** `sallyport policy explain --stage S …`. */
export async function runPolicyExplain({ options, operands, host, printer }: ExplainInvocation): Promise<number> {
  const { stage, credential, held } = options;
  if (stage === undefined)
    throw usageError(
      "USAGE_ARGUMENT_MISSING",
      "sallyport policy explain needs a --stage",
      "Add `--stage NAME`, a stage of the policy.",
    );
  const claims = await givenIdentity("policy explain", options, host);
  const { policy } = await readPolicy(operands[0], host);
  for (const name of held ?? []) requireStage(name, Object.keys(policy.stages));
  const decision = decideStage(policy, {
    stage,
    ...(credential === undefined ? {} : { credential }),
    claims,
    now: options.at ?? instant(host.now()),
    ...(held === undefined ? {} : { held }),
  });
  const explanation = explainDecision(decision, policy);
  if (options.format === "json") {
    const at = options.at === undefined ? {} : { at: options.at, authoritative: false };
    await printer.out.write(harmlessJson({ schemaVersion: 1, ...explanation, ...at }));
  } else {
    const { style } = printer.out;
    const colours = {
      good: (text: string) => style("green", text),
      bad: (text: string) => style("red", text),
      strong: (text: string) => style("bold", text),
      faint: (text: string) => style("dim", text),
    };
    const failing = explanation.checks.filter(({ holds }) => !holds).map(({ claim }) => claim);
    const assumed = assumedNote(options, failing);
    const notes = [
      ...(assumed === undefined ? [] : [`note: ${assumed}`]),
      ...(options.at === undefined ? [] : [`decided as of ${options.at} (--at), not of now`]),
    ];
    await printer.out.write(explanationText(explanation, colours) + notes.map((note) => `  ${note}\n`).join(""));
  }
  return decision.effect === "allow" ? exitCodes.pass : exitCodes.fail;
}

/** A stage that nobody knows forbids nothing, so a slip of the pen would be answered as if the job held none. */
function requireStage(name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const meant = nearest(name, known);
  throw usageError(
    "USAGE_VALUE_UNKNOWN",
    `--held takes a stage of the policy, and there is none named "${shown(name)}"`,
    meant === undefined ? `Use one of: ${known.join(", ") || "none"}.` : `Did you mean \`--held ${meant}\`?`,
  );
}
