import { SallyportError } from "@sallyport/core";
import type { Credential } from "@sallyport/policy";

/** Providers whose tools ask a helper; Azure's read a file. */
const asking: ReadonlySet<string> = new Set<Credential["provider"]>(["aws", "google"]);

/** What a helper needs to get the same credential again, later in the job. Holds no secret. */
export interface RefreshRequest {
  readonly version: 1;
  readonly stage: string;
  readonly credential: Credential;
  readonly session: string;
  readonly durationSeconds?: number;
}

/** Reads a request back. Throws DELIVERY_REQUEST_INVALID. */
export function parseRefreshRequest(text: string): RefreshRequest {
  const request = requestOf(text);
  if (request !== undefined) return request;
  throw new SallyportError({
    code: "DELIVERY_REQUEST_INVALID",
    message: "the file that says which credential to refresh is damaged",
    fix: "Let nothing write to the runner's temporary folder, and run the job again.",
  });
}

function requestOf(text: string): RefreshRequest | undefined {
  try {
    const value = JSON.parse(text) as Partial<RefreshRequest> | null;
    const isComplete =
      value?.version === 1 &&
      typeof value.stage === "string" &&
      typeof value.session === "string" &&
      asking.has(String(value.credential?.provider));
    return isComplete ? (value as RefreshRequest) : undefined;
  } catch {
    return undefined;
  }
}
