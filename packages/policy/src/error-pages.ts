import type { ErrorDescription } from "@sallyport/core";

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
];
