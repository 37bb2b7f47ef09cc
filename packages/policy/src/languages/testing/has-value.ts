import { hasText, type TextSet } from "../text-set.ts";

/** Whether a claim may have this value; undefined for a claim that is missing. */
export function hasValue(set: TextSet, value: string | undefined): boolean {
  return value === undefined ? set.absent : hasText(set, value);
}
