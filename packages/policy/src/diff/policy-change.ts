import type { Claims, Instant } from "@sallyport/core";

/** What a change of a policy does to who gets access, and to what is checked. */
export type ChangeEffect =
  /** More than before: shown, or certain from the text. */
  | "widens"
  /** More than before, or not: nobody can say from the text alone. Treated like `widens`. */
  | "may-widen"
  | "tightens"
  | "same";

/** Every kind of change, worst first, with what it does and what it means. */
export const changeKinds = {
  "NEW-ACCESS": { effect: "widens", meaning: "a stage that nobody could be before" },
  WIDER: { effect: "widens", meaning: "more identities may be the stage" },
  "DENY-REMOVED": { effect: "widens", meaning: "identities that `deny` kept out come in" },
  "CREDENTIAL-ADDED": { effect: "widens", meaning: "the stage leads to one more credential" },
  "CREDENTIAL-CHANGED": { effect: "widens", meaning: "a credential is for another identity, or for more" },
  "TTL-UP": { effect: "widens", meaning: "credentials live longer" },
  "WINDOW-WIDER": { effect: "widens", meaning: "the stage may be entered at more times" },
  "FORBID-WITH-REMOVED": { effect: "widens", meaning: "one job may hold two stages that were kept apart" },
  "LOCK-REMOVED": { effect: "widens", meaning: "who extends this file may change more" },
  "DELEGATE-ADDED": { effect: "widens", meaning: "who extends this file may loosen more" },
  "PARENT-CHANGED": { effect: "may-widen", meaning: "another file, or another version of it, is extended" },
  "SEVERITY-DOWN": { effect: "widens", meaning: "a rule is milder" },
  "SEARCH-WEAKER": { effect: "widens", meaning: "the search for secrets is weaker" },
  "EXCEPTION-ADDED": { effect: "widens", meaning: "findings are approved that were not" },
  "MAY-WIDEN": { effect: "may-widen", meaning: "more identities may be the stage, or not; no example could be made" },
  UNPROVABLE: { effect: "may-widen", meaning: "a condition is another, and conditions cannot be compared" },
  NARROWER: { effect: "tightens", meaning: "less than before" },
  EQUAL: { effect: "same", meaning: "written in another way, and the same" },
} as const satisfies Readonly<Record<string, { readonly effect: ChangeEffect; readonly meaning: string }>>;

export type ChangeKind = keyof typeof changeKinds;

/** One difference between two policies. */
export interface PolicyChange {
  readonly kind: ChangeKind;
  readonly effect: ChangeEffect;
  /** Absent for what is about no stage. */
  readonly stage?: string;
  /** JSON pointer into the new policy; for what is gone, the nearest key that is left. */
  readonly pointer: string;
  /** What changes, one line without a full stop. */
  readonly sentence: string;
  readonly counterexample?: Counterexample;
}

export type StageChange = PolicyChange & { readonly stage: string };

/** Somebody who gets the stage after the change and did not before: decided by the policies themselves, not only computed. */
export interface Counterexample {
  readonly claims: Claims;
  /** The claims that made the difference, and those that the stage asks for. */
  readonly decisive: readonly string[];
  readonly telling: readonly string[];
  /** What must be so for such a token, where that is not the rule. */
  readonly assumes?: string;
  /** For a window: the moment. */
  readonly now?: Instant;
}

type Details = Omit<StageChange, "kind" | "effect" | "stage">;

export function stageChange(kind: ChangeKind, stage: string, details: Details): StageChange {
  return { kind, effect: changeKinds[kind].effect, stage, ...details };
}

/** Whether somebody has to look at it before it may take effect. */
export function needsApproval({ effect }: Pick<PolicyChange, "effect">): boolean {
  return effect === "widens" || effect === "may-widen";
}
