import type { ErrorDescription } from "@sallyport/core";

/** Errors of `sallyport policy`. */
export const policyErrorDescriptions: readonly ErrorDescription[] = [
  {
    code: "USAGE_CLAIM_INVALID",
    title: "A claim needs a name and a value",
    why: "--claim changes one claim of the identity that is asked about. What cannot be read as one, or is misspelt, would be left out, and the answer would be about somebody else.",
    fix: "Write NAME=VALUE with a claim that GitHub issues; NAME alone takes the claim away.",
    bad: "sallyport policy explain --stage deploy --base push --claim Ref:main",
    good: "sallyport policy explain --stage deploy --base push --claim ref=refs/heads/main",
  },
  {
    code: "CLAIMS_INVALID",
    title: "These are not the claims of an identity",
    why: "Claims are one JSON object of names and values. A token holds them too, but whoever has it can use it for minutes, so it does not belong in files and shells.",
    fix: "Give a JSON object with the claims of one token.",
    bad: 'echo "$ID_TOKEN" | sallyport policy explain --stage deploy --claims -',
    good: `echo '{ "repository_id": "123", "ref": "refs/heads/main" }' | sallyport policy explain --stage deploy --claims -`,
  },
  {
    code: "CLAIMS_UNREADABLE",
    title: "The file with the claims cannot be read",
    why: "Without the claims there is nobody to decide about.",
    fix: "Name a file that is there and that you may read, or give - and pipe the claims in.",
    bad: "sallyport policy explain --stage deploy --claims missing.json",
    good: "sallyport policy explain --stage deploy --claims claims.json",
  },
];
