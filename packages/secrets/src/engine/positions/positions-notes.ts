import type { PositionalPassword } from "./positional-password.ts";

interface Word {
  /** The plain part of the word: the automaton tells no more bytes apart for it than it does anyway. */
  readonly trigger: string;
  readonly front?: string;
  readonly rest?: string;
}

/** What a password is called where that has letters beyond ASCII, or is more than one word; names of code have neither. */
const words: readonly Word[] = [
  { trigger: "mot de passe" },
  { trigger: "contrase", rest: "(?:ñ|Ñ)as?" },
  { trigger: "palavra-passe" },
  { trigger: "palavra passe" },
  { trigger: "senord", front: "(?:ö|Ö)" },
  { trigger: "jelsz", rest: "(?:ó|Ó)" },
  { trigger: "ifre", front: "(?:ş|Ş)" },
];

/** Marks of emphasis and quotes, a colon or a verb, and the same marks again. */
const joint = "[\"'*`]{0,3} ?(?:[:=]|est|es|is)[\"'*` \\t]{1,6}";

/** Values behind such a word in notes, comments and settings. */
export const notePositions: readonly PositionalPassword[] = words.map(({ trigger, front = "", rest = "" }) => ({
  trigger,
  before: new RegExp(`^.${inLatin1(rest)}${joint}(?=[!-~]{6})`, "i"),
  given: new RegExp(`${inLatin1(front)}$`),
  doubtful: true,
}));

/** The bytes of UTF-8 as the engine reads them. */
function inLatin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}
