/** A file of the repository, with its text. */
export interface TextFile {
  /** Relative to the root, `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** What `sallyport init` saw. The plan is made from this and nothing else. */
export interface RepositoryFacts {
  readonly defaultBranch: string;
  /** False when no remote says so and it was guessed. */
  readonly defaultBranchKnown: boolean;
  /** The policy file, if there is one. */
  readonly policy?: TextFile;
  /** Files under `.github/workflows`. */
  readonly workflows: readonly TextFile[];
  /** CI systems other than GitHub Actions, with the file that shows it. */
  readonly otherCi: readonly Sighting[];
  /** Agents that apply this repository to a cluster. */
  readonly gitops: readonly Sighting[];
}

export interface Sighting {
  readonly name: string;
  readonly path: string;
}

const ciFiles: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\.gitlab-ci\.ya?ml$/, "GitLab CI"],
  [/^\.circleci\/config\.ya?ml$/, "CircleCI"],
  [/(^|\/)Jenkinsfile$/, "Jenkins"],
  [/^azure-pipelines\.ya?ml$/, "Azure Pipelines"],
  [/^bitbucket-pipelines\.ya?ml$/, "Bitbucket Pipelines"],
  [/^\.drone\.ya?ml$/, "Drone"],
  [/^\.woodpecker(\.ya?ml$|\/)/, "Woodpecker"],
  [/^\.tekton\//, "Tekton"],
];

/** CI systems that a list of paths shows, each once. */
export function ciSightings(paths: Iterable<string>): Sighting[] {
  const found = new Map<string, Sighting>();
  for (const path of paths) {
    for (const [pattern, name] of ciFiles) if (!found.has(name) && pattern.test(path)) found.set(name, { name, path });
  }
  return [...found.values()];
}

const agents: readonly { readonly name: string; readonly group: RegExp; readonly kind: RegExp }[] = [
  {
    name: "Argo CD",
    group: /^apiVersion:\s*["']?argoproj\.io\//m,
    kind: /^kind:\s*["']?(?:Application|ApplicationSet|AppProject)["']?\s*$/m,
  },
  {
    name: "Flux",
    group: /^apiVersion:\s*["']?(?:source|kustomize|helm|image|notification)\.toolkit\.fluxcd\.io\//m,
    kind: /^kind:/m,
  },
];

/** The agent that a manifest configures, by group and kind; Argo Workflows and Rollouts share a group but apply no repository. */
export function gitopsAgent(manifest: string): string | undefined {
  const documents = manifest.split(/^---/m);
  return agents.find((agent) => documents.some((document) => agent.group.test(document) && agent.kind.test(document)))
    ?.name;
}
