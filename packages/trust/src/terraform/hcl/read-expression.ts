import type { HclCursor } from "./hcl-cursor.ts";
import { readHeredoc, readQuoted } from "./read-template.ts";
import type { Expression, ForExpression, ObjectItem } from "./syntax.ts";

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const unary = /[-!](?!=)/y;
const binary = /\|\||&&|[=!]=|[<>]=?|[-+*%]|\/(?![/*])/y;
/** The higher the tighter. */
const tightness: Readonly<Record<string, number>> = {
  ...{ "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6 },
};

/** Reads one expression. */
export function readExpression(cursor: HclCursor): Expression {
  return cursor.deeper(() => {
    cursor.skipSpace();
    const start = cursor.at;
    const condition = readOperation(cursor, 0);
    if (!cursor.takeSign("?")) return condition;
    const yes = readExpression(cursor);
    cursor.expectSign(":");
    const no = readExpression(cursor);
    return { kind: "conditional", condition, branches: [yes, no], ...placeFrom(cursor, start) };
  });
}

function placeFrom(cursor: HclCursor, start: number): Pick<Expression, "at" | "written"> {
  return { at: cursor.region(start), written: cursor.written(start) };
}

/** Operators that bind tighter than what stands before. */
function readOperation(cursor: HclCursor, than: number): Expression {
  cursor.skipSpace();
  const start = cursor.at;
  let left = readTerm(cursor);
  for (;;) {
    const end = cursor.at;
    cursor.skipSpace();
    const operator = cursor.take(binary);
    const tight = operator === undefined ? 0 : (tightness[operator] ?? 0);
    if (operator === undefined || tight <= than) {
      cursor.at = end;
      return left;
    }
    const right = cursor.deeper(() => readOperation(cursor, tight));
    left = { kind: "operation", operator, operands: [left, right], ...placeFrom(cursor, start) };
  }
}

function readTerm(cursor: HclCursor): Expression {
  const start = cursor.at;
  const sign = cursor.text[start];
  const operator = sign === "-" || sign === "!" ? cursor.take(unary) : undefined;
  if (operator !== undefined) {
    const operand = cursor.deeper(() => {
      cursor.skipSpace();
      return readTerm(cursor);
    });
    return { kind: "operation", operator, operands: [operand], ...placeFrom(cursor, start) };
  }
  return readSteps(cursor, readPlain(cursor), start);
}

function readPlain(cursor: HclCursor): Expression {
  const { text, at: start } = cursor;
  switch (text[start]) {
    case '"': {
      const parts = readQuoted(cursor, readExpression);
      return { kind: "template", parts, ...placeFrom(cursor, start), inside: cursor.region(start + 1, cursor.at - 1) };
    }
    case "(": {
      cursor.at += 1;
      const value = cursor.within(true, () => readExpression(cursor));
      cursor.within(true, () => cursor.expectSign(")"));
      // As a key of an object a name in parentheses is no text.
      return value.kind === "reference" ? { kind: "within", value, steps: [], ...placeFrom(cursor, start) } : value;
    }
    case "[":
      return cursor.within(true, () => readList(cursor));
    case "{":
      return cursor.within(false, () => readObject(cursor));
  }
  const heredoc = text[start] === "<" ? readHeredoc(cursor, readExpression) : undefined;
  if (heredoc) return { kind: "template", parts: heredoc, ...placeFrom(cursor, start) };
  if (cursor.take(number) !== undefined) return { kind: "literal", value: "number", ...placeFrom(cursor, start) };
  return readName(cursor, cursor.expectIdentifier("a value"), start);
}

const words: Readonly<Record<string, "boolean" | "null">> = { true: "boolean", false: "boolean", null: "null" };

function readName(cursor: HclCursor, first: string, start: number): Expression {
  let name = first;
  while (cursor.text.startsWith("::", cursor.at)) {
    cursor.at += 2;
    name += `::${cursor.expectIdentifier("the name of a function")}`;
  }
  if (cursor.text[cursor.at] === "(") return readCall(cursor, name, start);
  const value = Object.hasOwn(words, name) ? words[name] : undefined;
  if (value !== undefined) return { kind: "literal", value, ...placeFrom(cursor, start) };
  return { kind: "reference", root: name, steps: [], ...placeFrom(cursor, start) };
}

function readCall(cursor: HclCursor, name: string, start: number): Expression {
  cursor.at += 1;
  const given: Expression[] = [];
  const isSpread = cursor.within(true, () => {
    let isLastSpread = false;
    while (!cursor.takeSign(")")) {
      if (isLastSpread) throw cursor.error("expected `)` after `...`");
      if (given.length > 0) {
        cursor.expectSign(",");
        if (cursor.takeSign(")")) break;
      }
      given.push(readExpression(cursor));
      isLastSpread = cursor.takeSign("...");
    }
    return isLastSpread;
  });
  return { kind: "call", name, arguments: given, isSpread, ...placeFrom(cursor, start) };
}

function readList(cursor: HclCursor): Expression {
  const start = cursor.at;
  cursor.at += 1;
  if (takeFor(cursor)) return { ...readFor(cursor, "]"), ...placeFrom(cursor, start) };
  const items: Expression[] = [];
  while (!cursor.takeSign("]")) {
    if (items.length > 0) {
      cursor.expectSign(",");
      if (cursor.takeSign("]")) break;
    }
    items.push(readExpression(cursor));
  }
  return { kind: "list", items, ...placeFrom(cursor, start) };
}

function readObject(cursor: HclCursor): Expression {
  const start = cursor.at;
  cursor.at += 1;
  if (cursor.within(true, () => takeFor(cursor))) {
    return cursor.within(true, () => ({ ...readFor(cursor, "}"), ...placeFrom(cursor, start) }));
  }
  const items: ObjectItem[] = [];
  cursor.skipSpace(true);
  while (!cursor.takeSign("}")) {
    const key = readExpression(cursor);
    if (!cursor.takeSign("=")) cursor.expectSign(":");
    cursor.skipSpace(true);
    items.push({ key, value: readExpression(cursor) });
    const isEnded = cursor.takeSign(",");
    const end = cursor.at;
    cursor.skipSpace(true);
    const isNextLine = cursor.text.slice(end, cursor.at).includes("\n");
    if (!isEnded && !isNextLine && cursor.text[cursor.at] !== "}")
      throw cursor.error("expected `,`, a new line or `}`");
  }
  return { kind: "object", items, ...placeFrom(cursor, start) };
}

const forWord = /for(?![\p{ID_Continue}-])(?=\s+[\p{ID_Start}_])/uy;

function takeFor(cursor: HclCursor): boolean {
  cursor.skipSpace();
  return cursor.take(forWord) !== undefined;
}

function readFor(cursor: HclCursor, end: "]" | "}"): ForExpression {
  const names: string[] = [];
  do {
    cursor.skipSpace();
    names.push(cursor.expectIdentifier("a name"));
  } while (cursor.takeSign(","));
  cursor.expectWord("in");
  const collection = readExpression(cursor);
  cursor.expectSign(":");
  const first = readExpression(cursor);
  const isKeyed = cursor.takeSign("=>");
  const result = isKeyed ? readExpression(cursor) : first;
  const isGrouped = cursor.takeSign("...");
  cursor.skipSpace();
  const start = cursor.at;
  const word = cursor.takeIdentifier();
  if (word !== undefined && word !== "if") throw cursor.error("expected `if`", start);
  const condition = word === undefined ? undefined : readExpression(cursor);
  cursor.expectSign(end);
  return {
    ...{ kind: "for", names, collection, result, isGrouped },
    ...(isKeyed ? { key: first } : {}),
    ...(condition === undefined ? {} : { condition }),
  };
}

const legacyIndex = /\d+/y;

type Step = string | Expression;
/** The splat that is open: `.*` ends at the first index behind it, `[*]` does not. */
interface Splat {
  readonly value: Expression;
  readonly isOfNames: boolean;
}

/** `.name`, `.0`, `[index]`, `.*` and `[*]` behind a value. */
function readSteps(cursor: HclCursor, first: Expression, start: number): Expression {
  let value = first;
  let steps: Step[] = [];
  let splat: Splat | undefined;
  let isNested = false;
  const close = (): Expression => {
    const place = placeFrom(cursor, start);
    if (splat) return { kind: "splat", value: splat.value, steps, ...place };
    if (steps.length === 0) return value;
    return value.kind === "reference" ? { ...value, steps, ...place } : { kind: "within", value, steps, ...place };
  };
  for (;;) {
    const end = cursor.at;
    cursor.skipSpace();
    const isIndex = cursor.text[cursor.at] === "[";
    if (!isIndex && (cursor.text[cursor.at] !== "." || cursor.text.startsWith("...", cursor.at))) {
      cursor.at = end;
      break;
    }
    cursor.at += 1;
    const step = isIndex ? readIndex(cursor) : readMember(cursor);
    if (step === undefined) {
      isNested ||= splat !== undefined;
      const all = close();
      [splat, steps] = [{ value: all, isOfNames: !isIndex }, []];
    } else {
      if (isIndex && splat?.isOfNames) [value, splat, steps] = [close(), undefined, []];
      steps.push(step);
    }
  }
  return isNested ? { kind: "other", ...placeFrom(cursor, start) } : close();
}

/** Undefined for a splat. */
function readIndex(cursor: HclCursor): Expression | undefined {
  return cursor.within(true, () => {
    const found = cursor.takeSign("*") ? undefined : readExpression(cursor);
    cursor.expectSign("]");
    return found;
  });
}

function readMember(cursor: HclCursor): string | undefined {
  cursor.skipSpace();
  return cursor.takeSign("*") ? undefined : (cursor.take(legacyIndex) ?? cursor.expectIdentifier("a name"));
}
