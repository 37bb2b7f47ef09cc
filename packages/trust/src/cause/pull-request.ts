import type { Claims } from "@sallyport/core";

/** Whether a pull request started the run: whoever may open one would get what such a token gets. */
export function isOfPullRequest({ event_name: event, sub }: Claims): boolean {
  const isEvent = typeof event === "string" && event.startsWith("pull_request");
  return isEvent || (typeof sub === "string" && /:pull_request$/.test(sub));
}
