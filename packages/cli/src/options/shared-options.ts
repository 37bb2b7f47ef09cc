import {
  type Instant,
  isSeverity,
  isUncheckedKind,
  parseDuration,
  quoted,
  severities,
  type UncheckedKind,
  uncheckedKindHint,
  uncheckedKinds,
} from "@sallyport/core";
import { alternatives, choice, list, type OptionTable, oneOf, single, text, toggle } from "../parse/option.ts";
import { usageError } from "../usage-error.ts";
import { parseMoment } from "./moment.ts";

/** How a run can be shown. */
export const formats = ["pretty", "json", "sarif", "markdown", "html"] as const;
export type Format = (typeof formats)[number];

/** One further report: `--report html=out.html`. */
export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

const judging = "How to judge:";
const reporting = "What to write:";
const terminal = "Terminal:";

/** `--format` of the commands that answer a question and have no report: of `pretty`, the default, and a few others. */
export function answerFormat<const Format extends string>(others: readonly Format[]) {
  const all = ["pretty", ...others] as const;
  const help = `${alternatives(all)} (default: pretty)`;
  return choice({ flag: "--format", short: "-f", placeholder: "FORMAT", group: reporting, help }, all);
}

/** Options of the commands that judge something. */
export const judgeOptions = {
  policy: text({
    flag: "--policy",
    placeholder: "FILE",
    group: judging,
    completion: { kind: "file" },
    help: "policy file, from the root of the repository (default: .github/sallyport.yml, if it is there)",
  }),
  failOn: single(
    {
      flag: "--fail-on",
      placeholder: "LEVEL",
      group: judging,
      completion: { kind: "words", words: severities },
      help: "exit 1 on findings of this level or worse: info, warning, error or critical (default: error)",
    },
    (text) => (isSeverity(text) ? text : oneOf("--fail-on", severities, text)),
  ),
  allowUnknown: list(
    {
      flag: "--allow-unknown",
      placeholder: "KIND",
      group: judging,
      completion: { kind: "words", words: uncheckedKinds },
      help: "do not exit 3 for things of this kind that could not be checked, for example oversize; may be repeated",
    },
    (text) =>
      text
        .split(",")
        .map((kind) => kind.trim())
        .filter((kind) => kind !== "")
        .map(knownKind),
  ),
  at: single(
    {
      flag: "--at",
      placeholder: "INSTANT",
      group: judging,
      help: "judge exceptions as of this moment, for example 2027-02-01T00:00:00Z",
    },
    parseInstant,
  ),
} satisfies OptionTable;

/** Options of the commands that write a report. */
export const reportOptions = {
  format: choice(
    {
      flag: "--format",
      short: "-f",
      placeholder: "FORMAT",
      group: reporting,
      help: "pretty, json, sarif, markdown or html (default: pretty)",
    },
    formats,
  ),
  output: text({
    flag: "--output",
    short: "-o",
    placeholder: "FILE",
    group: reporting,
    completion: { kind: "file" },
    help: "write to a file; without --format its ending decides the format",
  }),
  report: list(
    {
      flag: "--report",
      placeholder: "FORMAT=FILE",
      group: reporting,
      completion: { kind: "words", words: formats.map((format) => `${format}=`) },
      help: "write one more report; may be repeated",
    },
    (text) => [parseReport(text)],
  ),
} satisfies OptionTable;

/** Options of every command. */
export const terminalOptions = {
  color: choice(
    {
      flag: "--color",
      placeholder: "WHEN",
      group: terminal,
      help: "auto, always or never (default: auto; NO_COLOR and FORCE_COLOR count)",
    },
    ["auto", "always", "never"],
  ),
  quiet: toggle({
    flag: "--quiet",
    short: "-q",
    group: terminal,
    help: "print nothing when all is well, and no progress",
  }),
  verbose: toggle({
    flag: "--verbose",
    short: "-v",
    group: terminal,
    help: "also say which files, versions and rules decided",
  }),
} satisfies OptionTable;

function knownKind(text: string): UncheckedKind {
  if (isUncheckedKind(text)) return text;
  throw usageError("USAGE_VALUE_UNKNOWN", `--allow-unknown takes no ${quoted(text)}`, uncheckedKindHint(text));
}

function parseReport(text: string): ReportFile {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) {
    throw usageError(
      "USAGE_REPORT_INVALID",
      `--report takes FORMAT=FILE, not ${quoted(text)}`,
      "Write, for example, `--report html=sallyport.html`.",
    );
  }
  return { format: oneOf("--report", formats, text.slice(0, at)), file: text.slice(at + 1) };
}

function parseInstant(text: string): Instant {
  const at = parseMoment(text);
  if (at !== undefined) return at;
  const hint = parseDuration(text) === undefined ? "" : " (a duration is no moment)";
  throw usageError(
    "USAGE_INSTANT_INVALID",
    `--at takes a date or an instant with its zone, not ${quoted(text)}${hint}`,
    "Write, for example, `--at 2027-02-01` (the start of that day, UTC) or `--at 2027-02-01T08:00:00Z`.",
  );
}

/** Of a command that can look at one file, too. */
export const fileOrFolderOperand = {
  name: "path",
  help: "a folder, in a repository or not (default: the current one), or one file",
  completion: { kind: "file" },
} as const;

/** The folder that most commands look at. */
export const pathOperand = {
  name: "path",
  help: "a folder, in a repository or not (default: the current one)",
  completion: { kind: "folder" },
} as const;
