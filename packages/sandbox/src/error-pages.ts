import type { ErrorDescription } from "@sallyport/core";

/** Errors of the sandbox itself. What an action does wrong is never one of these: it is in the result of its run. */
export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "SANDBOX_ACTION_MISSING",
    title: "The action folder or one of its files is missing",
    why: "The runner starts `main`, `pre` and `post` relative to the folder of `action.yml`, and fails the job when a file is not there.",
    fix: "Name the folder that holds `action.yml`, and build the bundle first: `npx --yes pnpm@12 build`.",
    bad: "runs: { using: node24, main: dist/index.js }   # dist/ is not built",
    good: "runs: { using: node24, main: index.js }",
  },
  {
    code: "SANDBOX_ACTION_INVALID",
    title: "action.yml is not a manifest that the runner takes",
    why: "The sandbox runs JavaScript actions as the runner does, and only what the runner still accepts: `node24`.",
    fix: "Correct the key that the message names.",
    bad: "runs: { using: node20, main: index.js }",
    good: "runs: { using: node24, main: index.js }",
  },
  {
    code: "SANDBOX_EXPRESSION_INVALID",
    title: "An expression of action.yml cannot be evaluated",
    why: "Defaults of inputs, `pre-if` and `post-if` may hold expressions. The sandbox evaluates contexts, `==`, `!=`, `!`, `&&`, `||` and the status functions, and refuses the rest instead of guessing.",
    fix: "Write the expression with these parts.",
    bad: "post-if: hashFiles('**/lock') != ''",
    good: "post-if: success() || failure()",
  },
];
