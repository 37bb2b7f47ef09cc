import { realpathSync } from "node:fs";
import path from "node:path";
import { instant, SallyportError } from "@sallyport/core";
import { openRepository, type Repository } from "@sallyport/git";
import { type LoadedPolicy, loadPolicy } from "@sallyport/policy";
import { type DetectSecretsRequest, type DetectSecretsResult, detectSecrets } from "@sallyport/secrets";
import type { Host } from "../host/host.ts";
import type { Printer } from "../output/printer.ts";
import { createProgress } from "../output/progress.ts";

export interface SearchRequest {
  readonly host: Host;
  readonly printer: Printer;
  /** As given; absent for the current folder. */
  readonly folder: string | undefined;
  readonly policy: string | undefined;
  readonly reveal?: DetectSecretsRequest["reveal"];
  /** Only the files as they are now, as `sallyport secrets` does. */
  readonly filesOnly?: true;
  /** Whether a folder that is in no repository will do. */
  readonly withoutGit?: true;
  /** Throws where the policy or the repository will not do, before anything is searched. */
  readonly accept?: (policy: LoadedPolicy, repository: Repository | undefined) => void;
}

export interface SearchResult extends DetectSecretsResult {
  readonly repository: Repository | undefined;
  readonly policy: LoadedPolicy;
  /** What places are relative to: the top of the repository, or the folder without one. */
  readonly root: string;
  /** The folder that was named, from the root of the repository, with `/`; empty for the root itself. */
  readonly folder: string;
}

/** Searches the whole repository again, as `sallyport check` does, unless told otherwise. */
export async function searchRepository(request: SearchRequest): Promise<SearchResult> {
  const { host, printer, reveal } = request;
  const folder = path.resolve(host.folder, request.folder ?? ".");
  const repository = await openRepository(folder).catch((error: unknown) => {
    if (request.withoutGit && error instanceof SallyportError && error.code === "NOT_A_REPOSITORY") return undefined;
    throw error;
  });
  const given = request.policy === undefined ? {} : { path: request.policy };
  const policy = await loadPolicy(repository, { folder, ...given });
  request.accept?.(policy, repository);
  const root = repository?.root ?? folder;
  const progress = createProgress(printer);
  const result = await detectSecrets({
    repository,
    path: root,
    scope: { kind: repository && !request.filesOnly ? "repository" : "tree" },
    policy: policy.policy,
    now: instant(host.now()),
    failOn: "error",
    onProgress: progress.update,
    ...(policy.reference.path === undefined ? {} : { policyPath: policy.reference.path }),
    ...(reveal ? { reveal } : {}),
    ...(host.worker ? { worker: host.worker } : {}),
  }).finally(progress.clear);
  const inside = repository?.root === undefined ? "" : path.relative(repository.root, realpathSync(folder));
  return { ...result, repository, policy, root, folder: inside.split(path.sep).join("/") };
}
