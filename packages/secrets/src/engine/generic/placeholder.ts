import { type Automaton, compileAutomaton, nextState, patternsAt } from "../automaton.ts";
import { buildTrie } from "../trie.ts";
import { isMonotonous } from "./monotony.ts";
import { isSaidOfPasswords, isTranslated } from "./word-password.ts";

/** Marks of values that were never secret: made up for documentation, or to be replaced. */

/** Long enough that a random token does not hold one by chance: each in fewer than one of 10 000 of 100 characters. */
const tokenWords =
  "example changeme placeholder redacted yourtoken yourkey your_ your- xxxxxx dummy insert sample notreal replace deadbeef cafebabe";

/** In a password a word counts that in a random token might be chance. */
const valueWords = `${tokenWords} change_me change-me changeit xxxx your test fake mock todo tbd demo foobar foo bar default secret passw
  passphrase qwerty asdf azerty letmein admin 1234 abcd abc123 lorem ipsum hello world string value token apikey api_key api-key username
  undefined null none nothing invalid wrong incorrect bogus stub blah correcthorse`;

/** Words that others begin with or hold: `barrel`, `democracy`. They count where nothing but their like is beside them: `foobaz1`, `demo_pw`. */
const innerWords = new Set("foo bar tbd todo demo fake mock stub blah none null".split(" "));
const innerLikes = /^(?:foo|bar|baz|qux|demo|fake|mock|stub|blah|my|pass|pw|pwd|user|key|db|s|ed)*$/;

function isSetOff(text: string, word: string, end: number): boolean {
  if (!innerWords.has(word)) return true;
  const start = end - word.length;
  // A change of case begins a word, too: `fooService`, `MyBar`.
  const isUpper = text.slice(start, end) === word.toUpperCase();
  const before = isUpper || /^[a-z]/.test(text.slice(start)) ? /[a-z]*$/i.exec(text.slice(0, start))?.[0] : "";
  const after = (isUpper ? /^[A-Za-z]*/ : /^[a-z]*/).exec(text.slice(end))?.[0];
  return innerLikes.test((before ?? "").toLowerCase()) && innerLikes.test((after ?? "").toLowerCase());
}

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
const findValueWord = wordFinder(valueWords, isSetOff);
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
  if (isTranslated(value)) return "is what a password is called";
  const found = findValueWord(remainderOf(value) ?? value);
  const word =
    (found !== undefined && isByChance(value, found) ? findTokenWord(value) : found) ??
    (isOwnBesides(value) ? undefined : findDisguisedWord(undisguised(value)));
  return word === undefined ? undefined : `contains the word ${word}`;
}

/** `Falcon1234!`: who makes a password up counts behind a word of their own. What is left without the digits. */
function remainderOf(value: string): string | undefined {
  const name = counted.exec(value)?.[1];
  return name !== undefined && !isSaidOfPasswords(name.toLowerCase()) ? name : undefined;
}

const besides = /^P[@4a][$5s]{2}w[0o]rd[-_.#]([A-Za-z]{4,14})\d{0,4}[!@#$%^&*?]?$/;

/** `P@ssw0rd-Falcon`: a word of their own behind the one that everybody disguises, or what it is for. */
function isOwnBesides(value: string): boolean {
  const own = besides.exec(value)?.[1]?.toLowerCase();
  return own !== undefined && (own === "prod" || !isSaidOfPasswords(own));
}

const counted = /^([A-Z][a-z]{3,14})[_@.-]?1234[!@#$%^&*?+_.-]{1,3}$/;

/** With letters for the digits and signs that look like them. */
export function undisguised(value: string): string {
  return value.replace(/[@4$5031!]/g, (sign) => disguises[sign] ?? sign);
}

/** Of so many hexadecimal digits four in a row are `1234` or `abcd` once in a thousand times. */
const hexadecimal = /^(?:0x)?[\da-f]{32,}$/i;

/** A long random value holds a short word in some case or other once in a few hundred times; a placeholder sets it off. */
function isByChance(value: string, word: string): boolean {
  if (value.length < longestOfPeople - 4 || word.length > 5) return false;
  if (hexadecimal.test(value)) return true;
  const at = value.toLowerCase().indexOf(word);
  const inner = value.slice(at, at + word.length);
  const isMixed = inner !== word && inner !== word.toUpperCase() && inner.slice(1) !== word.slice(1);
  const isInside = /[A-Za-z\d]/.test(value.charAt(at - 1)) && /[A-Za-z\d]/.test(value.charAt(at + word.length));
  return isMixed || (isInside && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value));
}

/** Looks for all the words at once, in either case. Made ready with the first text: most commits bring none. */
function wordFinder(
  list: string,
  counts: (text: string, word: string, end: number) => boolean = () => true,
): (text: string) => string | undefined {
  const words = list.split(/\s+/);
  let automaton: Automaton | undefined;
  return (text) => {
    automaton ??= compileAutomaton(buildTrie(words));
    let state = 0;
    for (let index = 0; index < text.length; index++) {
      state = nextState(automaton, state, text.charCodeAt(index) & 0xff);
      if (state < automaton.accepting) continue;
      const found = patternsAt(automaton, state).find((pattern) => counts(text, words[pattern] ?? "", index + 1));
      if (found !== undefined) return words[found];
    }
    return undefined;
  };
}
