import { ascii, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";

/** What a machine drew and a program hands to a service's library, whose calls and classes nobody can list. */

/** Long, with a digit, and only signs of a key's alphabet; neither a number of MongoDB's nor what issuers mean for browsers. */
const drawn =
  /^(?=[^\d]*\d)(?![\da-f]{24}$|[\da-f]{8}-[\da-f]{4}-|0x|AIza|pk_|pub|phc_|sb_pub|ewr1-)(?:[\w-]{20,200}|(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[A-Za-z\d+/]{32,200}={0,2})$/;
/** Alone, so many hexadecimal digits are a digest or the number of a block. */
const digest = /^[\da-f]{64}$/i;
const longest = 200;
/** How far before the value its call may begin. */
const longestCall = 200;

/** True where programs are, and no tests of them. */
export function mayHoldArguments({ syntax, trial, binary }: Content): boolean {
  return syntax === "code" && !trial && !binary;
}

/**
 * The values in code that a class or a library is given when it is set up: `new Shop("…")`, `Shop.configure(id, "…")`, `require("shop")("…")`.
 * Looks at runs of a key's alphabet that stand behind a quote.
 */
export function drawnArguments({ bytes, path }: Content, runs: readonly Range[]): Range[] {
  const found: Range[] = [];
  let lastOpen = -1;
  for (const run of runs) {
    const value = literalOf(bytes, run);
    if (!value) continue;
    const text = bytes.toString("latin1", value.start, value.end);
    if (!drawn.test(text)) continue;
    const from = Math.max(0, value.start - 1 - longestCall);
    const call = callBefore(bytes.toString("latin1", from, value.start - 1));
    if (!call || (digest.test(text) && !anotherDrawn.test(call.rest)) || !setsUp(call.callee, path)) continue;
    // The number of an account comes before its key.
    const open = from + call.callee.length;
    if (open === lastOpen) found.pop();
    lastOpen = open;
    found.push(value);
  }
  return found;
}

/** Beside its number an account has a key. */
const anotherDrawn = /["'](?=[^"'\d]*\d)[\w-]{20,100}["']/;

/** The run with the signs that fill up base64, where it is a whole literal and a whole argument. */
function literalOf(bytes: Uint8Array, { start, end }: Range): Range | undefined {
  const quote = bytes[start - 1];
  if (end - start > longest || !isQuote(quote)) return undefined;
  let stop = end;
  while (stop < end + 2 && bytes[stop] === ascii.equals) stop++;
  if (bytes[stop] !== quote) return undefined;
  let next = stop + 1;
  while (next < stop + 40 && bytes[next]! <= ascii.space) next++;
  return bytes[next] === ascii.close || bytes[next] === ascii.comma || bytes[next] === ascii.closeBrace
    ? { start, end: stop }
    : undefined;
}

/** `({ url, key: `: the key of a library that is set up by an object. */
const keyOfObject = /\(\s*\{[^{}()]{0,120}?(?<![\w$])["']?key["']? ?: ?$/;

/** What stands before the parenthesis that is still open at the end, and behind it; undefined in a list, in an object and behind an argument's name. */
function callBefore(text: string): { readonly callee: string; readonly rest: string } | undefined {
  const object = keyOfObject.exec(text);
  if (object) return { callee: text.slice(0, object.index), rest: object[0] };
  if (!/[(,]\s*(?:key ?[=:] ?)?[bu@]?$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at];
    if (sign === ")") depth += 1;
    else if (sign === "(") {
      if (depth === 0) return { callee: text.slice(0, at), rest: text.slice(at) };
      depth -= 1;
    } else if (sign !== undefined && depth === 0 && "{}[];".includes(sign)) return undefined;
  }
  return undefined;
}

/** Where a statement or the right side of one begins, and a name with all that it is a member of. */
const called =
  /(?:^|[\n;{}]|[^=!<>]=|:|=>|\breturn\b|\bawait\b)\s*(?:await\s+|&|@)?(?:(new)\s+)?(\\?(?:[\w$]{1,40}(?:\.|::|->|\\)){0,4})([A-Za-z_]\w{0,40})$/;
const required = /\brequire\(["'][\w@/.-]{1,60}["']\)(?:\.(?:connect|init|configure|create\w{0,20}))?$/;
/** What libraries call the function that is given the key of all further calls. */
const verbs =
  /^(?:createLogger|configure|setup|set_?up|authenticate\w*|with_?(?:security|credentials|key|auth)|connect)$/i;
/** And what sets a key itself: `shop_set_key("…")`. */
const setters = /(?:^|_|[a-z])set_?(?:api_?)?key$/i;
const makers = /^(?:create|of|from|connect|init|build|getInstance)$/;
const client = /(?:Client|Api|API|Sdk|SDK)$/;
/** The same where no page of a browser is written. */
const verbsOfServers = /^(?:init|initialize)$/i;
const serverFiles = /\.(?:py|rb|php|go|exs?|cs|rs)$/i;

/** What a call does that asks for one of many, which a number tells. */
const asks = /^(?:get|find|fetch|load|read|query|delete|remove|update|edit|set|use|has|is|select|by)(?=[A-Z_]|$)/i;

function setsUp(callee: string, path: string): boolean {
  if (required.test(callee))
    return !holdsOther(callee.slice(callee.lastIndexOf("require(")).replace(/\bnode-|-node\b/g, ""));
  const found = called.exec(callee);
  const [, isNew, owner = "", name = ""] = found ?? [];
  if (!found) return false;
  if (setters.test(name)) return true;
  const last = owner.split(/\.|::|->|\\/).at(-2) ?? "";
  if (name === "new" || name === "New")
    return (name === "New" ? last !== "" : /^[A-Z]/.test(last)) && !holdsOther(owner);
  if (client.test(last) && makers.test(name)) return !holdsOther(owner);
  if (owner !== "" && (verbs.test(name) || (verbsOfServers.test(name) && serverFiles.test(path))))
    return !holdsOther(owner) && !/^(?:this|self|super)$/.test(last);
  const type = name.replace(/^New(?=[A-Z])/, "");
  return (
    (isNew !== undefined || /^[A-Z]\w*[a-z]/.test(type) || /^[A-Z]{3,5}$/.test(type)) &&
    !asks.test(type) &&
    !holdsOther(type)
  );
}

/** Things that hold a number, a digest, bytes or text, and what is meant for the pages of a browser. */
const others = new Set(
  (
    "guid uuid oid id ids identifier key keys hash digest hex bytes byte block output input transaction tx address contract commit revision rev ref sha md crc checksum etag " +
    "signature sig cert certificate fingerprint thumbprint public publishable int integer big number decimal long double float decode decoder encode encoder encoding alphabet charset base " +
    "error exception assert test tests expect regex regexp pattern date time cid node image img avatar gravatar photo picture video audio track media entry info object item file path url uri link " +
    "route symbol selector event component asset point curve scalar field element el version tree blob tag branch message msg mail string str text word words label title name option column table row " +
    "record document doc page post comment product order user users person contact customer member device player cookie cache lock nonce salt iv seed state request response job task build release " +
    "package module artifact bundle layer chunk map set list array dict buffer uint mutex stream pool reader writer font glyph color icon svg sprite texture shader data dataset fixture sample mock stub " +
    "fake example dummy content oauth pusher captcha recaptcha turnstile analytics pixel widget embed maps editor license " +
    "spreadsheet sheet calendar drive folder form chart notebook board card channel chat group room thread invoice charge payment subscription plan price zone container volume playlist album artist " +
    "iban mutation fragment random rng faker challenge verifier pubkey mint program peer multihash mixpanel amplitude youtube vimeo extension"
  ).split(" "),
);

function holdsOther(name: string): boolean {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .some((word) => others.has(word.toLowerCase().replace(/s$/, "")) || others.has(word.toLowerCase()));
}
