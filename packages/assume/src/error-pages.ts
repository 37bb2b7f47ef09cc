import type { ErrorDescription } from "@sallyport/core";

const least = `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "123", environment: production }]
    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/deploy", region: eu-west-1 }`;

/** One page for each code that this package throws. */
export const errorDescriptions: readonly ErrorDescription[] = [
  {
    code: "ASSUME_STAGE_MISSING",
    title: "No stage was named",
    why: "The policy says which stage gets which credential, so a job must say which stage it is; the policy then decides whether that is true.",
    fix: "Give the input `stage`, or on the command line STAGE/CREDENTIAL.",
    bad: "with: { credential: aws }",
    good: "with: { stage: deploy, credential: aws }",
  },
  {
    code: "ASSUME_STAGE_UNKNOWN",
    title: "The policy has no such stage",
    why: "A stage that nobody has described gets nothing. On pull requests the policy is that of the base, so a stage that the change adds does not exist yet.",
    fix: "Correct the name, or add the stage to the policy and merge that first.",
    bad: "with: { stage: depoly }",
    good: "with: { stage: deploy }",
  },
  {
    code: "ASSUME_CREDENTIAL_MISSING",
    title: "The stage has several credentials, and none was named",
    why: "Which one is meant must not be guessed. A stage with exactly one needs no name.",
    fix: "Give the input `credential`.",
    bad: "with: { stage: deploy }   # which has aws and vault",
    good: "with: { stage: deploy, credential: aws }",
  },
  {
    code: "ASSUME_CREDENTIAL_UNKNOWN",
    title: "The stage has no such credential",
    why: "Only what the policy lists under the stage's `credentials` can be asked for.",
    fix: "Correct the name, or add the credential to the policy.",
    bad: "with: { stage: deploy, credential: asw }",
    good: "with: { stage: deploy, credential: aws }",
  },
  {
    code: "ASSUME_SETTINGS_REFUSED",
    title: "Settings were given where a policy decides",
    why: "A workflow that could bring its own credential settings would get around the policy.",
    fix: "Leave `settings` out and name a stage of the policy.",
    bad: "with: { settings: 'provider: aws …' }   # and .github/sallyport.yml has stages",
    good: "with: { stage: deploy, credential: aws }",
  },
  {
    code: "ASSUME_SETTINGS_MISSING",
    title: "Nothing says which credential is meant",
    why: "There is no policy with stages, so the step itself must say what it wants; or, better, a policy does.",
    fix: "Add stages to the policy, or give `settings`.",
    bad: "with: {}",
    good: least,
  },
  {
    code: "ASSUME_SETTINGS_INVALID",
    title: "The settings describe no credential",
    why: "They are read exactly as the policy's `credentials` are: unknown keys and impossible values are mistakes, not defaults.",
    fix: "Correct the lines that are listed.",
    bad: "settings: |\n  provider: aws\n  rôle: deploy",
    good: 'settings: |\n  provider: aws\n  role: "arn:aws:iam::111122223333:role/deploy"\n  region: eu-west-1',
  },
  {
    code: "ASSUME_RUN_MISMATCH",
    title: "`run` and `deliver` do not go together",
    why: "Only `deliver: exec` runs a command. With another one the command would silently not run, or run without the credential.",
    fix: "Give `run` with `deliver: exec` (or `auto`), and leave it out otherwise.",
    bad: "with: { deliver: env, run: ./deploy.sh }",
    good: "with: { deliver: exec, run: ./deploy.sh }",
  },
  {
    code: "ASSUME_EVENTS_DAMAGED",
    title: "What the job holds already cannot be told",
    why: "Stages with `forbid-with` may not meet in one job. Which ones a job has had stands in its own events; where a line of them is damaged, the answer is no rather than perhaps.",
    fix: "Run the job again, and let no step write to the files of events or fill the disk.",
    bad: "run: echo oops >> $RUNNER_TEMP/sallyport-events-1-1-deploy.jsonl",
    good: "run: ./deploy.sh",
  },
  {
    code: "ASSUME_CANCELLED",
    title: "The job was cancelled before its credential was handed on",
    why: "A credential that nobody uses any more is given back at once.",
    fix: "Run the job again if it should go on.",
    bad: "gh run cancel 1234567   # while the step asks for its credential",
    good: "gh run rerun 1234567",
  },
  {
    code: "ASSUME_NOT_REFRESHABLE",
    title: "No tool fetches this credential anew by itself",
    why: "`refresh` works where a provider's own tools ask a helper: AWS, Azure, and Google Cloud without `delegates` and `id-token-audience`. What those tools choose themselves the policy cannot hold them to: the scopes at Azure and Google Cloud, and at least ten minutes for a token of a Google service account.",
    fix: "Deliver it by `exec` or `output`.",
    bad: "with: { stage: deploy, credential: vault, deliver: refresh }",
    good: "with: { stage: deploy, credential: vault, run: ./deploy.sh }",
  },
  {
    code: "ASSUME_TOKEN_KEEPER",
    title: "The file with the ID token could not be filled",
    why: "Azure's tools read an ID token from a file, and a helper keeps it fresh. Its first token must be there before a later step runs, and it could not be had.",
    fix: "Do what the message of the helper says; with `deliver: exec` no helper is needed.",
    bad: "permissions: {}   # in the job",
    good: "permissions: { contents: read, id-token: write }",
  },
  {
    code: "ASSUME_COMMAND_FAILED",
    title: "The command that had the credential failed",
    why: "The credential was issued and given to the command, and the command ended with another exit code than 0. The credential has been given back.",
    fix: "Read what the command printed.",
    bad: "run: aws s3 cp app.zip s3://no-such-bucket/",
    good: "run: aws s3 cp app.zip s3://acme-releases/",
  },
];
