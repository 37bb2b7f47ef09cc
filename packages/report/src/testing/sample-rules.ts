import type { RuleDescription } from "@sallyport/core";

/** Stands where a rule's example has a value. */
export const redacted = "…(40 characters)";

export const sampleRules: readonly RuleDescription[] = [
  {
    id: "secrets/github-classic-token",
    title: "GitHub personal access token (classic)",
    severity: "critical",
    why: "Whoever reads it acts as its owner in every repository that the owner can write to.",
    fix: "Revoke it at https://github.com/settings/tokens, then let the job use its own `GITHUB_TOKEN`.",
    bad: `token: ghp_${redacted}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of a workflow, not of JavaScript
    good: "token: ${{ github.token }}",
    source: "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/",
  },
  {
    id: "secrets/private-key",
    title: "Private key",
    severity: "error",
    why: "Whoever reads it can impersonate the server or person that it belongs to.",
    fix: "Replace the key pair, and keep the new private half in a secret store.",
    bad: "-----BEGIN PRIVATE KEY-----",
    good: "key: ref+vault://kv/shop#tls",
  },
  {
    id: "secrets/generic-password",
    title: "Password in an assignment",
    severity: "error",
    why: "A password in Git is known to everybody who can clone, for ever.",
    fix: "Change the password, and read it from the environment.",
    bad: 'password = "…"',
    good: "password = process.env.DB_PASSWORD",
  },
  {
    id: "policy/exception-unused",
    title: "Exception that covers nothing",
    severity: "warning",
    why: "An exception that nobody needs is a hole that nobody watches.",
    fix: "Delete the exception from the policy file.",
    bad: "exceptions: [ … ]",
    good: "exceptions: []",
  },
];
