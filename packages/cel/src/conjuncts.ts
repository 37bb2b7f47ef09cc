import { piecesOf } from "./pieces.ts";

/**
 * The conditions that `&&` joins at the top of a condition, each in one spelling whatever its spaces and comments: all of them must be true.
 * Two conditions that are spelled the same mean the same; of two that are not, nothing is said. For conditions that compile.
 */
export function conjunctsOf(source: string): string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  let isOne = false;
  for (const { kind, source: piece } of piecesOf(source)) {
    if (kind === "comment" || piece.trim() === "") continue;
    if ("([{".includes(piece)) depth += 1;
    if (")]}".includes(piece)) depth -= 1;
    if (depth === 0 && kind === "sign") {
      // These bind less than `&&`, so it joins only a part of what they join.
      if (piece === "||" || piece === "?") isOne = true;
      if (piece === "&&") {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)?.push(piece);
  }
  const spelled = parts.map((part) => part.join(" "));
  return isOne ? [spelled.join(" && ")] : spelled;
}
