import { type Finding, type PolicyReference, SallyportError } from "@sallyport/core";
import { isObjectId, type Repository, resolveCommit } from "@sallyport/git";
import { unknownRules } from "../apply/unknown-rules.ts";
import { comparePolicies } from "../compare/compare-policies.ts";
import { refusedLoosening } from "../compare/refused-loosening.ts";
import { knownRules } from "../generated/known-rules.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import { quotedPath } from "../parse/quoted.ts";
import { defaultPolicy, defaultPolicyPath, type Policy, policyDigest } from "../policy.ts";
import { compileConditions } from "../stages/compile-conditions.ts";
import { brokenFile, deletedFile } from "./changed-file.ts";
import { checkPolicyPath } from "./policy-file.ts";
import { checkedOutSide, commitSide, type PolicySide } from "./policy-side.ts";
import { type ParentFile, type ParentSource, type ResolvedPolicy, resolveParents } from "./resolve-parents.ts";

export interface LoadOptions {
  /** Relative to the root of the repository; default `.github/sallyport.yml`, which may be missing. */
  readonly path?: string;
  /** The commit whose policy holds, where what is checked out is a change that must not choose its own. */
  readonly protectedCommit?: string;
  /** The folder to look in where there is no repository; default: the current one. */
  readonly folder?: string;
  /** Reads files of other repositories that the policy extends. Absent: such a policy cannot be used. */
  readonly parents?: ParentSource | undefined;
}

export interface LoadedPolicy {
  readonly policy: Policy;
  readonly reference: PolicyReference;
  /** How the change under review weakens the policy, and what it says about rules that do not exist. They count like a gate's. */
  readonly findings: Finding[];
  /** Remarks for the reader: where the policy was read from. */
  readonly notes: string[];
  /** The files that it extends, which are merged in, the nearest first. */
  readonly parents?: readonly ParentFile[];
}

/**
 * The policy that holds: of the protected commit where there is one, else of what is checked out; without a file, the strict
 * defaults. Merged with what it extends. Throws POLICY_INVALID, POLICY_NOT_FOUND, POLICY_PATH_INVALID, POLICY_UNREADABLE,
 * POLICY_BASE_MISSING, and what `resolveParents` throws.
 */
export async function loadPolicy(repository: Repository | undefined, options: LoadOptions = {}): Promise<LoadedPolicy> {
  const path = checkPolicyPath(options.path ?? defaultPolicyPath);
  const checkedOut = await checkedOutSide(repository, options.folder ?? process.cwd());
  if (options.protectedCommit !== undefined) {
    const base = await protectedSide(repository, options.protectedCommit);
    return loadProtected(base, checkedOut, path, options.parents);
  }
  const bytes = await checkedOut.read(path);
  if (bytes === undefined) return defaults(await noteOfNoFile(checkedOut, path), checkedOut);
  return loaded(await readWhole(bytes, path, checkedOut, options.parents), path, checkedOut);
}

/** One state of a policy. */
export interface StateOptions extends Pick<LoadOptions, "path" | "folder" | "parents"> {
  /** A commit that is in the repository. Absent: what is checked out. */
  readonly commit?: string;
}

/**
 * The policy of one state of a repository, merged with what it extends; undefined where it has none. Compares with nothing. Throws what
 * `loadPolicy` throws.
 */
export async function loadPolicyState(
  repository: Repository | undefined,
  options: StateOptions = {},
): Promise<ResolvedPolicy | undefined> {
  const path = checkPolicyPath(options.path ?? defaultPolicyPath);
  return readPolicy(await sideOf(repository, options), path, options.parents);
}

/** The same without what it extends: only what stands in the file itself, of which alone nothing can be decided. */
export async function parsePolicyState(
  repository: Repository | undefined,
  options: StateOptions = {},
): Promise<Policy> {
  const path = checkPolicyPath(options.path ?? defaultPolicyPath);
  const bytes = await (await sideOf(repository, options)).read(path);
  if (bytes === undefined) return defaultPolicy;
  return compileConditions(parsePolicy(bytes, path, options.commit), path, options.commit);
}

