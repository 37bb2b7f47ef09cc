import { isPlain } from "./quote.ts";
import { randomnessBits } from "./randomness.ts";

/** Stands for each struck character, so that columns and lengths stay. */
const strike = "\u2022";

/**
 * What a reader needs and what is public, whatever it looks like: fingerprints and digests with their mark, versions, instants, and the
 * folders that `mktemp` and macOS make up, for a path with a gap cannot be typed again.
 */
const kept =
  /(?<![A-Za-z0-9])(?:(?<=\/)tmp\.[A-Za-z0-9]{10}|(?<=\/var\/folders\/)[a-z0-9_]{2}\/[a-z0-9_]{28,32}(?=\/)|[a-z]\d:[0-9a-f]{16,64}|sha(?:256|512):[0-9a-f]{64,128}|(?<=@|commit )[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[a-z]+(?:\.\d+)?)?(?:\+[a-z]+\.[0-9a-f]{1,12})?|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)(?![A-Za-z0-9])/;
const keptStretches = new RegExp(`(${kept.source})`, "g");

/** Commit ids as people cite them, plain numbers, code points. */
const harmless = /^(?:[0-9a-f]{4,12}(?:\.{2,3}[0-9a-f]{4,12})?|\d{1,20}|0x[0-9a-f]{1,8})$/;

/** How tokens of common services begin; what follows is secret, however it looks. */
const tokenStart =
  /^(?:gh[oprsu]_|github_pat_|glpat-|gldt-|xox[a-z]-|xapp-|sk[-_]|pk_live_|rk_live_|whsec_|AKIA|ASIA|AIza|ya29\.|npm_|pypi-|hf_|dop_v1_|SG\.|shpat_|eyJ|hvs\.|dp\.pt\.|tskey-|lin_api_|ATATT|AGE-SECRET-KEY)/;

const secretName =
  "(?:passw(?:or[dt]|d)|passphrase|pwd|secret|token|credentials?|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key|bearer|authorization)";

interface Stretch {
  /** Names what comes before the secret, and the secret. */
  readonly pattern: RegExp;
  readonly isSecret: (text: string) => boolean;
  /** Whether an absolute path is looked at name by name. */
  readonly byNames?: true;
}

/** In the order in which they apply. */
const stretches: readonly Stretch[] = [
  // https://user:password@host, where the last @ counts
  { pattern: /(:\/\/[^\s/@:]{0,200}:)([^\s/]{1,1000})(?=@)/g, isSecret: () => true },
  { pattern: /(:\/\/)([^\s/@:]{1,1000})(?=@)/g, isSecret: (text) => !isPlain(text) },
  // password=…, "api-key": "…"
  {
    pattern: new RegExp(`(${secretName}["'\`]? ?(?:=>|:=|=|:) ?["'\`]?)([^\\s"'\`,;)\\]}]{5,})`, "gi"),
    isSecret: isAssigned,
  },
  // the password is …, Bearer …
  { pattern: new RegExp(`(${secretName}(?: is)? )([^\\s"'\`,;)\\]}]{5,})`, "gi"), isSecret: isTold },
  { pattern: /()([A-Za-z0-9+/=_.~:-]+)/g, isSecret: isSecretRun, byNames: true },
  { pattern: /()([^\s"'`()[\]{}<>,;:|•/\\]{8,})/g, isSecret: isPassword },
  { pattern: /()([A-Za-z0-9]+)/g, isSecret: isRandomWord },
];

/**
 * Prose, a command or a path with every word that looks like a secret struck out, one `•` for each character. What a reader needs stays:
 * sentences, addresses, dates, versions, commit ids of up to 12 digits, fingerprints. A last line of defence for texts that anything may
 * have been pasted into; never a reason to print a secret.
 */
export function redacted(text: string): string {
  return outsideOfKept(text, struck);
}

/** The same for a path, name by name, so that one name that looks random does not strike out the others. */
export function redactedPath(path: string): string {
  return outsideOfKept(path, (part) => part.split("/").map(struck).join("/"));
}

/** A split by a group gives what is between the matches at even places, and the matches at odd ones. */
function outsideOfKept(text: string, change: (part: string) => string): string {
  return text
    .split(keptStretches)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

function struck(text: string): string {
  let current = text;
  for (const { pattern, isSecret, byNames } of stretches) {
    const strikeOut = (found: string) => (isSecret(found) ? strike.repeat(found.length) : found);
    current = current.replace(pattern, (_: string, before: string, found: string) =>
      byNames && absolutePath.test(found)
        ? `${before}${found.split("/").map(strikeOut).join("/")}`
        : `${before}${strikeOut(found)}`,
    );
  }
  return current;
}

/** `/tmp/…/…`, also of an option. Base64 begins like this once in 60,000 times, and then its parts are still random. */
const absolutePath = /^(?:--?[a-z-]{1,40}=)?\/[a-z]{3,12}\//;

/** Placeholders and references say where a secret is, and are none: `${{ secrets.KEY }}`, `$TOKEN`, `<token>`. */
function isAssigned(value: string): boolean {
  if (value.length > 500) return true;
  const text = value.replace(/[.!?:]+$/, "");
  return (
    !isPlain(text) &&
    !/^(?:\$[({]|\$[A-Za-z_][\w./-]*$|[<*({]|\d{1,20}$|[0-9a-f]{4,12}$)/.test(text) &&
    /\d|[!@#%^&+].*\w/.test(text)
  );
}

function isTold(value: string): boolean {
  return isAssigned(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[/<=]/.test(value);
}

/** Random text, also where separators are part of its alphabet: base64, a token with a prefix, a UUID. */
function isSecretRun(run: string): boolean {
  const text = run.replace(/^[.:/=~-]+|[.:=~-]+$/g, "");
  if (harmless.test(text) || isMonotonous(text)) return false;
  if (tokenStart.test(text) && text.length >= 14 && !isPlain(text)) return true;
  // A colon parts names from values, a slash parts names: only what is random as a whole is struck as a whole.
  return text.length >= 12 && randomnessBits(text) >= 22 && !/:\/\//.test(text) && longestStretch(text) >= 7;
}

/** A row of the same few characters was typed to fill a place. */
function isMonotonous(text: string): boolean {
  return new Set(text.slice(0, 100)).size < 5;
}

/** Lists of short things (`a1:b2:c3`) look random in the sum. */
function longestStretch(text: string): number {
  return text.split(/[:.~=]/).reduce((longest, part) => Math.max(longest, part.length), 0);
}

/** Chosen by a person: letters, digits and a sign in the middle of one word. */
function isPassword(word: string): boolean {
  const text = word.replace(/^[.?!*#]+|[.?]+$/g, "");
  if (text.length < 8 || text.length > 64 || /[/\\]|\$\{|=|^[@~$-]/.test(text)) return false;
  // An entity of HTML, a comment on GitHub.
  if (/&#\d+$|^\d*#[a-z]+-?\d+$/.test(text)) return false;
  const hasSign = /[!@#$%^&+]|\*\w/.test(text);
  return (
    hasSign &&
    /[A-Za-z]/.test(text) &&
    /\d/.test(text) &&
    !/^[\w.-]+@[a-z.-]+$|^[\w./-]+@v?\d[\w.-]*$|@sha\d+$/i.test(text)
  );
}

function isRandomWord(word: string): boolean {
  if (word.length < 8 || harmless.test(word) || /^\d+$/.test(word) || isMonotonous(word)) return false;
  const bits = randomnessBits(word);
  if (!/\d/.test(word)) return word.length >= 12 && bits >= 20;
  return word.length >= 10 ? bits >= 14 : bits >= 16;
}
