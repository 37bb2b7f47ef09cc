import { unlinkSync } from "node:fs";
import type { AzureCredential } from "@sallyport/policy";
import { azureSettings } from "../azure/settings.ts";
import { replacePrivateFile } from "./private-folder.ts";
import type { RefreshFiles } from "./refresh-files.ts";

/** Azure's SDKs read the ID token from a file each time they need an access token, and exchange it themselves. */
export function azureRefreshFiles(credential: AzureCredential): RefreshFiles {
  return {
    // Filled by `keepTokenFile`; nothing is in it before.
    files: { token: { name: "azure-token", content: "" } },
    environment: ({ token = "" }) => ({
      ...azureSettings(credential),
      AZURE_FEDERATED_TOKEN_FILE: token,
      ARM_OIDC_TOKEN_FILE_PATH: token,
      ARM_USE_OIDC: "true",
    }),
    conflicts: [
      ...["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH"],
      ...["ARM_CLIENT_SECRET", "ARM_CLIENT_CERTIFICATE_PATH", "ARM_OIDC_TOKEN"],
    ],
  };
}

/** ID tokens live five minutes; a new one well before that, so that a reader always finds one that is good for a while. */
const renewalMilliseconds = 150_000;
const failureMilliseconds = 30_000;

export interface TokenFileOptions {
  readonly file: string;
  readonly idToken: () => Promise<string>;
  readonly signal: AbortSignal;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A token that could not be minted; it is tried again half a minute later. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Keeps a fresh ID token in the file until the signal ends it, and removes it. Resolves once the first token is there; `done` resolves at
 * the end. Rejects when the first token cannot be minted.
 */
export async function keepTokenFile(options: TokenFileOptions): Promise<{ readonly done: Promise<void> }> {
  replacePrivateFile(options.file, await options.idToken());
  return { done: keepFresh(options) };
}

async function keepFresh({ file, idToken, signal, sleep, onFailure }: TokenFileOptions): Promise<void> {
  let pause = renewalMilliseconds;
  while (!signal.aborted) {
    await sleep(pause, signal).catch(() => {});
    if (signal.aborted) break;
    try {
      replacePrivateFile(file, await idToken());
      pause = renewalMilliseconds;
    } catch (error) {
      onFailure(error);
      pause = failureMilliseconds;
    }
  }
  try {
    unlinkSync(file);
  } catch {
    // The post step was faster.
  }
}
