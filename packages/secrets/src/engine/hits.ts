/** Where patterns end, in ascending order; several may end at one place. */
export interface Hits {
  /** Pairs: the index of the pattern's last byte, less `shift`, and the accepting state. */
  readonly pairs: Int32Array;
  readonly shift: number;
  /** Stretches of `pairs`, one after the other: where each begins and ends. */
  readonly stretches: readonly (readonly [start: number, end: number])[];
}
