import { stat } from "node:fs/promises";
import path from "node:path";
import { SallyportError, shown } from "@sallyport/core";
import { openRepository, type Repository } from "@sallyport/git";
import { type LoadedPolicy, loadPolicy } from "@sallyport/policy";
import type { Host } from "../host/host.ts";

/** The policy that a path names: a file, or the one of the folder or repository around it. */
export async function readPolicy(operand: string | undefined, host: Pick<Host, "folder">): Promise<LoadedPolicy> {
  const place = path.resolve(host.folder, operand ?? ".");
  if (!(await isThere(place))) throw noSuchPlace(operand ?? ".");
  if (!(await isFile(place))) return loadPolicy(await repositoryAround(place), { folder: place });
  const repository = await repositoryAround(path.dirname(place));
  const within = repository && path.relative(repository.root, place);
  // What a policy extends in its own repository stands at a path from the repository's root.
  if (within !== undefined && !within.startsWith(".."))
    return loadPolicy(repository, { path: within.replaceAll(path.sep, "/") });
  return loadPolicy(undefined, { folder: path.dirname(place), path: path.basename(place) });
}

function noSuchPlace(operand: string): SallyportError {
  return new SallyportError({
    code: "PATH_NOT_FOUND",
    kind: "usage",
    message: `there is no file or folder ${shown(operand)} that can be read`,
    fix: "Name a policy file, or a folder with .github/sallyport.yml; without a path the current folder is taken.",
  });
}

async function isThere(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch {
    return false;
  }
}

export async function isFile(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}

export async function repositoryAround(folder: string): Promise<Repository | undefined> {
  try {
    return await openRepository(folder);
  } catch (error) {
    if (error instanceof SallyportError && error.code === "NOT_A_REPOSITORY") return undefined;
    throw error;
  }
}
