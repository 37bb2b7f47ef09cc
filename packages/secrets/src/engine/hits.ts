/** Where patterns end, in ascending order; several may end at one place. */
export interface Hits extends Ends {
  /** Indexes of the patterns that a state stands for, longest first. */
  readonly patternsAt: (state: number) => readonly number[];
}

export interface Ends {
  /** Pairs: the index of the pattern's last byte, less `shift`, and a state. */
  readonly pairs: Int32Array;
  readonly shift: number;
  /** Stretches of `pairs`, one after the other: where each begins and ends. */
  readonly stretches: readonly (readonly [start: number, end: number])[];
}

/** Looks for all patterns in a block, and holds where they end until it looks into the next. */
export interface HitFinder {
  /** Finds every pattern whose last byte is in `[from, to)`, at most `blockSize` bytes. Bytes before `from` are read too: a pattern may begin there. */
  find(bytes: Uint8Array, from: number, to: number): Hits;
}
