export { type CreateOptions, createEvent, type EventFields, largestEvent } from "./create-event.ts";
export { type CredentialRow, type Revocation, tableOfCredentials } from "./credential-table.ts";
export { errorDescriptions } from "./error-pages.ts";
export { runOfEnvironment, sourceOfEnvironment, subjectOfClaims } from "./event-context.ts";
export { appendEvent, eventFilePath } from "./event-file.ts";
export * from "./evidence-event.ts";
export { type ReadEvents, readEvents } from "./read-events.ts";
export { redact } from "./redact.ts";
