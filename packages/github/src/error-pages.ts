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
];
