/** Stands for each character that a template will write; no manifest holds it. */
export const filler = "\u0001";

/** Marks of a template: actions of Go and Jinja, and the statements and comments of Jinja, which are on lines of their own. */
const actions = ["{{", "}}"] as const;
const statements = [
  ["{%", "%}"],
  ["{#", "#}"],
] as const;

/**
 * Text with templates of Go (`{{ … }}`) and Jinja (`{% … %}`) taken out, of the same length, so that it can be parsed and places stay. A line
 * of nothing but templates becomes blank, for it is control flow or inserts lines; elsewhere a template becomes filler.
 */
export function maskTemplates(text: string): string {
  const isJinja = text.includes("{%") && text.includes("%}");
  const filled = (isJinja ? [...statements, actions] : [actions]).reduce(fillBetween, text);
  if (filled === text) return text;
  return filled.replace(/^[ \t]*\u0001[ \t\u0001]*(?=\r?$)/gm, ({ length }) => " ".repeat(length));
}

/** What stands between the marks, and the marks; up to the end where none closes it. */
function fillBetween(text: string, [open, close]: readonly [string, string]): string {
  let start = text.indexOf(open);
  if (start === -1) return text;
  const pieces: string[] = [];
  let done = 0;
  while (start !== -1) {
    const closed = text.indexOf(close, start + open.length);
    const end = closed === -1 ? text.length : closed + close.length;
    pieces.push(text.slice(done, start), filledLike(text.slice(start, end)));
    done = end;
    start = text.indexOf(open, end);
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** Filler with the ends of lines of a template. Most have none. */
function filledLike(template: string): string {
  return /[\r\n]/.test(template) ? template.replace(/[^\r\n]/g, filler) : filler.repeat(template.length);
}

/** Whether a template writes a part of it. */
export function isTemplated(text: string): boolean {
  return text.includes(filler);
}
