import path from "node:path";
import { printable, SallyportError } from "@sallyport/core";
import { isShallow, type Repository, resolveCommit } from "@sallyport/git";
import {
  defaultPolicy,
  defaultPolicyPath,
  loadPolicyState,
  type Policy,
  parsePolicyState,
  type StateOptions,
} from "@sallyport/policy";
import type { Host } from "../host/host.ts";
import { parseRange } from "../options/range.ts";
import { fixOfMissingRevision } from "../run/missing-revision.ts";
import { usageError } from "../usage-error.ts";
import { isFile, repositoryAround } from "./read-policy.ts";

/** One of the two policies of a comparison. */
export interface ComparedPolicy {
  readonly policy: Policy;
  /** In words: `draft.yml`, `.github/sallyport.yml at main (1a2b3c4d5e6f)`, `.github/sallyport.yml of the working tree`. */
  readonly name: string;
  readonly notes: readonly string[];
}

export interface Comparison {
  readonly old: ComparedPolicy;
  readonly next: ComparedPolicy;
}

/** What was typed: two files or revisions, a range, or a base to hold the working tree against. */
export interface ComparisonWords {
  readonly operands: readonly (string | undefined)[];
  readonly base: string | undefined;
  /** Where the policy is in both. */
  readonly file: string | undefined;
}

type Place = Pick<Host, "folder">;

/** Reads both policies. Throws USAGE_ARGUMENT_MISSING, USAGE_OPTIONS_CONFLICT, REVISION_NOT_FOUND, and what reading a policy throws. */
export async function readComparison({ operands, base, file }: ComparisonWords, host: Place): Promise<Comparison> {
  const [first, second] = operands;
  const repository = await repositoryAround(host.folder);
  const read = (side: string | undefined) => readSide(side, { repository, file, host });
  if (base !== undefined) {
    if (first !== undefined) throw conflict();
    return { old: await read(base), next: await read(undefined) };
  }
  if (first === undefined) throw nothingToCompare();
  if (second !== undefined) return { old: await read(first), next: await read(second) };
  const isRange = first.includes("..") && !(await isFile(path.resolve(host.folder, first)));
  if (!isRange) return { old: await read(first), next: await read(undefined) };
  const range = parseRange(first);
  return { old: await read(range.base), next: await read(range.head) };
}

interface Surroundings {
  readonly repository: Repository | undefined;
  readonly file: string | undefined;
  readonly host: Place;
}

/** A file where there is one of that name, else a revision; nothing is the working tree. */
async function readSide(side: string | undefined, { repository, file, host }: Surroundings): Promise<ComparedPolicy> {
  const policyPath = file ?? defaultPolicyPath;
  if (side === undefined) {
    const name = `${policyPath} of the working tree`;
    return stateOf(repository, { folder: host.folder, path: policyPath }, name);
  }
  const place = path.resolve(host.folder, side);
  if (await isFile(place)) return fileState(place, printable(side));
  const commit = repository && (await resolveCommit(repository, side));
  if (repository === undefined || commit === undefined) throw await unknownSide(side, repository);
  const name = `${policyPath} at ${printable(side)} (${commit.slice(0, 12)})`;
  return stateOf(repository, { commit, path: policyPath }, name);
}

async function fileState(place: string, name: string): Promise<ComparedPolicy> {
  const repository = await repositoryAround(path.dirname(place));
  const within = repository && path.relative(repository.root, place);
  if (within !== undefined && !within.startsWith(".."))
    return stateOf(repository, { path: within.replaceAll(path.sep, "/") }, name);
  return stateOf(undefined, { folder: path.dirname(place), path: path.basename(place) }, name);
}

/** Without the files of other repositories that it extends, a policy is compared as it is, and that is said. */
async function stateOf(
  repository: Repository | undefined,
  options: StateOptions,
  name: string,
): Promise<ComparedPolicy> {
  try {
    const state = await loadPolicyState(repository, options);
    if (state !== undefined) return { policy: state.policy, name, notes: [] };
    return { policy: defaultPolicy, name, notes: [`${name}: there is no such file, so the strict defaults hold`] };
  } catch (error) {
    const isUnreadable = error instanceof SallyportError && error.code === "POLICY_EXTENDS_UNREADABLE";
    if (!isUnreadable || error.kind !== "unknown") throw error;
    const policy = await parsePolicyState(repository, options);
    const parent = policy.extends?.text ?? "another file";
    const note = `${name} extends ${parent}, which was not read: only what stands in the file itself is compared`;
    return { policy, name, notes: [note] };
  }
}

async function unknownSide(side: string, repository: Repository | undefined): Promise<Error> {
  const message = `"${printable(side)}" is no file here and names no commit`;
  if (repository === undefined)
    return usageError("REVISION_NOT_FOUND", message, "Name a policy file, or run the command in a clone.");
  const { listRefNames } = await import("../host/user-git.ts");
  const fix = fixOfMissingRevision(side, await listRefNames(repository.root), await isShallow(repository));
  return usageError("REVISION_NOT_FOUND", message, fix);
}

function conflict(): Error {
  const message = "--base compares with the working tree, so no policy is named besides";
  return usageError("USAGE_OPTIONS_CONFLICT", message, "Leave --base out, or the names.");
}

function nothingToCompare(): Error {
  return usageError(
    "USAGE_ARGUMENT_MISSING",
    "sallyport policy diff needs to know what to compare",
    "Write, for example, `sallyport policy diff --base main`, `sallyport policy diff main..HEAD` or `sallyport policy diff old.yml new.yml`.",
  );
}
