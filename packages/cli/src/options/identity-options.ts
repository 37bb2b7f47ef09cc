import { shown } from "@sallyport/core";
import { choice, list, text } from "../parse/option.ts";
import { usageError } from "../usage-error.ts";

const identity = "Whose identity:";

/** Those of the policy's tests. A list of its own, so that no command loads the policy only to be parsed; a test keeps them equal. */
export const identityBases = [
  ...["push", "tag", "pull_request", "pull_request_target", "merge_group", "environment", "reusable", "schedule"],
  ...["workflow_dispatch", "workflow_run", "issue_comment", "release", "deployment"],
];

/** One `--claim`; null takes the claim away. */
export interface ClaimAssignment {
  readonly name: string;
  readonly value: string | null;
}

/** For commands that decide about an identity: a typical one, or the claims of a real one. */
export const identityOptions = {
  base: choice(
    {
      flag: "--base",
      placeholder: "KIND",
      group: identity,
      help: `a typical identity: ${identityBases.join(", ")}`,
    },
    identityBases,
  ),
  claim: list(
    {
      flag: "--claim",
      placeholder: "NAME=VALUE",
      group: identity,
      help: "a claim in place of the base's; NAME alone takes it away; may be repeated",
    },
    (text) => [assignment(text)],
  ),
  claims: text({
    flag: "--claims",
    placeholder: "FILE",
    group: identity,
    completion: { kind: "file" },
    help: "JSON object of all claims; - reads standard input. Never a token",
  }),
} as const;

function assignment(text: string): ClaimAssignment {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  if (/^[a-z][a-z0-9_]*$/.test(name)) return { name, value: at < 0 ? null : text.slice(at + 1) };
  throw usageError(
    "USAGE_CLAIM_INVALID",
    `--claim takes NAME=VALUE, not "${shown(text)}"`,
    "Write, for example, `--claim ref=refs/heads/main`; a name has lower-case letters, digits and underscores.",
  );
}
