import { compileWildcard } from "@sallyport/core";
import type { TrustCheck } from "../trust-answer.ts";

/** What a document says of one part of a subject. */
export interface Wanted {
  /** As a name, or as a pattern with `*`. */
  readonly shown: string;
  /** A name that fits it. */
  readonly instance: string;
}

/** The environments, or the branches and tags, that the subjects of a condition name, in its order and each once. */
export function wantedIn(check: TrustCheck, part: "environment" | "ref"): Wanted[] {
  const names = check.expected.flatMap(({ text }) => {
    const plain = plainPattern(check, text);
    const name = plain === undefined ? undefined : new RegExp(`:${part}:(.+)$`, "s").exec(plain)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].map((shown) => ({ shown, instance: instanceOf(check, shown) }));
}

/** Where `*` stands for anything, this stands for it. */
const anything = "any";

function instanceOf({ comparison, operator }: TrustCheck, shown: string): string {
  if (comparison === "equal" || comparison === "equal-any-case") return shown;
  const filled = shown.replaceAll("*", anything);
  return comparison === "wildcard" && operator !== "eq" ? filled.replaceAll("?", "x") : filled;
}

/** A text as a pattern in which `*` is any run of characters; undefined for a regular expression that says more. */
function plainPattern({ comparison, operator }: TrustCheck, text: string): string | undefined {
  if (operator === "startsWith") return `${text}*`;
  if (comparison !== "regex") return text;
  const pattern = text
    .replace(/^\^/, "")
    .replace(/\$$/, "")
    .replace(/\.[*+]/g, "*")
    .replace(/\\([^\w])|\[([.])\]/g, "$1$2");
  return /[()[\]{}|+?^$\\]/.test(pattern) ? undefined : pattern;
}

/** Whether one of the expected texts takes a value. False where that cannot be told of the text alone. */
export function textFits({ comparison, operator }: TrustCheck, text: string, value: string): boolean {
  if (comparison === "equal") return text === value;
  if (comparison === "equal-any-case") return text.toLowerCase() === value.toLowerCase();
  if (comparison === "wildcard" || comparison === "star") return compileWildcard(text)(value);
  if (operator === "startsWith") return value.startsWith(text);
  if (operator === "endsWith") return value.endsWith(text);
  return operator === "contains" && value.includes(text);
}
