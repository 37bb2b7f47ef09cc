import { checkPattern } from "@sallyport/policy";

/** Texts that such a pattern is tried on are keys and paths; a longer one is cut. */
const longestText = 1024;
/** What `.*` may span. Without a limit two of them in one pattern could take a second; folders between are rarely longer. */
const spans = [undefined, 64, 32];

/**
 * A pattern from a file that anybody may have written, which SOPS hands to Go's linear engine: here only one runs that is known to be
 * quick, by the check that custom rules pass. Undefined for one that may be slow, and for what JavaScript would read in another way.
 */
export function safePattern(pattern: string): ((text: string) => boolean) | undefined {
  const folds = pattern.startsWith("(?i)");
  const body = folds ? pattern.slice(4) : pattern;
  if (/\[\[:|\\[zAQEpPC]|\(\?P/.test(body)) return undefined;
  // It is looked for anywhere in the text, so these change nothing.
  const core = body.replace(/^\^?(?:\.\*)+/, "").replace(/(?<!\\)(?:\.\*)+\$?$/, "");
  if (core === "") return () => true;
  const quick = spans
    .map((span) => withSpan(core, span))
    .find((candidate) => checkPattern(withoutAnchors(candidate)) === undefined);
  if (quick === undefined) return undefined;
  const regex = new RegExp(quick, folds ? "i" : "");
  return (text) => regex.test(text.slice(0, longestText));
}

function withSpan(pattern: string, span: number | undefined): string {
  if (span === undefined) return pattern;
  return pattern.replace(/(?<!\\)\.([*+])/g, (_, sign: string) => `.{${sign === "*" ? 0 : 1},${span}}`);
}

/** Anchors as word boundaries, which cost the same: the check knows no begin and no end. */
function withoutAnchors(pattern: string): string {
  let isInClass = false;
  return pattern.replace(/\\.|[[\]^$]/gs, (sign) => {
    if (sign === "[") isInClass = true;
    if (sign === "]") isInClass = false;
    return (sign === "^" || sign === "$") && !isInClass ? "\\b" : sign;
  });
}
