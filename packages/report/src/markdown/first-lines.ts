import { quantity } from "@sallyport/core";

/** The first lines of a text, as many as fit into `maxBytes` of UTF-8, and below them how many are left out. */
export function firstLines(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  const lines = text.split("\n");
  const remark = (leftOut: number) => `\n\n**${quantity(leftOut, "more line")} left out: GitHub shows no more.**`;
  const room = maxBytes - Buffer.byteLength(remark(lines.length));
  let [bytes, shown] = [0, 0];
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > room) break;
    shown += 1;
  }
  return lines.slice(0, shown).join("\n") + remark(lines.length - shown);
}
