import { anyButLineBreak, type ByteSet, byteSet, classEscapes, complement, noByte } from "./byte-set.ts";

/** The syntax tree of a regular expression over bytes. `at` is the offset in the pattern, for messages. */
export type PatternNode =
  | { readonly kind: "byte"; readonly set: ByteSet }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly body: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly at: number;
    }
  /** `\b`, `\B`. */
  | { readonly kind: "boundary" }
  /** `(?=…)`, `(?!…)`. */
  | { readonly kind: "look"; readonly body: PatternNode };

/** Why a pattern is refused, and where: a 0-based offset. */
export class PatternRefusal extends Error {
  readonly position: number;

  constructor(position: number, message: string) {
    super(message);
    this.position = position;
  }
}

const deepestGroup = 20;

/**
 * Parses the patterns that mean the same with and without the flag `u`, on bytes read as Latin-1. Everything else, and what
 * other engines write differently, throws a `PatternRefusal` that says what to write instead.
 */
export function parsePattern(pattern: string): PatternNode {
  const foreign = /[^ -~]/.exec(pattern);
  if (foreign)
    throw new PatternRefusal(foreign.index, "patterns match bytes: write anything but printable ASCII as \\xNN");
  const parser = new PatternParser(pattern);
  return parser.parse();
}

const simpleEscapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f", v: "\v" };
const syntaxCharacters = new Set("^$\\.*+?()[]{}|/");

const foreignGroups: readonly (readonly [start: string, reason: string])[] = [
  ["(?<=", "lookbehind is not allowed; match the text before the value and put the value in a group"],
  ["(?<!", "lookbehind is not allowed; use \\b, or match the text before the value"],
  ["(?P<", "a named group is written (?<name>…)"],
  ["(?>", "atomic groups do not exist in JavaScript"],
  ["(?#", "comments do not exist in JavaScript patterns"],
];

class PatternParser {
  readonly #pattern: string;
  readonly #names = new Set<string>();
  #at = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): PatternNode {
    const node = this.#choice();
    if (this.#at < this.#pattern.length) this.#refuse("this ) closes nothing; write \\) for the character");
    return node;
  }

  #choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: "choice", options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#pattern.length && this.#peek() !== "|" && this.#peek() !== ")")
      parts.push(this.#repeated());
    return { kind: "sequence", parts };
  }

  #repeated(): PatternNode {
    const body = this.#atom();
    const at = this.#at;
    const bounds = this.#quantifier();
    if (bounds === undefined) return body;
    if (body.kind === "boundary" || body.kind === "look") this.#refuse("there is nothing to repeat here", at);
    this.#take("?");
    const next = this.#at;
    if (this.#peek() === "+") this.#refuse("possessive repeats do not exist in JavaScript");
    if (this.#quantifier() !== undefined)
      this.#refuse("a repeat directly after a repeat; put the first one in a group", next);
    return { kind: "repeat", body, ...bounds, at };
  }

  #quantifier(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take("*")) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#take("+")) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#take("?")) return { min: 0, max: 1 };
    if (this.#peek() !== "{") return undefined;
    const match = this.#takeMatch(/\{(\d{1,4})(,?)(\d{0,4})\}/y);
    if (match === undefined)
      this.#refuse("this { is no repeat such as {2}, {2,} or {2,8}; write \\{ for the character");
    const min = Number(match[1]);
    const max = match[2] === "" ? min : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (min > max) this.#refuse(`the repeat ${match[0]} has its bounds in the wrong order`, this.#at - match[0].length);
    return { min, max };
  }

  #atom(): PatternNode {
    const character = this.#peek();
    if (character === "(") return this.#group();
    if (character === "[") return { kind: "byte", set: this.#class() };
    if (character === "\\") return this.#escape();
    if (character === "^" || character === "$") {
      this.#refuse(
        `${character} has no meaning in a window around a keyword; use \\b, or write \\${character} for the character`,
      );
    }
    if (character === "*" || character === "+" || character === "?") this.#refuse("there is nothing to repeat here");
    if (character === "{" || character === "}" || character === "]") {
      this.#refuse(`write \\${character} for the character ${character}`);
    }
    this.#at += 1;
    return { kind: "byte", set: character === "." ? anyButLineBreak : byteSet(character) };
  }

