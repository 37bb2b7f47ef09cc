export type { GithubClient, GithubResponse } from "./client.ts";
export { errorDescriptions } from "./error-pages.ts";
export { type GithubEvent, readEvent } from "./event.ts";
export { judgeSecretAlerts } from "./judge-secret-alerts.ts";
export { isUnchecked, judgePushProtection, readPushProtection } from "./push-protection.ts";
export { readRepositoryFile } from "./repository-file.ts";
export { isRevocable, revokeCredential } from "./revoke-credentials.ts";
export { ruleDescriptions } from "./rule-pages.ts";
export { readSecretAlerts } from "./secret-alerts.ts";
