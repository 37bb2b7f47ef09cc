import { type Leaf, textLeaf } from "../parse/item.ts";

/** Words, or text in double quotes as curl reads it. */
const token = /"((?:[^"\\\n]|\\.){0,512})"|(\S{1,512})/g;
const keywords = new Set(["machine", "default", "login", "account", "macdef", "password"]);

/** The passwords of a `.netrc`: what follows the word `password`, wherever the lines end. Macros run to the next blank line. */
export function netrcPasswords(text: string): Leaf[] {
  const found: Leaf[] = [];
  token.lastIndex = 0;
  let expects = "";
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [whole, quoted, plain = ""] = match;
    if (expects === "password") {
      const start = match.index + (quoted === undefined ? 0 : 1);
      const written = quoted ?? plain;
      const value = quoted === undefined ? written : written.replace(/\\(.)/g, "$1");
      found.push(textLeaf(value, start, start + written.length));
      expects = "";
    } else if (expects !== "") expects = "";
    else if (whole.startsWith("#")) token.lastIndex = endOf(text, "\n", match.index);
    else if (plain === "macdef") token.lastIndex = endOf(text, "\n\n", match.index);
    else if (keywords.has(plain) && plain !== "default") expects = plain;
  }
  return found;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}
