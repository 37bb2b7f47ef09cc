import type { Position, Region } from "@sallyport/core";
import { deepestNesting, InvalidTree, tooDeep } from "./invalid-tree.ts";
import type { Tree, TreeEntry, TreeScalar } from "./tree.ts";

/**
 * Reads JSON (RFC 8259) with the places of all values. Throws an InvalidTree for anything else, for a key that is written twice (clouds
 * differ in which of the two counts) and for what is nested more than 100 levels deep.
 */
export function readJson(text: string, positionAt: (offset: number) => Position): Tree {
  const reader = new JsonReader(text, positionAt);
  return reader.readDocument();
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const hex = /^[0-9a-fA-F]{4}$/;
const words = { true: "boolean", false: "boolean", null: "null" } as const;
const escapes: Readonly<Record<string, string>> = {
  ...{ '"': '"', "\\": "\\", "/": "/" },
  ...{ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" },
};

class JsonReader {
  readonly #text: string;
  readonly #positionAt: (offset: number) => Position;
  #at = 0;

  constructor(text: string, positionAt: (offset: number) => Position) {
    this.#text = text;
    this.#positionAt = positionAt;
  }

  readDocument(): Tree {
    const tree = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error("something follows the end of the document");
    return tree;
  }

  #value(depth: number): Tree {
    this.#skipSpace();
    if (depth > deepestNesting) throw this.#error(tooDeep);
    const start = this.#at;
    const first = this.#text[start];
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#list(depth);
    if (first === '"') return this.#scalar("text", this.#string(), start);
    for (const [word, kind] of Object.entries(words)) {
      if (!this.#text.startsWith(word, start)) continue;
      this.#at += word.length;
      return this.#scalar(kind, kind === "null" ? "" : word, start);
    }
    number.lastIndex = start;
    const digits = number.exec(this.#text)?.[0];
    if (digits === undefined) throw this.#error("expected a value");
    this.#at += digits.length;
    return this.#scalar("number", digits, start);
  }

  #object(depth: number): Tree {
    const start = this.#at;
    const entries = new Map<string, TreeEntry>();
    this.#at += 1;
    this.#skipSpace();
    while (this.#text[this.#at] !== "}") {
      if (entries.size > 0) this.#expect(",", "expected `,` or `}`");
      this.#skipSpace();
      const keyStart = this.#at;
      if (this.#text[keyStart] !== '"') throw this.#error("expected a key in quotes");
      const key = this.#string();
      const keyAt = this.#region(keyStart);
      if (entries.has(key)) throw new InvalidTree("this key is written twice", keyAt.start);
      this.#skipSpace();
      this.#expect(":", "expected `:` after the key");
      entries.set(key, { keyAt, value: this.#value(depth + 1) });
      this.#skipSpace();
    }
    this.#at += 1;
    return { kind: "object", entries, at: this.#region(start) };
  }

  #list(depth: number): Tree {
    const start = this.#at;
    const items: Tree[] = [];
    this.#at += 1;
    this.#skipSpace();
    while (this.#text[this.#at] !== "]") {
      if (items.length > 0) this.#expect(",", "expected `,` or `]`");
      items.push(this.#value(depth + 1));
      this.#skipSpace();
    }
    this.#at += 1;
    return { kind: "list", items, at: this.#region(start) };
  }

  #string(): string {
    this.#at += 1;
    let value = "";
    for (;;) {
      plain.lastIndex = this.#at;
      const piece = plain.exec(this.#text)?.[0] ?? "";
      value += piece;
      this.#at += piece.length;
      const stop = this.#text[this.#at];
      if (stop === '"') break;
      if (stop === undefined) throw this.#error("a text is not closed");
      if (stop !== "\\") throw this.#error("a text holds a line break or another control character; escape it");
      value += this.#escape();
    }
    this.#at += 1;
    return value;
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? "";
    const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    const digits = this.#text.slice(this.#at + 2, this.#at + 6);
    if (simple === undefined && (letter !== "u" || !hex.test(digits))) throw this.#error("this escape is none of JSON");
    this.#at += simple === undefined ? 6 : 2;
    return simple ?? String.fromCharCode(Number.parseInt(digits, 16));
  }

  #scalar(kind: TreeScalar["kind"], text: string, start: number): TreeScalar {
    const at = this.#region(start);
    if (kind !== "text" || this.#at - start !== text.length + 2) return { kind, text: [text], at };
    const inside = { start: this.#positionAt(start + 1), end: this.#positionAt(this.#at - 1) };
    return { kind, text: [text], at, inside };
  }

  #skipSpace(): void {
    while (" \t\n\r".includes(this.#text[this.#at] ?? "x")) this.#at += 1;
  }

  #expect(sign: string, message: string): void {
    if (this.#text[this.#at] !== sign) throw this.#error(message);
    this.#at += 1;
  }

  #region(start: number): Region {
    return { start: this.#positionAt(start), end: this.#positionAt(this.#at) };
  }

  #error(message: string): InvalidTree {
    return new InvalidTree(message, this.#positionAt(this.#at));
  }
}
