import type { DocumentRule } from "../rule.ts";

/** What a repository may keep its secrets with. */
export type Tool = "sops" | "sealed-secrets" | "external-secrets";

/** Each tool with one file that shows it: the first by name, so that every run names the same. */
export type ToolsInUse = Map<Tool, string>;

export function noteTool(tools: ToolsInUse, tool: Tool, path: string): void {
  const known = tools.get(tool);
  if (known === undefined || path < known) tools.set(tool, path);
}

const byName: readonly { readonly tool: Tool; readonly pattern: RegExp }[] = [
  { tool: "sops", pattern: /(?:^|\/)\.sops\.yaml$|[.-](?:sops|enc)\.(?:ya?ml|json|env)$/ },
  { tool: "sealed-secrets", pattern: /sealed-?secrets?[^/]*\.ya?ml$/i },
  { tool: "external-secrets", pattern: /external-?secrets?[^/]*\.ya?ml$/i },
];

/** Tools that names of files speak of: for a change, of which only a few files were read. */
export function toolsByName(paths: Iterable<string>): ToolsInUse {
  const tools: ToolsInUse = new Map();
  for (const path of paths) {
    for (const { tool, pattern } of byName) if (pattern.test(path)) noteTool(tools, tool, path);
  }
  return tools;
}

const advice: Readonly<Record<Tool, (path: string) => string>> = {
  sops: (path) => `This repository uses SOPS already (${path}): encrypt the file with \`sops encrypt --in-place\`.`,
  "sealed-secrets": (path) =>
    `This repository seals its secrets already (${path}): seal the new value with \`kubeseal\`.`,
  "external-secrets": (path) =>
    `This repository takes its secrets from a store already (${path}): put the new value there and refer to it by an ExternalSecret.`,
};

/** What the repository does elsewhere with such a value, one sentence; undefined where nothing is known, or where the rule's own fix is the only one. */
export function alternativeInUse(rule: DocumentRule, tools: ReadonlyMap<Tool, string>): string | undefined {
  const preferred = preferredTools[rule.id]?.find((tool) => tools.has(tool));
  const path = preferred && tools.get(preferred);
  return preferred && path !== undefined ? advice[preferred](path) : undefined;
}

/** Where a value becomes one of the cluster's, a store is better than a file. */
const inCluster: readonly Tool[] = ["external-secrets", "sealed-secrets", "sops"];

/** For each rule what can take such a value, the best first. What runs outside of a cluster, and a person's credentials, none of them can. */
const preferredTools: Readonly<Record<string, readonly Tool[]>> = {
  "secrets/kubernetes-secret": inCluster,
  "secrets/last-applied-secret": inCluster,
  "secrets/workload-literal": inCluster,
  "secrets/kustomize-literal": inCluster,
  "secrets/kustomize-file": inCluster,
  "secrets/external-secret-literal": inCluster,
  "secrets/helm-command-literal": ["external-secrets", "sealed-secrets"],
  "secrets/helm-values-literal": ["sops", "external-secrets", "sealed-secrets"],
};
