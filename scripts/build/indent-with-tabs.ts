import { parse } from "acorn";

/**
 * A script whose lines begin with a tab in place of four spaces; what it does and how it reads stay the same. Indentation is a seventh of a
 * bundle. Lines that begin inside of a template, a string or a comment are kept byte for byte. Throws a SyntaxError for what is no module.
 */
export function indentWithTabs(code: string): string {
  const kept = new Set<number>();
  const keepLinesWithin = ({ start, end }: { readonly start: number; readonly end: number }) => {
    for (let at = code.indexOf("\n", start); at !== -1 && at < end; at = code.indexOf("\n", at + 1)) kept.add(at + 1);
  };
  parse(code, {
    ecmaVersion: "latest",
    sourceType: "module",
    allowHashBang: true,
    onToken: keepLinesWithin,
    onComment: (_isBlock, _text, start, end) => keepLinesWithin({ start, end }),
  });
  return code.replace(/(?<![^\n]) +/g, (spaces, at) => (kept.has(at) ? spaces : withTabs(spaces.length)));
}

function withTabs(spaces: number): string {
  return "\t".repeat(spaces / 4) + " ".repeat(spaces % 4);
}
