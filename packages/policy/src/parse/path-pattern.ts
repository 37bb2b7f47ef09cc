/** Why a pattern of paths would not do what it looks like; undefined for a good one. */
export function pathPatternProblem(pattern: string): string | undefined {
  if (pattern.startsWith("!")) return "a pattern cannot take back another one; delete it, or narrow the other one";
  if (pattern.includes("\\")) return "paths are separated by /; a backslash matches nothing";
  if (/^\.\//.test(pattern)) return `patterns start at the root of the repository; write "${pattern.slice(2)}"`;
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(pattern)) return "a path of the repository has no . or .. in it";
  if (/^[*?/]*$/.test(pattern)) return "this matches every file; say which files are meant";
  if (pattern.includes("//")) return "an empty name between two / matches nothing";
  return undefined;
}

/** Whether a path stands for more than one file. Any other is exact, even without a `/`. */
export function isPathPattern(path: string): boolean {
  return /[*?]|\/$/.test(path);
}
