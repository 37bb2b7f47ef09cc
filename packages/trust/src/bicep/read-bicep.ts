import type { Position, Region } from "@sallyport/core";
import { HclCursor } from "../terraform/hcl/hcl-cursor.ts";
import type { Expression, ObjectItem, TemplatePart } from "../terraform/hcl/syntax.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";

/** What of a Bicep file matters for trust, not evaluated. https://learn.microsoft.com/azure/azure-resource-manager/bicep/file */
export interface BicepFile {
  /** Values of `var`, and defaults of `param`, undefined where there is none. */
  readonly values: ReadonlyMap<string, { readonly value: Expression | undefined; readonly isParameter: boolean }>;
  readonly resources: readonly BicepResource[];
}

export interface BicepResource {
  readonly name: string;
  readonly type: string;
  readonly body: Expression;
  /** Why it may not be there. */
  readonly choice?: string;
  readonly at: Region;
}

/** Throws an InvalidTree. Of expressions, literals, objects, lists and names are read; the rest is left as it stands. */
export function readBicep(text: string, positionAt: (offset: number) => Position): BicepFile {
  const cursor = new HclCursor(text, positionAt);
  const values = new Map<string, { value: Expression | undefined; isParameter: boolean }>();
  const resources: BicepResource[] = [];
  for (;;) {
    cursor.skipSpace(true);
    if (cursor.isAtEnd) return { values, resources };
    const start = cursor.at;
    const word = cursor.takeIdentifier();
    cursor.skipSpace();
    if (word === "param" || word === "var") {
      const name = cursor.expectIdentifier("a name");
      skip(cursor, "=");
      const value = cursor.takeSign("=") ? readExpression(cursor) : undefined;
      values.set(name, { value, isParameter: word === "param" });
    } else if (word === "resource") readResource(cursor, "", resources);
    else if (word === undefined && cursor.text[start] !== "@") throw cursor.error("expected a statement", start);
    skip(cursor);
  }
}

