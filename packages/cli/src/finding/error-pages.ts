import type { ErrorDescription } from "@sallyport/core";

/** Pages of the errors about a finding that a command line names, and about baselines. */
export const findingErrorDescriptions: readonly ErrorDescription[] = [
  {
    code: "FINDING_TARGET_INVALID",
    title: "This names no finding",
    why: "A finding is named by its fingerprint or by the line on which it stands. Anything else could be the secret itself, which must never be on a command line.",
    fix: "Copy the fingerprint from the report, or write PATH:LINE where the command takes it.",
    bad: "sallyport explain --finding my-password",
    good: "sallyport explain --finding src/app.env:12",
  },
  {
    code: "FINDING_NOT_FOUND",
    title: "There is no such finding",
    why: "The files and the history of this repository were searched again, and no finding, or more than one, has that fingerprint or place. Fingerprints depend on the salt in the policy.",
    fix: "Copy it from a report of this repository that was made with its present policy; of a shortened fingerprint give more digits.",
    bad: "sallyport explain --finding s1:00000000",
    good: "sallyport explain --finding s1:4f0c6a52d1b87e93a10fb2c7d35e8649",
  },
  {
    code: "BASELINE_NEEDS_SALT",
    title: "A baseline needs a salt",
    why: "Without a salt in the policy, the fingerprints in the file would be made with a key that everybody knows, and whoever reads the file could try values against it.",
    fix: "Add `salt` under `secrets` in the policy, 32 random hex digits, and commit it before the baseline.",
    bad: "version: 1",
    good: "version: 1\nsecrets:\n  salt: <32 hex digits>",
  },
  {
    code: "BASELINE_INCOMPLETE",
    title: "Not everything could be searched",
    why: "A baseline of a search with gaps would lack findings, or lose entries of an earlier baseline, and nobody would notice.",
    fix: "Mend what could not be checked, such as a shallow clone, and run the command again.",
    bad: "git clone --depth 1 … && sallyport secrets baseline",
    good: "git fetch --unshallow && sallyport secrets baseline",
  },
  {
    code: "BASELINE_NOT_WRITABLE",
    title: "The baseline cannot be written there",
    why: "The file must lie in the repository, by a path without symbolic links, and what is there already must be a baseline: nothing else is overwritten.",
    fix: "Name another file with --output, or move away what is in its place.",
    bad: "sallyport secrets baseline --output README.md",
    good: "sallyport secrets baseline --output .github/secrets.baseline",
  },
  {
    code: "IMPORT_FILE_INVALID",
    title: "This is no list of a tool that is known here",
    why: "Half a list would look like a whole one. Known are `.gitleaksignore`, the `.secrets.baseline` of detect-secrets, `.trivyignore`, `.trivyignore.yaml` and `.gitleaks.toml`.",
    fix: "Name the file as its tool writes it.",
    bad: "sallyport secrets import README.md",
    good: "sallyport secrets import .gitleaksignore",
  },
];
