export { HttpFailure, type HttpFailureKind } from "./failure.ts";
export type { HttpMethod, HttpReply, HttpRequest, HttpSender } from "./request.ts";
export { isTransientStatus, type Outcome, type RetryDecision, retryAfterMilliseconds, withRetries } from "./retries.ts";
export { createHttpSender } from "./sender.ts";
export { type SigningKeys, signedHeaders } from "./sigv4.ts";
export { wait } from "./wait.ts";
