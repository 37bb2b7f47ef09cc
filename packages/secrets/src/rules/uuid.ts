import { hex } from "../charset.ts";
import { literal, run, type Segment } from "../rule.ts";

/** A UUID with its dashes, either case. */
export const uuid: readonly Segment[] = [
  run(hex, 8),
  literal("-"),
  run(hex, 4),
  literal("-"),
  run(hex, 4),
  literal("-"),
  run(hex, 4),
  literal("-"),
  run(hex, 12),
];
