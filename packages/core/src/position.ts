/** A point in a text: 1-based line, 1-based column counted in UTF-16 code units (as SARIF and editors count). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is exclusive, so an empty region has `end` equal to `start`. */
export interface Region {
  readonly start: Position;
  readonly end: Position;
}
