import { canonicalJson, compileWildcard } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import type { Exception } from "../policy.ts";
import { inherited, lockedRules, type MergeContext, refuse } from "./merge-context.ts";

/** The exceptions of both files, without those below for a rule that the file above has locked. */
export function mergeExceptions(context: MergeContext): readonly Exception[] {
  const { above, below } = context;
  const theirs = above.exceptions.map((exception) => inherited(exception, above));
  const known = new Set(theirs.map(meaningOf));
  const ours = below.exceptions.filter(
    (exception, index) => !known.has(meaningOf(exception)) && !isRefused(context, exception, index),
  );
  return [...theirs, ...ours];
}

function meaningOf({ region: _region, file: _file, ...exception }: Exception): string {
  return canonicalJson({ ...exception });
}

function isRefused(context: MergeContext, { rule }: Exception, index: number): boolean {
  const { rules, locked } = context.above;
  const isLocked = (pointer: string) => locked.some((lock) => lock.pointer === pointer);
  const lockedOnes = [...lockedRules(context.above), ...(isLocked("/rules") ? Object.keys(rules) : [])];
  const pattern = lockedOnes.find((each) => compileWildcard(each)(rule));
  if (pattern === undefined && !isLocked("/exceptions")) return false;
  const what = pattern === undefined ? "exceptions are" : `the rule ${rule} is`;
  const message = `${what} locked by the file above, so it cannot be excepted here`;
  const fix = "Mend the finding and delete the exception.";
  refuse(context, {
    pointer: pointerOf("exceptions", index),
    message,
    fix,
    above: pattern && pointerOf("rules", pattern),
  });
  return true;
}
