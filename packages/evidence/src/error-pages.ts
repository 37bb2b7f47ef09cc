import type { ErrorDescription } from "@sallyport/core";

/** Errors of the file in which a job's events are collected. */
export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "EVIDENCE_FILE_UNSAFE",
    title: "The file for events is not one that Sallyport made",
    why: "Where the events should go lies a link, a pipe, a file with a second name, or one that other users can read. Writing there could overwrite something or lead evidence away.",
    fix: "Find the step that made this file and take that out; Sallyport makes the file itself.",
    bad: "- run: ln -s /etc/motd $RUNNER_TEMP/sallyport-events-1-1-deploy.jsonl",
    good: "- run: ls -l $RUNNER_TEMP   # only look",
  },
  {
    code: "EVIDENCE_FILE_UNWRITABLE",
    title: "An event cannot be written",
    why: "The file in RUNNER_TEMP cannot be made or written: the folder is gone or read-only, or its disk is full. Without evidence no credential is handed out.",
    fix: "Keep RUNNER_TEMP in place and writable, with some space left on its disk.",
    bad: "- run: rm -rf $RUNNER_TEMP",
    good: "- run: rm -rf $RUNNER_TEMP/my-own-folder",
  },
  {
    code: "EVIDENCE_FILE_UNREADABLE",
    title: "A file of events cannot be read",
    why: "The file is no ordinary file, is too large, or may not be read.",
    fix: "Name the `.jsonl` file that Sallyport's actions wrote, and make sure that you may read it.",
    bad: "a folder in place of a file",
    good: "$RUNNER_TEMP/sallyport-events-1-1-deploy.jsonl",
  },
];
