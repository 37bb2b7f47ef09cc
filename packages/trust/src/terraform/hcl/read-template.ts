import type { HclCursor } from "./hcl-cursor.ts";
import type { Expression, TemplatePart } from "./syntax.ts";

type ReadExpression = (cursor: HclCursor) => Expression;

interface Literal {
  readonly literal: string;
  readonly at: ReturnType<HclCursor["position"]>;
  /** The first of its line in a heredoc. */
  readonly isOfMargin?: boolean;
  /** Within a directive: of the margin alone. */
  readonly isHidden?: boolean;
}

type ReadPart = Literal | Exclude<TemplatePart, { readonly literal: string }>;

const plainQuoted = /[^"\\$%\n]+/y;
const plainHeredoc = /[^$%\n]+/y;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };
const unicode = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;

/** Reads a template in quotes, with the cursor at the first. */
export function readQuoted(cursor: HclCursor, readExpression: ReadExpression): TemplatePart[] {
  cursor.at += 1;
  const parts = new TemplateParts(cursor, readExpression, false);
  while (cursor.text[cursor.at] !== '"') {
    if (cursor.isAtEnd || cursor.text[cursor.at] === "\n") throw cursor.error("a text is not closed in its line");
    const start = cursor.at;
    const plain = cursor.take(plainQuoted);
    if (plain !== undefined) parts.literal(plain, start);
    else if (cursor.text[start] === "\\") parts.literal(readEscape(cursor), start + 1);
    else parts.sequence();
  }
  cursor.at += 1;
  return parts.end();
}

const plainWhole = /[^$%]+/y;

/** Reads a text that is all template, without quotes. */
export function readWhole(cursor: HclCursor, readExpression: ReadExpression): TemplatePart[] {
  const parts = new TemplateParts(cursor, readExpression, false);
  while (!cursor.isAtEnd) {
    const start = cursor.at;
    const plain = cursor.take(plainWhole);
    if (plain === undefined) parts.sequence();
    else parts.literal(plain, start);
  }
  return parts.end();
}

function readEscape(cursor: HclCursor): string {
  const start = cursor.at;
  const digits = cursor.take(unicode)?.slice(2);
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
  }
  const letter = cursor.text[start + 1] ?? "";
  const found = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (found === undefined) throw cursor.error("this escape is none of HashiCorp's language", start);
  cursor.at = start + 2;
  return found;
}

const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

/** Reads `<<EOT` or `<<-EOT` up to the word that closes it, with the cursor before; undefined where there is none. */
export function readHeredoc(cursor: HclCursor, readExpression: ReadExpression): TemplatePart[] | undefined {
  const start = cursor.at;
  opening.lastIndex = start;
  const [whole, dash, word] = opening.exec(cursor.text) ?? [];
  if (whole === undefined || word === undefined) return undefined;
  cursor.at += whole.length;
  const closing = new RegExp(`[ \\t]*${word}(?=[ \\t]*(?:\\r?\\n|$))`, "uy");
  const parts = new TemplateParts(cursor, readExpression, true);
  let isOfMargin = true;
  while (!isOfMargin || cursor.take(closing) === undefined) {
    if (cursor.isAtEnd) throw cursor.error(`the text that begins here is not closed by ${word.slice(0, 60)}`, start);
    const from = cursor.at;
    const plain = cursor.take(plainHeredoc) ?? "";
    const isLineEnd = cursor.text[cursor.at] === "\n";
    if (isLineEnd) cursor.at += 1;
    // Where line breaks are two characters, the first is none of the text's.
    if (plain !== "" || isLineEnd) parts.literal(isLineEnd ? `${plain}\n` : plain, from, isOfMargin);
    else parts.sequence(isOfMargin);
    isOfMargin = isLineEnd;
  }
  return parts.end(dash === "-");
}

/** The parts of a template as they are read one after the other. */
class TemplateParts {
  readonly #cursor: HclCursor;
  readonly #readExpression: ReadExpression;
  readonly #isHeredoc: boolean;
  readonly #parts: ReadPart[] = [];
  /** Whether what precedes ended in `~}`, which takes the spaces after it. */
  #isTrimming = false;
  /** Where the outermost `%{ if }` or `%{ for }` that is open began, and how many are. */
  #directive: { readonly start: number; depth: number } | undefined;

  constructor(cursor: HclCursor, readExpression: ReadExpression, isHeredoc: boolean) {
    this.#isHeredoc = isHeredoc;
    this.#cursor = cursor;
    this.#readExpression = readExpression;
  }

  literal(text: string, start: number, isOfMargin = false): void {
    const kept = this.#isTrimming ? text.trimStart() : text;
    this.#isTrimming &&= kept === "" && !this.#endsToken(text);
    const at = this.#cursor.position(start + text.length - kept.length);
    this.#push({ literal: kept, at, ...(isOfMargin ? { isOfMargin } : {}) });
  }

