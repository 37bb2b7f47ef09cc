const folder = "(?:^|\\/)";

/**
 * Tells whether one of the expressions matches a path, in either case. It is asked of every file of a history, so that those which begin at
 * a folder are tried where one begins, and not at every sign.
 */
export function anyName(names: readonly RegExp[]): (path: string) => boolean {
  const alternatives = [...new Set(names.flatMap(({ source }) => alternativesOf(source)))];
  const atFolder = alternatives.flatMap((one) => (one.startsWith(folder) ? [one.slice(folder.length)] : []));
  const anywhere = alternatives.filter((one) => !one.startsWith(folder));
  const patterns = [`^(?:.*\\/)?(?:${atFolder.join("|")})`, `(?:${anywhere.join("|")})`].map(
    (source) => new RegExp(source, "i"),
  );
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** What `|` parts outside of all brackets. */
function alternativesOf(source: string): string[] {
  const found = [""];
  let depth = 0;
  let isClass = false;
  for (const [piece] of source.matchAll(/\\.|[\s\S]/g)) {
    if (piece === "[") isClass = true;
    else if (piece === "]") isClass = false;
    else if (!isClass && piece === "(") depth += 1;
    else if (!isClass && piece === ")") depth -= 1;
    if (piece === "|" && depth === 0 && !isClass) found.push("");
    else found.push(`${found.pop()}${piece}`);
  }
  return found;
}
