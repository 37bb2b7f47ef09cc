import type { Check } from "../../rule.ts";
import type { Assignment } from "../assignments/assignment.ts";
import type { Content } from "../content.ts";

/** How far from a value stands what says whose it is. */
const nearby = 240;
const digits = /^[\da-f]{32}$/;
/** Algolia's key of the same form that may change an index stands in such settings, too: `adminApiKey`, `writeKey`. */
const searchKey = /^(?:search(?:only)?)?_?(?:api)?_?key$/i;

/** What is decided about a value, where it stands: what every visitor of a web page gets is for information. */
export function checkAtPlace(content: Content, assignment: Assignment, check: Check): Check {
  if (!isForBrowsers(content, assignment)) return check;
  const reasons = [...(check.reasons ?? []), "a web page gives it to every visitor"];
  return { confidence: "low", basis: "in the settings of a web page", reasons };
}

/**
 * Settings of a web page that hold a key which every visitor gets: the search of a documentation by Algolia, whose key only searches
 * beside the name of an index, and the beacon of Cloudflare's analytics.
 */
function isForBrowsers({ bytes }: Content, { name, value }: Assignment): boolean {
  if (value.end - value.start !== 32 || !digits.test(bytes.toString("latin1", value.start, value.end))) return false;
  const before = bytes.toString("latin1", Math.max(0, value.start - nearby), value.start);
  if (/data-cf-beacon=["'{\\][^<>]*$/.test(before)) return true;
  if (!searchKey.test(bytes.toString("latin1", name.start, name.end))) return false;
  const around = before + bytes.toString("latin1", value.end, value.end + nearby);
  return /\bindexName["']?\s*[:=]/.test(around) && /\b(?:appId|applicationId)["']?\s*[:=]/.test(around);
}
