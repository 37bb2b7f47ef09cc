import { type Leaf, textLeaf } from "../parse/item.ts";

const line = /^[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/]{1,256}:([^\s@/]{1,1024})@\S/i;

/** The passwords that `git credential-store` keeps: URLs, one a line, each part percent-encoded. */
export function storedPasswords(text: string): Leaf[] {
  const found: Leaf[] = [];
  let start = 0;
  for (const url of text.split("\n")) {
    const written = url.length > 2048 ? undefined : line.exec(url)?.[1];
    if (written !== undefined) {
      const from = start + url.indexOf(`:${written}@`) + 1;
      found.push(textLeaf(decoded(written), from, from + written.length));
    }
    start += url.length + 1;
  }
  return found;
}

function decoded(written: string): string {
  return written.replace(/%([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
