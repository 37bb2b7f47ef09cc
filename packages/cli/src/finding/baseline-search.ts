import type { Finding, SallyportError } from "@sallyport/core";
import type { Repository } from "@sallyport/git";
import type { LoadedPolicy } from "@sallyport/policy";
import type { BaselineLine, DetectSecretsRequest } from "@sallyport/secrets";
import type { importCommand } from "../commands/secrets-commands.ts";
import type { Invocation } from "../parse/command.ts";
import { refuseBare } from "../run/refuse-bare.ts";
import { usageError } from "../usage-error.ts";
import type { BaselineTarget } from "./baseline-target.ts";
import { type SearchResult, searchRepository } from "./search-repository.ts";

/** What a baseline is written from: the findings that one can list, and the file. */
export interface BaselineSearch {
  readonly findings: readonly Finding[];
  readonly target: BaselineTarget;
}

/** Searches a repository for the findings of a baseline. Throws NO_WORKING_TREE, BASELINE_NEEDS_SALT or BASELINE_INCOMPLETE. */
export async function searchForBaseline(
  { options, host, printer }: Pick<Invocation<typeof importCommand.options>, "options" | "host" | "printer">,
  folder: string | undefined,
  reveal?: DetectSecretsRequest["reveal"],
): Promise<BaselineSearch> {
  const { policy, output } = options;
  const searched = await searchRepository({
    ...{ host, printer, folder, policy, accept: assertFit },
    ...(reveal === undefined ? {} : { reveal }),
  });
  assertComplete(searched);
  const root = searched.repository?.root ?? "";
  return {
    findings: searched.verdict.findings.filter(isListable),
    target: { root, output, secrets: searched.policy.policy.secrets, dryRun: options.dryRun === true, now: host.now() },
  };
}

/** A finding as a line of a baseline. */
export function baselineLine({ fingerprint, rule }: Finding): BaselineLine {
  return { fingerprint, rule };
}

/** A secret whose fingerprint holds beyond this run: one of `s0:` would never fit again. */
function isListable({ rule, fingerprint }: Finding): boolean {
  return /^(?:secrets|custom)\//.test(rule) && fingerprint.startsWith("s1:");
}

function assertFit(policy: LoadedPolicy, repository: Repository | undefined): void {
  // Its root is its git directory.
  refuseBare(repository, "there is no working tree to write a baseline to");
  assertSalted(policy);
}

function assertSalted({ policy, reference }: LoadedPolicy): void {
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

function assertComplete({ verdict }: SearchResult): void {
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
