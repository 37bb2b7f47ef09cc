import type { CompiledCondition } from "@sallyport/cel";
import type { Region } from "@sallyport/core";
import type { Credential } from "./credential.ts";

/** A step of the pipeline with an identity of its own: who may be it, and what access that leads to. */
export interface Stage {
  readonly name: string;
  readonly owner: string;
  readonly purpose: string;
  /** Any of these. None: nobody. */
  readonly allow: readonly Grant[];
  /** Beats `allow`. */
  readonly deny: readonly Grant[];
  /** CEL over `claims`, `stage`, `credential` and `now`; must be true besides a grant. */
  readonly when?: Condition;
  /** By name, as the file calls them. */
  readonly credentials: Readonly<Record<string, Credential>>;
  /** Seconds. No credential of the stage lives longer. */
  readonly maxDuration?: number;
  readonly window?: Window;
  /** Stages that no job may hold together with this one. */
  readonly forbidWith: readonly string[];
  /** What a file that extends another one leaves to it: here the values above are empty, and mean "no opinion". Absent: nothing. */
  readonly unsaid?: readonly ("owner" | "purpose" | "allow")[];
  readonly at: Region;
}

/** A conjunction of claim matchers. */
export interface Grant {
  readonly claims: Readonly<Record<string, ClaimMatcher>>;
  readonly at: Region;
  /** The file that `at` is a place in, where it is not the policy's own: an inherited grant. */
  readonly file?: string;
}

/** One line of a grant, with its place so that a decision can show it. */
export interface ClaimMatcher {
  readonly matcher: Matcher;
  /** Matchers of the files that this one was merged with: all of them must match too. */
  readonly also?: readonly ClaimMatcher[];
  /** Lines of the files above that this one says again: it may not let in more than they do. They decide nothing. */
  readonly limits?: readonly ClaimMatcher[];
  readonly at: Region;
  /** The key and its value, where they stand on more than one line and `at` is the key alone. */
  readonly lines?: Region;
  readonly file?: string;
}

/**
 * A text is exact unless it holds `*` (any run of characters, `/` too) or `?` (one); a list is any of them. A missing claim never
 * matches, under `not` neither. Case counts.
 */
export type Matcher = string | readonly string[] | { readonly not: string | readonly string[] };

/** Source text of a CEL expression and its place. */
export interface Condition {
  readonly source: string;
  /** Conditions of the files that this one was merged with: all of them must be true too. */
  readonly also?: readonly Condition[];
  readonly at: Region;
  readonly file?: string;
  /** Set by `compileConditions`. A condition that was not compiled denies. */
  readonly compiled?: CompiledCondition;
}

/** When a stage may be entered. What is absent does not limit. */
export interface Window {
  /** Of the week in `zone`. */
  readonly days?: readonly Weekday[];
  /**
   * From and to, minutes since midnight in `zone`; `to` is excluded and may be 1440. From later than to runs over midnight: what is
   * after midnight still counts to the day before.
   */
  readonly hours?: { readonly from: number; readonly to: number };
  /** IANA name; default UTC. */
  readonly zone: string;
  /** Times in which nobody enters, whatever the rest says. */
  readonly freezes: readonly Freeze[];
  /** Windows of the files that this one was merged with: all of them must be open too. */
  readonly also?: readonly Window[];
  readonly at: Region;
  readonly file?: string;
}

/** Monday first. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

export interface Freeze {
  readonly reason: string;
  /** RFC 3339 in UTC; bare dates of the file are the start and the end of that day in the window's zone. */
  readonly from: string;
  readonly until: string;
}
