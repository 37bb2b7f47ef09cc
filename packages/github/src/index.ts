export type { GithubClient, GithubResponse } from "./client.ts";
export { errorDescriptions } from "./error-pages.ts";
export { type EventChange, type GithubEvent, readEvent } from "./event.ts";
export {
  isUnchecked,
  judgePushProtection,
  type PushProtection,
  readPushProtection,
  ruleDescriptions,
} from "./push-protection.ts";
export { failureOfResponse, failureOfThrown, type RequestFailure } from "./request-failure.ts";
export { type IntendedRead, uncheckedRead } from "./unchecked-read.ts";
