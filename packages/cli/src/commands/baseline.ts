import { exitCodes, type Finding, type SallyportError } from "@sallyport/core";
import type { LoadedPolicy } from "@sallyport/policy";
import type { BaselineLine } from "@sallyport/secrets";
import { updateBaseline } from "../finding/baseline-target.ts";
import { isListable } from "../finding/listable.ts";
import { type SearchResult, searchRepository } from "../finding/search-repository.ts";
import type { Invocation } from "../parse/command.ts";
import { usageError } from "../usage-error.ts";
import type { baselineCommand } from "./secrets-commands.ts";

/** `sallyport secrets baseline [path]`. The file holds fingerprints and rules, no values, places or dates. */
export async function runBaseline(invocation: Invocation<typeof baselineCommand.options>): Promise<number> {
  const { operands, options, host, printer } = invocation;
  const searched = await searchRepository({
    host,
    printer,
    folder: operands[0],
    policy: options.policy,
    accept: assertSalted,
  });
  const { secrets } = searched.policy.policy;
  assertComplete(searched);
  const lines = knownLines(searched.verdict.findings);
  const target = {
    root: searched.repository?.root ?? "",
    output: options.output,
    secrets,
    dryRun: options.dryRun === true,
    now: host.now(),
  };
  await printer.out.write(await updateBaseline(target, () => lines));
  return exitCodes.pass;
}

/** What an exception or a comment lets pass needs no baseline; a fingerprint of one run (`s0:`) would never fit again. */
function knownLines(findings: SearchResult["verdict"]["findings"]): BaselineLine[] {
  return findings.filter(isListed).map(({ fingerprint, rule }) => ({ fingerprint, rule }));
}

function isListed(finding: Finding): boolean {
  return isListable(finding) && finding.exception?.state !== "active" && finding.suppression?.kind !== "comment";
}

/** Throws BASELINE_NEEDS_SALT. */
export function assertSalted({ policy, reference }: LoadedPolicy): void {
  if (policy.secrets.salt !== undefined) return;
  const guessable = "so the fingerprints of a baseline could be tried out by whoever reads it";
  throw reference.path === undefined
    ? usageError(
        "BASELINE_NEEDS_SALT",
        `there is no policy file, and no secrets.salt in it, ${guessable}`,
        "Run `sallyport init`, which writes a policy with a salt.",
      )
    : usageError(
        "BASELINE_NEEDS_SALT",
        `${reference.path} has no secrets.salt, ${guessable}`,
        `Add \`salt\` under \`secrets\` in ${reference.path}: \`openssl rand -hex 16\` makes one.`,
      );
}

/** Throws BASELINE_INCOMPLETE. */
export function assertComplete({ verdict }: Pick<SearchResult, "verdict">): void {
  const [gap] = verdict.unchecked;
  if (gap !== undefined) throw incomplete(gap.what, gap.fix);
}

function incomplete(what: string, fix: string): SallyportError {
  return usageError(
    "BASELINE_INCOMPLETE",
    `no baseline was written, for not everything could be searched: ${what}`,
    fix,
  );
}
