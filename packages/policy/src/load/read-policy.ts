import type { Policy } from "../policy.ts";
import { checkPolicyPath } from "./policy-file.ts";
import type { PolicySide } from "./policy-side.ts";
import type { ParentSource, ResolvedPolicy } from "./resolve-parents.ts";

/** What a side says, merged with what it extends; undefined where it has no file. Throws POLICY_INVALID and what `resolveParents` throws. */
export async function readPolicy(
  side: PolicySide,
  path: string,
  parents: ParentSource | undefined,
): Promise<ResolvedPolicy | undefined> {
  const bytes = await side.read(path);
  return bytes === undefined ? undefined : readWhole(bytes, path, side, parents);
}

/** The policy with all that it extends, its conditions ready to be asked. */
export async function readWhole(
  bytes: Uint8Array,
  path: string,
  side: PolicySide,
  remote: ParentSource | undefined,
): Promise<ResolvedPolicy> {
  const own = await readPolicyFile(bytes, path, side.commit);
  if (own.extends === undefined) return { policy: own, conflicts: [], parents: [] };
  const { resolveParents } = await import("./resolve-parents.ts");
  return resolveParents(own, { remote, vendored: (file) => side.read(checkPolicyPath(file)) });
}

/**
 * One file, its conditions ready to be asked, without what it extends. The parser, the schema and the YAML library are loaded with the
 * first one: a repository without a policy has no time for them. Throws POLICY_INVALID.
 */
export async function readPolicyFile(bytes: Uint8Array, path: string, commit: string | undefined): Promise<Policy> {
  const { parsePolicy } = await import("../parse/parse-policy.ts");
  const { compileConditions } = await import("../stages/compile-conditions.ts");
  return compileConditions(parsePolicy(bytes, path, commit), path, commit);
}
