import { claimDescription, type Json, printable } from "@sallyport/core";
import type { Matcher } from "../stage.ts";

const longest = 160;

/** A claim's value on one line, if claims of this name may be shown at all. */
export function shownClaim(claim: string, value: Json | undefined): string {
  if (value === undefined) return "missing";
  if (!mayShow(claim)) return typeof value === "string" ? "another value (not shown)" : "no text";
  if (typeof value === "string") return value === "" ? "empty" : cut(value);
  return `not text but ${Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`}`;
}

export function mayShow(claim: string): boolean {
  return claimDescription(claim)?.mayBePrinted === true;
}

function cut(text: string): string {
  return printable(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

/** A matcher as a person would say it. What stands in the policy is no secret. */
export function shownMatcher(matcher: Matcher): string {
  if (typeof matcher === "string") return cut(matcher);
  if ("not" in matcher) return `anything but ${listed(matcher.not)}`;
  return listed(matcher);
}

const mostListed = 8;

function listed(texts: string | readonly string[]): string {
  const words = (typeof texts === "string" ? [texts] : texts).map(cut);
  const more = words.length - mostListed;
  const shown = more > 0 ? [...words.slice(0, mostListed), `${more} more`] : words;
  const last = shown.at(-1) ?? "nothing";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} or ${last}`;
}

/** The texts of a matcher that allow something. */
export function wantedTexts(matcher: Matcher): readonly string[] {
  if (typeof matcher === "string") return [matcher];
  return "not" in matcher ? [] : matcher;
}
