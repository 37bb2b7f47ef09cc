import type { Finding } from "@sallyport/core";
import { type PlaceRow, placeRows } from "./place-row.ts";

/** Findings that say the same, but for where they are: some to be shown in full, and where all of them are. */
export interface Fold {
  /** In the order in which they came; never empty. */
  readonly findings: readonly Finding[];
  /** Of `findings`, in their order: all where they are few, else the first of each that reads differently. Never empty. */
  readonly shown: readonly Finding[];
  /** Where all of `findings` are; empty where all are shown. */
  readonly places: readonly PlaceRow[];
}

/** So many are shown in full where that is all of them. */
const few = 5;
/** So many where it is not: one stands for the others, and a log with hundreds stays one block. */
const ofMany = 3;

/**
 * The one place that decides what reports for people show in full. Nothing is dropped: what is not shown is counted and placed, and the
 * reports for programs have each.
 */
export function fold(findings: readonly Finding[]): Fold {
  if (findings.length <= few) return { findings, shown: findings, places: [] };
  const kinds = new Map<string, Finding>();
  for (const finding of findings) {
    const kind = likenessOf(finding);
    if (!kinds.has(kind)) kinds.set(kind, finding);
  }
  return { findings, shown: [...kinds.values()].slice(0, ofMany), places: placeRows(findings) };
}

/** What a reader would see of it: two that agree here differ in their lines and values alone. */
function likenessOf({ places: [place], message, confidence, basis, excerpt, exception }: Finding): string {
  const { path, object, commit } = place;
  return JSON.stringify([path, object, commit, message, confidence, basis, excerpt?.text, exception]);
}
