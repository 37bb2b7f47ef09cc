import { resolve } from "node:path";
import { printable, redacted, SallyportError } from "@sallyport/core";
import { headCommit, openRepository, type Repository } from "@sallyport/git";
import { type GithubEvent, readEvent } from "@sallyport/github";
import type { LoadedPolicy, ParentSource } from "@sallyport/policy";
import { githubOf } from "./github-of.ts";
import { parseInputs } from "./inputs.ts";
import { later } from "./later.ts";
import type { GateManifest, Inputs } from "./manifest.ts";
import { parentSource } from "./parent-source.ts";
import { isWithin, realPathOf } from "./workspace-path.ts";

/** Everything that is read before the gate decides. */
export interface Prepared<M extends GateManifest> {
  readonly input: Inputs<M>;
  readonly event: GithubEvent;
  readonly repository: Repository;
  readonly path: string;
  readonly loaded: LoadedPolicy;
  /** What is checked out; absent in a repository without commits. */
  readonly head?: string;
  /** Present where other repositories can be read. */
  readonly parents?: ParentSource;
}

/** Reads inputs, event, repository and policy, in this order, and throws the first SallyportError. */
export async function prepare<M extends GateManifest>(
  manifest: M,
  environment: NodeJS.ProcessEnv,
): Promise<Prepared<M>> {
  const input = parseInputs(manifest, environment);
  const event = readEvent(environment);
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
  const path = resolve(workspace, pathInput(input));
  const [repository, loadPolicy] = await Promise.all([openCheckout(path, workspace), later(policyLoader)]);
  const { protectedCommit } = event;
  const github = githubOf(input, environment);
  const parents = github && parentSource(github);
  const [head, loaded] = await Promise.all([
    headCommit(repository),
    loadPolicy(repository, {
      path: input.policy as string,
      parents,
      ...(protectedCommit === undefined ? {} : { protectedCommit }),
    }),
  ]);
  return {
    ...{ input, event, repository, path, loaded },
    ...(head === undefined ? {} : { head }),
    ...(parents === undefined ? {} : { parents }),
  };
}

/** Named at once, so that the bundle loads this much of the package and no more. */
async function policyLoader() {
  const { loadPolicy } = await import("@sallyport/policy");
  return loadPolicy;
}

/** The input `path`, of actions that have it. */
function pathInput(input: Readonly<Record<string, unknown>>): string {
  return typeof input.path === "string" ? input.path : ".";
}

async function openCheckout(path: string, workspace: string): Promise<Repository> {
  try {
    const repository = await openRepository(path);
    // On a runner of one's own the workspace can lie inside another repository, and that one is not what is to be judged.
    if (isWithin(realPathOf(repository.root), realPathOf(resolve(workspace)))) return repository;
  } catch (cause) {
    if (!(cause instanceof SallyportError) || cause.code !== "NOT_A_REPOSITORY") throw cause;
    throw checkoutMissing(`there is no Git repository in ${printable(redacted(path))}`, cause);
  }
  throw checkoutMissing(
    "the workspace holds no Git repository; one that surrounds the workspace is not the one to check",
  );
}

function checkoutMissing(message: string, cause?: unknown): SallyportError {
  return new SallyportError({
    code: "CHECKOUT_MISSING",
    message,
    fix: "Check the repository out first: before this step put `uses: actions/checkout@<commit>` with `fetch-depth: 0`.",
    kind: "usage",
    ...(cause === undefined ? {} : { cause }),
  });
}
