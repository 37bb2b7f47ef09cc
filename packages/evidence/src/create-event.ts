import { randomBytes } from "node:crypto";
import { canonicalJson, type Instant, type Json, milliseconds } from "@sallyport/core";
import type { EvidenceEvent } from "./evidence-event.ts";
import { createRedactor } from "./redactor.ts";

/** An event as it is described by whoever causes it. */
export type EventFields = Omit<EvidenceEvent, "v" | "id" | "time"> & { readonly time?: EvidenceEvent["time"] };

export interface CreateOptions {
  readonly now: Instant;
  /** Values that must not be in it, whatever text they came in with. */
  readonly secrets?: readonly string[];
}

/** An event is at most so many bytes of canonical JSON: one line that is written at once. */
export const largestEvent = 32 * 1024;

/**
 * Makes an event of its fields: adds id and time, takes secrets out, and only then cuts what is too long, so that a cut cannot leave a
 * secret's beginning.
 */
export function createEvent(fields: EventFields, { now, secrets = [] }: CreateOptions): EvidenceEvent {
  const id = uuid7(now);
  const event = clean({ v: 1, id, time: now, ...fields } as unknown as Json, secrets);
  return cut(event) as unknown as EvidenceEvent;
}

function clean(value: Json, secrets: readonly string[]): Json {
  const redact = createRedactor(secrets);
  return mapTexts(value, (text) => redact(text.toWellFormed()));
}

interface Limits {
  readonly text: number;
  readonly items: number;
}

const limits: readonly Limits[] = [
  { text: 2_048, items: 100 },
  { text: 512, items: 50 },
  { text: 256, items: 20 },
  { text: 128, items: 10 },
  { text: 64, items: 5 },
];

/** A credential has so many fields, and each of them counts: a revocation is found by the last. */
const leastKeys = 12;

/** The mildest limits with which it fits. */
function cut(event: Json): Json {
  const fields = event as Record<string, Json>;
  for (const limit of limits) {
    const short = shortenEach(fields, limit);
    if (Buffer.byteLength(canonicalJson(short)) <= largestEvent) return short;
  }
  // Only a `subject` or `join` that is deep or wide beyond all sense comes here.
  const { v, id, type, time, outcome, reason_code, source } = fields;
  return shortenEach({ v, id, type, time, outcome, reason_code, source }, { text: 64, items: 5 });
}

/** No field of the event itself is cut off: without one of them it cannot be read back. */
function shortenEach(fields: Readonly<Record<string, Json | undefined>>, limit: Limits): Json {
  const entries = Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, shorten(item, limit)]));
}

function shorten(value: Json, limit: Limits): Json {
  if (typeof value === "string")
    return value.length > limit.text ? `${value.slice(0, limit.text).toWellFormed()}…` : value;
  if (Array.isArray(value)) {
    const kept = value.slice(0, limit.items).map((item) => shorten(item, limit));
    return kept.length < value.length ? [...kept, `… ${value.length - kept.length} more`] : kept;
  }
  if (value === null || typeof value !== "object") return value;
  return shortenEach(Object.fromEntries(Object.entries(value).slice(0, Math.max(limit.items, leastKeys))), limit);
}

/** Keys, too: a hostile claim can put its text there. Fractions become whole numbers. */
function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (typeof value === "number") return Number.isFinite(value) ? Math.round(value) : null;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [change(key), mapTexts(item, change)]));
}

/** RFC 9562, 5.7: 48 bits of milliseconds, then random ones. */
function uuid7(now: Instant): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.max(0, milliseconds(now)), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
