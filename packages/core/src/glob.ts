/**
 * Compiles a path pattern as `.gitignore` users know them: `*` and `?` stop at `/`, `**` crosses it, a pattern without
 * a `/` matches at any depth, a trailing `/` means everything below. Linear in the length of the path.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const anchored = pattern.replace(/^\//, "");
  const rooted = pattern.startsWith("/") || anchored.replace(/\/$/, "").includes("/");
  // `**/` is every folder: what lies in none, at the top, is not below one.
  const folders = anchored.endsWith("**/") ? `${anchored}*/` : anchored;
  const body = folders.endsWith("/") ? `${folders}**` : folders;
  const segments = (rooted ? body : `**/${body}`).split("/");
  // What is below a folder is not the folder itself, nor a file of its name.
  if (segments.at(-1) === "**") segments.push("*");
  const matchers = segments.map((segment) => (segment === "**" ? undefined : compileWildcard(segment)));
  return (path) => matchSegments(matchers, path.split("/"));
}

type SegmentMatcher = ((segment: string) => boolean) | undefined;

/** Standard two-pointer wildcard match over segments; an undefined matcher is `**`. */
function matchSegments(matchers: readonly SegmentMatcher[], segments: readonly string[]): boolean {
  let m = 0;
  let s = 0;
  let retryMatcher = -1;
  let retrySegment = 0;
  while (s < segments.length) {
    const matcher = matchers[m];
    if (m < matchers.length && matcher === undefined) {
      retryMatcher = m;
      retrySegment = s;
      m += 1;
    } else if (matcher?.(segments[s] ?? "")) {
      m += 1;
      s += 1;
    } else if (retryMatcher >= 0) {
      retrySegment += 1;
      s = retrySegment;
      m = retryMatcher + 1;
    } else {
      return false;
    }
  }
  while (m < matchers.length && matchers[m] === undefined) m += 1;
  return m === matchers.length;
}

/** Whether a text is a pattern for `compileWildcard`, and not only itself. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/** Compiles a wildcard: `*` any run of characters (also `/`), `?` exactly one, everything else itself. Linear time, no regular expression. */
export function compileWildcard(pattern: string): (text: string) => boolean {
  return (text) => matchWildcard(pattern, text);
}

function matchWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (pattern[p] === "*") {
      star = p;
      mark = t;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      mark += 1;
      t = mark;
      p = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}
