import { piecesOf } from "@sallyport/cel";

export interface Part {
  readonly source: string;
  /** Offset into the whole expression. */
  readonly from: number;
}

/**
 * Splits an expression at `&&` or `||`, where these stand outermost. Since an error is no permission either, every part of `&&` must be true
 * and one part of `||` must be: what CEL makes of errors beside true and false comes to the same.
 */
export function splitAt(whole: Part, operator: "&&" | "||"): Part[] {
  const part = withoutParentheses(whole);
  const parts: Part[] = [];
  let depth = 0;
  let from = 0;
  for (const { source: piece, at: index } of piecesOf(part.source)) {
    if ("([{".includes(piece)) depth += 1;
    else if (")]}".includes(piece)) depth -= 1;
    if (depth > 0) continue;
    // A choice binds weaker than both, and `||` weaker than `&&`.
    if (piece === "?" || (operator === "&&" && piece === "||")) return [part];
    if (piece !== operator) continue;
    parts.push({ source: part.source.slice(from, index), from: part.from + from });
    from = index + 2;
  }
  parts.push({ source: part.source.slice(from), from: part.from + from });
  return parts.map(trimmed);
}

function trimmed({ source, from }: Part): Part {
  const start = source.length - source.trimStart().length;
  return { source: source.trim(), from: from + start };
}

/** `(a && b)` becomes `a && b`, when the first parenthesis is closed by the last. */
function withoutParentheses(whole: Part): Part {
  const part = trimmed(whole);
  if (!part.source.startsWith("(")) return part;
  let depth = 0;
  for (const { source: piece, at: index } of piecesOf(part.source)) {
    if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    if (depth === 0) {
      const isLast = index === part.source.length - 1;
      return isLast ? withoutParentheses({ source: part.source.slice(1, -1), from: part.from + 1 }) : part;
    }
  }
  return part;
}

const attributeName = /^(?:google|attribute)\.\w+/;

/** The attributes that an expression reads: `google.subject`, `attribute.repository`. */
export function attributesIn(source: string): string[] {
  return piecesOf(source).flatMap(({ kind, source: piece }) =>
    kind === "name" ? (attributeName.exec(piece)?.[0] ?? []) : [],
  );
}

/** Puts what attributes are mapped from in their place. Texts and comments are left alone. */
export function substitute(source: string, attributes: ReadonlyMap<string, string>): string {
  return piecesOf(source)
    .map(({ kind, source: piece }) => {
      if (kind !== "name" || !/^(?:google|attribute)\./.test(piece)) return piece;
      const [root = "", name = "", ...rest] = piece.split(".");
      const expression = attributes.get(`${root}.${name}`);
      return expression === undefined ? piece : [expression, ...rest].join(".");
    })
    .join("");
}

/** A text of CEL in one pair of quotes, without escapes but the simple ones. Undefined for anything else. */
export function readText(literal: string): string | undefined {
  const match = /^(r?)(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')$/s.exec(literal);
  if (match === null) return undefined;
  const [, raw, double, single] = match;
  const content = double ?? single ?? "";
  if (raw === "r") return content;
  return /\\[^\\"']/.test(content.replaceAll("\\\\", "")) ? undefined : content.replace(/\\(.)/g, "$1");
}

/** A comparison of one attribute or claim with texts. */
export interface Comparison {
  readonly subject: string;
  readonly operator: string;
  readonly texts: readonly { readonly text: string; readonly from: number; readonly to: number }[];
  /** Compared with something that is no text, as `1` without quotes. */
  readonly isOtherKind: boolean;
}

const name = /((?:assertion|attribute|google)(?:\.\w+|\[(?:'[^'\\]*'|"[^"\\]*")\]))/.source;
const text = /(r?"(?:\\.|[^"\\])*"|r?'(?:\\.|[^'\\])*'|-?\d[\w.]*|true|false|null)/.source;
const forms: readonly RegExp[] = [
  new RegExp(`^${name}\\s*(==|!=)\\s*${text}$`, "s"),
  new RegExp(`^${name}\\s*(in)\\s*\\[([^\\[\\]]*)\\]$`, "s"),
  new RegExp(`^${name}\\.(matches|startsWith|endsWith|contains)\\(\\s*${text}\\s*\\)$`, "s"),
];

/** Reads `assertion.ref == 'x'`, `'x' == assertion.ref`, `… in [...]`, `….startsWith('x')`. Undefined for anything else. */
export function readComparison({ source, from }: Part): Comparison | undefined {
  const turned = new RegExp(`^${text}\\s*(==|!=)\\s*${name}$`, "s").exec(source);
  const match = turned
    ? [source, turned[3], turned[2], turned[1]]
    : forms.map((form) => form.exec(source)).find(Boolean);
  if (!match) return undefined;
  const [, subject = "", operator = "", list = ""] = match;
  const start = from + (turned ? 0 : source.lastIndexOf(list));
  const literals = [...list.matchAll(new RegExp(text, "gs"))];
  // Anything else in a list, as another claim, is not for a table of texts.
  if (list.replace(new RegExp(text, "gs"), "").replace(/[\s,]/g, "") !== "") return undefined;
  const isOtherKind = literals.length > 0 && literals.every(({ 0: literal }) => /^[\dtfn-]/.test(literal));
  const texts = literals.flatMap(({ 0: literal, index }) => {
    const begin = start + index;
    if (isOtherKind) return [{ text: literal, from: begin, to: begin + literal.length }];
    const value = readText(literal);
    const inner = begin + (literal.startsWith("r") ? 2 : 1);
    return value === undefined ? [] : [{ text: value, from: inner, to: begin + literal.length - 1 }];
  });
  return { subject: subject.replace(/\[.(.*).\]$/s, ".$1"), operator, texts, isOtherKind };
}
