import { redacted } from "@sallyport/core";
import type { TreeScalar } from "../tree/tree.ts";
import type { Expression } from "./hcl/syntax.ts";

/** What is not known, by its own name. */
export function open(expression: Expression): TreeScalar {
  const part = {
    unresolved: nameOf(expression.written),
    ...(expression.kind === "reference" ? {} : { isMade: true as const }),
  };
  return { kind: "text", text: [part], at: expression.at };
}

const longestName = 80;

/** What is written somewhere, for people: in one line, cut off where it is long, without what looks like a secret. */
export function nameOf(written: string): string {
  const shown = redacted(written.slice(0, longestName).replace(/\s+/g, " "));
  return written.length > longestName ? `${shown}…` : shown;
}
