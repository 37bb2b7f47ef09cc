/** Characters (UTF-16 units, as `compileWildcard` counts them) that may stand at one place of a pattern. */
export interface CharacterClass {
  readonly name: string;
  has(character: string): boolean;
}

export const anyCharacter: CharacterClass = { name: "any", has: () => true };

/** A class of the characters that this regular expression matches, each alone. */
export function characterClass(name: string, expression: RegExp): CharacterClass {
  return { name, has: (character) => expression.test(character) };
}

/** Tried in this order where any character of a class will do: what people like to read comes first. */
const likely = [
  ..."xyzabcdefghijklmnopqrstuvw1234567890-ABCDEFGHIJKLMNOPQRSTUVWXYZ._/@:%+=,~^!#$&'()[]{};<>|\" \\?*`",
  // Beyond these a hostile policy would have to name every one of them.
  ...Array.from({ length: 160 }, (_, index) => String.fromCharCode(0x4e00 + index)),
];

/** Which of the likely characters are in a class. */
const members = new WeakMap<CharacterClass, readonly boolean[]>();

function membersOf(each: CharacterClass): readonly boolean[] {
  const known = members.get(each);
  if (known !== undefined) return known;
  const made = likely.map((character) => each.has(character));
  members.set(each, made);
  return made;
}

export interface Alphabet {
  /** No pattern has them as a literal; each stands for all characters that are in the same classes. */
  readonly fresh: readonly string[];
  /** Literals whose classes no fresh character shares: they must be tried also where they are no literal. */
  readonly alone: readonly string[];
}

/**
 * The characters that tell apart all texts which patterns with these literals and classes can tell apart: the literals, and for
 * each combination of classes one character that is no literal. Finite, and enough for an exact search.
 */
export function alphabetOf(literals: ReadonlySet<string>, classes: readonly CharacterClass[]): Alphabet {
  const telling = classes.filter((each) => each !== anyCharacter);
  const tables = telling.map(membersOf);
  const fresh = new Map<string, string>();
  for (const [index, character] of likely.entries()) {
    if (literals.has(character)) continue;
    const signature = tables.map((table) => (table[index] ? "1" : "0")).join("");
    if (!fresh.has(signature)) fresh.set(signature, character);
    if (telling.length === 0) break;
  }
  const signatureOf = (character: string) => telling.map((each) => (each.has(character) ? "1" : "0")).join("");
  return {
    fresh: [...fresh.values()],
    alone: [...literals].filter((character) => !fresh.has(signatureOf(character))),
  };
}
