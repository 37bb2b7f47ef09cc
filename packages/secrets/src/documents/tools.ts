import type { SecretRule } from "../rule.ts";

/** What a repository may keep its secrets with; an operator of one vendor's store goes by its objects' kind. */
export type Tool =
  | "sops"
  | "sealed-secrets"
  | "external-secrets"
  | "vault-secrets-operator"
  | "secrets-store-csi"
  | "vault-agent"
  | "argocd-vault-plugin"
  | "OnePasswordItem"
  | "InfisicalSecret"
  | "DopplerSecret"
  | "BitwardenSecret"
  | "AzureKeyVaultSecret";

/** Each tool with one file that shows it: the first by name, so that every run names the same. */
export type ToolsInUse = Map<Tool, string>;

export function noteTool(tools: ToolsInUse, tool: Tool, path: string): void {
  const known = tools.get(tool);
  if (known === undefined || path < known) tools.set(tool, path);
}

/** Objects whose kind shows a tool to be in use. A store alone shows nothing: charts bring one for those who want it. */
export const toolOfKind: ReadonlyMap<string, Tool> = new Map<string, Tool>([
  ["ExternalSecret", "external-secrets"],
  ["ClusterExternalSecret", "external-secrets"],
  ["VaultStaticSecret", "vault-secrets-operator"],
  ["VaultDynamicSecret", "vault-secrets-operator"],
  ["VaultPKISecret", "vault-secrets-operator"],
  ["SecretProviderClass", "secrets-store-csi"],
  ["OnePasswordItem", "OnePasswordItem"],
  ["InfisicalSecret", "InfisicalSecret"],
  ["DopplerSecret", "DopplerSecret"],
  ["BitwardenSecret", "BitwardenSecret"],
  ["AzureKeyVaultSecret", "AzureKeyVaultSecret"],
]);

/** Texts that stand in no document but one that uses the tool. */
const signs: readonly { readonly tool: Tool; readonly sign: string }[] = [
  { tool: "vault-agent", sign: "vault.hashicorp.com/agent-inject-secret-" },
  { tool: "argocd-vault-plugin", sign: "avp.kubernetes.io/path" },
  { tool: "argocd-vault-plugin", sign: "<path:" },
  { tool: "OnePasswordItem", sign: "kind: OnePasswordItem" },
];

const manifest = Buffer.from("\nkind:");

/** Tools that manifests show without being parsed. */
export function toolsBySign(bytes: Buffer): Tool[] {
  if (!bytes.includes(manifest) && bytes.indexOf("kind:") !== 0) return [];
  return signs.flatMap(({ tool, sign }) => (bytes.includes(sign) ? [tool] : []));
}

const byName: readonly { readonly tool: Tool; readonly pattern: RegExp }[] = [
  { tool: "sops", pattern: /(?:^|\/)\.sops\.yaml$|[.-](?:sops|enc)\.(?:ya?ml|json|env)$/ },
  { tool: "sealed-secrets", pattern: /sealed-?secrets?[^/]*\.ya?ml$/i },
  { tool: "external-secrets", pattern: /external-?secrets?[^/]*\.ya?ml$/i },
  { tool: "vault-secrets-operator", pattern: /vault-?(?:static|dynamic)-?secrets?[^/]*\.ya?ml$/i },
  { tool: "secrets-store-csi", pattern: /secret-?provider-?class[^/]*\.ya?ml$/i },
];

/** Tools that names of files speak of: for a change, of which only a few files were read. */
export function toolsByName(paths: Iterable<string>): ToolsInUse {
  const tools: ToolsInUse = new Map();
  for (const path of paths) {
    for (const { tool, pattern } of byName) if (pattern.test(path)) noteTool(tools, tool, path);
  }
  return tools;
}

const fromStore =
  (kind: string) =>
  (path: string): string =>
    `This repository takes its secrets from a store already (${path}): put the new value there and refer to it by ${kind}.`;

