/** A part of a page that is written by hand otherwise. */
export interface Section {
  readonly name: string;
  /** The file that it is generated from. */
  readonly source: string;
  readonly content: string;
}

/** Puts the content between the markers of the section. Throws where one is missing. */
export function replaceSection(page: string, { name, source, content }: Section): string {
  const start = `<!-- ${name}: generated from ${source} -->`;
  const end = `<!-- end of ${name} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the page needs the lines ${start} and ${end}`);
  return `${page.slice(0, from + start.length)}\n${content}\n${page.slice(to)}`;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
