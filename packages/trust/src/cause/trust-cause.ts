/** Why a check fails. Names say what the token or document is, not who is right. */
export type TrustCause = keyof typeof causes;

const causes = {
  "letter-case": "letter case",
  whitespace: "a space at the beginning or end",
  "immutable-subject": "the token's subject has ids, the document has the form without",
  "legacy-subject": "the document has the subject with ids, the token has the form without",
  "environment-instead-of-ref": "the job names an environment, so its subject holds no branch or tag",
  "ref-instead-of-environment": "the job names no environment, so its subject holds the branch or tag",
  "pull-request-instead-of-ref": "the run is of a pull request, not of a branch or tag",
  "wildcard-under-equality": "a wildcard in a comparison that takes it literally",
  "colon-not-encoded": "GitHub writes a colon within the subject as %3A",
  "other-form": "GitHub writes this job's subject in another form",
  "subject-form": "the service takes no such subject",
  "short-ref": "GitHub gives the full ref",
  "condition-key": "the key is none of the token's issuer",
  "pattern-not-whole": "the pattern must fit the whole text",
  "other-repository": "another repository",
  "other-ref": "another branch or tag",
  "other-environment": "another environment",
  audience: "another audience",
  issuer: "another issuer",
  "missing-claim": "the token lacks the claim",
  "unsupported-claim": "the provider does not look at this claim",
  "value-type": "they are values of different kinds (text, number, truth value), which are never equal",
  "kept-out": "this is what it keeps out",
  "absent-variable": "a variable without a value",
  "google-subject": "this is not what google.subject can be",
  "explicit-deny": "a statement refuses it",
  action: "the action is not allowed",
  principal: "the principal is no OIDC provider",
  "provider-account": "the OIDC provider is of another account",
  disabled: "it is switched off",
  expired: "the time of the token",
  value: "another value",
} as const;

/** A phrase for people. */
export const causePhrases: Readonly<Record<TrustCause, string>> = causes;
