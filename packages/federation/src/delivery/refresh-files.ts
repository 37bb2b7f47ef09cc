import { randomUUID } from "node:crypto";
import path from "node:path";
import { SallyportError } from "@sallyport/core";
import { awsRefreshFiles, awsToolSeconds } from "./aws-refresh.ts";
import { azureRefreshFiles } from "./azure-refresh.ts";
import { googleRefreshFiles } from "./google-refresh.ts";
import type { HelperCommand } from "./helper-command.ts";
import type { Ledger } from "./ledger.ts";
import { writePrivateFile } from "./private-folder.ts";
import { refreshObstacle } from "./refresh-obstacle.ts";
import type { RefreshRequest } from "./refresh-request.ts";

/** Files by which a provider's tools get credentials themselves, as often as they need. Nothing in them is secret. */
export interface RefreshFiles {
  /** By role; `name` is the beginning of the file's name. */
  readonly files: Readonly<Record<string, { readonly name: string; readonly content: string }>>;
  /** Variables, once the paths are known. */
  readonly environment: (paths: Readonly<Record<string, string>>) => Record<string, string>;
  /** Variables that would keep the tools from reading the files: blank or warn about those that are set. */
  readonly conflicts: readonly string[];
}

export interface RefreshDelivery {
  readonly environment: Readonly<Record<string, string>>;
  readonly conflicts: readonly string[];
  /** Azure: the file that `keepTokenFile` must fill. */
  readonly tokenFile?: string;
}

export interface RefreshPlace {
  /** What `privateFolder` gave. */
  readonly folder: string;
  readonly ledger: Ledger;
  readonly helper: HelperCommand;
  /** No credential of the stage may live longer. */
  readonly longestSeconds?: number | undefined;
}

/**
 * Delivers by `refresh`: writes the files into the private folder, each noted in the ledger first, and says which variables point to them.
 * Throws DELIVERY_NOT_REFRESHABLE for credentials that their tools cannot fetch as the policy has them.
 */
export function deliverRefresh(request: RefreshRequest, place: RefreshPlace): RefreshDelivery {
  const { folder, ledger, helper, longestSeconds } = place;
  const obstacle = refreshObstacle(request.credential, longestSeconds);
  if (obstacle !== undefined) throw notRefreshable(obstacle);
  const write = ({ name, content }: { readonly name: string; readonly content: string }) => {
    const file = path.join(folder, `${name}-${randomUUID()}.${name.startsWith("google") ? "json" : "txt"}`);
    ledger.add({ kind: "file", path: file });
    writePrivateFile(file, content);
    return file;
  };
  const requestFile = () => write({ name: "refresh", content: JSON.stringify(forTool(request, longestSeconds)) });
  const refresh = refreshFilesOf(request, helper, requestFile);
  const paths = Object.fromEntries(Object.entries(refresh.files).map(([role, file]) => [role, write(file)]));
  return {
    environment: refresh.environment(paths),
    conflicts: refresh.conflicts,
    ...(paths.token === undefined ? {} : { tokenFile: paths.token }),
  };
}

/** What was decided for one use, for a tool that fetches the credential again and again. */
function forTool(request: RefreshRequest, longestSeconds: number | undefined): RefreshRequest {
  const { credential, durationSeconds } = request;
  if (credential.provider !== "aws" || durationSeconds === undefined) return request;
  return { ...request, durationSeconds: awsToolSeconds(credential, longestSeconds) };
}

function refreshFilesOf(
  { credential, durationSeconds }: RefreshRequest,
  helper: HelperCommand,
  requestFile: () => string,
): RefreshFiles {
  switch (credential.provider) {
    case "aws":
      return awsRefreshFiles(credential, helper, requestFile());
    case "google":
      return googleRefreshFiles(credential, helper, requestFile(), durationSeconds);
    case "azure":
      return azureRefreshFiles(credential);
    default:
      throw notRefreshable(`${credential.provider} has no such files`);
  }
}

function notRefreshable(why: string): SallyportError {
  return new SallyportError({
    code: "DELIVERY_NOT_REFRESHABLE",
    kind: "usage",
    message: `the credential cannot be delivered by \`refresh\`: ${why}`,
    fix: "Deliver it by `exec` (the command alone sees it) or by `output`.",
  });
}
