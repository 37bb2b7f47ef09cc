import { type Claims, canonicalJson, instant, SallyportError } from "@sallyport/core";
import {
  appendEvent,
  type CredentialRow,
  createEvent,
  type EventCredential,
  type EventDecision,
  type EventOutcome,
  type EventType,
  eventFilePath,
  readEvents,
  runOfEnvironment,
  sourceOfEnvironment,
  subjectOfClaims,
  tableOfCredentials,
} from "@sallyport/evidence";
import type { Policy } from "@sallyport/policy";

/** What happened, for the job's evidence. */
export interface Happening {
  readonly type: EventType;
  readonly outcome: EventOutcome;
  readonly reason?: string;
  readonly claims?: Claims;
  readonly credential?: EventCredential;
  readonly decision?: EventDecision;
  /** What must not turn up in the event, in whatever field. */
  readonly secrets?: readonly string[];
}

export type Recorder = (happening: Happening) => void;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Appends to the job's events; does nothing outside of a job, where nobody collects them. Throws what `appendEvent` throws: what cannot
 * be recorded must not happen.
 */
export function recorder(name: string, env: Environment, now: () => Date): Recorder {
  const file = eventFilePath(env);
  return ({ type, outcome, reason, claims, credential, decision, secrets = [] }) => {
    if (file === undefined) return;
    const fields = {
      type,
      outcome,
      run: runOfEnvironment(env),
      source: sourceOfEnvironment(name, env),
      ...(reason === undefined ? {} : { reason_code: reason }),
      ...(claims ? { subject: subjectOfClaims(claims) } : {}),
      ...(credential ? { credential } : {}),
      ...(decision ? { decision } : {}),
    };
    appendEvent(file, createEvent(fields, { now: instant(now()), secrets }));
  };
}

/**
 * The stages whose credentials this job has been given, by its own events; given back or not, the job has had them. Throws
 * ASSUME_EVENTS_DAMAGED where that cannot be told and the policy has stages that no job may hold together.
 */
export function heldStages(env: Environment, { stages }: Pick<Policy, "stages">): string[] {
  const file = eventFilePath(env);
  if (file === undefined) return [];
  const { events, problems } = readEvents(file);
  const isAsked = Object.values(stages).some(({ forbidWith }) => forbidWith.length > 0);
  if (problems.length > 0 && isAsked) throw eventsDamaged(problems.length);
  const held = events.flatMap(({ event: { type, outcome, credential } }) =>
    type === "credential.issued" && outcome === "success" && credential?.stage !== undefined ? [credential.stage] : [],
  );
  return [...new Set(held)];
}

function eventsDamaged(lines: number): SallyportError {
  return new SallyportError({
    code: "ASSUME_EVENTS_DAMAGED",
    kind: "unknown",
    message: `what this job holds already cannot be told: ${lines === 1 ? "a line" : `${lines} lines`} of its events cannot be read, and the policy has stages that no job may hold together`,
    fix: "Run the job again. If it happens again, find the step that writes to `sallyport-events-*.jsonl` in the runner's temporary folder, or that fills its disk.",
  });
}

/** How many fresh ID tokens could not be had, by code: those of helpers, whose errors no log shows. */
export function failedTokenRequests(env: Environment): ReadonlyMap<string, number> {
  const file = eventFilePath(env);
  const failed = new Map<string, number>();
  for (const { event } of file === undefined ? [] : readEvents(file).events) {
    if (event.type !== "identity.token.requested" || event.outcome === "success") continue;
    const code = event.reason_code ?? "unknown";
    failed.set(code, (failed.get(code) ?? 0) + 1);
  }
  return failed;
}

/** What this job has been given, by its own events, oldest first. */
export function issuedCredentials(env: Environment): EventCredential[] {
  const file = eventFilePath(env);
  if (file === undefined) return [];
  return readEvents(file).events.flatMap(({ event: { type, credential } }) =>
    type === "credential.issued" && credential ? [credential] : [],
  );
}

/** Credentials of this job of whose end nothing is recorded. */
export function livingCredentials(env: Environment): EventCredential[] {
  const file = eventFilePath(env);
  if (file === undefined) return [];
  const ended: EventCredential[] = [];
  for (const { event } of readEvents(file).events)
    if ((event.type === "credential.revoked" || event.type === "credential.expired") && event.credential)
      ended.push(event.credential);
  const keys = new Set(ended.map(keyOf));
  return issuedCredentials(env).filter((credential) => !keys.has(keyOf(credential)));
}

/** What a provider calls a credential is not always a name of that one alone (Google, token exchange). */
function keyOf({ stage, name, identity, exp, join = {} }: EventCredential): string {
  return canonicalJson({ stage, name, identity, exp, join });
}

/** A table of what this job asked for and what became of it, for the summary. */
export function credentialRows(env: Environment): readonly CredentialRow[] {
  const file = eventFilePath(env);
  return file === undefined ? [] : tableOfCredentials(readEvents(file).events.map(({ event }) => event));
}
