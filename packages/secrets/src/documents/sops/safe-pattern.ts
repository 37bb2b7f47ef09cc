import { type PatternNode, PatternRefusal, parsePattern } from "@sallyport/policy";
import { beginMark, endMark, linearMatcher } from "./linear-pattern.ts";

/** Texts that such a pattern is tried on are keys and paths; a longer one is cut. */
const longestText = 4096;

/**
 * A pattern from a file that anybody may have written, in the syntax of Go's `regexp`, which SOPS hands it to. It is found anywhere in a text.
 * Undefined for what is no such pattern, and for what few of them use: borders of words, classes of Unicode.
 */
export function safePattern(pattern: string): ((text: string) => boolean) | undefined {
  const folds = pattern.startsWith("(?i)");
  const node = parsed(translated(folds ? pattern.slice(4) : pattern));
  const matches = node && linearMatcher(folds ? folded(node) : node);
  if (!matches) return undefined;
  const begin = Buffer.of(beginMark);
  const end = Buffer.of(endMark);
  return (text) => matches(Buffer.concat([begin, Buffer.from(text.slice(0, longestText)), end]));
}

function parsed(pattern: string): PatternNode | undefined {
  try {
    return parsePattern(pattern);
  } catch (error) {
    if (error instanceof PatternRefusal) return undefined;
    throw error;
  }
}

const hex = (byte: number) => `\\x${byte.toString(16).padStart(2, "0")}`;
const anchors: Readonly<Record<string, string>> = {
  "^": hex(beginMark),
  $: hex(endMark),
  "\\A": hex(beginMark),
  "\\z": hex(endMark),
};
const namedClasses: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  digit: "0-9",
  lower: "a-z",
  space: "\\s",
  upper: "A-Z",
  word: "\\w",
  xdigit: "0-9A-Fa-f",
};

/** In the syntax of our own parser: anchors as bytes, named classes and groups as JavaScript has them, no escapes that mean nothing. */
function translated(pattern: string): string {
  let isInClass = false;
  return pattern.replace(/\[:(\w+):\]|\\.|\(\?P<|[[\]^$]/gs, (sign, name?: string) => {
    if (name !== undefined) return namedClasses[name] ?? sign;
    if (sign === "(?P<") return "(?<";
    if (sign.startsWith("\\") && /[^A-Za-z0-9^$\\.*+?()[\]{}|/-]/.test(sign[1] ?? "")) return sign.slice(1);
    if (sign === "\\-" && !isInClass) return "-";
    if (isInClass) {
      if (sign === "]") isInClass = false;
      return sign === "[" ? "\\[" : sign;
    }
    if (sign === "[") isInClass = true;
    return anchors[sign] ?? sign;
  });
}

const lower = ((1n << 26n) - 1n) << 0x61n;
const upper = ((1n << 26n) - 1n) << 0x41n;
const betweenCases = 0x20n;

/** The same without a difference between small letters and capitals. */
function folded(node: PatternNode): PatternNode {
  switch (node.kind) {
    case "byte":
      return {
        ...node,
        set: node.set | ((node.set & lower) >> betweenCases) | ((node.set & upper) << betweenCases),
      };
    case "sequence":
      return { ...node, parts: node.parts.map(folded) };
    case "choice":
      return { ...node, options: node.options.map(folded) };
    case "repeat":
      return { ...node, body: folded(node.body) };
    default:
      return node;
  }
}
