import { type Comment, parse } from "acorn";

/** What a licence asks to be kept, and the names that the bundler gives to the modules. */
const kept = /@license|@preserve|copyright|^!|^ (?:CONCATENATED MODULE: )?\.\//i;

/**
 * A script without its comments, otherwise as it was: every other byte stays. They stand in the sources; in a bundle they would be a quarter
 * of what is loaded, and change it where no code has changed. Throws a SyntaxError for what is no module.
 */
export function stripComments(code: string): string {
  const comments: Comment[] = [];
  parse(code, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true, onComment: comments });
  let stripped = "";
  let at = 0;
  for (const { value, start, end } of comments) {
    // Acorn takes the line that starts a program for a comment, too.
    if (kept.test(value) || code.startsWith("#!", start)) continue;
    const lineStart = code.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = code.indexOf("\n", end);
    const isAlone =
      lineStart >= at && lineEnd !== -1 && isBlank(code.slice(lineStart, start)) && isBlank(code.slice(end, lineEnd));
    stripped += code.slice(at, isAlone ? lineStart : start);
    // Two words must not become one, nor two statements.
    if (!isAlone) stripped += value.includes("\n") ? "\n" : " ";
    at = isAlone ? lineEnd + 1 : end;
  }
  return stripped + code.slice(at);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
