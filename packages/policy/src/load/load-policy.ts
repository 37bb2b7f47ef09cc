import { type Finding, type PolicyReference, SallyportError } from "@sallyport/core";
import { type Repository, resolveCommit } from "@sallyport/git";
import { unknownRules } from "../apply/unknown-rules.ts";
import { comparePolicies } from "../compare/compare-policies.ts";
import { knownRules } from "../generated/known-rules.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import { quoted } from "../parse/quoted.ts";
import { defaultPolicy, defaultPolicyPath, type Policy, policyDigest } from "../policy.ts";
import { brokenFile, deletedFile } from "./changed-file.ts";
import { checkPolicyPath } from "./policy-file.ts";
import { checkedOutSide, commitSide, type PolicySide } from "./policy-side.ts";

export interface LoadOptions {
  /** Relative to the root of the repository; default `.github/sallyport.yml`, which may be missing. */
  readonly path?: string;
  /** The commit whose policy holds, where what is checked out is a change that must not choose its own. */
  readonly protectedCommit?: string;
  /** The folder to look in where there is no repository; default: the current one. */
  readonly folder?: string;
}

export interface LoadedPolicy {
  readonly policy: Policy;
  readonly reference: PolicyReference;
  /** How the change under review weakens the policy, and what it says about rules that do not exist. They count like a gate's. */
  readonly findings: Finding[];
  /** Remarks for the reader: where the policy was read from. */
  readonly notes: string[];
}

/**
 * The policy that holds: of the protected commit where there is one, else of what is checked out; without a file, the strict
 * defaults. Throws POLICY_INVALID, POLICY_NOT_FOUND, POLICY_PATH_INVALID, POLICY_UNREADABLE, POLICY_BASE_MISSING.
 */
export async function loadPolicy(repository: Repository | undefined, options: LoadOptions = {}): Promise<LoadedPolicy> {
  const path = checkPolicyPath(options.path ?? defaultPolicyPath);
  const checkedOut = await checkedOutSide(repository, options.folder ?? process.cwd());
  if (options.protectedCommit !== undefined) {
    return loadProtected(await protectedSide(repository, options.protectedCommit), checkedOut, path);
  }
  const bytes = await checkedOut.read(path);
  if (bytes === undefined) return defaults(await noteOfNoFile(checkedOut, path), checkedOut);
  return loaded(parsePolicy(bytes, path, checkedOut.commit), path, checkedOut);
}

async function protectedSide(
  repository: Repository | undefined,
  revision: string,
): Promise<PolicySide & { readonly commit: string }> {
  const commit = repository && (await resolveCommit(repository, revision));
  if (repository && commit) return { ...commitSide(repository, commit), commit };
  throw new SallyportError({
    code: "POLICY_BASE_MISSING",
    message: `the policy must be read from commit ${quoted(revision)}, which is not in this ${repository ? "clone" : "folder"}`,
    fix: "Fetch the whole history: set `fetch-depth: 0` at the step that uses actions/checkout.",
  });
}

/** The policy of `base` holds, and what `head` would change about it is reported. */
async function loadProtected(
  base: PolicySide & { readonly commit: string },
  head: PolicySide,
  path: string,
): Promise<LoadedPolicy> {
  const where = `the protected commit ${base.commit.slice(0, 12)}`;
  const next = await attempt(() => readPolicy(head, path));
  const broken = "error" in next ? [brokenFile(next.error, path)] : [];
  const now = await attempt(() => readPolicy(base, path));
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
    "error" in next ? broken : next.value ? comparePolicies(now.value, next.value, path) : [deletedFile(path)];
  return loaded(now.value, path, base, weakened, notes);
}

async function readPolicy(side: PolicySide, path: string): Promise<Policy | undefined> {
  const bytes = await side.read(path);
  return bytes === undefined ? undefined : parsePolicy(bytes, path, side.commit);
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
  policy: Policy,
  path: string,
  side: PolicySide,
  findings: Finding[] = [],
  notes: string[] = [],
): LoadedPolicy {
  const reference = { path, ...refOf(side), digest: policyDigest(policy) };
  return { policy, reference, findings: [...findings, ...unknownRules(policy, knownRules, path)], notes };
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
    message: `there is no policy file ${quoted(path)}${side.commit === undefined ? "" : ` at commit ${side.commit.slice(0, 12)}`}`,
    fix: isMisspelt
      ? `Rename ${misspeltPath}: git mv ${misspeltPath} ${path}`
      : `Correct the path, or leave it out to use ${defaultPolicyPath}; \`sallyport init\` writes one.`,
  });
}
