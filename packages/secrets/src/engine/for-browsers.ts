import type { Assignment } from "./assignment.ts";
import type { Content } from "./content.ts";

/** How far from a value stands what says whose it is. */
const nearby = 240;
const digits = /^[\da-f]{32}$/;

/**
 * Settings of a web page that hold a key which every visitor gets: the search of a documentation by Algolia, whose key only searches
 * beside the name of an index, and the beacon of Cloudflare's analytics.
 */
export function isForBrowsers({ bytes }: Content, { value }: Assignment): boolean {
  if (value.end - value.start !== 32 || !digits.test(bytes.toString("latin1", value.start, value.end))) return false;
  const before = bytes.toString("latin1", Math.max(0, value.start - nearby), value.start);
  if (/data-cf-beacon=["'{\\][^<>]*$/.test(before)) return true;
  const around = before + bytes.toString("latin1", value.end, value.end + nearby);
  return /\bindexName["']?\s*[:=]/.test(around) && /\b(?:appId|applicationId)["']?\s*[:=]/.test(around);
}
