import type { Region } from "@sallyport/core";
import { stepsOf } from "../parse/source-node.ts";
import type { Origin, Policy } from "../policy.ts";
import type { Delegate } from "../stages/inheritance.ts";

/** Something that a file says and a file above it does not let it say. The file above holds; this is told to people. */
export interface MergeConflict {
  /** JSON pointer in the file below. */
  readonly pointer: string;
  /** What the file below wants, what the file above says, and which of both holds. One line without a full stop. */
  readonly message: string;
  /** In the imperative. */
  readonly fix: string;
  readonly below: Origin;
  readonly above: Origin;
}

/** The two files of one merge: `above` is extended, `below` may only tighten it. */
export interface MergeContext {
  readonly above: Policy;
  readonly below: Policy;
  readonly conflicts: MergeConflict[];
}

const nowhere: Region = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Whether the file says something at this pointer. What it does not say is no opinion: it neither loosens nor tightens. */
export function isGiven(policy: Policy, pointer: string): boolean {
  if (policy.origins !== undefined) return Object.hasOwn(policy.origins, pointer);
  return policy.source === undefined || Object.hasOwn(policy.source.regions, pointer);
}

/** Where a value stands; where there is nothing at the pointer, the nearest key above it. */
export function originOf(policy: Policy, pointer: string): Origin {
  for (let current = pointer; current !== ""; current = current.slice(0, current.lastIndexOf("/"))) {
    if (policy.origins && Object.hasOwn(policy.origins, current)) return policy.origins[current] as Origin;
    if (policy.source && Object.hasOwn(policy.source.regions, current)) {
      return { file: policy.source.path, at: policy.source.regions[current] as Region };
    }
  }
  return { file: fileOf(policy), at: nowhere };
}

export function fileOf(policy: Policy): string {
  return policy.source?.path ?? "the policy";
}

interface Refusal extends Pick<MergeConflict, "pointer" | "message" | "fix"> {
  /** Pointer in the file above; the same as in the file below unless it is said. */
  readonly above?: string | undefined;
}

/** Remembers that the file below goes further than it may. */
export function refuse({ above, below, conflicts }: MergeContext, refusal: Refusal): void {
  const { pointer, message, fix } = refusal;
  const origins = { below: originOf(below, pointer), above: originOf(above, refusal.above ?? pointer) };
  conflicts.push({ pointer, message, fix, ...origins });
}

/** Whether the file above locks what is at, above or below this pointer. */
export function isLocked({ above }: Pick<MergeContext, "above">, pointer: string): boolean {
  return above.locked.some((lock) => isAtOrBelow(pointer, lock.pointer) || isAtOrBelow(lock.pointer, pointer));
}

/** The ids and patterns of rules that a file locks one by one, whether it sets them or leaves them as they are. */
export function lockedRules({ locked }: Policy): string[] {
  return locked.flatMap(({ pointer }) => {
    const [top, pattern, ...deeper] = stepsOf(pointer);
    return top === "rules" && pattern !== undefined && deeper.length === 0 ? [pattern] : [];
  });
}

/** A refusal for what is locked; true when it is. */
export function refusesLocked(context: MergeContext, pointer: string): boolean {
  if (!isLocked(context, pointer)) return false;
  refuse(context, { pointer, message: `${pointer} is locked, so the file above holds`, fix: "Delete it here." });
  return true;
}

/** The delegation that lets the file below loosen what is at this pointer. */
export function delegateFor({ above }: Pick<MergeContext, "above">, pointer: string): Delegate | undefined {
  return above.delegates.find((delegate) => isAtOrBelow(pointer, delegate.pointer));
}

/** Whether a delegation lets the file below go as far as it likes. */
export function isUnbounded(delegate: Delegate | undefined): boolean {
  return delegate !== undefined && delegate.bound === undefined;
}

function isAtOrBelow(pointer: string, top: string): boolean {
  return pointer === top || pointer.startsWith(`${top}/`);
}

/** Marks an inherited part with the file that its place is in. */
export function inherited<T extends { readonly file?: string }>(part: T, from: Policy): T {
  return part.file === undefined ? { ...part, file: fileOf(from) } : part;
}
