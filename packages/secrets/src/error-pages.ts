import type { ErrorDescription } from "@sallyport/core";

/** Pages of the errors that this package throws. */
export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "SCOPE_NEEDS_GIT",
    title: "The scope needs a Git repository",
    why: "A history, a range of commits and staged changes exist only in a Git repository. Scanning only the files instead would look like a check of the history that never took place.",
    fix: "Run it inside a repository, or scan only the files. In a workflow, run actions/checkout before this step.",
    bad: "sallyport secrets /tmp/unpacked --history",
    good: "sallyport secrets /tmp/unpacked",
  },
  {
    code: "SECRETS_WORKER_FAILED",
    title: "A scanning thread ended early",
    why: "Large scans are shared by several threads. When one ends before it is done, its share was not looked at, so there is no verdict.",
    fix: "Run it again. If it stays so, give the machine more memory; else report it with the cause that is printed.",
    bad: "A container with 128 MB of memory that scans gigabytes of history.",
    good: "A container with 512 MB of memory or more.",
  },
  {
    code: "VERIFY_REFUSED",
    title: "Live verification is not for changes",
    why: "Asking a service whether a credential works sends the credential. For a change under review, a fork, a merge queue or a Git hook the author of the change would choose what is sent, and when.",
    fix: "Leave `--verify` out there. Run it on a schedule or by workflow_dispatch on the default branch, or by hand.",
    bad: "on: pull_request   # with verify: true",
    good: "on: { schedule: [{ cron: '17 3 * * 1' }] }   # with verify: true",
  },
  {
    code: "VERIFY_NO_HOST",
    title: "The policy names nobody to ask",
    why: "Nothing that is found leaves the machine unless the policy names the host that it goes to, service by service. Without a host `--verify` would look like a check that never took place.",
    fix: "Name the hosts under `secrets.verify.hosts`, or leave `--verify` out.",
    bad: "version: 1",
    good: "secrets:\n  verify:\n    hosts: { github: api.github.com }",
  },
];
