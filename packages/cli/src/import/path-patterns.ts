/** Characters that mean nothing in a pattern of paths. */
const plain = /^[A-Za-z0-9_./ @+,=-]+$/;
const mostVariants = 20;

/**
 * The patterns of paths, as in `secrets.exclude`, for a regular expression that is a path in disguise; undefined for every other one, rather
 * than a pattern that leaves out more. An expression that fits anywhere in a path becomes the path itself: what it says, and no more.
 */
export function pathPatterns(expression: string): string[] | undefined {
  const patterns = variantsOf(expression)?.map(patternOf);
  return patterns?.every((pattern) => pattern !== undefined) ? [...new Set(patterns)] : undefined;
}

/** One group of plain alternatives is written out: `\.(jpg|png)$`. */
function variantsOf(expression: string): string[] | undefined {
  const anchored = expression.replace(/^\(\^\|\/\)|^\(\?:\^\|\/\)/, "");
  const [, before = "", alternatives, after = ""] = /^([^()|]*)\((?:\?:)?([^()]*)\)([^()|]*)$/.exec(anchored) ?? [];
  if (alternatives === undefined) return /[()|]/.test(anchored) ? undefined : [anchored];
  const variants = alternatives.split("|").map((each) => `${before}${each}${after}`);
  return variants.length > mostVariants || alternatives === "" ? undefined : variants;
}

function patternOf(expression: string): string | undefined {
  const [, start = "", body = "", end = ""] = /^(\^|\.\*\??)?(.*?)(\$|\.\*\$?)?$/s.exec(expression) ?? [];
  const path = unescaped(body);
  if (path === undefined || !plain.test(path) || /^\/|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return undefined;
  // `\.ext$` is about every file of that ending; without the end it may be anything.
  if (path.startsWith(".") && !path.includes("/") && start !== "^" && end === "$") return `*${path}`;
  if (end.startsWith(".*") && !path.endsWith("/")) return undefined;
  // A pattern without a `/` in it matches at any depth.
  return start === "^" && !path.slice(0, -1).includes("/") ? `/${path}` : path;
}

/** The text that the expression stands for; undefined where it is more than a text. A dot means a dot: everybody forgets to escape it. */
function unescaped(body: string): string | undefined {
  const text = body.replace(/\\([./@+ _-])/g, (_, character: string) => (character === "+" ? "\u0001" : character));
  return /[\\^$*+?()[\]{}|]/.test(text) ? undefined : text.replaceAll("\u0001", "+");
}
