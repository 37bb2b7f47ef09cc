import { SallyportError } from "@sallyport/core";

/** How a provider's tool starts our helper: `sallyport credential-helper`, or Node and a script beside the bundle. */
export interface HelperCommand {
  readonly program: string;
  readonly parameters: readonly string[];
}

/**
 * One line that AWS's and Google's libraries split alike: some by the rules of a shell, some by spaces and double quotes. So nothing but
 * plain characters and, in double quotes, spaces may stand in it. Throws DELIVERY_PATH_UNSAFE.
 */
export function commandLine({ program, parameters }: HelperCommand, file: string): string {
  return [program, ...parameters, file].map(word).join(" ");
}

function word(text: string): string {
  if (/^[\w./:=@+~-]+$/.test(text)) return text;
  if (/^[\w./:=@+~ ()-]+$/.test(text)) return `"${text}"`;
  // Windows: the libraries there take backslashes as they are.
  if (process.platform === "win32" && /^[\w./:=@+~ ()\\-]+$/.test(text)) return `"${text}"`;
  throw new SallyportError({
    code: "DELIVERY_PATH_UNSAFE",
    message: "the path of the credential helper holds a character that not every tool reads alike",
    fix: "Move the runner's folders to paths of letters, digits, spaces and ./_-, and run the job again.",
  });
}
