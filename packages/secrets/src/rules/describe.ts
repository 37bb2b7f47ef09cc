import type { RuleDescription } from "@sallyport/core";
import type { SecretRule, Segment } from "../rule.ts";
import { insteadOf, variableOf } from "./instead.ts";

/**
 * A rule's page. The examples hold no value that any scanner could take for a real one; they are made when somebody reads them, for a check
 * of what is staged shows none.
 */
export function describeSecretRule(rule: SecretRule): RuleDescription {
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity ?? "error",
    why: rule.why,
    fix: [rule.fix, rule.kind === "document" ? rule.instead : revokeFirst]
      .filter((part) => part !== undefined)
      .join(" "),
    get bad() {
      return badExample(rule);
    },
    get good() {
      return rule.kind === "document" ? rule.good : insteadOf(rule);
    },
    ...(rule.source === undefined ? {} : { source: rule.source }),
  };
}

/** A finding knows whether it is in the history; a page does not. */
const revokeFirst = "If it was committed, revoke it first: the history keeps it.";

function badExample(rule: SecretRule): string {
  switch (rule.kind) {
    case "token": {
      const shown = [...(rule.before ?? []), { literal: rule.anchors[0] ?? "" }, ...rule.after]
        .map(shownSegment)
        .join("");
      return rule.value === "after" ? shown : `${variableOf(rule)}="${shown}"`;
    }
    case "bare":
      return `${variableOf(rule)}="${shownSegment({ charset: rule.charset, min: Math.min(...rule.lengths), max: Math.max(...rule.lengths) })}"`;
    case "named":
      return `${rule.names[0]?.toUpperCase()}="${rule.value.map(shownSegment).join("")}"`;
    case "block":
      return `${rule.begin[0]}\n<lines of base64>\n${rule.end[0]}`;
    case "url":
      return 'DATABASE_URL="postgres://shop:<password>@db.acme.test/shop"';
    case "custom":
      return `a text that matches ${rule.pattern}`;
    case "document":
      return rule.bad;
    case "generic":
      return 'DB_PASSWORD="<a random value>"';
  }
}

/** `<36 base62>`: angle brackets stand in no token. */
function shownSegment(segment: Segment): string {
  if ("literal" in segment) return segment.literal;
  const { min, max, charset } = segment;
  return `<${min === max ? min : `${min} to ${max}`} ${charset.name}>`;
}
