/**
 * A script in ASCII alone; what it does stays the same. Node holds a script with one sign beyond Latin-1 in two bytes for each of its signs, so
 * that a chunk of 800 KB becomes 1.6 MB which have to be read at every start. Throws where the escape would be read as it stands.
 */
export function inAscii(code: string): string {
  const raw = /\braw\s*`[^`]*[^\0-\x7f]/.exec(code);
  if (raw) throw new Error(`a raw template cannot be written in ASCII: ${raw[0].slice(0, 80)}`);
  // Pairs of a backslash and what it escapes are passed over together, so that none of them escapes the backslash that is put in.
  return code.replace(/\\?([^\0-\x7f])|\\[\s\S]/g, (piece, sign?: string) => (sign ? escapeOf(sign) : piece));
}

function escapeOf(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
