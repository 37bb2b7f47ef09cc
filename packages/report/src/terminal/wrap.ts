import { displayWidth } from "./width.ts";

/** Breaks a sentence at spaces so that lines fit `width` columns. A longer word (a path, an address) stays whole, so it can be copied. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
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
