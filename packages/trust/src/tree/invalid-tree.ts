import type { Position } from "@sallyport/core";

/** Why a file is no document that can be relied on. `parseTrustDocument` makes a SallyportError of it. */
export class InvalidTree extends Error {
  override readonly name = "InvalidTree";
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** Deeper than any document that people or clouds write. */
export const deepestNesting = 100;

export const tooDeep = `nested more than ${deepestNesting} levels deep`;
