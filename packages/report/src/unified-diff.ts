/** What a unified diff does to one file. */
export interface FileChange {
  /** As in the diff, without its `a/` or `b/`. */
  readonly path: string;
  readonly replacements: readonly Replacement[];
}

/** `removed` whole lines from `line` (1-based, in the old file) give way to `inserted`, whose lines end with a line feed. */
export interface Replacement {
  readonly line: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * Reads a plain unified diff between files of the same name. Undefined for everything else: new, deleted and renamed files, quoted
 * paths, a last line without a line break, counts that do not match. A fix that is left out is better than a wrong one.
 */
export function parseUnifiedDiff(patch: string): FileChange[] | undefined {
  const lines = patch.replace(/\n$/, "").split("\n");
  const changes = new Map<string, Replacement[]>();
  let at = 0;
  while (at < lines.length) {
    if (/^(?:diff --git |index )/.test(lines[at] ?? "")) {
      at += 1;
      continue;
    }
    const path = pathOf(lines[at], lines[at + 1]);
    if (path === undefined || changes.has(path)) return undefined;
    at += 2;
    const replacements: Replacement[] = [];
    while (lines[at]?.startsWith("@@ ")) {
      const hunk = readHunk(lines, at);
      if (!hunk) return undefined;
      replacements.push(...hunk.replacements);
      at = hunk.next;
    }
    if (replacements.length === 0) return undefined;
    changes.set(path, replacements);
  }
  return changes.size === 0 ? undefined : [...changes].map(([path, replacements]) => ({ path, replacements }));
}

function pathOf(oldLine: string | undefined, newLine: string | undefined): string | undefined {
  const before = /^--- a\/([^"\t]+)/.exec(oldLine ?? "")?.[1];
  const after = /^\+\+\+ b\/([^"\t]+)/.exec(newLine ?? "")?.[1];
  return before !== undefined && before === after ? before : undefined;
}

function readHunk(
  lines: readonly string[],
  start: number,
): { readonly replacements: Replacement[]; readonly next: number } | undefined {
  const header = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/.exec(lines[start] ?? "");
  if (!header) return undefined;
  let oldLeft = Number(header[2] ?? 1);
  let newLeft = Number(header[3] ?? 1);
  // A hunk that takes nothing away names the line after which it inserts.
  let line = Number(header[1]) + (oldLeft === 0 ? 1 : 0);
  let at = start + 1;
  let open: { line: number; removed: number; inserted: string } | undefined;
  const replacements: Replacement[] = [];
  while (oldLeft > 0 || newLeft > 0) {
    const text = lines[at] ?? "";
    const mark = at >= lines.length ? undefined : text === "" ? " " : text.charAt(0);
    if (mark === " ") open = undefined;
    else if (mark !== "-" && mark !== "+") return undefined;
    else if (!open) {
      open = { line, removed: 0, inserted: "" };
      replacements.push(open);
    }
    if (open && mark === "-") open.removed += 1;
    if (open && mark === "+") open.inserted += `${text.slice(1)}\n`;
    if (mark !== "+") {
      line += 1;
      oldLeft -= 1;
    }
    if (mark !== "-") newLeft -= 1;
    if (oldLeft < 0 || newLeft < 0) return undefined;
    at += 1;
  }
  return lines[at]?.startsWith("\\") ? undefined : { replacements, next: at };
}
