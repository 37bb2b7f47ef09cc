import type { Repository } from "@sallyport/git";
import { defaultPolicyPath } from "../policy.ts";
import { loadProtected, protectedSide } from "./load-protected.ts";
import { type LoadedPolicy, loaded } from "./loaded-policy.ts";
import { checkPolicyPath } from "./policy-file.ts";
import { checkedOutSide } from "./policy-side.ts";
import { readWhole } from "./read-policy.ts";
import type { ParentSource } from "./resolve-parents.ts";
import { defaults, noteOfNoFile } from "./without-file.ts";

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
