import { type Claims, type Json, printable } from "@sallyport/core";
import { knownText, matchTokens, shownText, unresolvedIn, wildcardTokens } from "../tree/text.ts";
import type { TreeScalar } from "../tree/tree.ts";
import type { TrustCheck } from "../trust-answer.ts";
import { anyOf, type Truth } from "../truth.ts";
import type { VaultClaim, VaultRole } from "./vault-trust.ts";

/**
 * One entry of `bound_claims`: any of its values must equal any of the claim's. Values of different kinds are never equal: `123` does not fit
 * GitHub's `"123"`. With the type `glob`, `*` stands for any run of characters, in texts alone.
 */
export function checkBoundClaim(bound: VaultClaim, role: VaultRole, claims: Claims): TrustCheck {
  const value = claimAt(claims, bound.name);
  const held = value === undefined ? undefined : Array.isArray(value) ? value : [value];
  const type = role.claimsType === undefined ? "string" : knownText(role.claimsType.text);
  const isGlob = type === "glob";
  const isRead = isGlob || type === "string";
  const fits = (item: Json): Truth =>
    !isRead ? "unknown" : anyOf(bound.values.map((wanted) => fitsValue(wanted, item, isGlob)));
  const holds = held === undefined ? false : anyOf(held.map(fits));
  const openType =
    type === undefined ? "`bound_claims_type` is not resolved" : `Vault has no bound_claims_type ${printable(type)}`;
  const open = isRead ? (bound.values.flatMap(({ text }) => unresolvedIn(text))[0] ?? "") : openType;
  const isOtherKind =
    holds === false && bound.values.some((wanted) => held?.some((item) => differsInKind(wanted, item)));
  return {
    claim: bound.name.replace(/^\//, ""),
    label: `bound_claims.${bound.name}`,
    operator: isGlob ? "glob" : "string",
    comparison: isGlob ? "star" : "equal",
    expected: bound.values.map(({ text, at }) => ({ text: shownText(text), at })),
    observed: held?.map((item) => (typeof item === "string" ? item : JSON.stringify(item))),
    holds,
    source: role.source,
    at: bound.at,
    labelAt: bound.nameAt,
    ...(role.claimsType ? { operatorAt: role.claimsType.at } : {}),
    ...(holds === "unknown" ? { why: open } : {}),
    ...(isOtherKind ? { cause: "value-type" } : {}),
    accepts: (text) => text !== undefined && fits(text) === true,
  };
}

function fitsValue(wanted: TreeScalar, held: Json, isGlob: boolean): Truth {
  if (typeof held === "string") {
    if (wanted.kind !== "text") return false;
    return isGlob ? matchTokens(wildcardTokens(wanted.text, "*"), held) : matchTokens(literal(wanted), held);
  }
  if (wanted.kind === "text" && unresolvedIn(wanted.text).length > 0) return "unknown";
  if (isGlob || wanted.kind === "text") return false;
  const known = knownText(wanted.text) ?? "";
  if (typeof held === "number") return wanted.kind === "number" && Number(known) === held;
  return typeof held === "boolean" && wanted.kind === "boolean" && String(held) === known;
}

function literal({ text }: TreeScalar) {
  return text.map((part) => (typeof part === "string" ? { literal: part } : ({ open: true } as const)));
}

/** The same to the eye, and yet of different kinds. */
function differsInKind(wanted: TreeScalar, held: Json): boolean {
  if (typeof held === "object") return false;
  const isText = typeof held === "string";
  return knownText(wanted.text) === String(held) && isText !== (wanted.kind === "text");
}

/** A name, or a JSON pointer (RFC 6901) when it begins with `/`. Null counts as absent. */
export function claimAt(claims: Claims, name: string, isPointer = name.startsWith("/")): Json | undefined {
  if (isPointer && /~(?![01])/.test(name)) return undefined;
  const steps = isPointer ? name.replace(/^\//, "").split("/").map(unescapeStep) : [name];
  let value: Json | undefined = claims;
  for (const step of steps) {
    if (Array.isArray(value) && !/^\d+$/.test(step)) return undefined;
    // Unlike RFC 6901, Vault takes an index with leading zeros.
    const key: string = Array.isArray(value) ? String(Number(step)) : step;
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[key];
  }
  return value ?? undefined;
}

function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
