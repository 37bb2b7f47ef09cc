import type { Json } from "@sallyport/core";

/** A condition that can be asked again and again, without loading or parsing anything. */
export interface CompiledCondition {
  readonly source: string;
  /** What it reads of its variables, sorted: `claims.ref` for `claims.ref == "x"`, `now` for a variable as a whole. */
  readonly reads: readonly string[];
  /** Sync, and never throws. */
  evaluate(bindings: Readonly<Record<string, Json>>): ConditionAnswer;
}

/** Anything but true or false is an error; its one line never shows a value of the bindings. */
export type ConditionAnswer = { readonly value: boolean } | { readonly error: string };

/** Why a text is no condition that can be relied on. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
  /** Where in the source, in UTF-16 units from 0, when that is known. */
  readonly offset: number | undefined;

  constructor(message: string, offset?: number) {
    super(message);
    this.offset = offset;
  }
}
