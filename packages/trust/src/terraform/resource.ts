import type { Source } from "../source.ts";
import type { Unresolved } from "../tree/text.ts";
import type { Tree } from "../tree/tree.ts";

/** One resource of a plan, of a state, or of configuration files. */
export interface TerraformResource {
  readonly type: string;
  readonly address: string;
  /** Blocks are lists of mappings. What is not known stands here as unresolved. */
  readonly values: Tree;
  readonly source: Source;
  /** Why it may not be there. */
  readonly choice?: string;
  /** The file that uses the module which it is of. */
  readonly call?: Source;
}

/** Of a pool: configuration names projects by their ids, and Google's names have the numbers. */
export function projectNumber(pool: string): Unresolved {
  return { unresolved: `the number of the project of ${pool}` };
}
