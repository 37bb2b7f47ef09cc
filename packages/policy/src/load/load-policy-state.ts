import type { Repository } from "@sallyport/git";
import { defaultPolicy, defaultPolicyPath, type Policy } from "../policy.ts";
import type { LoadOptions } from "./load-policy.ts";
import { checkPolicyPath } from "./policy-file.ts";
import { checkedOutSide, commitSide, type PolicySide } from "./policy-side.ts";
import { readPolicy, readPolicyFile } from "./read-policy.ts";
import type { ResolvedPolicy } from "./resolve-parents.ts";

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
  return readPolicyFile(bytes, path, options.commit);
}

async function sideOf(repository: Repository | undefined, { commit, folder }: StateOptions): Promise<PolicySide> {
  if (repository !== undefined && commit !== undefined) return commitSide(repository, commit);
  return checkedOutSide(repository, folder ?? process.cwd());
}
