import type { Scanner } from "../engine/scanner.ts";
import { anchorOf } from "../excerpt.ts";

const mostRemembered = 10_000;

/** Makes names safe to show: secrets in a path or an author's name are cut to their public prefix and `…`. */
export function textRedactor(scanner: Scanner): (text: string) => string {
  const remembered = new Map<string, string>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const safe = redacted(scanner, text);
    if (remembered.size < mostRemembered) remembered.set(text, safe);
    return safe;
  };
}

function redacted(scanner: Scanner, text: string): string {
  const bytes = Buffer.from(text);
  const matches = [...scanner.scan(bytes)].sort((a, b) => a.start - b.start);
  let shown = "";
  let at = 0;
  for (const match of matches) {
    if (match.end <= at) continue;
    if (match.start >= at) {
      const anchor = match.via.length > 0 ? "" : anchorOf(match.rule, match.value);
      shown += `${bytes.subarray(at, match.start).toString()}${anchor}…`;
    }
    at = match.end;
  }
  return shown + bytes.subarray(at).toString();
}
