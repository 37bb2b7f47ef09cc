import { SallyportError } from "@sallyport/core";

/** How a provider's tool starts our helper: `sallyport credential-helper`, or Node and a script beside the bundle. */
export interface HelperCommand {
  readonly program: string;
  readonly parameters: readonly string[];
}

type Platform = NodeJS.Platform;

/**
 * One line that AWS's tools split alike: some by the rules of a shell, some by spaces and double quotes. So nothing but plain characters and, in
 * double quotes, spaces may stand in it. Throws DELIVERY_PATH_UNSAFE.
 */
export function commandLine(command: HelperCommand, file: string, platform: Platform = process.platform): string {
  return wordsOf(command, file)
    .map((word) => {
      if (isPlain(word, platform)) return word;
      if (isPlain(word.replace(/[ ()]/g, "_"), platform)) return `"${word}"`;
      throw unsafePath("a character that not every tool reads alike", "letters, digits, spaces and ./_-");
    })
    .join(" ");
}

/** The same for Google's libraries: those of Python and Go split at every space and know no quotes. Throws DELIVERY_PATH_UNSAFE. */
export function unquotedLine(command: HelperCommand, file: string, platform: Platform = process.platform): string {
  const words = wordsOf(command, file);
  if (words.every((word) => isPlain(word, platform))) return words.join(" ");
  throw unsafePath("a space or another character at which Google's libraries split it", "letters, digits and ./_-");
}

function wordsOf({ program, parameters }: HelperCommand, file: string): string[] {
  return [program, ...parameters, file];
}

/** On Windows tools take a backslash as it is; in quotes some would take it for more. */
function isPlain(word: string, platform: Platform): boolean {
  return platform === "win32" ? /^[\w./:=@+~\\-]+$/.test(word) : /^[\w./:=@+~-]+$/.test(word);
}

function unsafePath(what: string, allowed: string): SallyportError {
  return new SallyportError({
    code: "DELIVERY_PATH_UNSAFE",
    message: `the path of the credential helper holds ${what}`,
    fix: `Move the runner's folders to paths of ${allowed}, and run the job again.`,
  });
}
