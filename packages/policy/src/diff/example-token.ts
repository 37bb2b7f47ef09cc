import type { Claims } from "@sallyport/core";
import type { ClaimBox } from "../languages/claim-box.ts";
import { fillBlanks, writeTemplate } from "../languages/fill-blanks.ts";
import { findText } from "../languages/find-text.ts";
import { everything, hasText, type TextSet } from "../languages/text-set.ts";
import { blanks, type FreeClaim, freeClaims, property, propertyPrefix } from "./claim-forms.ts";
import { type TokenForm, tokenForms } from "./token-forms.ts";

/** The claims of a token that somebody could have. */
export interface ExampleToken {
  readonly claims: Claims;
  /** What must be so for it, where that is not the rule. */
  readonly assumes?: string;
}

/**
 * Tokens as GitHub issues them whose claims are in the box, at most one of each kind, the likeliest first. None for a box that no
 * token which is known can be in; `too-large` among them where the patterns are too intricate to tell.
 */
export function* exampleTokens(box: ClaimBox): Generator<ExampleToken | "too-large"> {
  const needsSubject = box.has("sub");
  for (const form of tokenForms) {
    if (form.assumes !== undefined && !needsSubject) return;
    const claims = claimsOf(form, box);
    if (claims === "too-large") yield claims;
    else if (claims !== undefined) yield { claims, ...(form.assumes === undefined ? {} : { assumes: form.assumes }) };
  }
}

function claimsOf(form: TokenForm, box: ClaimBox): Claims | undefined | "too-large" {
  const free = freeClaimsOf(form, box);
  if (typeof free !== "object") return free;
  const texts = fillBlanks(form, box);
  if (texts === undefined || texts === "too-large") return texts;
  const derived = Object.entries(form.templates).map(
    ([claim, template]) => [claim, writeTemplate(template, texts)] as const,
  );
  return { ...free, ...Object.fromEntries(derived) };
}

const alwaysThere = [...Object.keys(freeClaims), "event_name"];

/** Claims that follow from no other, each for itself; what the box asks for first. */
function freeClaimsOf(form: TokenForm, box: ClaimBox): Record<string, string> | undefined | "too-large" {
  const claims: Record<string, string> = {};
  for (const claim of new Set([...box.keys(), ...alwaysThere, ...form.open])) {
    if (Object.hasOwn(form.templates, claim)) continue;
    const set = box.get(claim) ?? everything;
    const shape = form.missing.includes(claim) ? undefined : shapeOf(claim, form);
    if (shape === undefined || shape.optional) {
      if (set.absent) continue;
      if (shape === undefined) return undefined;
    }
    const text = textOf(set, shape);
    if (text === undefined || text === "too-large") return text;
    claims[claim] = text.text;
  }
  return claims;
}

function shapeOf(claim: string, form: TokenForm): FreeClaim | undefined {
  if (claim === "event_name") return { words: form.events, forms: [], favourites: form.events };
  if (claim === "head_ref") return { ...blanks.branch, favourites: ["feature/login"] };
  if (claim === "base_ref") return { ...blanks.branch, favourites: ["main"] };
  if (Object.hasOwn(freeClaims, claim)) return freeClaims[claim];
  return claim.startsWith(propertyPrefix) ? property : undefined;
}

function textOf(set: TextSet, shape: FreeClaim): { readonly text: string } | undefined | "too-large" {
  const [favourite] = shape.favourites;
  if (set === everything && favourite !== undefined) return { text: favourite };
  if (shape.words !== undefined) {
    const word = shape.words.find((each) => hasText(set, each));
    return word === undefined ? undefined : { text: word };
  }
  const blank = { name: "text", forms: shape.forms, favourites: shape.favourites };
  const found = fillBlanks({ blanks: [blank], templates: { claim: [{ blank: "text" }] } }, new Map([["claim", set]]));
  return found === undefined || found === "too-large" ? found : { text: found.text ?? "" };
}

/** Claims in the box, short texts, whether GitHub would ever issue such a token or not. */
export function anyClaims(box: ClaimBox): Claims | "too-large" {
  const claims: Record<string, string> = {};
  for (const [claim, set] of box) {
    if (set.absent) continue;
    const found = findText(set);
    if (found === undefined || found === "too-large") return "too-large";
    claims[claim] = found.text;
  }
  return claims;
}
