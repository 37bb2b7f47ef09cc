import { displayWidth } from "./width.ts";

/**
 * Breaks a sentence at spaces so that lines fit `width` columns. What somebody copies stays whole: a longer word (a path, an address), and
 * what stands between backticks (a command) where a line can hold it.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of pieces(text.split(" "), width)) {
    const needed = displayWidth(word);
    if (line !== "" && used + 1 + needed > width) {
      lines.push(line);
      line = word;
      used = needed;
    } else {
      used += needed + (line === "" ? 0 : 1);
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function pieces(words: readonly string[], width: number): string[] {
  const found: string[][] = [];
  for (let at = 0; at < words.length; ) {
    const end = hasOddTicks(words[at]) ? endOfCode(words, at) : at + 1;
    const piece = words.slice(at, end);
    const whole = piece.join(" ");
    found.push(displayWidth(whole) <= width ? [whole] : piece);
    at = end;
  }
  return found.flat();
}

/** Behind the word that closes what the word at `start` opens; the next word where nothing does. */
function endOfCode(words: readonly string[], start: number): number {
  for (let at = start + 1; at < words.length; at += 1) if (hasOddTicks(words[at])) return at + 1;
  return start + 1;
}

function hasOddTicks(word = ""): boolean {
  return word.split("`").length % 2 === 0;
}
