/** Files by the files that they import, both by the same names; those that are no keys are left out. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Files that import each other in a circle, each circle once, in the order of the imports. Empty when there is none. */
export function importCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start !== -1) cycles.push(path.slice(start));
    if (start !== -1 || done.has(file)) return;
    path.push(file);
    for (const imported of graph.get(file) ?? []) visit(imported);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

/**
 * Relative imports that exist at run time: a type has no order of loading, and files of one noun may know each other's types.
 * `import type` and lists of nothing but types are left out, and so is `import()`, which waits.
 */
export function loadedImports(source: string): string[] {
  const statement =
    /^(?:import|export)(?<type> type)?(?: (?:(?<names>\{[^}]*\})|[^"{}]*) ?from)? "(?<target>\.[^"]+)";/gm;
  return [...source.matchAll(statement)].flatMap(({ groups }) => {
    const names = groups?.names
      ?.slice(1, -1)
      .split(",")
      .filter((name) => name.trim() !== "");
    const isType = groups?.type !== undefined || names?.every((name) => name.trim().startsWith("type "));
    return isType || groups?.target === undefined ? [] : [groups.target];
  });
}
