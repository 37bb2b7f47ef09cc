import { type FailedRun, SallyportError } from "@sallyport/core";

/** Runs that ended without a verdict. */
export const sampleFailures = {
  policy: {
    command: "sallyport check .",
    version: "0.1.0",
    error: new SallyportError({
      code: "POLICY_INVALID",
      kind: "usage",
      message: ".github/sallyport.yml has 2 problems",
      fix: "Correct the lines above. `sallyport explain POLICY_INVALID` shows a whole valid file.",
      problems: [
        {
          place: {
            path: ".github/sallyport.yml",
            region: { start: { line: 4, column: 1 }, end: { line: 4, column: 11 } },
          },
          message: "unknown key `exeptions`; did you mean `exceptions`?",
        },
        { message: "`version` is missing; write `version: 1` in the first line" },
      ],
    }),
  },
  network: {
    command: "detect-secrets",
    version: "0.1.0",
    error: new SallyportError({
      code: "GITHUB_UNREACHABLE",
      message: "https://api.github.com did not answer within 30 s",
      fix: "Check the runner's proxy (HTTPS_PROXY is not set), then run the job again.",
      cause: new Error("request failed", {
        cause: Object.assign(new Error("connect ETIMEDOUT 140.82.121.6:443"), { code: "ETIMEDOUT" }),
      }),
    }),
  },
  command: {
    command: "assume-role",
    version: "0.1.0",
    error: new SallyportError({
      code: "ASSUME_COMMAND_FAILED",
      message: "the command of `run` ended with exit code 7",
      decided: "The credential vault was granted, the command had it, and it has been given back; the command failed.",
      fix: "Read what the command printed above.",
    }),
  },
  hostile: {
    command: "sallyport check '::add-mask::a'",
    version: "0.1.0",
    error: new SallyportError({
      code: "NOT_A_REPOSITORY",
      kind: "usage",
      message:
        "::error::<script>alert(1)</script>\n##[error]x `y` @alice #1 [x](https://evil.example) is not in a Git repository",
      fix: "Run it in a checkout.\u001b[31m",
      cause: new Error("fatal: \u001b]8;;https://evil.example\u0007</pre>\n::set-output name=a::b"),
      problems: [{ place: { path: "::error::\n|`.yml" }, message: "::warning::<img src=x onerror=alert(1)>" }],
    }),
  },
} as const satisfies Record<string, FailedRun>;
