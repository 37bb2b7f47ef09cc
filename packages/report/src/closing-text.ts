import { formatNumber, type PolicyReference, quantity, type Skipped, type Subject, severities } from "@sallyport/core";
import type { Overview } from "./overview.ts";
import { shortCommit } from "./place-text.ts";
import { formatCount } from "./quantity.ts";

/** The facts at the end (or head) of a report as raw phrases; each format escapes them in its way. */

/** `acme/shop, pull request 12: 3 commits onto main, at 1a2b3c4`. */
export function subjectText(subject: Subject): string {
  return [subject.name, subject.scope, subject.commit ? `at ${shortCommit(subject.commit)}` : ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** `1 critical, 1 error, 3 warning, 1 info; of these 1 existing, 1 with a lapsed exception; and 2 excepted`. */
export function findingsText(overview: Overview): string {
  const counted = severityText(overview.counts);
  const among = [
    overview.existing > 0 ? `${formatNumber(overview.existing)} existing` : undefined,
    overview.lapsed > 0 ? `${formatNumber(overview.lapsed)} with a lapsed exception` : undefined,
  ].filter((part) => part !== undefined);
  const excepted = `${formatNumber(overview.excepted.length)} excepted`;
  if (counted === "") return overview.excepted.length > 0 ? `none that counts, ${excepted}` : "none";
  return [
    counted,
    among.length > 0 ? `of these ${among.join(", ")}` : undefined,
    overview.excepted.length > 0 ? `and ${excepted}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** `1 critical, 3 warning`: what there is, the worst first. */
export function severityText(counts: Overview["counts"]): string {
  return severities
    .toReversed()
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${formatNumber(counts[severity])} ${severity}`)
    .join(", ");
}

/** One line a gate: `12,345 blobs, 34.7 MB`, with the gate's name in front where there are several. */
export function examinedText(overview: Pick<Overview, "examined">): string[] {
  const lines = overview.examined.map(({ gate, counts }) => {
    const text = counts.length > 0 ? counts.map(formatCount).join(", ") : "nothing";
    return overview.examined.length > 1 ? `${gate}: ${text}` : text;
  });
  return lines.length > 0 ? lines : ["nothing"];
}

/** `12 files: excluded by the policy`. */
export function skippedText(skipped: Skipped): string {
  return `${formatCount({ label: skipped.what, count: skipped.count })}: ${skipped.why}`;
}

/** `.github/sallyport.yml at 1a2b3c4, sha256:0123456789ab`; the digest cut to 12 digits, as people compare it. */
export function policyText(policy: PolicyReference): string {
  const digest = policy.digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
  if (policy.path === undefined) return `built-in defaults, ${digest}`;
  return `${policy.path}${policy.ref ? ` at ${shortCommit(policy.ref)}` : ""}, ${digest}`;
}

/** What a format had to leave out, and where everything can be seen. */
export function leftOutText(count: number, command: string): string {
  return `${quantity(count, "more finding")} ${count === 1 ? "is" : "are"} not shown here. ${seeAllText(command)}`;
}

/** Which report has every finding with all its facts. */
export function seeAllText(command: string): string {
  const where = command.startsWith("sallyport ")
    ? "add `--report html=report.html` (or `json=`, `sarif=`) to the command"
    : "open the JSON or SARIF report of this run";
  return `To see all, ${where}.`;
}
