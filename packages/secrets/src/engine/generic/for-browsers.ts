import type { Check } from "../../rule.ts";
import type { Assignment } from "../assignments/assignment.ts";
import type { Content } from "../content.ts";

/** How far from a value stands what says whose it is. */
const nearby = 240;
const digits = /^[\da-f]{32}$/;
/** Algolia's key of the same form that may change an index stands in such settings, too: `adminApiKey`, `writeKey`. */
const searchKey = /^(?:search(?:only)?)?_?(?:api)?_?key$/i;

/**
 * What a web page is handed with a key that the vendor's documentation calls public: with it one can only report to them, or pay. Where a
 * server makes the same call with a key of its own, it is not here.
 */
const snippets: readonly { readonly call: RegExp; readonly name: RegExp }[] = [
  { call: /\bBugsnag\.start\([^)]*$/i, name: /^apiKey$/ },
  { call: /\bdocsSearchBar\([^)]*$/, name: /^apiKey$/ },
  { call: /\bNREUM\.(?:info|loader_config|init)\s*=\s*\{[^}]*$/, name: /^licenseKey$/ },
  { call: /\bPaddle\.(?:Initialize|Setup)\([^)]*$/, name: /^token$/ },
  { call: /\brecurly\.configure\([^)]*$/, name: /^publicKey$/ },
  { call: /\brg4js\(\s*["']apiKey["']\s*,[^)]*$/, name: /^apiKey$/ },
  { call: /\b_rollbarConfig\s*=\s*\{[^}]*$/, name: /^accessToken$/ },
  { call: /\bTrackJS\.install\([^)]*$/, name: /^token$/ },
  { call: /\bAnalyticsBrowser\.load\([^)]*$/, name: /^writeKey$/ },
  { call: /\banalytics\._writeKey\s*=\s*["']$/, name: /_writeKey$/ },
];

/** What is decided about a value, where it stands: what every visitor of a web page gets is for information. */
export function checkAtPlace(content: Content, assignment: Assignment, check: Check): Check {
  if (!isForBrowsers(content, assignment)) return check;
  const reasons = [...(check.reasons ?? []), "a web page gives it to every visitor"];
  return { confidence: "low", basis: "in the settings of a web page", reasons };
}

function isForBrowsers({ bytes }: Content, { name, value }: Assignment): boolean {
  const before = bytes.toString("latin1", Math.max(0, value.start - nearby), value.start);
  const named = bytes.toString("latin1", name.start, name.end);
  if (snippets.some(({ call, name: key }) => key.test(named) && call.test(before))) return true;
  return isSearch(bytes, { name: named, value, before });
}

/** The search of a documentation by Algolia, whose key only searches beside the name of an index, and the beacon of Cloudflare's analytics. */
function isSearch(
  bytes: Buffer,
  { name, value, before }: { readonly name: string; readonly value: Assignment["value"]; readonly before: string },
): boolean {
  if (value.end - value.start !== 32 || !digits.test(bytes.toString("latin1", value.start, value.end))) return false;
  if (/data-cf-beacon=["'{\\][^<>]*$/.test(before)) return true;
  if (!searchKey.test(name)) return false;
  const around = before + bytes.toString("latin1", value.end, value.end + nearby);
  return /\bindexName["']?\s*[:=]/.test(around) && /\b(?:appId|applicationId)["']?\s*[:=]/.test(around);
}
