import { ascii, isBlank, isLineEnd, isQuote } from "../ascii.ts";
import type { Range } from "../content.ts";
import { isLiteral } from "./word-value.ts";

/** `["--password", "…"]`, `getenv("PASSWORD", "…")`, `set :password, "…"`: the two belong together. */
export function isBound(bytes: Buffer, name: Range, value: number): boolean {
  const isFlag = bytes[name.start - 1] === ascii.dash && bytes[name.start - 2] === ascii.dash;
  if (isFlag && isLiteral(bytes, value)) return true;
  return isSymbol(bytes, name) || isPairAlone(bytes, name) || bindsName(bytes, name.start);
}

/** Ruby's `set :password, "…"`, and Elixir's `config :shop, :password, "…"`, `put_env(:shop, :password, "…")`, `{:password, "…"}`. */
export function isSymbol(bytes: Buffer, { start, end }: Range): boolean {
  const isOne = bytes[end] === ascii.comma && bytes[start - 1] === ascii.colon;
  return isOne && symbols.test(bytes.toString("latin1", Math.max(0, start - longestSymbols), start));
}

const symbols = /(?:\bset +|\bconfig[ (] *:\w{1,40}, *|\bput_env\((?::\w{1,40}, *)?|\{):$/;
const longestSymbols = 64;

/** C: `strcpy(config.password, "…")`. */
export function isCopied(bytes: Buffer, { start }: Range): boolean {
  return copies.test(bytes.toString("latin1", Math.max(0, start - longestSymbols), start));
}

const copies = /\b(?:str[nl]?cpy(?:_s)?|lstrcpyA?|wcscpy)\( *(?:\([\w *]{1,24}\) *)?&?(?:[\w.[\]]{1,30}->){0,2}$/;

/** `[("user", "shop"), ("password", "…")]`, `{ { "password", "…" } }`: a bracket that calls nothing, and two texts in it. */
function isPairAlone(bytes: Buffer, { start, end }: Range): boolean {
  const open = bytes[start - 2] === ascii.space ? start - 3 : start - 2;
  const byte = bytes[open];
  const isOpen = byte === ascii.open || byte === ascii.openSquare || byte === ascii.openBrace;
  if (!isOpen || !mayHoldPair(bytes, open - 1)) return false;
  return /^["'], ?[bu]?(["'])[^"'\n]{1,64}\1 ?[)\]}]/.test(bytes.toString("latin1", end, end + longestPair));
}

const longestPair = 72;

/** True at a line end, or at a comma, a bracket or an equals sign, over blanks. */
function mayHoldPair(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (at > from - longestPair && isBlank(bytes[at])) at--;
  const byte = bytes[at];
  return (
    byte === ascii.openBrace ||
    isLineEnd(byte) ||
    byte === ascii.comma ||
    byte === ascii.openSquare ||
    byte === ascii.open ||
    byte === ascii.equals
  );
}

const binders =
  /(?:getenv|environ\.get|\benv(?:\.str)?|\.(?:fetch|get|put|set|add|append|fill|type)|getor(?:default|else)|(?:set|get)property|setdefault|::write|(?:set|add)parameter|setitem|setenv|putenv|environmentvariable|\bdefine|\bvalues ?|\bflag\.string)\(\s*$|\bflag\.stringvar\(&[\w.]{1,30}, *$/i;

const longestCallee = 52;

/** True for `getenv("PASSWORD", "…")`, `define('PASSWORD', '…')`: the call gives the name its value, or the one to use without any. */
function bindsName(bytes: Buffer, nameStart: number): boolean {
  if (!isQuote(bytes[nameStart - 1]) && !isQuote(bytes[nameStart - 2])) return false;
  const quote = isQuote(bytes[nameStart - 1]) ? nameStart - 1 : nameStart - 2;
  return binders.test(bytes.toString("latin1", Math.max(0, quote - longestCallee), quote));
}

/** `x.setPassword("…")`, `builder.password("…")`. */
export function isSetter(bytes: Buffer, { start, end }: Range): boolean {
  return (
    /(?:^|\.)(?:set|with)[A-Z_]|\.[A-Za-z_]+$/.test(bytes.toString("latin1", start, end)) ||
    bytes[start - 1] === ascii.dot
  );
}
