import type { RuleDescription } from "@sallyport/core";

const approved = `secrets:
  salt: <32 hex digits>
  baseline:
    - path: .github/secrets.baseline
      owner: "@alice"
      approved-by: "@bob"
      reason: What was in the history before the first scan; each value is revoked.
      control: All of them were revoked on 2027-01-10.
      replacement: https://github.com/acme/shop/issues/12
      created: 2027-01-15
      expires: 2027-06-30`;

const approvedComments = `secrets:
  foreign-comments:
    - tool: gitleaks
      owner: "@alice"
      approved-by: "@bob"
      reason: The comments in test/ were reviewed; they are replaced one by one.
      control: An added one is a finding of every pull request.
      replacement: https://github.com/acme/shop/issues/14
      created: 2027-01-15
      expires: 2027-06-30`;

const sample = "s1:<32 hex digits> secrets/generic-password";

/** The rules about what lets findings of secrets pass. */
export const suppressionRules = [
  {
    id: "suppressions/added-comment",
    title: "Allow comment added",
    severity: "warning",
    why: "The comment lets a finding pass from this change on, and whoever wrote the line can write the comment too.",
    fix: "Review the reason, and that the value is no secret. `secrets.inline` in the policy makes it an error, or honours no comments at all.",
    bad: 'password: "<value>"  # sallyport:allow secrets/generic-password until=<date> reason="it works"',
    good: 'password: "<value>"  # sallyport:allow secrets/generic-password until=<date> reason="the vendor prints it in its manual"',
  },
  {
    id: "suppressions/unused-comment",
    title: "Allow comment that lets nothing pass",
    severity: "warning",
    why: "Readers believe that the comment settles something; where it is ready for a secret that is not there yet, nobody would be told of that one.",
    fix: "Delete it, or complete it: one rule, a date at most 180 days off, a reason; on the line of the finding or the line above.",
    bad: 'password: !vault db-password  # sallyport:allow secrets/generic-password until=<date> reason="test server"',
    good: "password: !vault db-password",
  },
  {
    id: "suppressions/added-baseline-entry",
    title: "Entries added to a baseline",
    severity: "warning",
    why: "From the merge on, these findings fail no run until the baseline ends.",
    fix: "Review each entry: the value must be revoked, or be no secret. It takes effect with the merge, not in this change.",
    bad: `+${sample}`,
    good: `-${sample}`,
  },
  {
    id: "suppressions/stale-baseline-entry",
    title: "Baseline entries that fit nothing",
    severity: "info",
    why: "The entry would let the value pass if somebody brought it back.",
    fix: "Write the baseline again with `sallyport secrets baseline`, which leaves them out.",
    bad: `${sample}  # the value is gone`,
    good: "sallyport secrets baseline",
  },
  {
    id: "suppressions/broken-baseline",
    title: "Baseline that cannot be read",
    severity: "error",
    why: "A file that is missing, damaged or not a baseline lets nothing pass, and everything that it should list is told again.",
    fix: "Restore the file, or write it again with `sallyport secrets baseline`.",
    bad: "<<<<<<< HEAD",
    good: `# sallyport secrets baseline 1\n${sample}`,
  },
  {
    id: "suppressions/idle-baseline",
    title: "Baseline that is not in force",
    severity: "warning",
    why: "The policy names it, and it lets nothing pass: it has ended, lasts too long, or the policy has no salt.",
    fix: "Correct its entry under `secrets.baseline`, or delete the entry and the file.",
    bad: approved.replace("2027-06-30", "2029-12-31"),
    good: approved,
  },
  {
    id: "suppressions/idle-foreign-comments",
    title: "Approval of another scanner's comments that is not in force",
    severity: "warning",
    why: "Readers believe that the comments settle something, and they let nothing pass: the approval has ended or lasts too long.",
    fix: "Correct its entry under `secrets.foreign-comments`, or delete the entry and the comments.",
    bad: approvedComments.replace("2027-06-30", "2029-12-31"),
    good: approvedComments,
  },
  {
    id: "suppressions/narrowed-sops-rules",
    title: ".sops.yaml that names fewer files",
    severity: "warning",
    why: "Nobody is told any more when one of these files is committed in the clear, from the merge on.",
    fix: "Restore the creation rule. If it is meant, review that the files hold no secrets. Until the merge the rules of the protected commit hold too.",
    bad: "# .sops.yaml\ncreation_rules:\n-  - path_regex: ^(apps|secrets)/.*\\.yaml$\n+  - path_regex: ^apps/.*\\.yaml$",
    good: "# .sops.yaml\ncreation_rules:\n  - path_regex: ^(apps|secrets)/.*\\.yaml$",
  },
] as const satisfies readonly RuleDescription[];

export type SuppressionRuleId = (typeof suppressionRules)[number]["id"];
