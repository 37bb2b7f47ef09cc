/** What an exact evaluator answers. `unknown`: it hangs on something that the document leaves unresolved. */
export type Truth = true | false | "unknown";

/** True when all are, false when one surely is not. */
export function allOf(truths: Iterable<Truth>): Truth {
  let answer: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === "unknown") answer = "unknown";
  }
  return answer;
}

/** True when one surely is, false when none can be. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let answer: Truth = false;
  for (const truth of truths) {
    if (truth === true) return true;
    if (truth === "unknown") answer = "unknown";
  }
  return answer;
}

export function not(truth: Truth): Truth {
  return truth === "unknown" ? truth : !truth;
}
