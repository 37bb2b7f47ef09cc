import type { Random } from "../../random.ts";

/** A file in which something must be found. */
export interface FoundCase {
  readonly what: string;
  /** `deploy/shop.yaml` unless said. */
  readonly path?: string;
  /** `«»` around a value that must be found, at its place; the marks are taken out. */
  readonly text: (random: Random) => string;
  /** What else the repository says about the file: declaring files by their paths. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly rule: string;
  /** `high` unless said. */
  readonly confidence?: "low" | "medium";
}

/** A file in which nothing may be found. */
export interface CleanCase extends Omit<FoundCase, "rule" | "confidence"> {
  /** The rule that it is a near miss of. */
  readonly near: string;
}

/** Cases of one rule by the names of their files; what follows a blank tells two of one name apart. */
export function foundFiles(rule: string, all: Readonly<Record<string, FoundCase["text"]>>): FoundCase[] {
  return Object.entries(all).map(([name, text]) => ({ what: `${rule} in ${name}`, path: pathOf(name), text, rule }));
}

/** Near misses of one rule, in the same way. */
export function cleanFiles(near: string, all: Readonly<Record<string, string>>): CleanCase[] {
  return Object.entries(all).map(([name, text]) => ({
    what: `${near}, but not in ${name}`,
    near,
    path: pathOf(name),
    text: () => text,
  }));
}

function pathOf(name: string): string {
  return name.replace(/ .*$/, "");
}

/** The text without the marks, and the marked values with their places. */
export function unmarked(marked: string): { plain: string; values: { value: string; line: number; column: number }[] } {
  const values: { value: string; line: number; column: number }[] = [];
  let plain = "";
  for (const [index, piece] of marked.split(/[«»]/).entries()) {
    const lines = plain.split("\n");
    if (index % 2 === 1) values.push({ value: piece, line: lines.length, column: (lines.at(-1) ?? "").length + 1 });
    plain += piece;
  }
  return { plain, values };
}
