import type { Position, Region } from "@sallyport/core";
import { deepestNesting, InvalidTree, tooDeep } from "../../tree/invalid-tree.ts";

const space = /[ \t]+|\r(?=\n)|(?:#|\/\/)[^\n]*/y;
const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** Where the reader of a file in HashiCorp's configuration language is. */
export class HclCursor {
  readonly text: string;
  readonly #positionAt: (offset: number) => Position;
  at = 0;
  #depth = 0;
  /** Within parentheses and brackets, line breaks are spaces. */
  #isWithinBrackets = false;

  constructor(text: string, positionAt: (offset: number) => Position) {
    this.text = text;
    this.#positionAt = positionAt;
  }

  /** Goes past spaces and comments, and past line breaks where they do not count. */
  skipSpace(isOverLines = this.#isWithinBrackets): void {
    for (;;) {
      const sign = this.text[this.at];
      if (sign === "\n" && isOverLines) this.at += 1;
      else if (sign === undefined || !" \t\r#/".includes(sign)) return;
      else if (this.text.startsWith("/*", this.at)) this.#skipComment();
      else if (this.take(space) === undefined) return;
    }
  }

  #skipComment(): void {
    const end = this.text.indexOf("*/", this.at + 2);
    if (end < 0) throw this.error("a comment is not closed");
    this.at = end + 2;
  }

  /** The text that a sticky pattern fits here, gone past. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Whether this sign comes next; if so, it is gone past. */
  takeSign(sign: string): boolean {
    this.skipSpace();
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw this.error(`expected \`${sign}\``);
  }

  takeIdentifier(): string | undefined {
    return this.take(identifier);
  }

  expectIdentifier(what: string): string {
    const found = this.takeIdentifier();
    if (found === undefined) throw this.error(`expected ${what}`);
    return found;
  }

  expectWord(word: string): void {
    this.skipSpace();
    const start = this.at;
    if (this.takeIdentifier() !== word) throw this.error(`expected \`${word}\``, start);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Reads one level deeper, where line breaks count or not. */
  within<Value>(isWithinBrackets: boolean, read: () => Value): Value {
    if (this.#depth >= deepestNesting) throw this.error(tooDeep);
    const outer = this.#isWithinBrackets;
    this.#depth += 1;
    this.#isWithinBrackets = isWithinBrackets;
    const value = read();
    this.#isWithinBrackets = outer;
    this.#depth -= 1;
    return value;
  }

  /** The same, for what does not change how line breaks are read. */
  deeper<Value>(read: () => Value): Value {
    return this.within(this.#isWithinBrackets, read);
  }

  position(offset = this.at): Position {
    return this.#positionAt(offset);
  }

  region(start: number, end = this.at): Region {
    return { start: this.#positionAt(start), end: this.#positionAt(end) };
  }

  written(start: number): string {
    return this.text.slice(start, this.at);
  }

  error(message: string, offset = this.at): InvalidTree {
    return new InvalidTree(message, this.#positionAt(offset));
  }
}
