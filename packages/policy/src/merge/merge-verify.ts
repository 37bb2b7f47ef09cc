import type { LiveService, VerifyPolicy } from "../policy.ts";
import { defaultLiveRequests } from "../schema/verify.ts";
import { type MergeContext, refuse } from "./merge-context.ts";
import { tightest } from "./tighter.ts";

/** The hosts that both files name for a service, and the smaller number of requests. */
export function mergeVerify(
  context: MergeContext,
  above: VerifyPolicy | undefined,
  below: VerifyPolicy | undefined,
  pointer: string,
): VerifyPolicy | undefined {
  if (above === undefined || below === undefined) return above;
  const kept = Object.entries(below.hosts).filter(([service, host]) => {
    const theirs = above.hosts[service as LiveService];
    if (theirs === host) return true;
    const held = theirs === undefined ? "the file above names none for it" : `the file above names ${theirs}`;
    const message = `${service} may not be asked at ${host}: ${held}; it is left out`;
    refuse(context, {
      pointer: `${pointer}/hosts/${service}`,
      message,
      fix: "Delete it here.",
      above: `${pointer}/hosts`,
    });
    return false;
  });
  const asked = `${pointer}/max-requests`;
  const isSaid = context.below.source?.regions[asked] !== undefined || below.maxRequests !== defaultLiveRequests;
  return {
    hosts: Object.fromEntries(kept),
    maxRequests: isSaid
      ? tightest(context, asked, below.maxRequests, above.maxRequests, (a, b) => a - b, numberOf)
      : Math.min(above.maxRequests, below.maxRequests),
  };
}

function numberOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
