import { stat } from "node:fs/promises";
import path from "node:path";
import { instant, SallyportError } from "@sallyport/core";
import { brokenRefs, isShallow, openRepository, partialClone, type Repository } from "@sallyport/git";
import { loadPolicy } from "@sallyport/policy";
import { type HookSighting, sightHooks } from "../hooks/diagnose-hooks.ts";
import { observeHooks } from "../hooks/observe-hooks.ts";
import type { Host } from "../host/host.ts";
import { askUserGit } from "../host/user-git.ts";
import type { Damage, Observation, PolicyObservation } from "./diagnose.ts";
import { sightTokens } from "./token.ts";

/** Looks at everything that `sallyport doctor` judges. Throws PATH_NOT_FOUND and PATH_NOT_FOLDER; what else is wrong is an observation. */
export async function observe(folder: string, policyPath: string | undefined, host: Host): Promise<Observation> {
  const git = /\d+\.\d+(\.\d+)?/.exec((await askUserGit(folder, ["version"])) ?? "")?.[0];
  const { repository, problem } = await repositoryAt(folder);
  return {
    now: instant(host.now()),
    node: process.versions.node,
    git,
    repositoryProblem: problem,
    repository: repository && {
      root: repository.root,
      damage: damageOf(await brokenRefs(repository)),
      shallow: await isShallow(repository),
      partial: await partialClone(repository),
    },
    lastWritten: repository && (await lastWritten(repository)),
    policy: await observePolicy(repository, folder, policyPath),
    hooks: repository && !repository.bare ? await sightedHooks(repository) : [],
    tokens: sightTokens(host.environment),
  };
}

function damageOf(error: SallyportError | undefined): Damage | undefined {
  return error && { says: error.cause instanceof Error ? error.cause.message : error.message, fix: error.fix };
}

interface FoundRepository {
  readonly repository: Repository | undefined;
  /** Why it cannot be opened, where it is more than that there is none. */
  readonly problem: { readonly message: string; readonly fix: string } | undefined;
}

async function repositoryAt(folder: string): Promise<FoundRepository> {
  try {
    return { repository: await openRepository(folder), problem: undefined };
  } catch (error) {
    if (error instanceof SallyportError && !/^PATH_/.test(error.code)) {
      const isNone = error.code === "NOT_A_REPOSITORY";
      return { repository: undefined, problem: isNone ? undefined : { message: error.message, fix: error.fix } };
    }
    throw error;
  }
}

/** The date of the newest commit of all refs; without commits, when git last wrote HEAD. */
async function lastWritten(repository: Repository): Promise<string | undefined> {
  const seconds = await askUserGit(repository.root, [
    "for-each-ref",
    "--sort=-committerdate",
    "--count=1",
    "--format=%(committerdate:unix)",
  ]);
  if (seconds && /^\d+$/.test(seconds)) return instant(new Date(Number(seconds) * 1000));
  const head = await stat(path.join(repository.gitDir, "HEAD")).catch(() => undefined);
  return head && instant(head.mtime);
}

async function observePolicy(
  repository: Repository | undefined,
  folder: string,
  policyPath: string | undefined,
): Promise<PolicyObservation> {
  try {
    const { reference, findings } = await loadPolicy(repository, {
      folder,
      ...(policyPath === undefined ? {} : { path: policyPath }),
    });
    return reference.path === undefined
      ? { state: "absent" }
      : { state: "valid", path: reference.path, findings: findings.length };
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return { state: "invalid", message: error.message, fix: error.fix };
  }
}

async function sightedHooks(repository: Repository): Promise<HookSighting[]> {
  const seen = await observeHooks(repository);
  return seen ? sightHooks(seen) : [];
}
