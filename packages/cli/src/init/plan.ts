import type { RepositoryFacts, TextFile } from "./facts.ts";

/** A file that `sallyport init` would write. */
export interface PlannedFile {
  readonly path: string;
  /** What is there now; undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** What the person should know, one sentence each. */
  readonly remarks: readonly string[];
}

/** What the plan needs beside the facts. */
export interface PlanInput {
  /** 32 random hex digits: the key of this repository's fingerprints. */
  readonly salt: string;
  /** Commit of Sallyport (40 hex) and the version it is. */
  readonly pin: { readonly commit: string; readonly version: string };
}

export const policyPath = ".github/sallyport.yml";
const workflowPath = ".github/workflows/sallyport.yml";
const action = "sallyport/sallyport/actions/detect-secrets";
/** actions/checkout as its maintainers released it; a tag can be moved, a commit cannot. */
const checkout = "actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0";

/** The smallest change that puts the gate on this repository. Pure: the same facts and input give the same plan. */
export function planInit(facts: RepositoryFacts, input: PlanInput): Plan {
  const users = facts.workflows.filter((workflow) => workflow.text.includes(`${action}@`));
  const workflows =
    users.length > 0 ? users.flatMap((workflow) => repinned(workflow, input)) : [newWorkflow(facts, input)];
  return { files: [...newPolicy(facts, input), ...workflows], remarks: [...remarks(facts, users)] };
}

function newPolicy(facts: RepositoryFacts, input: PlanInput): PlannedFile[] {
  if (facts.policy) return [];
  const after = `# What Sallyport allows here. Everything that is not said is strict: \`sallyport explain\` lists the rules.
# yaml-language-server: $schema=https://raw.githubusercontent.com/sallyport/sallyport/main/packages/policy/schema/sallyport.schema.json
version: 1
secrets:
  # Makes the fingerprints of this repository differ from those of all others. Not a secret; keep it as it is.
  salt: "${input.salt}"
`;
  return [{ path: policyPath, before: undefined, after }];
}

function newWorkflow(facts: RepositoryFacts, input: PlanInput): PlannedFile {
  const taken = facts.workflows.some((workflow) => workflow.path === workflowPath);
  const after = `name: sallyport
on:
  pull_request:
  merge_group:
  push:
    branches: [${yamlText(facts.defaultBranch)}]
  schedule:
    - cron: "${minuteOf(input.salt)} 4 * * 1" # the whole history, once a week

permissions: {}

jobs:
  detect-secrets:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read # to read the commits
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0 # commits that are not here cannot be checked, and the verdict would be unknown
          persist-credentials: false
      - uses: ${action}@${input.pin.commit} # v${input.pin.version}
`;
  return {
    path: taken ? workflowPath.replace("sallyport.yml", "sallyport-secrets.yml") : workflowPath,
    before: undefined,
    after,
  };
}

/** Moves uses of the action to the pinned commit, and touches nothing else of somebody's workflow. */
function repinned(workflow: TextFile, input: PlanInput): PlannedFile[] {
  const use = /(sallyport\/sallyport\/actions\/detect-secrets@)([^\s"'#]+)(["']?)([ \t]*#[^\r\n]*)?/g;
  const after = workflow.text.replace(use, (whole, name: string, ref: string, quote: string) =>
    ref === input.pin.commit ? whole : `${name}${input.pin.commit}${quote} # v${input.pin.version}`,
  );
  return after === workflow.text ? [] : [{ path: workflow.path, before: workflow.text, after }];
}

function* remarks(facts: RepositoryFacts, users: readonly TextFile[]): Generator<string> {
  if (facts.policy) {
    yield `${facts.policy.path} is there already and stays as it is.`;
    if (!/^[ \t]+salt:/m.test(facts.policy.text))
      yield "It has no secrets.salt: add one (32 random hex digits), so that fingerprints cannot be guessed.";
  }
  for (const workflow of users) yield `${workflow.path} runs detect-secrets already.`;
  if (!facts.defaultBranchKnown)
    yield `No remote says which branch is the default; the workflow takes ${facts.defaultBranch}.`;
  for (const ci of facts.otherCi)
    yield `${ci.path} is ${ci.name}: there, run \`npx --yes sallyport secrets --history\` in a full clone.`;
  for (const agent of facts.gitops) {
    yield `${agent.path} lets ${agent.name} apply a repository to a cluster: what is merged is deployed. Make the check "detect-secrets" required for ${facts.defaultBranch}.`;
  }
}

/** Spreads the weekly runs of many repositories over the hour. */
function minuteOf(salt: string): number {
  return Number.parseInt(salt.slice(0, 4), 16) % 60;
}

function yamlText(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
