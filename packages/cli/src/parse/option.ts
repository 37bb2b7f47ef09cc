import { nearest, quoted, type SallyportError } from "@sallyport/core";
import { usageError } from "../usage-error.ts";

/** What a shell offers as the value of an option or argument. */
export type Completion =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "file" | "folder" | "topic" | "nothing" };

/** One option of a command, as data: parsing, help, completion and documentation all come from it. */
export interface Option<Value> {
  readonly flag: `--${string}`;
  readonly short?: `-${string}`;
  /** Name of the value in help, for example `FILE`; absent for a switch. */
  readonly placeholder?: string;
  /** One line, without a full stop. */
  readonly help: string;
  /** Heading under which help shows it. */
  readonly group: string;
  readonly completion: Completion;
  readonly repeatable?: true;
  /** Throws a SallyportError of kind `usage`. `previous` is there when the option was given before. */
  parse(text: string, previous: Value | undefined): Value;
}

export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** What was given: the parsed value of each option, absent where it was not given. */
export type Values<Table extends OptionTable> = {
  readonly [Key in keyof Table]?: Table[Key] extends Option<infer Value> ? Value : never;
};

type Words = Pick<Option<unknown>, "flag" | "help" | "group"> & { readonly short?: `-${string}` };

/** An option without a value. */
export function toggle(words: Words): Option<true> {
  return { ...words, completion: { kind: "nothing" }, parse: () => true };
}

/** An option with one value; given twice it is an error, since one of the two would be ignored. */
export function single<Value>(
  words: Words & { readonly placeholder: string; readonly completion?: Completion },
  parse: (text: string) => Value,
): Option<Value> {
  return {
    completion: { kind: "nothing" },
    ...words,
    parse: (text, previous) => {
      if (previous !== undefined) throw repeatedOption(words.flag);
      return parse(text);
    },
  };
}

/** An option whose value is taken as it is given. */
export function text(
  words: Words & { readonly placeholder: string; readonly completion?: Completion },
): Option<string> {
  return single(words, (given) => given);
}

/** An option whose value is one of a few words. */
export function choice<const Word extends string>(
  words: Words & { readonly placeholder: string },
  known: readonly Word[],
): Option<Word> {
  return single({ ...words, completion: { kind: "words", words: known } }, (text) => oneOf(words.flag, known, text));
}

/** An option that may be given several times. */
export function list<Item>(
  words: Words & { readonly placeholder: string; readonly completion?: Completion },
  parse: (text: string) => readonly Item[],
): Option<readonly Item[]> {
  return {
    completion: { kind: "nothing" },
    repeatable: true,
    ...words,
    parse: (text, previous) => [...(previous ?? []), ...parse(text)],
  };
}

/** The known word that `text` is; otherwise an error that names them all and the nearest. */
export function oneOf<const Word extends string>(flag: string, known: readonly Word[], text: string): Word {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  const guess = meantBy(text, known);
  throw usageError(
    "USAGE_VALUE_UNKNOWN",
    `${flag} takes ${alternatives(known)}, not ${quoted(text)}`,
    guess ? `Did you mean \`${flag} ${guess}\`?` : `Use one of: ${known.join(", ")}.`,
  );
}

/** One that begins so, or else a slip: it seldom touches the first letter, and short words are all near each other (`yaml`, `html`). */
function meantBy(text: string, known: readonly string[]): string | undefined {
  const typed = text.toLowerCase();
  const begun = typed === "" ? undefined : known.find((word) => word.startsWith(typed));
  const guess = begun ?? nearest(typed, known);
  return guess?.[0] === typed[0] ? guess : undefined;
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

export function repeatedOption(flag: string): SallyportError {
  return usageError(
    "USAGE_OPTION_REPEATED",
    `${flag} is given more than once`,
    `Keep one ${flag}; only one of them could count.`,
  );
}
