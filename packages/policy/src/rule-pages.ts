import type { RuleDescription, RuleId, Severity } from "@sallyport/core";
import { stageRuleDescriptions } from "./stages/stage-rule-pages.ts";

const approval = "If it is meant, have a code owner of the policy approve it in a change of its own.";

const sampleException = `exceptions:
  - rule: secrets/generic-password
    fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"
    owner: "@alice"
    approved-by: "@bob"
    reason: The vendor's test server takes this fixed password and holds no data.
    control: The server is reachable from the build network only.
    replacement: https://github.com/acme/shop/issues/12
    created: 2027-01-15
    expires: 2027-02-01`;

/** The rules about the policy file itself. */
export const ruleDescriptions = [
  {
    id: "policy/weakened-rules",
    title: "Rule made milder or turned off",
    severity: "error",
    least: "warning",
    why: "A change that lowers the severity of a rule could let through what it brings itself, or what comes after it.",
    fix: `Restore the severity. ${approval}`,
    bad: `rules: { "secrets/*": "off" }`,
    good: `rules: { "secrets/*": error }`,
  },
  {
    id: "policy/unproven-access",
    title: "Stage may give more access",
    severity: "error",
    least: "warning",
    why: "Conditions are programs, which cannot be compared, and some sets of claims are too many to compare; what cannot be shown to be as strict as before counts as weaker.",
    fix: `Write the condition as claim matchers, which are compared exactly, and add tests for both sides. ${approval}`,
    bad: `when: claims.ref.startsWith("refs/heads/")`,
    good: `allow: [ { repository_id: "123", ref: "refs/heads/*" } ]`,
  },
  {
    id: "policy/weakened-inheritance",
    title: "More left to the files that extend this one",
    severity: "error",
    least: "warning",
    why: "A lock that is gone, or a delegation that is new, lets every repository that extends this file loosen what it could not.",
    fix: `Restore the lock, or delete the delegation. ${approval}`,
    bad: "delegates: [ { pointer: /stages/deploy-production/allow/0/ref } ]",
    good: "locked: [ /stages/deploy-production ]",
  },
  {
    id: "policy/looser-than-parent",
    title: "Looser than the file that it extends",
    severity: "error",
    least: "error",
    why: "The file above holds, so what is written here has no effect, and whoever reads it believes that it has.",
    fix: "Write it as tight as in the file above, or leave it out. Where it must be looser, the file above can delegate it.",
    bad: `# the file above says: rules: { "secrets/*": error }\nrules: { "secrets/*": warning }`,
    good: `rules: { "secrets/*": critical }`,
  },
  {
    id: "policy/weakened-secrets",
    title: "Search for secrets made weaker",
    severity: "error",
    least: "warning",
    why: "What is no longer searched is where the next secret will be found by somebody else.",
    fix: `Restore the setting. ${approval}`,
    bad: `secrets: { exclude: [ "src/**" ] }`,
    good: `secrets: { exclude: [ "test/fixtures/**" ] }`,
  },
  {
    id: "policy/deleted-file",
    title: "Policy file deleted",
    severity: "error",
    least: "error",
    why: "Without its policy a repository loses its own rules and everything that was set stricter than the defaults.",
    fix: `Restore the file. ${approval}`,
    bad: "git rm .github/sallyport.yml",
    good: "# .github/sallyport.yml\nversion: 1",
  },
  {
    id: "policy/broken-file",
    title: "Policy file cannot be read",
    severity: "error",
    least: "error",
    why: "After the merge every run would stop at this file, and nothing would be checked until it is mended.",
    fix: "Correct the places listed before the merge.",
    bad: "version: 1\nrulez: {}",
    good: "version: 1\nrules: {}",
  },
  {
    id: "policy/added-exception",
    title: "Exception added",
    severity: "warning",
    least: "warning",
    why: "From the merge on, this finding fails no run until the exception lapses.",
    fix: "Review the reason, the control and the replacement plan. It takes effect with the merge, not in this change.",
    bad: sampleException,
    good: "# Mend the finding, then no exception is needed.\nexceptions: []",
  },
  {
    id: "policy/widened-exception",
    title: "Exception widened or extended",
    severity: "warning",
    least: "warning",
    why: "An exception that is renewed again and again, or that comes to cover more, is a hole that nobody decided on.",
    fix: "Ask what became of the replacement plan before this is approved. It takes effect with the merge, not in this change.",
    bad: sampleException.replace("2027-02-01", "2027-06-01"),
    good: sampleException,
  },
  {
    id: "policy/exception-too-long",
    title: "Exception longer than allowed",
    severity: "warning",
    least: "warning",
    why: "An exception without a near end is a permanent one, and a permanent exception is a finding.",
    fix: "Shorten it: 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Until then it excepts nothing.",
    bad: sampleException.replace("2027-02-01", "2029-12-31"),
    good: sampleException,
  },
  {
    id: "policy/exception-too-broad",
    title: "Exception for too many findings at once",
    severity: "warning",
    least: "warning",
    why: "A pattern of paths excepts findings of severity error or worse that nobody has seen yet.",
    fix: "Name the finding by its fingerprint, or give the exact path. Until then it excepts nothing of that severity.",
    bad: sampleException.replace('fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"', 'path: "src/**"'),
    good: sampleException,
  },
  {
    id: "policy/unused-exception",
    title: "Exception that excepts nothing",
    severity: "warning",
    why: "What it was for is gone; left in place it waits to except something that nobody approved.",
    fix: "Delete it.",
    bad: sampleException,
    good: "exceptions: []",
  },
  {
    id: "policy/unknown-rule",
    title: "No such rule",
    severity: "warning",
    why: "A misspelt rule sets nothing: the rule that was meant runs at its own severity, or unexcepted.",
    fix: "Correct the id or pattern, or delete the entry.",
    bad: `rules: { secrets/privat-key: critical }`,
    good: `rules: { secrets/private-key: critical }`,
  },
  ...stageRuleDescriptions,
] as const satisfies readonly RuleDescription[];

export type PolicyRuleId = (typeof ruleDescriptions)[number]["id"];

const described: readonly RuleDescription[] = ruleDescriptions;

/** The severity below which a policy cannot set this rule; undefined for a rule that it may set as it likes. */
export function protectedSeverity(rule: RuleId): Severity | undefined {
  return described.find(({ id }) => id === rule)?.least;
}
