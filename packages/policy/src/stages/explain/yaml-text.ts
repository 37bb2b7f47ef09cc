import type { Grant, Matcher } from "../stage.ts";

/** A text as YAML on one line: plain where every reader takes it for text, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain =
    /^[A-Za-z/_](?:[\w/.@+ -]*[\w/.@+-])?$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

export function yamlMatcher(matcher: Matcher): string {
  if (typeof matcher === "string") return yamlText(matcher);
  if ("not" in matcher) return `{ not: ${yamlMatcher(matcher.not)} }`;
  return `[${matcher.map(yamlText).join(", ")}]`;
}

/** An entry of `allow` or `deny`, a line for each claim. */
export function yamlGrant(claims: readonly (readonly [claim: string, matcher: Matcher])[]): string[] {
  return claims.map(([claim, matcher], index) => `${index === 0 ? "- " : "  "}${claim}: ${yamlMatcher(matcher)}`);
}

export function matchersOf(grant: Grant): [claim: string, matcher: Matcher][] {
  return Object.entries(grant.claims).map(([claim, { matcher }]) => [claim, matcher]);
}
