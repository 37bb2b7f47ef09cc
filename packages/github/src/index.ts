export type { GithubClient, GithubResponse } from "./client.ts";
export { errorDescriptions } from "./error-pages.ts";
export { type EventChange, type GithubEvent, readEvent } from "./event.ts";
export { type AlertJudgement, judgeSecretAlerts } from "./judge-secret-alerts.ts";
export {
  isUnchecked,
  judgePushProtection,
  type PushProtection,
  readPushProtection,
} from "./push-protection.ts";
export { type RepositoryFile, readRepositoryFile } from "./repository-file.ts";
export { failureOfResponse, failureOfThrown, type RequestFailure } from "./request-failure.ts";
export { isRevocable, revokeCredential, type Send } from "./revoke-credentials.ts";
export { ruleDescriptions } from "./rule-pages.ts";
export { type AlertPlace, readSecretAlerts, type SecretAlert, type SecretAlerts } from "./secret-alerts.ts";
export { type IntendedRead, uncheckedRead } from "./unchecked-read.ts";
