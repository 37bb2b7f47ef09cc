import { type Automaton, compileAutomaton } from "./automaton.ts";
import { isMonotonous } from "./monotony.ts";

/** Marks of values that were never secret: made up for documentation, or to be replaced. */

/** Long enough that a random token does not hold one by chance: each in fewer than one of 10 000 of 100 characters. */
const tokenWords =
  "example changeme placeholder redacted yourtoken yourkey your_ your- xxxxxx dummy insert sample notreal replace deadbeef cafebabe";

/** In a password a word counts that in a random token might be chance. */
const valueWords = `${tokenWords} change_me change-me changeit xxxx your test fake mock todo tbd demo foobar foo bar default secret passw
  passphrase qwerty asdf azerty letmein admin 1234 abcd abc123 lorem ipsum hello world string value token apikey api_key api-key username
  undefined null none nothing invalid wrong incorrect bogus stub blah correcthorse`;

/** Also found when digits and signs stand for letters: `P@55w0rd`. */
const disguisedWords = "passw secret letmein changeme";
const disguises: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  $: "s",
  "5": "s",
  "0": "o",
  "3": "e",
  "1": "i",
  "!": "i",
};

const findTokenWord = wordFinder(tokenWords);
const findValueWord = wordFinder(valueWords);
const findDisguisedWord = wordFinder(disguisedWords);

/** A value that is longer may hold one of the words of people by chance. */
const longestOfPeople = 24;

/**
 * True for a value that has the shape of its format but was plainly typed by hand. The first `fixedLength` bytes are the format's own and
 * say nothing; without any the value may have been chosen by a person.
 */
export function isPlaceholderToken(value: Buffer, fixedLength: number): boolean {
  const body = value.toString("latin1", Math.min(fixedLength, value.length));
  if (fixedLength === 0 && body.length < longestOfPeople) return placeholderMark(body) !== undefined;
  return body.length >= 8 && (isMonotonous(body) || findTokenWord(body) !== undefined);
}

/** The mark that shows a generic value to be a placeholder; undefined when there is none. */
export function placeholderMark(value: string): string | undefined {
  if (isMonotonous(value)) return "repeats or counts up";
  const found = findValueWord(value);
  const word =
    (found !== undefined && isByChance(value, found) ? findTokenWord(value) : found) ??
    findDisguisedWord(value.replace(/[@4$5031!]/g, (sign) => disguises[sign] ?? sign));
  return word === undefined ? undefined : `contains the word ${word}`;
}

/** A long random value holds a short word in some case or other once in a few hundred times; a placeholder sets it off. */
function isByChance(value: string, word: string): boolean {
  if (value.length < longestOfPeople - 4 || word.length > 5) return false;
  const at = value.toLowerCase().indexOf(word);
  const inner = value.slice(at, at + word.length);
  const isMixed = inner !== word && inner !== word.toUpperCase() && inner.slice(1) !== word.slice(1);
  const isInside = /[A-Za-z\d]/.test(value.charAt(at - 1)) && /[A-Za-z\d]/.test(value.charAt(at + word.length));
  return isMixed || (isInside && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value));
}

/** Looks for all the words at once, in either case. Made ready with the first text: most commits bring none. */
function wordFinder(list: string): (text: string) => string | undefined {
  const words = list.split(/\s+/);
  let automaton: Automaton | undefined;
  return (text) => {
    automaton ??= compileAutomaton(words);
    const { classes, table, accepting, width, outputs } = automaton;
    let state = 0;
    for (let index = 0; index < text.length; index++) {
      state = table[state + classes[text.charCodeAt(index) & 0xff]!]!;
      if (state >= accepting) return words[outputs[(state - accepting) / width]?.[0] ?? 0];
    }
    return undefined;
  };
}
