import { type Finding, SallyportError } from "@sallyport/core";
import { isObjectId, type Repository, resolveCommit } from "@sallyport/git";
import { quotedPath } from "../parse/quoted.ts";
import { policyDigest } from "../policy.ts";
import { attempt } from "./attempt.ts";
import { brokenFile, deletedFile } from "./changed-file.ts";
import { conflictFindings, type LoadedPolicy, loaded } from "./loaded-policy.ts";
import { commitSide, type PolicySide } from "./policy-side.ts";
import { readPolicy } from "./read-policy.ts";
import type { ParentSource, ResolvedPolicy } from "./resolve-parents.ts";
import { defaults, noteOfNoFile } from "./without-file.ts";

/** Throws POLICY_BASE_MISSING. */
export async function protectedSide(
  repository: Repository | undefined,
  revision: string,
): Promise<PolicySide & { readonly commit: string }> {
  const commit = repository && (await resolveCommit(repository, revision));
  if (repository && commit) return { ...commitSide(repository, commit), commit };
  throw new SallyportError({
    code: "POLICY_BASE_MISSING",
    message: `the policy must be read from commit ${quotedPath(isObjectId(revision) ? revision.slice(0, 12) : revision)}, which is not in this ${repository ? "clone" : "folder"}`,
    fix: "Fetch the whole history: set `fetch-depth: 0` at the step that uses actions/checkout.",
  });
}

/** The policy of `base` holds, and what `head` would change about it is reported. */
export async function loadProtected(
  base: PolicySide & { readonly commit: string },
  head: PolicySide,
  path: string,
  parents: ParentSource | undefined,
): Promise<LoadedPolicy> {
  const where = `the protected commit ${base.commit.slice(0, 12)}`;
  const next = await attempt(() => readPolicy(head, path, parents));
  const broken = "error" in next ? [brokenFile(next.error, path)] : [];
  const now = await attempt(() => readPolicy(base, path, parents));
  if ("error" in now) {
    if ("error" in next || next.value === undefined) throw now.error;
    // Nobody could ever mend a broken policy if the change that mends it could not pass.
    const note = `${path} is broken at ${where}; this change mends it, and until it is merged the strict defaults hold`;
    return defaults(note, base);
  }
  if (now.value === undefined) {
    if (!("error" in next) && next.value === undefined) return defaults(await noteOfNoFile(base, path), base);
    const note = `this change adds ${path}; it takes effect with the merge, until then the strict defaults hold`;
    return defaults(note, base, broken);
  }
  const notes = [`policy read from ${where}, not from the change`];
  const weakened =
    "error" in next ? broken : next.value ? await changesOf(now.value, next.value, path) : [deletedFile(path)];
  // What the old file says in vain is no fault of this change, and this change may be the one that mends it.
  return loaded({ ...now.value, conflicts: [] }, path, base, weakened, notes);
}

/** Few changes touch the policy: comparing is loaded for those that do. */
async function changesOf(now: ResolvedPolicy, next: ResolvedPolicy, path: string): Promise<Finding[]> {
  if (policyDigest(now.policy) === policyDigest(next.policy)) return conflictFindings(next, path);
  const { comparePolicies } = await import("../compare/compare-policies.ts");
  return [...comparePolicies(now.policy, next.policy, path), ...conflictFindings(next, path)];
}
