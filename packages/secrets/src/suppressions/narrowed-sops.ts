import { type Finding, printable, quantity, redacted } from "@sallyport/core";
import { headCommit, listTree, type Repository } from "@sallyport/git";
import { type DeclaringState, sopsRules } from "../documents/declarations.ts";
import { isSopsConfig } from "../documents/sops/sops-config.ts";
import { suppressionFinding } from "./suppression-finding.ts";

/** A `.sops.yaml` that a change makes name fewer files. */
export interface NarrowedSops {
  /** Of the configuration that wanted the files encrypted. */
  readonly config: string;
  /** Files at HEAD that it wanted encrypted before the change and nothing wants so after it. */
  readonly files: readonly string[];
}

const filesToName = 5;

/** Compares what two states of the repository want encrypted, for the files of HEAD. Git is asked only where a `.sops.yaml` differs. */
export async function loadNarrowedSops(
  repository: Repository,
  before: DeclaringState,
  after: DeclaringState,
): Promise<NarrowedSops[]> {
  if (sopsText(before) === sopsText(after)) return [];
  const commit = await headCommit(repository);
  return commit === undefined ? [] : narrowedSops(before, after, (await listTree(repository, commit)).keys());
}

function sopsText(state: DeclaringState): string {
  const configs = state
    .filter(({ path }) => isSopsConfig(path))
    .map(({ path, bytes }) => [path, bytes && Buffer.from(bytes).toString("latin1")]);
  return JSON.stringify(configs.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}

/** By configuration, in the order of the paths. */
export function narrowedSops(before: DeclaringState, after: DeclaringState, paths: Iterable<string>): NarrowedSops[] {
  const [was, is] = [sopsRules(before), sopsRules(after)];
  const byConfig = new Map<string, string[]>();
  for (const path of paths) {
    const config = was.ruleFor(path)?.config;
    if (config === undefined || is.ruleFor(path)) continue;
    byConfig.set(config, [...(byConfig.get(config) ?? []), path]);
  }
  return [...byConfig].map(([config, files]) => ({ config, files }));
}

/** Until the merge the rules of the protected commit hold too, so that nothing passes that did not pass before. */
export function narrowedFindings(narrowed: readonly NarrowedSops[]): Finding[] {
  return narrowed.map(({ config, files }) => {
    const count = quantity(files.length, "file");
    const named = files.slice(0, filesToName).map((file) => printable(redacted(file)));
    return suppressionFinding({
      rule: "suppressions/narrowed-sops-rules",
      message: `this change takes ${count} out of what ${printable(config)} wants encrypted; it takes effect with the merge`,
      fix: "Restore the creation rule. If it is meant, review that the files hold no secrets.",
      place: { path: config },
      evidence: [{ label: "files", value: `${named.join(", ")}${files.length > filesToName ? ", …" : ""}` }],
      subject: [...files],
    });
  });
}
