import { type Leaf, textLeaf } from "../parse/item.ts";

const longestLine = 2048;
const fieldsBefore = 4;

/** The passwords of `host:port:database:user:password` lines, in which `\` stands before a `:` or `\` that is meant. */
export function pgpassPasswords(text: string): Leaf[] {
  const found: Leaf[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const body = line.replace(/\r$/, "");
    const from = body.length > longestLine || body.startsWith("#") ? undefined : passwordStart(body);
    if (from !== undefined && from < body.length) {
      const written = body.slice(from);
      found.push(textLeaf(written.replace(/\\(.)/g, "$1"), start + from, start + body.length));
    }
    start += line.length + 1;
  }
  return found;
}

function passwordStart(line: string): number | undefined {
  let colons = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === ":") {
      colons += 1;
      if (colons === fieldsBefore) return at + 1;
    }
  }
  return undefined;
}
