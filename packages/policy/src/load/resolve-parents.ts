import { printable, SallyportError, sha256 } from "@sallyport/core";
import { fileOf, type MergeConflict } from "../merge/merge-context.ts";
import { mergePolicies } from "../merge/merge-policies.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Policy } from "../policy.ts";
import { compileConditions } from "../stages/compile-conditions.ts";
import type { Parent } from "../stages/inheritance.ts";

/** Reads files of other repositories. What it throws must be a SallyportError, for it is shown as it is. */
export interface ParentSource {
  /** The bytes of the file at its commit; for one that is pinned by its digest, of the default branch. */
  read(parent: Parent & { readonly repository: string }): Promise<Uint8Array>;
}

/** Where extended files are read from. */
export interface ParentReaders {
  /** Absent: no other repository can be read, so a policy that extends one cannot be used. */
  readonly remote?: ParentSource | undefined;
  /** Files of the repository itself, in the state that the policy was read from. */
  readonly vendored: (path: string) => Promise<Uint8Array | undefined>;
}

/** A file that a policy extends, itself or through another one. */
export interface ParentFile {
  /** As `extends` names it, without its pin. */
  readonly file: string;
  /** `sha256:` of its bytes. */
  readonly digest: string;
  readonly pin: string;
}

export interface ResolvedPolicy {
  readonly policy: Policy;
  /** Where a file wanted to be looser than one above it. */
  readonly conflicts: readonly MergeConflict[];
  /** The nearest first. */
  readonly parents: readonly ParentFile[];
}

/** How many files may be above a policy, one above the other. */
const deepestInheritance = 3;

/**
 * The policy merged with all that it extends. Throws where a file above cannot be read, has another digest, or leads in a circle: without
 * it nobody knows what is allowed, so nothing is. POLICY_EXTENDS_UNREADABLE, POLICY_EXTENDS_CHANGED, POLICY_EXTENDS_CYCLE,
 * POLICY_EXTENDS_TOO_DEEP, POLICY_EXTENDS_INVALID.
 */
export async function resolveParents(policy: Policy, readers: ParentReaders): Promise<ResolvedPolicy> {
  const chain: Policy[] = [policy];
  const parents: ParentFile[] = [];
  for (let parent = policy.extends; parent !== undefined; parent = chain.at(-1)?.extends) {
    const file = nameOf(parent);
    const above = parents.map((each) => each.file);
    if (above.includes(file) || file === fileOf(policy)) throw circle(parent, [...above, file]);
    if (parents.length === deepestInheritance) throw tooDeep([...above, file]);
    if (parents.length > 0 && parent.repository === undefined) throw notVendored(parent, above.at(-1) ?? "");
    const bytes = await readParent(parent, readers);
    const digest = `sha256:${sha256(bytes)}`;
    const pin = "sha256" in parent.pin ? `sha256:${parent.pin.sha256}` : parent.pin.commit;
    if ("sha256" in parent.pin && digest !== pin) throw changed(parent, pin, digest);
    chain.push(await compileConditions(parsePolicy(bytes, file), file));
    parents.push({ file, digest, pin });
  }
  return { ...mergedChain(chain), parents };
}

/** From the top down, so that every file is held against all above it. */
function mergedChain(chain: readonly Policy[]): Pick<ResolvedPolicy, "policy" | "conflicts"> {
  const [top, ...rest] = [...chain].reverse() as [Policy, ...Policy[]];
  const conflicts: MergeConflict[] = [];
  let merged = top;
  for (const { extends: _, ...below } of rest) {
    const step = mergePolicies(merged, below);
    conflicts.push(...step.conflicts);
    merged = step.policy;
  }
  return { policy: merged, conflicts };
}

function nameOf({ repository, path }: Parent): string {
  return repository === undefined ? path : `${repository}/${path}`;
}

async function readParent(parent: Parent, { remote, vendored }: ParentReaders): Promise<Uint8Array> {
  const { repository, path, text } = parent;
  if (repository === undefined) {
    const bytes = await vendored(path);
    if (bytes !== undefined) return bytes;
    throw new SallyportError({
      code: "POLICY_EXTENDS_UNREADABLE",
      kind: "usage",
      message: `the policy extends ${printable(path)}, and there is no such file in this repository`,
      fix: "Correct the path after `extends: ./`, or add the file.",
    });
  }
  if (remote !== undefined) return remote.read({ ...parent, repository });
  // With its owner's name before it: the file is most often called as the policy that extends it, which it must not overwrite.
  const copy = `.github/${repository.split("/")[0]}-${path.split("/").at(-1)}`;
  throw new SallyportError({
    code: "POLICY_EXTENDS_UNREADABLE",
    message: `the policy extends ${printable(text)}, and this run cannot read other repositories; without that file nothing can be decided`,
    fix: `Copy the file to ${copy} and write \`extends: ./${copy}@sha256:\` and its digest (sha256sum); or, in an action, pass a \`token\` that may read ${printable(repository)}.`,
  });
}

function changed(parent: Parent, pin: string, digest: string): SallyportError {
  return new SallyportError({
    code: "POLICY_EXTENDS_CHANGED",
    kind: "usage",
    message: `${printable(nameOf(parent))} is not the file that was pinned: it has the digest ${digest}, and \`extends\` says ${pin}`,
    fix: "Review how the file has changed; then pin the new digest, or restore the file.",
  });
}

function circle(parent: Parent, files: readonly string[]): SallyportError {
  return new SallyportError({
    code: "POLICY_EXTENDS_CYCLE",
    kind: "usage",
    message: `\`extends\` leads in a circle: ${printable(files.join(" extends "))}`,
    fix: `Delete \`extends\` in the topmost of these files, which should extend nothing (${printable(parent.text)}).`,
  });
}

function tooDeep(files: readonly string[]): SallyportError {
  return new SallyportError({
    code: "POLICY_EXTENDS_TOO_DEEP",
    kind: "usage",
    message: `more than ${deepestInheritance} files are extended one through the other: ${printable(files.join(", "))}`,
    fix: "Extend the organisation's file directly.",
  });
}

function notVendored(parent: Parent, file: string): SallyportError {
  return new SallyportError({
    code: "POLICY_EXTENDS_INVALID",
    kind: "usage",
    message: `${printable(file)} extends ${printable(parent.text)}, a file of its own repository, which is not here`,
    fix: "Write `extends: owner/repository/path@commit` there.",
  });
}
