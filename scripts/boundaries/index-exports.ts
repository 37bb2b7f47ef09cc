/** Names in a list of exports or imports: `b` of `a as b` is what an index gives, `a` what an importer takes. */
function namesIn(list: string, side: "taken" | "given"): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim().replace(/^type /, ""))
    .filter((entry) => entry !== "")
    .map((entry) => entry.split(" as ").at(side === "taken" ? 0 : -1) ?? entry);
}

/** The names that an index exports, each once. Throws for `export *`, which does not say what is public. */
export function exportedNames(index: string): string[] {
  if (/^export (?:type )?\*/m.test(index)) throw new Error("`export *` does not say which names are public");
  const lists = [...index.matchAll(/^export (?:type )?\{([^}]*)\} from/gm)];
  return lists.flatMap((match) => namesIn(match[1] ?? "", "given"));
}

/**
 * The names that a file takes from a package: of an import with a list, and of `await import()` that is taken apart at once. A file that
 * loads the package in another way is said to take every name that it holds as a word.
 */
export function takenNames(source: string, specifiers: readonly string[], exported: readonly string[]): string[] {
  const from = `"(?:${specifiers.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})"`;
  const lists = [...source.matchAll(new RegExp(`(?:import|export) (?:type )?\\{([^}]*)\\} from ${from}`, "g"))];
  const isLoaded = new RegExp(`import\\(\\s*${from}`).test(source);
  const words = isLoaded ? new Set(source.match(/\w+/g)) : new Set<string>();
  return [...lists.flatMap((match) => namesIn(match[1] ?? "", "taken")), ...exported.filter((name) => words.has(name))];
}
