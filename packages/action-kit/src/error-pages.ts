import type { ErrorDescription } from "@sallyport/core";

/** Pages of the errors that only actions have. */
export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "INPUT_INVALID",
    title: "Inputs of the step are wrong",
    why: "A value that is guessed, or a misspelt name that is ignored, could turn a check off without anybody noticing. A path that leads out of the workspace, by `..` or a symbolic link, or into `.git`, would let a stranger's change choose what is read or overwritten. All mistakes are shown at once.",
    fix: "Correct `with:` of the step as the message says; the action's README lists inputs, types and allowed values.",
    bad: "with: { fial-on: eror }",
    good: "with: { fail-on: error }",
  },
  {
    code: "CHECKOUT_MISSING",
    title: "The repository is not checked out",
    why: "The action looks at the repository in the workspace, and there is none, or only one around the workspace, which is another. An empty folder has no secrets, and must not count as a pass.",
    fix: "Check the repository out in a step before, with `fetch-depth: 0` so that the history is there too.",
    bad: "steps:\n  - uses: sallyport/sallyport/actions/detect-secrets@<commit>",
    good: "steps:\n  - uses: actions/checkout@<commit>\n    with: { fetch-depth: 0 }\n  - uses: sallyport/sallyport/actions/detect-secrets@<commit>",
  },
  {
    code: "REPORT_NOT_WRITABLE",
    title: "A report cannot be written",
    why: "The file that `report` or `sarif` names cannot be written, is a folder or a symbolic link, or a symbolic link leads it away, where a stranger's change may have put it.",
    fix: "Name a file in a writable folder, or leave the input away: the report then goes to RUNNER_TEMP, and the output of the same name says where.",
    bad: "with: { report: /root/report.json }",
    good: "with: { report: reports/sallyport.json }",
  },
  {
    code: "RUNNER_FILE_MISSING",
    title: "The runner's files are not there",
    why: "Outputs, state and summary go into files that the runner makes for each step. Without them a verdict reaches nobody, so nothing is checked and the step fails.",
    fix: "Let no step empty the runner's temporary folder, and mount it in containers at the path that the variables name.",
    bad: "- run: rm -rf $RUNNER_TEMP/*   # a step before; on a runner of one's own",
    good: "- run: rm -rf $RUNNER_TEMP/build",
  },
  {
    code: "EVENT_WITHOUT_CHANGE",
    title: "A change is to be checked, and the event brings none",
    why: "`mode: range` looks at the commits that the event brings. A schedule, a manual run or a release brings none; an empty range would always pass.",
    fix: "Use `mode: auto`, which takes the whole history for such events, or say `mode: history`.",
    bad: "on: { schedule: [{ cron: '17 3 * * 1' }] }   # with mode: range",
    good: "with: { mode: auto }",
  },
];
