import { asciiOf } from "./verdict.ts";

/** An armoured block taken apart. */
export interface Armour {
  /** `RSA PRIVATE KEY`, without BEGIN and dashes. */
  readonly label: string;
  /** Header lines such as `Proc-Type`, names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** What the base64 holds. */
  readonly content: Buffer;
}

/**
 * Reads an armoured block (RFC 7468, RFC 1421 headers, OpenPGP armour) as it stands in a source file: indented, quoted, with `\n` escapes or
 * glued together from string literals. Undefined where there is no base64 in it.
 */
export function parseArmour(value: Uint8Array): Armour | undefined {
  const text = asciiOf(value).replace(/\\+r/g, "").replace(/\\+n/g, "\n");
  const begin = /-----BEGIN ([A-Z0-9 ]{1,60})-----/.exec(text);
  if (!begin) return undefined;
  const from = begin.index + begin[0].length;
  const end = text.indexOf("-----END", from);
  const headers = new Map<string, string>();
  let base64 = "";
  for (const line of text.slice(from, end === -1 ? text.length : end).split("\n")) {
    const header = /^[\s"'+]*([A-Za-z][A-Za-z-]{1,30}): ?(.*)$/.exec(line);
    if (header?.[1]) headers.set(header[1].toLowerCase(), (header[2] ?? "").trim());
    else if (!/^[\s"'+]*=[\w+/]{4}[\s"',+]*$/.test(line)) base64 += lineOf(line);
  }
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(base64)) return undefined;
  return { label: begin[1] ?? "", headers, content: Buffer.from(base64, "base64") };
}

/** A line of base64 without the quotes, signs and spaces of the source code around it. */
function lineOf(line: string): string {
  const bare = line.replace(/["']\s*[+.]?\s*$|^[\s+.]*["']|[\s\\]/g, "");
  return bare === "+" ? "" : bare;
}
