import { compareConfidence } from "@sallyport/core";
import { builtinRules } from "../../rules/index.ts";
import { compileScanner } from "../scanner.ts";

const scanner = compileScanner(builtinRules);

/** Passwords of people and of machines. In two halves each: the whole must not stand beside a name. */
export const passwords: readonly string[] = [
  "hunter2" + "hunter2",
  "Berlin" + "1989",
  "N1ght" + "0wl_77",
  "orange-" + "Tiger-42",
  "x9Kq2Lm7" + "Zt4Vb8Nw",
];

/** What the rules report in a text at gate level: the values. */
export function reported(path: string, text: string): string[] {
  return scanner
    .scan(Buffer.from(text), { path })
    .filter(({ check }) => compareConfidence(check.confidence, "medium") >= 0)
    .map(({ value }) => value.toString());
}

/** The passwords that are not reported where `@` (or the mark) stands in the text. */
export function missedIn(path: string, text: string, mark = "@"): string[] {
  return passwords.filter(
    (password) =>
      !reported(
        path,
        text.replaceAll(mark, () => password),
      ).includes(password),
  );
}
