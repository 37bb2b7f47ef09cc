const folder = "(?:^|\\/)";

/**
 * Tells whether one of the expressions matches a path, in either case. It is asked of every file of a history, so that those which begin at
 * a folder are tried where one begins, and those of a name alone at the name, instead of at every sign.
 */
export function anyName(names: readonly RegExp[]): (path: string) => boolean {
  const alternatives = [...new Set(names.flatMap(({ source }) => alternativesOf(source)))];
  const atFolder = alternatives.flatMap((one) => (one.startsWith(folder) ? [one.slice(folder.length)] : []));
  const ofName = anyOf("^", atFolder.filter(isOfName));
  const ofPath = anyOf(
    "^(?:.*\\/)?",
    atFolder.filter((one) => !isOfName(one)),
  );
  const anywhere = anyOf(
    "",
    alternatives.filter((one) => !one.startsWith(folder)),
  );
  return (path) => ofName.test(path.slice(path.lastIndexOf("/") + 1)) || ofPath.test(path) || anywhere.test(path);
}

/** Whether it can match nothing but the last part of a path, to its end. */
function isOfName(source: string): boolean {
  return source.endsWith("$") && !/\\\/|[^\\]\.[*{+]|\[\^/.test(source);
}

function anyOf(start: string, alternatives: readonly string[]): RegExp {
  if (alternatives.length === 0) return /(?!)/;
  return new RegExp(`${start}(?:${alternatives.join("|")})`, "i");
}

/** What `|` parts outside of all brackets. */
export function alternativesOf(source: string): string[] {
  if (!source.includes("|")) return [source];
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  let isClass = false;
  for (const { 0: piece, index } of source.matchAll(/\\.|[[\]()|]/g)) {
    if (piece === "[") isClass = true;
    else if (piece === "]") isClass = false;
    else if (isClass) continue;
    else if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    else if (piece === "|" && depth === 0) {
      found.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, source.slice(start)];
}
