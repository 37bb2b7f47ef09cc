/** How two values become one. Each of them gives nothing that the value above does not give. */
export const operators = {
  equal: "both files say the same, or it is an error",
  resolved: "read before the merge, and no part of its result",
  intersection: "only what both allow",
  union: "everything that either of them says",
  minimum: "the smaller one",
  maximum: "the larger one",
  both: "both must hold",
  strictest: "the stricter one, rule by rule",
  fixed: "the file above holds; another value below is a conflict",
  identity: "the file above holds; below, only `duration` may be shorter and `trust` may be named",
  "own words": "the file below, for it changes no access",
  "not locked": "those of both; below, none for a rule that is locked",
  "own tests": "those of the file itself; they decide nothing",
  "passed on": "those of the file above, and below only what it was given or what nobody above decides",
} as const;

export type Operator = keyof typeof operators;

/**
 * The operator of every key of the policy file, by JSON pointer into the schema; `*` is any key. One at a key is about all below it. A test
 * fails for a key without an operator, and for an operator without an example.
 */
export const mergeOperators: Readonly<Record<string, Operator>> = {
  "/version": "equal",
  "/extends": "resolved",
  "/stages/*/owner": "fixed",
  "/stages/*/purpose": "own words",
  "/stages/*/allow": "intersection",
  "/stages/*/deny": "union",
  "/stages/*/when": "both",
  "/stages/*/credentials": "identity",
  "/stages/*/max-duration": "minimum",
  "/stages/*/window": "intersection",
  "/stages/*/forbid-with": "union",
  "/rules": "strictest",
  "/exceptions": "not locked",
  "/secrets/salt": "own words",
  "/secrets/exclude": "intersection",
  "/secrets/min-confidence": "minimum",
  "/secrets/max-file-size": "maximum",
  "/secrets/inline": "minimum",
  "/secrets/inline-from": "intersection",
  "/secrets/foreign-comments": "intersection",
  "/secrets/baseline": "own words",
  "/secrets/verify/hosts": "intersection",
  "/secrets/verify/max-requests": "minimum",
  "/secrets/custom-rules": "union",
  "/tests": "own tests",
  "/locked": "union",
  "/delegates": "passed on",
};
