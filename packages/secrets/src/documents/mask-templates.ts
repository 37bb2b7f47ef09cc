/** Stands for each character that a template will write; no manifest holds it. */
export const filler = "\u0001";

/**
 * Text with Go templates (`{{ … }}`) taken out, of the same length, so that it can be parsed and places stay. A line of nothing but
 * templates becomes blank, for it is control flow or inserts lines; elsewhere a template becomes filler.
 */
export function maskTemplates(text: string): string {
  let start = text.indexOf("{{");
  if (start === -1) return text;
  const pieces: string[] = [];
  let done = 0;
  while (start !== -1) {
    const close = text.indexOf("}}", start + 2);
    const end = close === -1 ? text.length : close + 2;
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, filler));
    done = end;
    start = text.indexOf("{{", end);
  }
  pieces.push(text.slice(done));
  return pieces
    .join("")
    .replace(/^[ \t\u0001]+\r?$/gm, (line) => (line.includes(filler) ? line.replaceAll(filler, " ") : line));
}

/** Whether a template writes a part of it. */
export function isTemplated(text: string): boolean {
  return text.includes(filler);
}
