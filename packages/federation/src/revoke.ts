import {
  HttpFailure,
  type HttpReply,
  type HttpRequest,
  type HttpSender,
  isTransientStatus,
  withRetries,
} from "@sallyport/http";
import type { RevocationHandle } from "./issued-credential.ts";
import { vaultRequest } from "./vault/request.ts";

export type Revocation =
  | { readonly revoked: true }
  /** `ended`: there was nothing left to end. */
  | { readonly revoked: false; readonly why: string; readonly ended?: true };

export interface RevocationContext {
  readonly send: HttpSender;
  readonly now: () => Date;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** For a post step, which must not hold the job up. */
const budgetMilliseconds = 15_000;

/** Ends a credential before its time. Never throws: what went wrong is said, without a secret. */
export async function revoke(handle: RevocationHandle, context: RevocationContext): Promise<Revocation> {
  const { random, sleep, send, now } = context;
  const ended = endedBefore(handle, now());
  // Whoever had a token of Vault may have renewed it, so that only Vault knows when it ends.
  if (ended !== undefined && handle.kind !== "vault") return ended;
  const until = handle.expires === undefined || ended ? "" : `; it lives until ${handle.expires}`;
  try {
    const request = requestFor(handle);
    const reply = await withRetries(
      (_, remaining) => send({ ...request, timeoutMilliseconds: Math.min(5_000, remaining) }),
      {
        classify: (outcome) => {
          if ("error" in outcome)
            return outcome.error instanceof HttpFailure && outcome.error.transient ? "retry" : "never";
          return isTransientStatus(outcome.reply.status) || outcome.reply.status === 412 ? "retry" : "never";
        },
        budgetMilliseconds,
        ...(random ? { random } : {}),
        ...(sleep ? { sleep } : {}),
      },
    );
    return ended !== undefined && reply.status === 403 ? ended : judge(reply, until);
  } catch (error) {
    const why = error instanceof HttpFailure ? error.message : "the revocation could not be sent";
    return { revoked: false, why: `${why}${until}` };
  }
}

function endedBefore({ expires }: RevocationHandle, now: Date): Revocation | undefined {
  if (expires === undefined || Date.parse(expires) > now.getTime()) return undefined;
  return { revoked: false, why: `it had ended by itself at ${expires}`, ended: true };
}

function requestFor(handle: RevocationHandle): HttpRequest {
  const bearer = { authorization: `Bearer ${handle.token}` };
  switch (handle.kind) {
    case "vault":
      return vaultRequest(handle, "auth/token/revoke-self", {}, handle.token);
    case "github":
      return {
        method: "DELETE",
        url: `${handle.api.replace(/\/+$/, "")}/installation/token`,
        headers: { ...bearer, accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
      };
    case "crates-io":
      return {
        method: "DELETE",
        url: `${handle.url.replace(/\/+$/, "")}/api/v1/trusted_publishing/tokens`,
        headers: bearer,
      };
  }
}

function judge({ status }: HttpReply, until: string): Revocation {
  if (status === 204 || status === 200) return { revoked: true };
  if (status === 401) {
    return { revoked: false, why: "the server no longer knows it: it has ended or was revoked before" };
  }
  // Vault says the same of a token that it does not know and of one whose policies do not let it end itself.
  if (status === 403) {
    const why = "the server refused (status 403): it no longer knows the token, or does not let it end itself";
    return { revoked: false, why: `${why}${until}` };
  }
  return { revoked: false, why: `the server answered with status ${status}${until}` };
}
