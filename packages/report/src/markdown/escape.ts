import { inert } from "../inert.ts";
import { fragments } from "../prose.ts";

/** Text in GitHub-flavoured Markdown that is not ours: nothing in it can become markup, a mention, a reference or a link. */

/** Running text, also in a table's cell. */
export function markdownText(text: string): string {
  return breakReferences(escapeMarkup(inert(text)));
}

/** A sentence that may name things which are not ours: its backticks become code, addresses stay text. */
export function markdownRemark(sentence: string): string {
  return fragments(inert(sentence))
    .map(({ kind, text }) => (kind === "code" ? markdownCode(text) : markdownText(text)))
    .join("");
}

/** A sentence of a rule or fix, which we or the policy wrote: its backticks become code and its addresses links. */
export function markdownProse(sentence: string): string {
  return fragments(inert(sentence))
    .map(({ kind, text }) => {
      if (kind === "code") return markdownCode(text);
      return kind === "link" ? `<${text}>` : markdownText(text);
    })
    .join("");
}

/** A path, id or name as a code span, in which GFM reads nothing: its delimiter is longer than any run of backticks inside. */
export function markdownCode(text: string): string {
  const content = inert(text) || " ";
  const delimiter = "`".repeat(longestBackticks(content, 0) + 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(content) ? " " : "";
  return `${delimiter}${pad}${content}${pad}${delimiter}`;
}

/**
 * The same in a table. There, a `|` ends the cell before code spans are looked for, and a backslash does not always help; such a
 * text becomes a `<code>` element full of entities instead.
 */
export function markdownCellCode(text: string): string {
  return text.includes("|") ? `<code>${breakReferences(everyMarkAsEntity(inert(text)))}</code>` : markdownCode(text);
}

/** Text inside a line of HTML, such as `<summary>`, where Markdown is not read but mentions still are. */
export function markdownHtml(text: string): string {
  return breakReferences(inert(text).replace(/[&<>"']/g, entity));
}

/** A sentence that may name things which are not ours, inside a line of HTML: its backticks become code. */
export function markdownHtmlRemark(sentence: string): string {
  return fragments(inert(sentence))
    .map(({ kind, text }) => (kind === "code" ? `<code>${markdownHtml(text)}</code>` : markdownHtml(text)))
    .join("");
}

/** A code block that its content cannot leave: the fence is longer than any run of backticks in it. */
export function fencedBlock(lines: readonly string[], language = ""): string {
  const content = lines.map(inert).join("\n");
  const fence = "`".repeat(longestBackticks(content, 2) + 1);
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestBackticks(text: string, least: number): number {
  return [...text.matchAll(/`+/g)].reduce((most, match) => Math.max(most, match[0].length), least);
}

/**
 * Backslashes where GFM knows them, entities for HTML, for the addresses that GFM turns into links by itself, and for the first of four
 * spaces, which would make a block of code, where nothing is escaped.
 */
function escapeMarkup(text: string): string {
  return text
    .replace(/[&<>$]/g, entity)
    .replace(/[\\`*[\]|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&")
    .replace(/^( *)([#+=-])/, "$1\\$2")
    .replace(/^( *\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^ (?= {3})/, entity)
    .replace(/:(?=\/\/|:)/g, "&#58;")
    .replace(/(www)\./gi, "$1&#46;");
}

function everyMarkAsEntity(text: string): string {
  return text
    .replace(/[^\w /.-]|_/g, (character) => (character.charCodeAt(0) < 0x80 ? entity(character) : character))
    .replace(/(www)\./gi, "$1&#46;");
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/**
 * A zero-width space after `@`, `#` and `GH-` keeps GitHub from pinging people and cross-linking issues. It looks for them after
 * Markdown and entities are gone, so no escape helps; Renovate does the same.
 */
function breakReferences(text: string): string {
  return text
    .replace(/@|&#64;/g, "$&&#8203;")
    .replace(/(?:(?<!&)#|&#35;)(?=\d)/g, "$&&#8203;")
    .replace(/\bGH-(?=\d)/gi, "$&&#8203;");
}
