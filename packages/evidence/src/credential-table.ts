import { canonicalJson, type Instant } from "@sallyport/core";
import { type EvidenceEvent, notRevocableCode } from "./evidence-event.ts";

/** What became of a credential after it was issued. */
export type Revocation =
  /** Nothing is recorded: it can be used until it expires. */
  | { readonly state: "alive"; readonly until?: Instant }
  | { readonly state: "revoked"; readonly at: Instant }
  | { readonly state: "expired"; readonly at: Instant }
  /** Its provider has no revocation. */
  | { readonly state: "not-revocable"; readonly until?: Instant }
  /** Revocation was tried and did not work. */
  | { readonly state: "failed"; readonly code?: string; readonly until?: Instant };

/** One credential that was issued or denied. */
export interface CredentialRow {
  readonly stage: string;
  readonly identity: string;
  /** Its name in the stage. */
  readonly credential: string;
  readonly provider: string;
  readonly issued?: Instant;
  readonly expires?: Instant;
  readonly decision: { readonly effect: "allow" } | { readonly effect: "deny"; readonly code: string };
  /** Only where it was issued. */
  readonly revocation?: Revocation;
}

/** One row for each credential, in the order in which they first turn up. */
export function tableOfCredentials(events: readonly EvidenceEvent[]): CredentialRow[] {
  const rows = new Map<string, CredentialRow>();
  for (const event of events) {
    if (isDenial(event, events)) {
      rows.set(`denied ${event.id}`, deniedRow(event));
    } else if (event.credential !== undefined && lifeEvents.has(event.type)) {
      const key = keyOf(event);
      rows.set(key, withEvent(rows.get(key), event));
    }
  }
  return [...rows.values()];
}

const lifeEvents: ReadonlySet<string> = new Set([
  "credential.issued",
  "credential.used",
  "credential.revoked",
  "credential.expired",
]);

/** An issue that failed has given nothing out. */
function isRefusal({ type, outcome }: EvidenceEvent): boolean {
  return type === "credential.issued" && outcome !== "success";
}

/** The policy's own no counts only where no denial of the same credential is recorded, else it would stand there twice. */
function isDenial(event: EvidenceEvent, events: readonly EvidenceEvent[]): boolean {
  if (event.type === "credential.denied" || isRefusal(event)) return true;
  if (event.type !== "policy.evaluated" || event.decision?.effect !== "deny") return false;
  const stage = stageOf(event);
  return !events.some(
    (other) =>
      other.type === "credential.denied" &&
      stageOf(other) === stage &&
      other.credential?.name === event.credential?.name,
  );
}

function stageOf({ credential, decision }: EvidenceEvent): string {
  return credential?.stage ?? decision?.stage ?? "";
}

/** Fields of `join` by which a provider names one credential alone. Others, such as Google's provider, are the same for many. */
const ownNames = ["accessKeyId", "accessor", "hashed_token", "uti"] as const;

/** What the provider calls it is sure; without that, all that is known of it. */
function keyOf({ credential = {} }: EvidenceEvent): string {
  const { provider = "", join = {}, stage = "", name = "", identity = "", exp = "" } = credential;
  const own = ownNames.find((field) => Object.hasOwn(join, field));
  return canonicalJson(
    own === undefined ? { provider, join, stage, name, identity, exp } : { provider, [own]: join[own] ?? "" },
  );
}

function deniedRow(event: EvidenceEvent): CredentialRow {
  return {
    ...namesOf(event),
    decision: { effect: "deny", code: event.reason_code ?? "DENIED" },
  };
}

function withEvent(before: CredentialRow | undefined, event: EvidenceEvent): CredentialRow {
  const names = namesOf(event);
  const expires = before?.expires ?? event.credential?.exp;
  const issued =
    before?.issued ?? (event.type === "credential.issued" ? (event.credential?.iat ?? event.time) : undefined);
  return {
    stage: before?.stage || names.stage,
    identity: before?.identity || names.identity,
    credential: before?.credential || names.credential,
    provider: before?.provider || names.provider,
    ...(issued === undefined ? {} : { issued }),
    ...(expires === undefined ? {} : { expires }),
    decision: { effect: "allow" },
    revocation: revocationOf(event, expires, before?.revocation),
  };
}

function namesOf(event: EvidenceEvent) {
  const { identity = "", name = "", provider = "" } = event.credential ?? {};
  return { stage: stageOf(event), identity, credential: name, provider };
}

function revocationOf(event: EvidenceEvent, expires: Instant | undefined, before: Revocation | undefined): Revocation {
  const until = expires === undefined ? {} : { until: expires };
  // What is over stays over, whatever is recorded after it.
  if (before?.state === "revoked" || before?.state === "expired") return before;
  if (event.type === "credential.expired") return { state: "expired", at: event.time };
  if (event.type !== "credential.revoked") return before ?? { state: "alive", ...until };
  if (event.outcome === "success") return { state: "revoked", at: event.time };
  if (event.reason_code === notRevocableCode) return { state: "not-revocable", ...until };
  return { state: "failed", ...(event.reason_code === undefined ? {} : { code: event.reason_code }), ...until };
}