  /** `${…}`, `%{…}`, or one of their escapes, or a sign alone. */
  sequence(isOfMargin = false): void {
    const cursor = this.#cursor;
    const { text, at: start } = cursor;
    const sign = text[start] ?? "";
    if (text.startsWith(`${sign}${sign}{`, start)) {
      cursor.at += 3;
      this.literal(`${sign}{`, start + 1, isOfMargin);
      return;
    }
    cursor.at += 1;
    if (text[start + 1] !== "{") {
      this.literal(sign, start, isOfMargin);
      return;
    }
    cursor.at += 1;
    if (text[cursor.at] === "~") {
      cursor.at += 1;
      this.#trimLast();
    }
    // For the margin of a heredoc a line that begins so has none.
    if (isOfMargin) this.literal("", start, true);
    this.#isTrimming = false;
    if (sign === "%") this.#readDirective(start);
    else this.#readInterpolation();
  }

  end(isIndented = false): TemplatePart[] {
    if (this.#directive) throw this.#cursor.error("a `%{` is not ended", this.#directive.start);
    const parts = isIndented ? withoutMargin(this.#parts) : this.#parts;
    return parts.flatMap((part): TemplatePart[] => {
      if (!("literal" in part)) return [part];
      return part.isHidden || part.literal === "" ? [] : [{ literal: part.literal, at: part.at }];
    });
  }

  #push(part: ReadPart): void {
    if (this.#directive === undefined) this.#parts.push(part);
    else if ("literal" in part && part.isOfMargin) this.#parts.push({ ...part, isHidden: true });
  }

  #readInterpolation(): void {
    const cursor = this.#cursor;
    const expression = cursor.within(true, () => {
      const value = this.#readExpression(cursor);
      cursor.skipSpace();
      return value;
    });
    this.#close();
    this.#push({ expression });
  }

  #readDirective(start: number): void {
    const cursor = this.#cursor;
    const keyword = cursor.within(true, () => {
      cursor.skipSpace();
      const word = cursor.expectIdentifier("`if`, `for` or their end");
      if (word === "if") this.#readExpression(cursor);
      if (word === "for") this.#readLoop();
      cursor.skipSpace();
      return word;
    });
    this.#close();
    if (keyword === "if" || keyword === "for") {
      if (this.#directive) this.#directive.depth += 1;
      else this.#directive = { start, depth: 1 };
      return;
    }
    if (this.#directive === undefined || !/^(?:else|endif|endfor)$/.test(keyword))
      throw cursor.error("expected `if` or `for`", start);
    if (keyword === "else") return;
    this.#directive.depth -= 1;
    if (this.#directive.depth > 0) return;
    const { start: from } = this.#directive;
    this.#directive = undefined;
    this.#push({ directive: cursor.written(from), at: cursor.region(from) });
  }

  #readLoop(): void {
    const cursor = this.#cursor;
    do {
      cursor.skipSpace();
      cursor.expectIdentifier("a name");
    } while (cursor.takeSign(","));
    cursor.expectWord("in");
    this.#readExpression(cursor);
  }

  #close(): void {
    const cursor = this.#cursor;
    if (cursor.text[cursor.at] === "~") {
      this.#isTrimming = true;
      cursor.at += 1;
    }
    if (cursor.text[cursor.at] !== "}") throw cursor.error("expected `}`");
    cursor.at += 1;
  }

  #trimLast(): void {
    for (let index = this.#parts.length - 1; index >= 0 && this.#directive === undefined; index -= 1) {
      const part = this.#parts[index];
      if (part === undefined || !("literal" in part)) return;
      const literal = part.literal.trimEnd();
      this.#parts[index] = { ...part, literal };
      if (literal !== "" || this.#endsToken(this.#parts[index - 1])) return;
    }
  }

  /** In a heredoc each line is read for itself, and so are its spaces. */
  #endsToken(part: ReadPart | string | undefined): boolean {
    const text = typeof part === "object" && "literal" in part ? part.literal : part;
    return this.#isHeredoc && typeof text === "string" && text.endsWith("\n");
  }
}

/** `<<-`: as many spaces as every line begins with are none of the text's. Lines of spaces alone do not count. */
function withoutMargin(parts: readonly ReadPart[]): ReadPart[] {
  const counted = parts.filter(hasMargin);
  const margin = Math.min(...new Set(counted.map(({ literal }) => literal.length - literal.trimStart().length)));
  return parts.map((part) => {
    if (!hasMargin(part)) return part;
    const at = { line: part.at.line, column: part.at.column + margin };
    return { ...part, literal: part.literal.slice(margin), at };
  });
}

function hasMargin(part: ReadPart): part is Literal {
  if (!("literal" in part) || part.isOfMargin !== true) return false;
  return !part.literal.endsWith("\n") || part.literal.trim() !== "";
}
