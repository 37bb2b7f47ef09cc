import type { RuleDescription } from "@sallyport/core";

const grant = (claims: string, rest = "") => `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { ${claims} }${rest}`;

const credentials = `
    credentials:
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }`;

const good = grant('repository_id: "123", environment: production, ref: refs/heads/main');

const azure = (maxDuration: string) => `${good}
    max-duration: ${maxDuration}
    credentials:
      azure: { provider: azure, tenant: 00000000-0000-0000-0000-000000000001, client: 00000000-0000-0000-0000-000000000002 }`;

const test = (...lines: readonly string[]) => `${good}
tests:
  - { name: main deploys, stage: deploy, base: environment, expect: allow }
${lines.map((line) => `  - { ${line} }`).join("\n")}`;

const denied = "name: a branch does not, stage: deploy, base: environment, claims: { ref: refs/heads/x }, expect: deny";

/** The rules about stages and their tests. */
export const stageRuleDescriptions = [
  {
    id: "policy/open-grant",
    title: "Grant that matches anybody",
    severity: "error",
    least: "error",
    why: "Every claim in it can be chosen by whoever writes a workflow in a repository of their own, so anybody on GitHub can be this stage.",
    fix: "Add `repository_id`, or `repository_owner_id`, to the grant: nobody else can have these.",
    bad: grant("workflow: deploy, ref: refs/heads/main"),
    good,
    source: "https://docs.github.com/actions/concepts/security/openid-connect",
  },
  {
    id: "policy/name-only-grant",
    title: "Grant that knows the repository by name only",
    severity: "warning",
    why: "A name is free again after a rename or a deletion; whoever takes it next can be this stage.",
    fix: "Add `repository_id` or `repository_owner_id` to the grant. `gh api repos/OWNER/NAME --jq .id` prints it.",
    bad: grant("repository: acme/shop, environment: production"),
    good,
    source: "https://docs.github.com/actions/reference/security/oidc",
  },
  {
    id: "policy/untrusted-event",
    title: "Credentials for runs that strangers can start",
    severity: "error",
    least: "error",
    why: "These events run with the rights of this repository on what a stranger can send: the code of a fork, a comment, an artifact.",
    fix: "Take the event out of the grant, and do the privileged part in a run after the merge.",
    bad: grant('repository_id: "123", event_name: [push, pull_request_target]', credentials),
    good: grant('repository_id: "123", event_name: push', credentials),
    source: "https://docs.github.com/actions/reference/security/secure-use",
  },
  {
    id: "policy/any-event",
    title: "Grant that leaves the event open",
    severity: "info",
    why: "A workflow of this repository that starts on pull_request_target or workflow_run would get the credentials as well.",
    fix: "Name the events in the grant (`event_name`), the environment, or keep these events out by `deny`.",
    bad: grant('repository_id: "123", ref: refs/heads/main', credentials),
    good: grant('repository_id: "123", ref: refs/heads/main, event_name: push', credentials),
    source: "https://docs.github.com/actions/reference/security/secure-use",
  },
  {
    id: "policy/any-owner",
    title: "Stage that everybody owns",
    severity: "warning",
    why: "What everybody owns nobody answers for, and nobody is asked when it is used.",
    fix: "Name a user or a team.",
    bad: good.replace("@acme/sre", "*"),
    good,
  },
  {
    id: "policy/unknown-claim",
    title: "Claim that GitHub does not issue",
    severity: "warning",
    least: "warning",
    why: "A claim that no token has matches nobody in `allow`, and in `deny` it keeps nobody out.",
    fix: "Correct the name of the claim.",
    bad: grant('repository_id: "123", enviroment: production'),
    good,
    source: "https://docs.github.com/actions/reference/security/oidc",
  },
  {
    id: "policy/ambiguous-environment",
    title: "Environment whose name can be confused",
    severity: "warning",
    why: "GitHub writes a colon as %3A into the subject and leaves % as it is: two environments can have the same subject at a provider.",
    fix: "Rename the environment so that its name holds neither : nor %.",
    bad: grant('repository_id: "123", environment: "production:eu"'),
    good: grant('repository_id: "123", environment: production-eu'),
    source: "https://docs.github.com/actions/reference/security/oidc",
  },
  {
    id: "policy/long-lived-credential",
    title: "Credential that outlives its stage's limit",
    severity: "warning",
    why: "The provider gives no shorter life, or takes no wish, so `max-duration` is a promise that nobody keeps.",
    fix: "Raise `max-duration` to what the provider gives, or use a way to it that takes a duration.",
    bad: azure("15m"),
    good: azure("90m"),
  },
  {
    id: "policy/widened-access",
    title: "Change that gives somebody more access",
    severity: "error",
    least: "warning",
    why: "After the merge an identity is this stage, or gets more of it, that was kept out before; the example shows one.",
    fix: "Restore the line. If it is meant, have a code owner of the policy approve it in a change of its own.",
    bad: grant('repository_id: "123", environment: production, ref: "refs/heads/*"'),
    good,
  },
  {
    id: "policy/failing-test",
    title: "Test of the policy that fails",
    severity: "error",
    least: "error",
    why: "The policy does not decide what its authors wrote down that it must.",
    fix: "Correct the policy, or the test if it was wrong.",
    bad: test(denied.replace("expect: deny", "expect: allow")),
    good: test(denied),
  },
  {
    id: "policy/untested-stage",
    title: "Stage without a test",
    severity: "warning",
    why: "The next change of its grants could let in anybody, and every test would still pass.",
    fix: "Add a test for who must get in and, above all, one for who must not.",
    bad: good,
    good: test(denied),
  },
  {
    id: "policy/unnoticed-change",
    title: "Change of the policy that no test notices",
    severity: "info",
    why: "The policy was broken here on purpose and every test still passed, so a mistake or an attack at this place would pass them too.",
    fix: "Add the test that the finding shows.",
    bad: test("name: a pull request does not, stage: deploy, base: pull_request, expect: deny"),
    good: test(
      denied,
      "name: another environment does not, stage: deploy, base: environment, claims: { environment: test }, expect: deny",
      'name: another repository does not, stage: deploy, base: environment, claims: { repository_id: "9" }, expect: deny',
    ),
  },
] as const satisfies readonly RuleDescription[];
