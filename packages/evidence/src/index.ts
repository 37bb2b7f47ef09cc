export { createEvent } from "./create-event.ts";
export { type CredentialRow, type Revocation, tableOfCredentials } from "./credential-table.ts";
export { errorDescriptions } from "./error-pages.ts";
export { runOfEnvironment, sourceOfEnvironment, subjectOfClaims } from "./event-context.ts";
export { appendEvent, eventFilePath } from "./event-file.ts";
export {
  type EventCredential,
  type EventDecision,
  type EventOutcome,
  type EventType,
  type EvidenceEvent,
  notRevocableCode,
} from "./evidence-event.ts";
export { readEvents } from "./read-events.ts";
