import type { ErrorDescription } from "@sallyport/core";
import { denialDescriptions } from "./stages/decision-pages.ts";

export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "POLICY_INVALID",
    title: "The policy file has mistakes",
    why: "A misspelt key or a value that is not understood must not become a check that is not made. All mistakes are listed at once, each with its place.",
    fix: "Correct the places listed. With the published JSON Schema an editor completes and explains every key.",
    bad: `version: 1
rules: { "secrets/*": eror }
exeptions: []`,
    good: `version: 1
rules: { "secrets/*": error }
exceptions: []`,
  },
  {
    code: "POLICY_NOT_FOUND",
    title: "There is no policy file at the given path",
    why: "A path that somebody wrote down is meant; falling back to the defaults would hide the mistake.",
    fix: "Correct the path, create the file with `sallyport init`, or leave the input `policy` out to use .github/sallyport.yml.",
    bad: "with: { policy: .github/sallyprot.yml }",
    good: "with: { policy: .github/sallyport.yml }",
  },
  {
    code: "POLICY_PATH_INVALID",
    title: "The path of the policy leaves the repository",
    why: "The policy is read from the protected branch of this repository; a path outside of it has no such protection.",
    fix: "Give a path relative to the root of the repository, without `..`.",
    bad: "with: { policy: ../shared/sallyport.yml }",
    good: "with: { policy: .github/sallyport.yml }",
  },
  {
    code: "POLICY_UNREADABLE",
    title: "The policy is not a plain file",
    why: "A symbolic link could make a run read another file than the one that was reviewed; a folder or a device holds no policy.",
    fix: "Replace it with a plain file of the same content.",
    bad: "ln -s ../policies/strict.yml .github/sallyport.yml",
    good: "cp ../policies/strict.yml .github/sallyport.yml",
  },
  {
    code: "POLICY_BASE_MISSING",
    title: "The commit that holds the policy is not in this clone",
    why: "A change must be judged by the policy of the branch that it goes to. Without that commit there is only the policy of the change itself, which its author wrote.",
    fix: "Fetch the whole history: `fetch-depth: 0` at the checkout step.",
    bad: "- uses: actions/checkout@<sha>",
    good: "- uses: actions/checkout@<sha>\n  with:\n    fetch-depth: 0",
  },
  {
    code: "POLICY_EXTENDS_UNREADABLE",
    title: "The file that the policy extends cannot be read",
    why: "The policy says only a part; what it extends may forbid the rest. Without that file nothing can be decided, and nothing is allowed.",
    fix: "Pass a token that may read the other repository, or keep a reviewed copy here: `extends: ./.github/organisation.yml@sha256:` and its digest.",
    bad: "extends: acme/policies/sallyport.yml@0123456789abcdef0123456789abcdef01234567 # private, and no token",
    good: "extends: ./.github/organisation.yml@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  },
  {
    code: "POLICY_EXTENDS_CHANGED",
    title: "The extended file is not the one that was pinned",
    why: "The digest says which content somebody reviewed. Another content is another policy.",
    fix: "Review how the file has changed, then pin the new digest, or restore the file.",
    bad: "vi .github/organisation.yml # and nothing else",
    good: "sha256sum .github/organisation.yml # and write the digest after `extends`",
  },
  {
    code: "POLICY_EXTENDS_CYCLE",
    title: "Policies extend each other in a circle",
    why: "There is no file at the top that could say what holds.",
    fix: "Delete `extends` in the topmost file.",
    bad: "# acme/.github/sallyport.yml\nextends: acme/shop/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
    good: "# acme/.github/sallyport.yml\nversion: 1",
  },
  {
    code: "POLICY_EXTENDS_TOO_DEEP",
    title: "Too many policies extend each other",
    why: "Nobody who reads the policy could say what holds. Three files above one are enough for a company, a division and a team.",
    fix: "Extend the organisation's file directly.",
    bad: "# team extends group extends division extends company extends holding",
    good: "extends: acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
  },
  {
    code: "POLICY_EXTENDS_INVALID",
    title: "An extended file extends a file that only its own repository has",
    why: "A path without a repository means the repository of the policy in use, where that file is not, or is another one.",
    fix: "Name the repository in the extended file: `extends: owner/repository/path@commit`.",
    bad: "extends: ./.github/base.yml@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    good: "extends: acme/.github/base.yml@0123456789abcdef0123456789abcdef01234567",
  },
  ...denialDescriptions,
];
