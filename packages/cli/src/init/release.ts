import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "@sallyport/core";
import { headCommit, openRepository } from "@sallyport/git";
import { usageError } from "../usage-error.ts";

/** A version of Sallyport and the commit that it is. */
export interface Release {
  readonly version: string;
  readonly commit: string;
}

/** Where the script lies in a checkout of Sallyport. Anywhere else a commit found around it would be somebody else's. */
const ownScripts = ["packages/cli/src/bin.ts", "packages/cli/lib/bin.js", "packages/cli/dist/index.js"];

/**
 * The commit that runs: a release has it beside the bundle, in `release.json`, written when it was packed; a checkout asks git.
 * Throws INIT_PIN_UNKNOWN when neither knows.
 */
export async function ownRelease(script: URL | undefined): Promise<Release> {
  const commit = script && (releaseCommit(script) ?? (await checkoutCommit(script)));
  if (commit) return { version, commit };
  throw usageError(
    "INIT_PIN_UNKNOWN",
    "this copy of Sallyport does not know which commit it is, and the workflow pins one",
    "Name the commit of the release that the workflow shall run: `sallyport init --pin <40 hex digits>`.",
  );
}

function releaseCommit(script: URL): string | undefined {
  const file = path.join(path.dirname(fileURLToPath(script)), "release.json");
  if (!existsSync(file)) return undefined;
  const { commit } = JSON.parse(readFileSync(file, "utf8")) as { readonly commit?: string };
  return commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? commit : undefined;
}

async function checkoutCommit(script: URL): Promise<string | undefined> {
  const file = fileURLToPath(script);
  const repository = await openRepository(path.dirname(file)).catch(() => undefined);
  if (!repository || !ownScripts.includes(path.relative(repository.root, file).replaceAll(path.sep, "/")))
    return undefined;
  return headCommit(repository);
}