  #group(): PatternNode {
    const start = this.#at;
    const foreign = foreignGroups.find(([text]) => this.#pattern.startsWith(text, start));
    if (foreign) this.#refuse(foreign[1]);
    const look = this.#take("(?=") || this.#take("(?!");
    const plain = look || this.#take("(?:");
    if (!plain && !this.#takeName() && this.#pattern.startsWith("(?", start)) {
      this.#refuse("flags inside a pattern are not allowed; for either case write classes such as [Aa]");
    }
    if (!plain && this.#at === start) this.#at += 1;
    this.#depth += 1;
    if (this.#depth > deepestGroup) this.#refuse(`groups are nested more than ${deepestGroup} levels deep`, start);
    const body = this.#choice();
    this.#depth -= 1;
    if (!this.#take(")")) this.#refuse("this ( is never closed; write \\( for the character", start);
    return look ? { kind: "look", body } : body;
  }

  #takeName(): boolean {
    const match = this.#takeMatch(/\(\?<([A-Za-z_][A-Za-z0-9_]*)>/y);
    if (match === undefined) return false;
    const name = match[1] ?? "";
    if (this.#names.has(name)) this.#refuse(`there are two groups named ${name}`, this.#at - match[0].length);
    this.#names.add(name);
    return true;
  }

  #escape(): PatternNode {
    if (this.#take("\\b") || this.#take("\\B")) return { kind: "boundary" };
    return { kind: "byte", set: this.#escapedBytes("") };
  }

  /** A backslash and what follows; `extra` are more characters that may be escaped here. */
  #escapedBytes(extra: string): ByteSet {
    const start = this.#at;
    const letter = this.#pattern[start + 1] ?? "";
    this.#at += 2;
    const hex = this.#takeMatch(/(?<=\\x)[0-9A-Fa-f]{2}/y);
    if (hex) return byteSet(Number.parseInt(hex[0], 16));
    const set = classEscapes[letter];
    if (set !== undefined) return set;
    const literal = simpleEscapes[letter] ?? (syntaxCharacters.has(letter) || extra.includes(letter) ? letter : "");
    if (literal !== "") return byteSet(literal);
    return this.#refuse(escapeRefusal(letter), start);
  }

  #class(): ByteSet {
    const start = this.#at;
    this.#at += 1;
    const negated = this.#take("^");
    if (this.#peek() === "]") this.#refuse("an empty class; write \\] for the character, or [\\s\\S] for any", start);
    let set = noByte;
    while (!this.#take("]")) {
      if (this.#at >= this.#pattern.length) this.#refuse("this [ is never closed; write \\[ for the character", start);
      if (this.#pattern.startsWith("[:", this.#at))
        this.#refuse("names such as [:alnum:] do not exist in JavaScript; write A-Za-z0-9");
      set |= this.#classRange();
    }
    return negated ? complement(set) : set;
  }

  #classRange(): ByteSet {
    const start = this.#at;
    const first = this.#classMember();
    if (this.#peek() !== "-" || this.#pattern[this.#at + 1] === "]") return first;
    this.#at += 1;
    if (this.#at >= this.#pattern.length) return first;
    const last = this.#classMember();
    const [low, high] = [singleByte(first), singleByte(last)];
    if (low === undefined || high === undefined)
      this.#refuse("a range must be between two characters; put - last", start);
    if (low > high) this.#refuse("the range has its ends in the wrong order", start);
    return byteSet([low, high]);
  }

  #classMember(): ByteSet {
    if (this.#take("\\b")) return byteSet(0x08);
    if (this.#peek() === "\\") return this.#escapedBytes("-");
    const character = this.#peek();
    this.#at += 1;
    return byteSet(character);
  }

  #peek(): string {
    return this.#pattern[this.#at] ?? "";
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** `expression` is sticky. */
  #takeMatch(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #refuse(message: string, position = this.#at): never {
    throw new PatternRefusal(position, message);
  }
}

function escapeRefusal(letter: string): string {
  if (letter === "") return "a backslash at the end; write \\\\ for the character";
  if (/[1-9k]/.test(letter)) return "backreferences are not allowed: they can take exponential time";
  if (letter === "x") return "\\x needs two hex digits";
  if (letter === "u" || letter === "p" || letter === "P" || letter === "0" || letter === "c") {
    return `patterns match bytes: write \\xNN or a class instead of \\${letter}`;
  }
  if (/[A-Za-z]/.test(letter)) return `\\${letter} does not exist in JavaScript`;
  return `write ${letter} without the backslash`;
}

function singleByte(set: ByteSet): number | undefined {
  const byte = set.toString(2).length - 1;
  return set === 1n << BigInt(byte) ? byte : undefined;
}