/** Those within others have the last part of the type alone. */
function readResource(cursor: HclCursor, parent: string, resources: BicepResource[]): void {
  const start = cursor.at;
  const name = cursor.expectIdentifier("a name");
  cursor.skipSpace();
  const written = readText(cursor)
    ?.map((part) => ("literal" in part ? part.literal : ""))
    .join("");
  if (written === undefined) throw cursor.error("expected the type of the resource");
  const type = written.includes("/") ? written : `${parent}/${written}`;
  cursor.skipSpace();
  const isExisting = cursor.takeIdentifier() === "existing";
  cursor.expectSign("=");
  cursor.skipSpace();
  const from = cursor.at;
  const isLoop = cursor.text[cursor.at] === "[";
  if (isLoop || cursor.text[cursor.at] !== "{") {
    if (isLoop) cursor.at += 1;
    skip(cursor, "{");
  }
  const choice =
    cursor.at > from
      ? cursor.text
          .slice(from, cursor.at)
          .replace(/^\[|:\s*$/g, "")
          .trim()
      : undefined;
  if (cursor.text[cursor.at] !== "{") return;
  const body = readObject(cursor, (keyword) => {
    if (keyword === "resource") cursor.deeper(() => readResource(cursor, type.split("@")[0] ?? "", resources));
  });
  if (isLoop) {
    cursor.skipSpace(true);
    cursor.expectSign("]");
  }
  if (!isExisting) resources.push({ name, type, body, at: cursor.region(start), ...(choice ? { choice } : {}) });
}

const numeral = /-?\d+(?![\w.])/y;
const step = /\??\.\s*[A-Za-z_]\w*|!(?!=)/y;
const words: Readonly<Record<string, "boolean" | "null">> = { true: "boolean", false: "boolean", null: "null" };

function readExpression(cursor: HclCursor): Expression {
  return cursor.deeper(() => {
    cursor.skipSpace();
    const start = cursor.at;
    const place = () => ({ at: cursor.region(start), written: cursor.text.slice(start, cursor.at).trim() });
    const value = readPlain(cursor, start, place);
    cursor.skipSpace();
    if (value !== undefined && isEnd(cursor, ends)) return value;
    // An operator, a call or an index behind it.
    skip(cursor, ends);
    return { kind: "other", ...place() };
  });
}

const ends = ",]})";

function readPlain(
  cursor: HclCursor,
  start: number,
  place: () => Pick<Expression, "at" | "written">,
): Expression | undefined {
  const sign = cursor.text[start];
  if (sign === "'") {
    const parts = readText(cursor);
    if (parts === undefined) return undefined;
    const [only] = parts;
    const isAsWritten =
      parts.length === 1 && only && "literal" in only && only.literal.length === cursor.at - start - 2;
    const inside = isAsWritten ? { inside: cursor.region(start + 1, cursor.at - 1) } : {};
    return { kind: "template", parts, ...inside, ...place() };
  }
  if (sign === "{") return readObject(cursor, () => undefined);
  if (sign === "[") return readList(cursor, start, place);
  if (cursor.take(numeral) !== undefined) return { kind: "literal", value: "number", ...place() };
  const root = cursor.takeIdentifier();
  if (root === undefined) return undefined;
  const value = Object.hasOwn(words, root) ? words[root] : undefined;
  if (value !== undefined) return { kind: "literal", value, ...place() };
  const steps: string[] = [];
  for (let found = cursor.take(step); found !== undefined; found = cursor.take(step))
    if (found !== "!") steps.push(found.replace(/^\??\.\s*/, ""));
  return { kind: "reference", root, steps, ...place() };
}

function readList(
  cursor: HclCursor,
  start: number,
  place: () => Pick<Expression, "at" | "written">,
): Expression | undefined {
  cursor.at = start + 1;
  cursor.skipSpace(true);
  // A loop.
  if (/^for\b/.test(cursor.text.slice(cursor.at, cursor.at + 4))) {
    cursor.at = start;
    return undefined;
  }
  const items: Expression[] = [];
  for (;;) {
    cursor.skipSpace(true);
    if (cursor.takeSign("]")) return { kind: "list", items, ...place() };
    // `...more`
    if (cursor.isAtEnd || cursor.text[cursor.at] === "}") throw cursor.error("expected `]`");
    items.push(readExpression(cursor));
    cursor.takeSign(",");
  }
}

/** Statements within resources stand between its fields. */
function readObject(cursor: HclCursor, statement: (word: string) => void): Expression {
  const start = cursor.at;
  cursor.at += 1;
  const items: ObjectItem[] = [];
  for (;;) {
    cursor.skipSpace(true);
    if (cursor.takeSign("}"))
      return { kind: "object", items, at: cursor.region(start), written: cursor.written(start) };
    const from = cursor.at;
    const name = cursor.takeIdentifier();
    const parts = name === undefined ? readText(cursor) : undefined;
    const at = cursor.region(from);
    cursor.skipSpace();
    if (cursor.takeSign(":")) {
      const written: TemplatePart[] = name === undefined ? (parts ?? []) : [{ literal: name, at: at.start }];
      items.push({ key: { kind: "template", parts: written, at, written: name ?? "" }, value: readExpression(cursor) });
    } else if (name !== undefined) statement(name);
    // `...more`, or a decorator of a resource.
    else if (!"@.".includes(cursor.text[from] ?? " ")) throw cursor.error("expected a field", from);
    else if (cursor.text[from] === ".")
      items.push({ key: { kind: "other", at, written: "..." }, value: { kind: "other", at, written: "..." } });
    skip(cursor, ",}");
    cursor.takeSign(",");
  }
}

const plain = /[^'\\$\n]+/y;
const escaped = /\\(?:([nrt\\'$])|u\{([0-9A-Fa-f]{1,6})\})/y;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** A text between single quotes, or between three without escapes; undefined where there is none. */
function readText(cursor: HclCursor): TemplatePart[] | undefined {
  const { text, at: start } = cursor;
  if (text[start] !== "'") return undefined;
  if (text.startsWith("'''", start)) {
    const end = text.indexOf("'''", start + 3);
    if (end < 0) throw cursor.error("a text is not closed", start);
    cursor.at = end + 3;
    while (text[cursor.at] === "'") cursor.at += 1;
    return [{ literal: text.slice(start + 3, cursor.at - 3).replace(/^\r?\n/, ""), at: cursor.position(start) }];
  }
  cursor.at += 1;
  const parts: TemplatePart[] = [];
  while (text[cursor.at] !== "'") {
    if (cursor.isAtEnd || text[cursor.at] === "\n") throw cursor.error("a text is not closed in its line", start);
    const at = cursor.position();
    if (text.startsWith("${", cursor.at)) {
      cursor.at += 2;
      parts.push({ expression: readExpression(cursor) });
      cursor.expectSign("}");
      continue;
    }
    const literal = cursor.take(plain) ?? readEscape(cursor);
    parts.push({ literal, at });
  }
  cursor.at += 1;
  return parts;
}

function readEscape(cursor: HclCursor): string {
  escaped.lastIndex = cursor.at;
  const [whole, letter, digits] = escaped.exec(cursor.text) ?? [];
  if (whole === undefined) {
    cursor.at += 1;
    return cursor.text[cursor.at - 1] ?? "";
  }
  cursor.at += whole.length;
  if (digits !== undefined) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(digits, 16)));
  return letter === undefined ? "" : (escapes[letter] ?? letter);
}

/** A line that goes on with an operator in the next. */
const goesOn = /\n[ \t\r]*(?:[?:]|\|\||&&|[=<>!]=|[-+*/%](?=\s))/y;

function isEnd({ text, at }: HclCursor, until: string): boolean {
  const sign = text[at];
  if (sign === undefined || until.includes(sign)) return true;
  goesOn.lastIndex = at;
  return sign === "\n" && !goesOn.test(text);
}

/** Goes to the end of the line, or to one of these signs, past all that is in brackets and quotes. */
function skip(cursor: HclCursor, until = ""): void {
  const { text } = cursor;
  let depth = 0;
  for (;;) {
    cursor.skipSpace(depth > 0);
    const sign = text[cursor.at];
    if (sign === undefined || (depth === 0 && isEnd(cursor, until))) return;
    if (sign === "'") readText(cursor);
    else {
      if ("([{".includes(sign)) depth += 1;
      else if (")]}".includes(sign)) depth -= 1;
      if (depth < 0) throw new InvalidTree("a bracket that closes nothing", cursor.position());
      cursor.at += 1;
    }
  }
}
