import type { Syntax } from "../syntax.ts";

/**
 * The text that a value is the base64 of, as in a Kubernetes Secret; a random value is that once in ten thousand times. Outside of
 * configuration only a longer one, which may have lines.
 */
export function textInBase64(value: string, syntax: Syntax): string | undefined {
  // A literal of several parts is cut anywhere.
  if ((syntax === "config" && value.length % 4 !== 0) || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) return undefined;
  const shortestHere = syntax === "config" ? (value.endsWith("=") ? 0 : shortestWithoutPadding) : shortestInCode;
  if (value.length < shortestHere) return undefined;
  const text = Buffer.from(value, "base64").toString("latin1").trimEnd();
  return (syntax === "config" ? /^[ -~]{3,}$/ : /^[\n\r\t -~]{12,}$/).test(text) ? text : undefined;
}

/** `\x3b\xf1…`: the bytes of a key that is written with nothing but escapes. */
export function bytesInEscapes(value: string): Buffer | undefined {
  if (value.length < shortestEscapes || !/^(?:\\x[\dA-Fa-f]{2})+$/.test(value)) return undefined;
  return Buffer.from(value.replaceAll("\\x", ""), "hex");
}

const shortestEscapes = 64;

const shortestWithoutPadding = 12;
const shortestInCode = 16;
