import type { Json, Region } from "@sallyport/core";
import type { Source } from "./source.ts";
import { matchTokens, shownText, textEquals, unresolvedIn, wildcardTokens } from "./tree/text.ts";
import type { TreeScalar } from "./tree/tree.ts";
import type { Comparison, TrustCheck } from "./trust-answer.ts";
import { anyOf, type Truth } from "./truth.ts";

/** A comparison of texts, as most dialects have it: the claim, or one of its list, must fit any of the values. */
export interface TextCheck {
  readonly claim: string;
  readonly label: string;
  readonly operator: string;
  readonly comparison: "equal" | "wildcard" | "star";
  readonly values: readonly TreeScalar[];
  readonly observed: Json | undefined;
  readonly source: Source;
  readonly at: Region;
  readonly operatorAt?: Region;
}

export function checkTexts({ values, observed, ...check }: TextCheck): TrustCheck {
  const held = textsOf(observed);
  const fits = (value: string): Truth => anyOf(values.map((expected) => fitsText(expected, value, check.comparison)));
  const holds = anyOf((held ?? []).map(fits));
  const open = values.flatMap((value) => unresolvedIn(value.text))[0];
  return {
    ...check,
    expected: values.map((value) => ({ text: shownText(value.text), at: value.at })),
    observed: held,
    holds,
    ...(holds === "unknown" && open !== undefined ? { why: open } : {}),
    accepts: (value) => value !== undefined && fits(value) === true,
  };
}

function fitsText({ text }: TreeScalar, value: string, comparison: Comparison): Truth {
  if (comparison === "equal") return textEquals(text, value);
  return matchTokens(wildcardTokens(text, comparison === "star" ? "*" : "*?"), value);
}

/** A claim as texts: a text, or the texts of a list. Undefined when it is absent. */
export function textsOf(claim: Json | undefined): readonly string[] | undefined {
  if (claim === undefined || claim === null) return undefined;
  return (Array.isArray(claim) ? claim : [claim]).filter((item) => typeof item !== "object").map(String);
}
