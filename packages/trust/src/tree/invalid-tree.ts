import type { Position } from "@sallyport/core";

/** Why a file is no document that can be relied on. `parseTrustDocument` makes a SallyportError of it. */
export class InvalidTree extends Error {
  override readonly name = "InvalidTree";
  readonly position: Position;
  /** Of the file, where that is another one than that which was asked for. */
  path?: string;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** Reads what stands in another file. */
export function inFile<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidTree) error.path ??= path;
    throw error;
  }
}

/** Deeper than any document that people or clouds write. */
export const deepestNesting = 100;

export const tooDeep = `nested more than ${deepestNesting} levels deep`;
