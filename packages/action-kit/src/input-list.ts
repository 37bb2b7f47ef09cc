/**
 * Reads a list: items stand on lines of their own, or between commas. Double or single quotes around an item keep commas, spaces and
 * line breaks; a doubled quote inside stands for itself. Empty items are left out. Undefined when a quote is not closed, or text
 * follows a closing one.
 */
export function parseList(text: string): string[] | undefined {
  const items: string[] = [];
  let at = 0;
  while (at < text.length) {
    at = skip(text, at, " \t\r\n,");
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const quoted = readQuoted(text, at + 1, quote);
      if (quoted === undefined) return undefined;
      items.push(quoted.item);
      at = skip(text, quoted.end, " \t\r");
      if (at < text.length && text[at] !== "," && text[at] !== "\n") return undefined;
    } else {
      const end = endOfPlain(text, at);
      items.push(text.slice(at, end).trim());
      at = end + 1;
    }
  }
  return items.filter((item) => item !== "");
}

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text.charAt(at))) at += 1;
  return at;
}

function endOfPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n") at += 1;
  return at;
}

/** `end` is the offset after the closing quote. */
function readQuoted(
  text: string,
  from: number,
  quote: string,
): { readonly item: string; readonly end: number } | undefined {
  let item = "";
  for (let at = from; at < text.length; ) {
    const close = text.indexOf(quote, at);
    if (close < 0) return undefined;
    item += text.slice(at, close);
    if (text[close + 1] !== quote) return { item, end: close + 1 };
    item += quote;
    at = close + 2;
  }
  return undefined;
}
