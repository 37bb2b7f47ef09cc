/** A piece of a sentence: text, a word or command between backticks, or a web address. */
export interface Fragment {
  readonly kind: "text" | "code" | "link";
  readonly text: string;
}

/** Only what needs no decoding to be a safe address: https, and no quote, bracket or space. A full stop at its end is the sentence's. */
const pattern = /`([^`]+)`|(https:\/\/[\w./~#?&=%+:-]*[\w/~#=%+-])/g;

/**
 * Splits the sentences of rules, fixes and errors, which use backticks and plain addresses as their only markup, so that formats
 * that know code and links can use them. Joining the pieces (with their backticks) gives the sentence back.
 */
export function fragments(sentence: string): Fragment[] {
  const found: Fragment[] = [];
  let end = 0;
  for (const match of sentence.matchAll(pattern)) {
    if (match.index > end) found.push({ kind: "text", text: sentence.slice(end, match.index) });
    found.push(match[1] === undefined ? { kind: "link", text: match[0] } : { kind: "code", text: match[1] });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) found.push({ kind: "text", text: sentence.slice(end) });
  return found;
}
