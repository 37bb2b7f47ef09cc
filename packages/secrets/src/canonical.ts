import { createHash } from "node:crypto";
import type { SecretRule } from "./rule.ts";

/** Values of rules that share a family are the same thing, so that one leak found by two rules is one finding. */
export function familyOf(rule: SecretRule): string {
  return rule.family ?? rule.id;
}

/**
 * The bytes that identify a secret, whatever its dress: without surrounding white space and quotes, and for an armoured block the
 * digest of what the armour holds, so that line width, indentation, `\n` escapes and line endings make no difference.
 * The result is a copy and may be zeroed.
 */
export function canonicalValue(value: Uint8Array): Buffer {
  const bytes = trimmed(value);
  const armoured = armourContent(bytes);
  return armoured ?? Buffer.from(bytes);
}

const quotes = new Set([0x22, 0x27, 0x60]);

function trimmed(value: Uint8Array): Uint8Array {
  let start = 0;
  let end = value.length;
  while (start < end && isOuter(value[start])) start += 1;
  while (end > start && isOuter(value[end - 1])) end -= 1;
  return value.subarray(start, end);
}

function isOuter(byte: number | undefined): boolean {
  return byte !== undefined && (byte <= 0x20 || quotes.has(byte));
}

const beginMark = Buffer.from("-----BEGIN ");

/** `RFC 7468` and OpenPGP armour. Undefined for anything that is no armoured block or holds no base64. */
function armourContent(bytes: Uint8Array): Buffer | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.indexOf(beginMark) !== 0) return undefined;
  const text = view.toString("latin1");
  const head = /^-----BEGIN ([A-Z0-9 ]{1,60})-----/.exec(text);
  if (!head) return undefined;
  const end = text.indexOf("-----END ", head[0].length);
  const body = unescaped(text.slice(head[0].length, end === -1 ? text.length : end));
  const base64 = body
    .split(/[\r\n]+/)
    .filter((line) => !/^\s*["']?[A-Za-z-]{2,30}: /.test(line) && !/^\s*["']?=[A-Za-z0-9+/]{4}["']?\s*$/.test(line))
    .join("")
    .replace(/[^A-Za-z0-9+/]/g, "");
  if (base64.length < 16) return undefined;
  const content = Buffer.from(base64, "base64");
  const digest = createHash("sha256").update(content).digest();
  content.fill(0);
  return Buffer.concat([Buffer.from(`armour:${head[1]}\0`), digest]);
}

/** Blocks in JSON, `.env` files and source code hold `\n` for line ends and are glued by `" + "`. */
function unescaped(body: string): string {
  return body
    .replace(/\\+r/g, "\r")
    .replace(/\\+n/g, "\n")
    .replace(/["']\s*\+\s*["']/g, "");
}
