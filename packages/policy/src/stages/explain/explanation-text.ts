import type { ExplainedCheck, Explanation, PolicyEdit } from "./explanation.ts";

/** Marks parts of the text; a terminal may colour them. */
export interface TextStyle {
  good(text: string): string;
  bad(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const plain: TextStyle = { good: same, bad: same, strong: same, faint: same };

function same(text: string): string {
  return text;
}

/** An explanation as lines of text, each of which ends with a line break. */
export function explanationText(explanation: Explanation, style: TextStyle = plain): string {
  const { effect, code, summary, basis, checks, reasons, remedies, edit } = explanation;
  const [verdict = "", ...rest] = summary.split(":");
  const head = `${effect === "allow" ? style.good(verdict) : style.bad(verdict)}${style.strong(`:${rest.join(":")}`)}`;
  const sign = code === "DENIED_BY_DENY" ? style.bad("hit") : style.good("ok");
  const lines = [
    effect === "allow" ? head : `${head} ${style.faint(`[${code}]`)}`,
    ...(basis === undefined ? [] : [`  ${basis}`]),
    ...checkLines(checks, sign, style).map((line) => `    ${line}`),
    ...reasons.map((reason) => `  ${reason}`),
    ...remedyLines(remedies, style),
    ...(edit === undefined ? [] : editLines(edit, style)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** `sign` marks claims that match: good in a grant, bad in an entry of `deny`. */
function checkLines(checks: readonly ExplainedCheck[], sign: string, style: TextStyle): string[] {
  const width = Math.max(0, ...checks.map(({ claim }) => claim.length));
  return checks.flatMap((check) => {
    const claim = check.claim.padEnd(width);
    const indent = " ".repeat(width + 4);
    if (check.holds) return [`${sign}  ${claim}  ${check.observed}`];
    return [
      `${style.bad("no")}  ${claim}  expected ${check.expected}`,
      `${indent}  observed ${check.observed}   ${style.faint(check.place)}`,
      ...(check.hint === undefined ? [] : [`${indent}  (${check.hint})`]),
    ];
  });
}

function remedyLines(remedies: readonly string[], style: TextStyle): string[] {
  return remedies.map((remedy, index) => `  ${index === 0 ? style.strong("fix:") : "    "} ${remedy}`);
}

function editLines(
  { file, at, action, yaml, again = [], warning, pinnedIn, lock }: PolicyEdit,
  style: TextStyle,
): string[] {
  const { start, end } = at;
  const isInPlace = action === "write" && end.line > start.line;
  const where = `${isInPlace ? `in place of lines ${start.line} to ${end.line}` : `on line ${start.line}`} of ${file}`;
  const by = lock?.file === undefined ? "" : ` by ${lock.file}`;
  return [
    `  ${style.strong("policy:")} to allow it, ${action} ${where}${yaml.length > 0 ? ":" : "."}`,
    ...yaml.map((line) => `      ${line}`),
    ...again.map(
      (line) =>
        `    ${style.strong("below:")} line ${line.at.start.line} of ${line.file} says so again: change it too.`,
    ),
    ...(warning === undefined ? [] : [`    ${style.bad("careful:")} ${warning}.`]),
    ...(pinnedIn === undefined
      ? []
      : [`    ${style.strong("above:")} ${pinnedIn} extends that file as it is now, so pin it anew after the change.`]),
    ...(lock === undefined
      ? []
      : [`    ${style.bad("locked:")} ${lock.pointer} is locked${by}, so this change would be refused.`]),
  ];
}
