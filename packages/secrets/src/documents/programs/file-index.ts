import { alternativesOf, anyName } from "./any-name.ts";

interface Named {
  /** Of a path, in either case whatever its flags. */
  readonly name: RegExp;
}

/** Those whose name a path may have by its end, and a question whether it has one of theirs. */
interface Group<Entry> {
  readonly members: readonly Entry[];
  readonly isOne: (path: string) => boolean;
}

/** Entries by the name of a file. */
export interface FileIndex<Entry> {
  has(path: string): boolean;
  /** In the order that they were given in. */
  of(path: string): Entry[];
}

/** How much of the end of a path is looked at. */
const endingLength = 2;

/**
 * To make an expression ready takes longer than to read most files, and a commit has files of a few kinds only: of all entries only those are
 * asked that say how a path ends and are right, and those that leave it open.
 */
export function indexFiles<Entry extends Named>(entries: readonly Entry[]): FileIndex<Entry> {
  let byEnding: ReadonlyMap<string, readonly Entry[]> | undefined;
  const groups = new Map<string, Group<Entry> | undefined>();
  const groupOf = (ending: string) => {
    if (groups.has(ending)) return groups.get(ending);
    byEnding ??= groupByEnding(entries);
    const members = byEnding.get(ending);
    const group = members && { members, isOne: anyName(members.map(({ name }) => name)) };
    groups.set(ending, group);
    return group;
  };
  const groupsOf = (path: string) =>
    [groupOf(""), groupOf(path.slice(-endingLength).toLowerCase())].filter((group) => group?.isOne(path) === true);
  return {
    has: (path) => groupsOf(path).length > 0,
    of(path) {
      const found = new Set(
        groupsOf(path).flatMap((group) => group?.members.filter(({ name }) => name.test(path)) ?? []),
      );
      return found.size > 1 ? entries.filter((entry) => found.has(entry)) : [...found];
    },
  };
}

/** Each entry under every ending that it knows, and under none where one of its alternatives may end in any way. */
function groupByEnding<Entry extends Named>(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const ending of new Set(alternativesOf(entry.name.source).map(endingOf))) {
      const others = groups.get(ending);
      if (others) others.push(entry);
      else groups.set(ending, [entry]);
    }
  }
  return groups;
}

/** The last letters of what the expression matches, in small letters, where it is certain of them. */
function endingOf(source: string): string {
  const plain = /(?<!\\)(?:\\[.-]|[A-Za-z\d_-])+(?=\$$)/.exec(source)?.[0].replaceAll("\\", "") ?? "";
  return plain.length < endingLength ? "" : plain.slice(-endingLength).toLowerCase();
}
