import { charset } from "../../charset.ts";
import { ascii, isBlank, isQuote } from "../ascii.ts";

/** Where a literal begins, and with what it ends. */
export interface Opening {
  readonly quote: number;
  /** In a text that is itself quoted: `\"value\"`. */
  readonly escaped: boolean;
  readonly inside: number;
}

/** A quote at `at`, or behind the letter or sign that some languages put before it: `b"…"`, `@"…"`, `\"…\"`. */
export function openingQuote(bytes: Buffer, at: number): Opening | undefined {
  const first = bytes[at] ?? 0;
  if (isQuote(first)) {
    // In a generated source: `"\"value\""`.
    const isNested = bytes[at + 1] === ascii.backslash && bytes[at + 2] === first;
    if (isNested) return { quote: first, escaped: true, inside: at + 3 };
    const isTriple = bytes[at + 1] === first && bytes[at + 2] === first;
    if (isTriple) return { quote: first, escaped: false, inside: at + 3 };
    return { quote: first, escaped: false, inside: isDoubled(bytes, at) ? at + 2 : at + 1 };
  }
  const second = bytes[at + 1] ?? 0;
  if (!isQuote(second)) return bracketAt(bytes, at);
  if (isRawInBrackets(bytes, at)) return { quote: ascii.close, escaped: false, inside: at + 3 };
  if (first === ascii.backslash) return { quote: second, escaped: true, inside: at + 2 };
  return "bBrRuULfFN@$(".includes(String.fromCharCode(first))
    ? { quote: second, escaped: false, inside: at + 2 }
    : undefined;
}

/** Nix: `''value''`. */
function isDoubled(bytes: Buffer, at: number): boolean {
  const isTwo = bytes[at] === ascii.singleQuote && bytes[at + 1] === ascii.singleQuote && !isBlank(bytes[at + 2]);
  return isTwo && /^[\w!#$*+./=@^~-]{6,200}''/.test(bytes.toString("latin1", at + 2, at + longestBracket));
}

/** C++: `R"(value)"`. */
function isRawInBrackets(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === capitalR && bytes[at + 1] === ascii.doubleQuote && bytes[at + 2] === ascii.open;
}

const capitalR = 0x52;

/** Literals between other signs: `%q(value)` and `q{value}` of Ruby and Perl, `[[value]]` of Lua, `r#"value"#` of Rust. */
const brackets: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]", "|": "|", '"': '"' };
const bracketed = /^(?:%?[qQ]q?([({[|])|(\[)\[|r#("))(?=[\w!#$*+./=@^~-]{6,200}[)}\]|"])/;
const longestBracket = 210;
const beginsBracket = charset("beginnings of literals", "%[qQr").table;

function bracketAt(bytes: Buffer, at: number): Opening | undefined {
  if (beginsBracket[bytes[at] ?? 0] === 0) return undefined;
  const found = bracketed.exec(bytes.toString("latin1", at, at + longestBracket));
  const open = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || open === undefined) return undefined;
  return { quote: (brackets[open] ?? open).charCodeAt(0), escaped: false, inside: at + found[0].length };
}
