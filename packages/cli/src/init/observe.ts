import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { listWorkingTree, type Repository } from "@sallyport/git";
import { currentBranch, remoteDefaultBranch } from "../host/user-git.ts";
import { ciSightings, gitopsAgent, type RepositoryFacts, type Sighting, type TextFile } from "./facts.ts";
import { policyPath } from "./plan.ts";

/** A manifest of an agent is short; what is longer is data. */
const manifestLimit = 64 * 1024;
const manifestsRead = 2_000;

/** Looks at a repository's files, without following links out of it. */
export async function observeRepository(repository: Repository): Promise<RepositoryFacts> {
  const paths = (await listWorkingTree(repository)).files.map((file) => file.path);
  const known = await remoteDefaultBranch(repository.root);
  const policy = await readText(repository, policyPath);
  const workflows = await Promise.all(
    paths.filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)).map((file) => readText(repository, file)),
  );
  return {
    defaultBranch: known ?? (await currentBranch(repository.root)) ?? "main",
    defaultBranchKnown: known !== undefined,
    ...(policy ? { policy } : {}),
    workflows: workflows.filter((file): file is TextFile => file !== undefined),
    otherCi: ciSightings(paths),
    gitops: await gitopsSightings(repository, paths),
  };
}

async function gitopsSightings(repository: Repository, paths: readonly string[]): Promise<Sighting[]> {
  const found = new Map<string, Sighting>();
  const manifests = paths
    .filter((file) => /\.ya?ml$/.test(file) && !file.startsWith(".github/"))
    .slice(0, manifestsRead);
  for (const file of manifests) {
    const text = (await readText(repository, file))?.text ?? "";
    const name = gitopsAgent(text);
    if (name !== undefined && !found.has(name)) found.set(name, { name, path: file });
  }
  return [...found.values()];
}

async function readText(repository: Repository, file: string): Promise<TextFile | undefined> {
  const absolute = path.join(repository.root, file);
  const status = await lstat(absolute).catch(() => undefined);
  if (!status?.isFile() || status.size > manifestLimit) return undefined;
  const bytes = await readFile(absolute);
  const text = bytes.toString("utf8");
  // What is not UTF-8 could not be written back as it was.
  return Buffer.from(text).equals(bytes) ? { path: file, text } : undefined;
}
