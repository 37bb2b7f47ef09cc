import { type Claims, compileWildcard, hasWildcard, type Json } from "@sallyport/core";
import type { ClaimMatcher, Grant, Matcher } from "./stage.ts";

/** A grant that can be asked quickly, claim by claim, in the order of the file. */
export type CompiledGrant = readonly CompiledClaim[];

interface CompiledClaim {
  readonly claim: string;
  readonly line: ClaimMatcher;
  readonly matches: (value: string) => boolean;
}

/** Grants never change, so each is compiled once. */
const compiled = new WeakMap<Grant, CompiledGrant>();

export function compileGrant(grant: Grant): CompiledGrant {
  const known = compiled.get(grant);
  if (known !== undefined) return known;
  const made = Object.entries(grant.claims).flatMap(([claim, first]) =>
    [first, ...(first.also ?? [])].map((line) => ({ claim, line, matches: compileMatcher(line.matcher) })),
  );
  compiled.set(grant, made);
  return made;
}

/** Whether every claim of the grant is there and matches. A grant without claims matches nobody. */
export function grantMatches(grant: CompiledGrant, claims: Claims): boolean {
  return grant.length > 0 && grant.every((line) => lineMatches(line, claims));
}

/** The same for an entry of `deny`, which a claim that is there and no text cannot slip past: whether it matches is not known. */
export function denyMatches(entry: CompiledGrant, claims: Claims): boolean {
  return entry.length > 0 && entry.every((line) => lineMatches(line, claims) || isNoText(claims, line.claim));
}

function lineMatches({ claim, matches }: CompiledClaim, claims: Claims): boolean {
  const value = claimOf(claims, claim);
  return typeof value === "string" && matches(value);
}

function isNoText(claims: Claims, claim: string): boolean {
  const value = claimOf(claims, claim);
  return value !== undefined && value !== null && typeof value !== "string";
}

/** A claim of the token itself, never one of `Object.prototype`. */
export function claimOf(claims: Claims, name: string): Json | undefined {
  return Object.hasOwn(claims, name) ? claims[name] : undefined;
}

/** Whether a text that is there matches. That a claim must be there is for the caller to see to, under `not` too. */
export function compileMatcher(matcher: Matcher): (value: string) => boolean {
  if (typeof matcher === "string") return compileText(matcher);
  if ("not" in matcher) {
    const matches = compileMatcher(matcher.not);
    return (value) => !matches(value);
  }
  const alternatives = matcher.map(compileText);
  return (value) => alternatives.some((matches) => matches(value));
}

function compileText(text: string): (value: string) => boolean {
  return hasWildcard(text) ? compileWildcard(text) : (value) => value === text;
}