async function sideOf(repository: Repository | undefined, { commit, folder }: StateOptions): Promise<PolicySide> {
  if (repository !== undefined && commit !== undefined) return commitSide(repository, commit);
  return checkedOutSide(repository, folder ?? process.cwd());
}

async function protectedSide(
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
async function loadProtected(
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
  const weakened = "error" in next ? broken : next.value ? changesOf(now.value, next.value, path) : [deletedFile(path)];
  // What the old file says in vain is no fault of this change, and this change may be the one that mends it.
  return loaded({ ...now.value, conflicts: [] }, path, base, weakened, notes);
}

function changesOf(now: ResolvedPolicy, next: ResolvedPolicy, path: string): Finding[] {
  return [...comparePolicies(now.policy, next.policy, path), ...conflictFindings(next, path)];
}

function conflictFindings({ policy, conflicts }: ResolvedPolicy, path: string): Finding[] {
  return conflicts.map((conflict) => refusedLoosening(conflict, policy, path));
}

async function readPolicy(
  side: PolicySide,
  path: string,
  parents: ParentSource | undefined,
): Promise<ResolvedPolicy | undefined> {
  const bytes = await side.read(path);
  return bytes === undefined ? undefined : readWhole(bytes, path, side, parents);
}

/** The policy with all that it extends, its conditions ready to be asked. */
async function readWhole(
  bytes: Uint8Array,
  path: string,
  side: PolicySide,
  remote: ParentSource | undefined,
): Promise<ResolvedPolicy> {
  const own = await compileConditions(parsePolicy(bytes, path, side.commit), path, side.commit);
  return resolveParents(own, { remote, vendored: (file) => side.read(checkPolicyPath(file)) });
}

/** A policy that cannot be understood is an answer about the file. Any other failure is one to read it, and says nothing about it. */
async function attempt<T>(work: () => Promise<T>): Promise<{ readonly value: T } | { readonly error: SallyportError }> {
  try {
    return { value: await work() };
  } catch (error) {
    const isAnswer = error instanceof SallyportError && error.kind === "usage" && error.code.startsWith("POLICY_");
    if (isAnswer) return { error };
    throw error;
  }
}

function loaded(
  resolved: ResolvedPolicy,
  path: string,
  side: PolicySide,
  findings: Finding[] = [],
  notes: string[] = [],
): LoadedPolicy {
  const { policy, parents } = resolved;
  const reference = { path, ...refOf(side), digest: policyDigest(policy) };
  const all = [...findings, ...conflictFindings(resolved, path), ...unknownRules(policy, knownRules, path)];
  const above = parents.map(({ file, pin, digest }) =>
    pin === digest ? `the policy extends ${file} (${digest})` : `the policy extends ${file}@${pin} (${digest})`,
  );
  return { policy, reference, findings: all, notes: [...notes, ...above], ...(parents.length > 0 ? { parents } : {}) };
}

function defaults(note: string, side: PolicySide, findings: Finding[] = []): LoadedPolicy {
  const reference = { ...refOf(side), digest: policyDigest(defaultPolicy) };
  return { policy: defaultPolicy, reference, findings, notes: [note] };
}

function refOf({ commit }: PolicySide): Pick<PolicyReference, "ref"> {
  return commit === undefined ? {} : { ref: commit };
}

const misspeltPath = ".github/sallyport.yaml";

/** Throws POLICY_NOT_FOUND where somebody meant there to be one. */
async function noteOfNoFile(side: PolicySide, path: string): Promise<string> {
  const twin = path === defaultPolicyPath ? await attempt(() => side.read(misspeltPath)) : { value: undefined };
  const isMisspelt = "error" in twin || twin.value !== undefined;
  if (path === defaultPolicyPath && !isMisspelt) return `no policy file ${path}: the strict defaults hold`;
  throw new SallyportError({
    code: "POLICY_NOT_FOUND",
    kind: "usage",
    message: `there is no policy file ${quotedPath(path)}${side.commit === undefined ? "" : ` at commit ${side.commit.slice(0, 12)}`}`,
    fix: isMisspelt
      ? `Rename ${misspeltPath}: git mv ${misspeltPath} ${path}`
      : `Correct the path, or leave it out to use ${defaultPolicyPath}; \`sallyport init\` writes one.`,
  });
}
