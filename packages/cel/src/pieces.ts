import { ConditionError } from "./condition.ts";

/** A comment, a literal text or bytes (`raw`: without escapes), a name with its fields, or any other single character. */
export interface Piece {
  readonly kind: "comment" | "raw" | "text" | "name" | "sign";
  readonly source: string;
  /** Offset into the expression. */
  readonly at: number;
}

const quoted =
  /"""(?:\\[\s\S]|(?!""")[^\\])*"""|'''(?:\\[\s\S]|(?!''')[^\\])*'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'/
    .source;
const rawQuoted = /"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\r\n]*"|'[^'\r\n]*'/.source;
const pieces = new RegExp(
  [
    "(?<comment>//[^\\n]*)",
    `(?<raw>(?:[bB]?[rR]|[rR][bB])(?:${rawQuoted}))`,
    `(?<text>[bB]?(?:${quoted}))`,
    "(?<name>[A-Za-z_][\\w.]*)",
    "(?<sign>&&|\\|\\||[\\s\\S])",
  ].join("|"),
  "g",
);

/**
 * Everything that an expression consists of, one after the other. In a raw text a backslash is one, also before the quote:
 * https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
export function piecesOf(source: string): Piece[] {
  return [...source.matchAll(pieces)].map(({ 0: piece, index, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) as Piece["kind"];
    return { kind, source: piece, at: index };
  });
}

const escapes = /\\(?:[abfnrtv\\?"'`]|[xX][\dA-Fa-f]{2}|[0-3][0-7]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})|\\[\s\S]/g;

/** The engine takes `\d` for a backslash and a letter, where CEL has an error. Throws a ConditionError. */
export function checkEscapes(source: string): void {
  for (const { kind, source: literal, at } of piecesOf(source)) {
    if (kind !== "text") continue;
    for (const { 0: found, index } of literal.matchAll(escapes)) {
      if (found.length > 2 || /[abfnrtv\\?"'`]/.test(found.charAt(1))) continue;
      const message = `CEL has no escape ${found}; write r'…' for a text without escapes, or \\${found} for a backslash`;
      throw new ConditionError(message, at + index);
    }
  }
}
