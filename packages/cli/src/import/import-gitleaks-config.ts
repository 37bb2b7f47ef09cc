import { exitCodes, quantity } from "@sallyport/core";
import type { importCommand } from "../commands/secrets-commands.ts";
import { baselineLine, searchForBaseline } from "../finding/baseline-search.ts";
import { updateBaseline } from "../finding/baseline-target.ts";
import type { Invocation } from "../parse/command.ts";
import type { GitleaksConfig } from "./gitleaks-config.ts";

/**
 * Carries the findings whose values the allowlists name over into the baseline. What they say about paths would hide more than findings, so it
 * is a proposal for the policy, which this prints and does not write.
 */
export async function importGitleaksConfig(
  config: GitleaksConfig,
  invocation: Invocation<typeof importCommand.options>,
): Promise<number> {
  const used = new Set<string>();
  const meant = new Set<string>();
  const { findings, target } = await searchForBaseline(invocation, invocation.operands[1], ({ fingerprint, value }) => {
    const text = value.toString("utf8");
    for (const test of config.values) {
      if (!test.matches(text)) continue;
      used.add(test.name);
      meant.add(fingerprint);
    }
  });
  const carried = findings.filter(({ fingerprint }) => meant.has(fingerprint)).map(baselineLine);
  const { summary, advice } = await updateBaseline(target, (before) => [...before, ...carried]);
  const idle = config.values.filter(({ name }) => !used.has(name)).map(({ name }) => `${name}: no value here`);
  await invocation.printer.out.write(`${reportOf(config, carried.length, idle)}${summary}${advice}`);
  return exitCodes.pass;
}

function reportOf({ allowlists, exclude, left }: GitleaksConfig, carried: number, idle: readonly string[]): string {
  const lines = [
    `a configuration of gitleaks: ${quantity(allowlists, "allowlist")}, ${quantity(carried, "finding")} carried over`,
  ];
  const missing = [...left, ...idle];
  if (missing.length > 0) lines.push(`not carried over: ${missing.length}`, ...missing.map((text) => `  ${text}`));
  if (exclude.length > 0) {
    lines.push(
      "proposed for the policy, and not written: files that nothing would look at any more",
      "  secrets:",
      "    exclude:",
      ...exclude.map((pattern) => `      - ${JSON.stringify(pattern)}`),
    );
  }
  return `${lines.join("\n")}\n`;
}
