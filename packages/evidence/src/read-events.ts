import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { expiryInstant, isRecord, printable, SallyportError, type UnknownRecord } from "@sallyport/core";
import { largestEvent } from "./create-event.ts";
import { type EvidenceEvent, eventOutcomes, eventTypes } from "./evidence-event.ts";

export interface ReadEvents {
  readonly events: readonly { readonly event: EvidenceEvent /** From 1. */; readonly line: number }[];
  /** Lines that are no event: what was cut off, and what somebody else wrote. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const largestFile = 64 * 1024 * 1024;

/**
 * Reads a file of events. Lines that are none do not hide the others: they are told as problems. A file that is not there has no
 * events. Throws EVIDENCE_FILE_UNREADABLE.
 */
export function readEvents(file: string): ReadEvents {
  const events: { event: EvidenceEvent; line: number }[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const [index, text] of readText(file).split("\n").entries()) {
    if (text === "") continue;
    const line = index + 1;
    const event = parseEvent(text);
    if (typeof event === "string") problems.push({ line, message: event });
    else events.push({ event, line });
  }
  return { events, problems };
}

function readText(file: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw unreadable(file, "it cannot be opened", error);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw unreadable(file, "it is no ordinary file");
    if (stats.size > largestFile) throw unreadable(file, "it is larger than 64 MiB");
    return readFileSync(descriptor, "utf8");
  } catch (error) {
    throw error instanceof SallyportError ? error : unreadable(file, "reading it failed", error);
  } finally {
    closeSync(descriptor);
  }
}

/** The event, or what is wrong with the line. Never a part of the line: it can hold anything. */
function parseEvent(text: string): EvidenceEvent | string {
  if (Buffer.byteLength(text) > largestEvent) return "the line is longer than an event can be";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "the line is no JSON: it was cut off, or is not ours";
  }
  if (!isRecord(value)) return "the line is no JSON object";
  if (value.v !== 1) return "the event has another version than 1";
  return wrongField(value) ?? (value as unknown as EvidenceEvent);
}

function wrongField(value: UnknownRecord): string | undefined {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  if (typeof value.id !== "string" || !uuid.test(value.id)) return "the event's `id` is no UUID of version 7";
  if (!isMember(eventTypes, value.type)) return "the event's `type` is not known";
  if (!isMember(eventOutcomes, value.outcome)) return "the event's `outcome` is not known";
  if (!isInstant(value.time)) return "the event's `time` is no instant";
  if (value.reason_code !== undefined && typeof value.reason_code !== "string")
    return "the event's `reason_code` is no text";
  if (!isRecord(value.source) || typeof value.source.name !== "string") return "the event's `source` has no name";
  const part = ["subject", "run", "credential", "decision", "target"].find(
    (name) => value[name] !== undefined && !isRecord(value[name]),
  );
  if (part !== undefined) return `the event's \`${part}\` is no object`;
  return wrongCredential(value.credential) ?? wrongDecision(value.decision);
}

function wrongCredential(credential: unknown): string | undefined {
  if (!isRecord(credential)) return undefined;
  const texts = ["stage", "name", "kind", "provider", "identity", "session"];
  const wrong = texts.find((name) => credential[name] !== undefined && typeof credential[name] !== "string");
  if (wrong !== undefined) return `the credential's \`${wrong}\` is no text`;
  const time = ["iat", "exp"].find((name) => credential[name] !== undefined && !isInstant(credential[name]));
  if (time !== undefined) return `the credential's \`${time}\` is no instant`;
  const { join } = credential;
  if (join === undefined) return undefined;
  return isRecord(join) && Object.values(join).every((item) => typeof item === "string")
    ? undefined
    : "the credential's `join` holds more than texts";
}

function wrongDecision(decision: unknown): string | undefined {
  if (!isRecord(decision)) return undefined;
  return decision.effect === "allow" || decision.effect === "deny" ? undefined : "the decision's `effect` is not known";
}

function isMember<T>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value);
}

function isInstant(value: unknown): boolean {
  return typeof value === "string" && /T.*Z$/.test(value) && expiryInstant(value) !== undefined;
}

function unreadable(file: string, why: string, cause?: unknown): SallyportError {
  return new SallyportError({
    code: "EVIDENCE_FILE_UNREADABLE",
    message: `the events in ${printable(file)} cannot be read: ${why}`,
    fix: "Name the `.jsonl` file that Sallyport's actions wrote, and make sure that you may read it.",
    cause,
  });
}
