import type { Range } from "../engine/content.ts";
import { stackName } from "./infrastructure/pulumi-config.ts";
import { isValuesFile } from "./kubernetes/helm-values.ts";
import { at, type Item, leavesBelow, textAt } from "./parse/item.ts";
import { isComposeFile } from "./pipelines/compose.ts";
import { isWorkflowFile } from "./pipelines/workflow.ts";

/**
 * What a value stands in, by a document's kind or a file's name. A provider's token is one wherever it stands, but what to keep in its place
 * is a matter of the place.
 */
export interface Place {
  /** Id of a document rule, without its area. */
  readonly rule: string;
  /** Whether a value that only its name tells is reported by that rule, too. */
  readonly names: boolean;
}

/** A place with its bytes in the file. */
export type PlaceAt = Place & Range;

const named = (rule: string): Place => ({ rule, names: true });

/** Files of one tool, of which every value that a name tells is one of that tool's; they are not parsed for it. */
const byPath: readonly { readonly path: RegExp; readonly place: Place }[] = [
  { path: /\.(?:tf|tofu|tfvars(?:\.json)?)$/i, place: named("terraform-sensitive-value") },
  { path: stackName, place: named("pulumi-config-literal") },
  { path: /(?:^|\/)(?:group_vars|host_vars)\/[\w./-]+$/, place: named("ansible-literal") },
  {
    path: /(?:^|\/)roles\/[\w.-]+\/(?:tasks|handlers|defaults|vars)\/[\w./-]+\.ya?ml$/,
    place: named("ansible-literal"),
  },
  {
    path: /(?:^|\/)(?:inventor(?:y|ies)\/(?:[\w.-]+\/)*hosts|hosts\.ini$|[\w-]*playbook[\w-]*\.ya?ml$|playbooks\/[\w./-]+\.ya?ml$)/,
    place: named("ansible-literal"),
  },
  // Platforms other than GitHub, whose workflows are parsed.
  {
    path: /(?:^|\/)(?:[\w.-]*\.?gitlab-ci[\w.-]*\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.yml|\.circleci\/[\w.-]+\.ya?ml|\.travis\.yml|\.drone\.ya?ml|\.woodpecker(?:\/[\w.-]+)?\.ya?ml|\.buildkite\/[\w.-]+\.ya?ml|buildspec[\w.-]*\.ya?ml|cloudbuild[\w.-]*\.ya?ml|jenkinsfile[\w.-]*)$/i,
    place: named("pipeline-literal"),
  },
];

/** The place that the name of the file says. */
export function placeOfFile(path: string): Place | undefined {
  return byPath.find((known) => known.path.test(path))?.place;
}

const kinds: ReadonlyMap<string, Place> = new Map(
  Object.entries({
    "kubernetes-secret": "Secret",
    "sealed-secret-not-sealed": "SealedSecret",
    "external-secret-literal": "ExternalSecret ClusterExternalSecret PushSecret SecretStore ClusterSecretStore",
    "workload-literal":
      "Pod PodTemplate Deployment StatefulSet DaemonSet ReplicaSet ReplicationController Job CronJob ConfigMap Rollout Service " +
      "Workflow WorkflowTemplate ClusterWorkflowTemplate CronWorkflow Task ClusterTask TaskRun Pipeline PipelineRun TriggerTemplate",
  }).flatMap(([rule, list]) => list.split(" ").map((kind) => [kind, named(rule)] as const)),
);

/** Objects of a tool that lives in the cluster, by the group of their `apiVersion`. */
const groups: readonly { readonly group: RegExp; readonly kind: RegExp; readonly place?: Place }[] = [
  { group: /^argoproj\.io\//, kind: /^(?:Application|ApplicationSet)$/, place: named("argocd-application-literal") },
  { group: /\.fluxcd\.io\//, kind: /./, place: named("flux-literal") },
  { group: /^helm\.cattle\.io\//, kind: /^HelmChart(?:Config)?$/, place: named("helm-values-literal") },
  { group: /^kustomize\.config\.k8s\.io\//, kind: /./, place: named("kustomize-literal") },
  // Settings of programs that have the form of an object and are none.
  {
    group:
      /^(?:kubeadm|kubelet\.config|kubeproxy\.config|apiserver\.config|client\.authentication)\.k8s\.io\/|^skaffold\//,
    kind: /./,
  },
];

/** The place that a parsed document is, with its bytes; undefined where it is none that is known. Throws TooComplex. */
export function placeOfDocument(document: Item, path: string): PlaceAt | undefined {
  const place = placeByKind(document, path);
  if (!place) return undefined;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { leaf } of leavesBelow(document)) {
    if (leaf.end === 0) continue;
    start = Math.min(start, leaf.start);
    end = Math.max(end, leaf.end);
  }
  return end > start ? { ...place, start, end } : undefined;
}

function placeByKind(document: Item, path: string): Place | undefined {
  const kind = textAt(document, "kind") ?? "";
  const version = textAt(document, "apiVersion") ?? "";
  if (kind === "" || version === "") {
    if (isWorkflowFile(path)) return named("workflow-literal");
    if (isComposeFile(path)) return named("compose-literal");
    if (isValuesFile(path)) return named("helm-values-literal");
    return undefined;
  }
  const group = groups.find((one) => one.group.test(version) && one.kind.test(kind));
  if (group) return group.place;
  const known = kinds.get(kind);
  if (known) return known;
  // Of any other object it is known that the cluster reads it.
  return at(document, "metadata", "name").length > 0 ? { rule: "workload-literal", names: false } : undefined;
}
