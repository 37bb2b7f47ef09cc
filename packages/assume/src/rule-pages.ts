import type { RuleDescription } from "@sallyport/core";

/** The policy said no. */
export const stageDenied: RuleDescription = {
  id: "identity/stage-denied",
  title: "This job is not the stage that it asks to be",
  severity: "error",
  why: "A stage's access goes to the identity that its policy names and to no other; a job that gets it on request alone would make the policy a comment.",
  fix: "Change the job so that its claims fit the grant (branch, environment, event, workflow), or, if the access is right, the policy through a reviewed change.",
  bad: "stages:\n  deploy:\n    allow: [{ ref: refs/heads/main }]   # and the job runs on refs/heads/dev",
  good: "on: { push: { branches: [main] } }   # the job runs where the grant says",
};

/** The provider said no. */
export const providerDenied: RuleDescription = {
  id: "identity/provider-denied",
  title: "The provider does not trust this job",
  severity: "error",
  why: "The policy allows it and the provider's own trust document does not: the two have drifted apart, or the token looks other than the document expects.",
  fix: "Change the condition of the trust document that is named, or the job, so that both say the same.",
  bad: '"StringEquals": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/*" }',
  good: '"StringLike": { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/*" }',
  source: "https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments",
};

export const ruleDescriptions: readonly RuleDescription[] = [stageDenied, providerDenied];
