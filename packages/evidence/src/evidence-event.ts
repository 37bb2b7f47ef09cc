import type { Instant } from "@sallyport/core";

/** What can have happened, in the order of a credential's life. */
export const eventTypes = [
  "identity.token.requested",
  "identity.token.verified",
  "policy.evaluated",
  "credential.issued",
  "credential.denied",
  "credential.used",
  "credential.revoked",
  "credential.expired",
] as const;
export type EventType = (typeof eventTypes)[number];

/** `denied`: a decision; `failure`: it was tried and did not work; `error`: it could not even be tried. */
export const eventOutcomes = ["success", "failure", "denied", "error"] as const;
export type EventOutcome = (typeof eventOutcomes)[number];

/** One thing that happened, to whom, when, with which result. As JSON: field names with underscores, ids as texts, no fractions. */
export interface EvidenceEvent {
  readonly v: 1;
  /** UUID of version 7 (RFC 9562): sorts by time. */
  readonly id: string;
  readonly type: EventType;
  readonly time: Instant;
  /** When it was noticed, where that was later. */
  readonly observed_at?: Instant;
  readonly outcome: EventOutcome;
  /** SCREAMING_SNAKE: why it was not a success. */
  readonly reason_code?: string;
  readonly subject?: EventSubject;
  readonly run?: EventRun;
  readonly credential?: EventCredential;
  readonly decision?: EventDecision;
  readonly target?: EventTarget;
  readonly source: EventSource;
}

/** Who: claims of the allow list, by their own names; `jti_hash` is SHA-256 in hex. */
export type EventSubject = Readonly<Record<string, string>>;

/** In which run. */
export interface EventRun {
  readonly run_id?: string;
  readonly attempt?: string;
  readonly job?: string;
  readonly workflow?: string;
  readonly step?: string;
  readonly triggering_actor?: string;
  readonly runner_name?: string;
  readonly runner_os?: string;
  readonly runner_environment?: string;
}

/** Which credential. Never the credential. */
export interface EventCredential {
  readonly stage?: string;
  /** Its name in the stage. */
  readonly name?: string;
  readonly kind?: string;
  readonly provider?: string;
  /** Role, e-mail, app: whom it lets one be. */
  readonly identity?: string;
  readonly permissions?: readonly string[];
  readonly scopes?: readonly string[];
  /** Session name, by which the provider's own log finds the run. */
  readonly session?: string;
  readonly iat?: Instant;
  readonly exp?: Instant;
  /** Seconds. */
  readonly ttl?: number;
  /** What the provider's own log calls it: `accessKeyId`, `accessor`, `hashed_token`. No secret. */
  readonly join?: Readonly<Record<string, string>>;
}

/** What the policy said. */
export interface EventDecision {
  readonly effect: "allow" | "deny";
  readonly stage?: string;
  /** Which grant let it through: its number from 0, or its name. */
  readonly grant?: number | string;
  readonly policy_digest?: string;
  readonly policy_commit?: string;
  readonly exceptions?: readonly string[];
}

/** On what. */
export interface EventTarget {
  readonly uri?: string;
  readonly action?: string;
}

/** Who says so. */
export interface EventSource {
  readonly name: string;
  readonly version: string;
  /** The commit that the action is pinned to. */
  readonly action_ref?: string;
}

/** Reason code of a revocation that the provider does not offer; the credential lives until it expires. */
export const notRevocableCode = "NOT_REVOCABLE";