const advice: Readonly<Record<Tool, (path: string) => string>> = {
  sops: (path) =>
    `This repository uses SOPS already (${path}): name the file in a creation rule of .sops.yaml, without which SOPS refuses it, and encrypt it with \`sops encrypt --in-place\`.`,
  "sealed-secrets": (path) =>
    `This repository seals its secrets already (${path}): seal the new value with \`kubeseal\`, and keep the SealedSecret.`,
  "external-secrets": fromStore("an ExternalSecret"),
  "vault-secrets-operator": (path) =>
    `This repository takes its secrets from Vault already (${path}): put the new value there and refer to it by a VaultStaticSecret.`,
  "secrets-store-csi": (path) =>
    `This repository mounts its secrets from a store already (${path}): put the new value there and name it in a SecretProviderClass.`,
  "vault-agent": (path) =>
    `This repository takes its secrets from Vault already (${path}): put the new value there, and let the agent write it by the annotation \`vault.hashicorp.com/agent-inject-secret-…\`.`,
  "argocd-vault-plugin": (path) =>
    `This repository has Argo CD fill in its secrets already (${path}): put the new value into the store and \`<path:…#…>\` in its place.`,
  OnePasswordItem: fromStore("a OnePasswordItem"),
  InfisicalSecret: fromStore("an InfisicalSecret"),
  DopplerSecret: fromStore("a DopplerSecret"),
  BitwardenSecret: fromStore("a BitwardenSecret"),
  AzureKeyVaultSecret: fromStore("an AzureKeyVaultSecret"),
};

/** SOPS encrypts files: where the value's own file is read by a tool that does not decrypt it, the value has to move to another. */
const sopsElsewhere = (path: string): string =>
  `This repository uses SOPS already (${path}): put the new value into a Secret in a file that is encrypted with \`sops encrypt --in-place\`.`;

/** Rules about files that SOPS encrypts as they are, in every tool that reads them. */
const encryptedInPlace: ReadonlySet<string> = new Set([
  "secrets/kubernetes-secret",
  "secrets/last-applied-secret",
  "secrets/kustomize-file",
  "secrets/helm-values-literal",
]);

/** What the repository does elsewhere with such a value, one sentence; undefined where nothing is known, or where the rule's own fix is the only one. */
export function alternativeInUse(rule: SecretRule["id"], tools: ReadonlyMap<Tool, string>): string | undefined {
  const preferred = preferredTools[rule]?.find((tool) => tools.has(tool));
  const path = preferred && tools.get(preferred);
  if (preferred === undefined || path === undefined) return undefined;
  return preferred === "sops" && !encryptedInPlace.has(rule) ? sopsElsewhere(path) : advice[preferred](path);
}

/** Stores from which an object in the cluster makes a Secret. */
const operators: readonly Tool[] = [
  "external-secrets",
  "vault-secrets-operator",
  "OnePasswordItem",
  "InfisicalSecret",
  "DopplerSecret",
  "BitwardenSecret",
  "AzureKeyVaultSecret",
];

/** What reaches a container without a Secret. */
const mounted: readonly Tool[] = ["secrets-store-csi", "vault-agent"];

/** Where a value becomes one of the cluster's, a store is better than a file. */
const inCluster: readonly Tool[] = [...operators, ...mounted, "sealed-secrets", "argocd-vault-plugin", "sops"];
const inSecret: readonly Tool[] = [...operators, "sealed-secrets", "sops"];

/** For each rule what can take such a value, the best first. What runs outside of a cluster, and a person's credentials, none of them can. */
const preferredTools: Readonly<Record<string, readonly Tool[]>> = {
  "secrets/kubernetes-secret": inCluster,
  "secrets/last-applied-secret": inCluster,
  "secrets/workload-literal": inCluster,
  "secrets/kustomize-literal": inCluster,
  "secrets/kustomize-file": inCluster,
  "secrets/external-secret-literal": inCluster,
  "secrets/argocd-application-literal": inSecret,
  "secrets/flux-literal": inSecret,
  "secrets/helm-command-literal": [...operators, "sealed-secrets"],
  "secrets/helm-values-literal": ["sops", ...operators, "sealed-secrets", "argocd-vault-plugin"],
};
