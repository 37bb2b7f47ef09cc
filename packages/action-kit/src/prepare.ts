import { resolve } from "node:path";
import { printable, SallyportError } from "@sallyport/core";
import { headCommit, openRepository, type Repository } from "@sallyport/git";
import { type GithubEvent, readEvent } from "@sallyport/github";
import type { LoadedPolicy } from "@sallyport/policy";
import { parseInputs } from "./inputs.ts";
import { later } from "./later.ts";
import type { GateManifest, Inputs } from "./manifest.ts";

/** Everything that is read before the gate decides. */
export interface Prepared<M extends GateManifest> {
  readonly input: Inputs<M>;
  readonly event: GithubEvent;
  readonly repository: Repository;
  readonly path: string;
  readonly loaded: LoadedPolicy;
  /** What is checked out; absent in a repository without commits. */
  readonly head?: string;
}

/** Reads inputs, event, repository and policy, in this order, and throws the first SallyportError. */
export async function prepare<M extends GateManifest>(
  manifest: M,
  environment: NodeJS.ProcessEnv,
): Promise<Prepared<M>> {
  const input = parseInputs(manifest, environment);
  const event = readEvent(environment);
  const path = resolve(environment.GITHUB_WORKSPACE ?? process.cwd(), pathInput(input));
  const [repository, { loadPolicy }] = await Promise.all([
    openCheckout(path),
    later(() => import("@sallyport/policy")),
  ]);
  const { protectedCommit } = event;
  const [head, loaded] = await Promise.all([
    headCommit(repository),
    loadPolicy(repository, {
      path: input.policy as string,
      ...(protectedCommit === undefined ? {} : { protectedCommit }),
    }),
  ]);
  return { input, event, repository, path, loaded, ...(head === undefined ? {} : { head }) };
}

/** The input `path`, of actions that have it. */
function pathInput(input: Readonly<Record<string, unknown>>): string {
  return typeof input.path === "string" ? input.path : ".";
}

async function openCheckout(path: string): Promise<Repository> {
  try {
    return await openRepository(path);
  } catch (cause) {
    if (!(cause instanceof SallyportError) || cause.code !== "NOT_A_REPOSITORY") throw cause;
    throw new SallyportError({
      code: "CHECKOUT_MISSING",
      message: `there is no Git repository in ${printable(path)}`,
      fix: "Check the repository out first: before this step put `uses: actions/checkout@<commit>` with `fetch-depth: 0`.",
      kind: "usage",
      cause,
    });
  }
}
