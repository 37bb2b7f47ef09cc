import type { ErrorDescription } from "@sallyport/core";
import { findingErrorDescriptions } from "./finding/error-pages.ts";
import { hookErrorDescriptions } from "./hooks/error-pages.ts";
import { usageErrorDescriptions } from "./parse/error-pages.ts";
import { policyErrorDescriptions } from "./policy/error-pages.ts";

/** Pages of the errors of single commands, and of the process. */
const ownErrorDescriptions: readonly ErrorDescription[] = [
  {
    code: "REVOKE_NOT_CONFIRMED",
    title: "The revocation was not confirmed",
    why: "A revoked token cannot be given back, so the beginning of its fingerprint has to be typed. Something else was typed, and nothing was sent.",
    fix: "Run the command again and type what it asks for.",
    bad: "Type s1:4f0c6a52 to revoke it: yes",
    good: "Type s1:4f0c6a52 to revoke it: s1:4f0c6a52",
  },
  {
    code: "REVOKE_NOT_POSSIBLE",
    title: "This kind of secret cannot be revoked from here",
    why: "GitHub revokes its personal, OAuth and user tokens for whoever holds them. Other issuers, and GitHub for the tokens of Apps' installations, want their owner.",
    fix: "Do what the finding's fix says.",
    bad: "sallyport secrets revoke s1:…   # of an AWS key",
    good: "aws iam delete-access-key --access-key-id <id>",
  },
  {
    code: "OUTPUT_NOT_WRITABLE",
    title: "A report cannot be written",
    why: "The folder is missing, the name is that of a folder, you may not write there, or the disk is full. A symbolic link, a second name of another file and everything in `.git` are refused too: who has put a link into the folder would choose what the report overwrites. A run whose report is lost does not count as done.",
    fix: "Make the folder, or name another file.",
    bad: "sallyport check --output missing/run.json",
    good: "mkdir -p out && sallyport check --output out/run.json",
  },
  {
    code: "EXPLAIN_TOPIC_UNKNOWN",
    title: "No rule or error has this name",
    why: "Rules are called area/kebab-name, errors UPPER_CASE.",
    fix: "Use the name that the message proposes; `sallyport explain` lists them all.",
    bad: "sallyport explain secrets/privat-key",
    good: "sallyport explain secrets/private-key",
  },
  {
    code: "INIT_PIN_UNKNOWN",
    title: "This copy of Sallyport does not know its own commit",
    why: "The workflow pins Sallyport by commit. A release knows its commit; a copy that somebody built does not.",
    fix: "Name the commit of the release that the workflow shall run.",
    bad: "sallyport init",
    good: "sallyport init --pin 0123456789abcdef0123456789abcdef01234567",
  },
  {
    code: "INIT_FILE_CHANGED",
    title: "A file is not as the diff showed it",
    why: "Between the diff and the answer something else wrote the file, or a symbolic link leads it out of the repository. It was left alone.",
    fix: "Run `sallyport init` again and read the new diff.",
    bad: ".github -> /etc",
    good: ".github is a folder of the repository",
  },
  {
    code: "PERMISSION_DENIED",
    title: "The operating system allows no access",
    why: "What cannot be read cannot be checked, so this is unknown and never a pass.",
    fix: "Run as a user who has that access, or leave it out.",
    bad: "sudo chown root .github/sallyport.yml && chmod 600 .github/sallyport.yml",
    good: "chmod 644 .github/sallyport.yml",
  },
  {
    code: "NODE_TOO_OLD",
    title: "Node.js is too old",
    why: "Older versions lack what Sallyport and its libraries are written in, and would fail later with words that explain nothing.",
    fix: "Install Node.js 24, or let npm fetch it for one run.",
    bad: "node --version   # v20.19.0",
    good: "npx --yes --package=node@24 --package=sallyport sallyport check",
  },
  {
    code: "INTERNAL",
    title: "A defect of Sallyport",
    why: "Something happened that no part of Sallyport expected. What was to be checked is unknown, never a pass.",
    fix: "Report it with the command or the workflow step, and the output of `sallyport doctor`. To see where it happened set SALLYPORT_DEBUG=1 for the command, or turn on debug logging for the workflow; read it before you publish it.",
    bad: "error[INTERNAL]: unexpected TypeError",
    good: "SALLYPORT_DEBUG=1 sallyport check",
  },
  {
    code: "IDENTITY_FILE_UNREADABLE",
    title: "The file with the token or the keys cannot be read",
    why: "`identity show` was given a file that is not there, is too large, or does not hold what it should.",
    fix: "Name a file that holds one ID token (--token) or a JWKS document (--jwks).",
    bad: "sallyport identity show --token no-such-file",
    good: "sallyport identity show --token token.jwt",
  },
  {
    code: "TRUST_DOCUMENT_UNREADABLE",
    title: "The trust document cannot be read",
    why: "`trust explain` was given a file that is not there, is too large, or may not be read.",
    fix: "Name a file that holds the trust document, exported with the provider's own command.",
    bad: "sallyport trust explain no-such-file.json --base push",
    good: "aws iam get-role --role-name shop-deploy > role.json\nsallyport trust explain role.json --base push",
  },
];

/** Pages of the errors that only the command line has. */
export const errorDescriptions: readonly ErrorDescription[] = [
  ...usageErrorDescriptions,
  ...hookErrorDescriptions,
  ...findingErrorDescriptions,
  ...policyErrorDescriptions,
  ...ownErrorDescriptions,
];
