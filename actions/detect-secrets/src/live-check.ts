import { version } from "@sallyport/core";
import type { GithubEvent } from "@sallyport/github";
import type { LiveVerification } from "@sallyport/secrets";

/**
 * The way to ask services about what is found, where the input asks for it and the event is one of our own: a schedule, or somebody who
 * started the workflow on the default branch. Throws VERIFY_REFUSED.
 */
export async function liveCheck(
  isWanted: boolean,
  event: GithubEvent,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly verify?: LiveVerification }> {
  if (!isWanted) return {};
  const { assertOwnEvent } = await import("@sallyport/secrets");
  assertOwnEvent(event);
  const { createHttpSender } = await import("@sallyport/http");
  const send = createHttpSender({ env: { ...environment }, userAgent: `sallyport/${version}` });
  return { verify: { send, now: () => new Date() } };
}
