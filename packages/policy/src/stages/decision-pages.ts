import type { ErrorDescription } from "@sallyport/core";

const stage = `stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow:
      - { repository_id: "123", environment: production, ref: refs/heads/main }`;

/** Why a stage was denied: a page for each code of a decision. */
export const denialDescriptions: readonly ErrorDescription[] = [
  {
    code: "DENIED_NO_GRANT",
    title: "No grant of the stage names this identity",
    why: "Nobody is a stage whom no grant names. Every line of a grant must match, and a claim that is missing matches nothing, under `not` neither. The explanation shows the nearest grant and the lines that do not match.",
    fix: "Start the job so that the claims match (another ref, the environment named in the job), or have the grant changed and reviewed as the explanation shows.",
    bad: `${stage}\n# a job that names no environment`,
    good: "jobs:\n  deploy:\n    environment: production",
  },
  {
    code: "DENIED_BY_DENY",
    title: "An entry of `deny` keeps this identity out",
    why: "An entry of `deny` beats every grant. It was put there to keep this kind of identity out.",
    fix: "Start the job in another way, for example in a run after the merge instead of on pull_request_target.",
    bad: `${stage}\n    deny:\n      - { event_name: pull_request_target }\n# on: pull_request_target`,
    good: "# on: push",
  },
  {
    code: "DENIED_WHEN",
    title: "The condition of the stage is false",
    why: "A grant names this identity, and `when` must be true besides.",
    fix: "Meet the condition that the explanation shows.",
    bad: `${stage}\n    when: claims.actor != "dependabot[bot]"\n# started by Dependabot`,
    good: "# started by a person",
  },
  {
    code: "DENIED_WHEN_ERROR",
    title: "The condition of the stage cannot be evaluated",
    why: "A condition that fails is no answer, and without an answer nobody gets in. Mostly it reads a claim that this identity has not.",
    fix: "Ask `has(claims.NAME)` before a claim that may be missing.",
    bad: `when: claims.environment == "production"`,
    good: `when: has(claims.environment) && claims.environment == "production"`,
  },
  {
    code: "DENIED_WINDOW",
    title: "The stage is shut at this hour",
    why: "The stage may be entered in its window only, so that somebody is there when something goes wrong.",
    fix: "Wait until it opens; the explanation says when.",
    bad: `window: { days: [monday, tuesday], hours: "08:00-18:00", zone: Europe/Berlin }\n# on a Sunday`,
    good: "# on a Monday, 10:00 in Berlin",
  },
  {
    code: "DENIED_FREEZE",
    title: "The stage is frozen",
    why: "Somebody decided that nothing is to be changed in this time, and wrote down why.",
    fix: "Wait until the freeze ends, or have it shortened and reviewed.",
    bad: `window: { freezes: [{ from: 2027-12-20, until: 2028-01-04, reason: Christmas trade }] }\n# on the 24th of December`,
    good: "# on the 5th of January",
  },
  {
    code: "DENIED_FORBID_WITH",
    title: "The job holds another stage that cannot go with this one",
    why: "A step that is compromised in one stage must not get what the other one has.",
    fix: "Do it in a job of its own.",
    bad: "jobs:\n  all: # builds, then deploys",
    good: "jobs:\n  build: {}\n  deploy:\n    needs: build",
  },
  {
    code: "DENIED_UNKNOWN_STAGE",
    title: "The policy has no such stage",
    why: "What the policy does not know it cannot allow.",
    fix: "Correct the name; the explanation lists those that there are.",
    bad: "with: { stage: delpoy }",
    good: "with: { stage: deploy }",
  },
  {
    code: "DENIED_UNKNOWN_CREDENTIAL",
    title: "The stage has no such credential",
    why: "A stage leads to the access that the policy lists, and to nothing else.",
    fix: "Correct the name; the explanation lists those that there are.",
    bad: "with: { stage: deploy, credential: asw }",
    good: "with: { stage: deploy, credential: aws }",
  },
  {
    code: "DENIED_INCOMPLETE_POLICY",
    title: "The policy extends a file that was not read",
    why: "The file that it extends may only be tightened, so without it nobody knows what is allowed.",
    fix: "Run it where that file can be read, or give a copy of it that has the pinned digest.",
    bad: "extends: acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567",
    good: "# the same, in a job whose token can read acme/.github",
  },
  {
    code: "DENIED_ERROR",
    title: "The decision could not be made",
    why: "Something that should not happen did, for example a moment that is none. What cannot be decided is denied.",
    fix: "Check the moment and the claims; else report a defect of Sallyport.",
    bad: "sallyport policy explain --stage deploy --claims broken.json",
    good: "sallyport policy explain --stage deploy --base push",
  },
];
