import type { ErrorDescription } from "@sallyport/core";

export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "EVENT_MISSING",
    title: "There is no GitHub event",
    why: "Which commits are new is read from the event that started the workflow: GITHUB_EVENT_NAME and the file at GITHUB_EVENT_PATH. Without them nothing can be said about the change, so nothing is guessed.",
    fix: "Run the action from a workflow step. On a desk use the command line: `sallyport check`.",
    bad: "env -u GITHUB_EVENT_PATH node index.js",
    good: "- uses: sallyport/sallyport/actions/detect-secrets@<commit>",
  },
  {
    code: "EVENT_FILE_MISSING",
    title: "The event's file cannot be read",
    why: "GITHUB_EVENT_PATH names a file that is not there or cannot be read. An earlier step may have removed it, or a container does not mount it.",
    fix: "Keep the runner's temporary folder intact; in a container job mount it at the same path.",
    bad: "- run: rm -rf $RUNNER_TEMP/*",
    good: "- run: rm -rf $RUNNER_TEMP/my-own-folder",
  },
  {
    code: "EVENT_FILE_INVALID",
    title: "The event does not have the shape that GitHub documents",
    why: "The file at GITHUB_EVENT_PATH is no JSON, or lacks a field that says which commits are new. Going on would mean to check too little.",
    fix: "Use the event as GitHub wrote it. If GitHub did write it, report this error with the event's name.",
    bad: '{ "pull_request": { "base": { "sha": "main" } } }',
    good: '{ "pull_request": { "base": { "sha": "<40 hex digits>" } } }',
  },
  {
    code: "GITHUB_REVOKE_REFUSED",
    title: "GitHub does not know the token",
    why: "What was sent has the form of a GitHub token and is none that GitHub can revoke: it may be revoked already, or was never issued.",
    fix: "Look at the owner's list of tokens, and revoke it there if it is still listed.",
    bad: "a token that was revoked yesterday",
    good: "https://github.com/settings/tokens",
  },
  {
    code: "GITHUB_REVOKE_LIMITED",
    title: "Too many tokens were revoked from this address",
    why: "The endpoint needs no login, so GitHub takes at most 60 requests an hour from one address. The token may still be valid.",
    fix: "Run it again later, or revoke the token by hand.",
    bad: "a loop over a thousand findings",
    good: "sallyport secrets revoke s1:4f0c6a52d1b87e93a10fb2c7d35e8649",
  },
  {
    code: "GITHUB_REVOKE_FAILED",
    title: "GitHub did not take the request",
    why: "The answer was neither a yes nor one of the known refusals, so the token may still be valid.",
    fix: "Run it again, or revoke the token by hand; https://www.githubstatus.com says whether GitHub has an incident.",
    bad: "status 503",
    good: "status 202",
  },
];
