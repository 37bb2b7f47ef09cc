import type { Match } from "../match.ts";
import { inspectVaulted, isVaultFile } from "./infrastructure/ansible-vault.ts";
import { inspectPulumiConfig, isPulumiStack } from "./infrastructure/pulumi-config.ts";
import { inspectTerraformState, isTerraformState } from "./infrastructure/terraform-state.ts";
import { asRequired, type Inspection, reportRequired } from "./inspection.ts";
import { inspectReferring, referringKinds } from "./kubernetes/external-secret.ts";
import {
  inspectApplication,
  inspectHelmChart,
  inspectHelmRelease,
  inspectValues,
  isValuesFile,
} from "./kubernetes/helm-values.ts";
import { inspectInnerManifests } from "./kubernetes/inner-manifest.ts";
import { inspectKubeconfig } from "./kubernetes/kubeconfig.ts";
import { inspectSecret } from "./kubernetes/kubernetes-secret.ts";
import { inspectKustomization } from "./kubernetes/kustomization.ts";
import { inspectSealedSecret } from "./kubernetes/sealed-secret.ts";
import { inspectWorkload } from "./kubernetes/workload.ts";
import { at, type Item, impliedLeaf, leavesBelow, type MapItem, textAt } from "./parse/item.ts";
import { inspectCompose, isComposeFile } from "./pipelines/compose.ts";
import { inspectDockerConfig, isDockerConfig } from "./pipelines/docker-config.ts";
import { inspectWorkflow, isWorkflowFile } from "./pipelines/workflow.ts";
import { placeOfDocument } from "./place.ts";
import { inspectKnownFields } from "./programs/known-fields.ts";
import { inspectSops, sopsMetadata } from "./sops/sops.ts";
import { type CreationRule, selectedBy } from "./sops/sops-config.ts";
import { judgeNamedValue } from "./values/named-value.ts";
import { judgeSecretValue } from "./values/secret-value.ts";

const deepestList = 3;

/** Judges one document, as what it is by its kind, or by the name of its file. Throws TooComplex. */
export function inspectDocument(document: Item, inspection: Inspection, depth = 0): void {
  inspectPlain(document, inspection, depth);
  if (inspection.isInner || document.kind !== "map" || at(document, "sops").length > 0) return;
  inspectKnownFields(document, inspection);
  inspectInnerManifests(document, inspection, (inner, inspected) => inspectPlain(inner, inspected, deepestList));
}

function inspectPlain(document: Item, inspection: Inspection, depth: number): void {
  if (isVaultFile(inspection.path) || inspection.bytes.includes("!vault")) inspectVaulted(document, inspection);
  if (document.kind !== "map") return;
  const place = inspection.isInner ? undefined : placeOfDocument(document, inspection.path);
  if (place) inspection.places.push(place);
  const metadata = sopsMetadata(document);
  const kind = textAt(document, "kind") ?? "";
  const version = textAt(document, "apiVersion") ?? "";
  if (metadata) inspectSops(document, metadata, inspection);
  else if (inspection.required) inspectRequired(document, inspection.required, inspection);
  else if (isTerraformState(document)) inspectTerraformState(document, inspection);
  else if (version === "" || kind === "") inspectUnversioned(document, inspection);
  else if (/List$/.test(kind) && depth < deepestList) {
    // An API server leaves out what the list says of all its items.
    const common = { apiVersion: version, kind: kind.replace(/List$/, "") };
    for (const item of at(document, "items", "*")) inspectDocument(withKind(item, common), inspection, depth + 1);
  } else inspectKind(document, kind, version, inspection);
}

function withKind(item: Item, common: Readonly<Record<string, string>>): Item {
  if (item.kind !== "map" || at(item, "kind").length > 0) return item;
  const added = Object.entries(common).map(([key, text]) => ({ key, value: impliedLeaf(text) }));
  return { kind: "map", entries: [...added, ...item.entries] };
}

/** A document that `.sops.yaml` wants encrypted and that is not: what it holds as secrets is reported as that. */
function inspectRequired(document: MapItem, required: CreationRule, inspection: Inspection): void {
  const ordinary: Inspection = { ...inspection, required: undefined, matches: [] };
  inspectDocument(document, ordinary);
  if (textAt(document, "kind") && textAt(document, "apiVersion")) {
    // A rule for the data of Secrets alone wants nothing of a chart's values.
    const isWanted = ({ rule }: Match) => !required.partial || rule.id === "secrets/kubernetes-secret";
    inspection.matches.push(
      ...ordinary.matches.map((match) => (isWanted(match) ? asRequired(match, inspection) : match)),
    );
    return;
  }
  for (const { path, leaf } of selectedBy(required, leavesBelow(document), ({ path }) => path)) {
    const key = path.findLast((part) => part !== "*") ?? "";
    const check = required.specific
      ? leaf.isText && judgeSecretValue(key, leaf.text, "in a file that .sops.yaml wants encrypted", inspection)
      : judgeNamedValue(key, leaf, inspection);
    if (check) reportRequired(leaf, check, inspection);
  }
  inspection.matches.push(...ordinary.matches);
}

function inspectKind(document: Item, kind: string, version: string, inspection: Inspection): void {
  if (kind === "Secret" && version === "v1") inspectSecret(document, inspection);
  else if (kind === "SealedSecret") inspectSealedSecret(document, inspection);
  else if (referringKinds.has(kind)) inspectReferring(document, inspection);
  else if (kind === "Config" && at(document, "users").length > 0) inspectKubeconfig(document, inspection);
  else if (kind === "HelmRelease") inspectHelmRelease(document, inspection);
  else if (kind === "HelmChart" || kind === "HelmChartConfig") inspectHelmChart(document, inspection);
  else if (kind === "Application" || kind === "ApplicationSet") inspectApplication(document, inspection);
  else if (kind === "Kustomization" || kind === "Component") inspectKustomization(document, inspection);
  else inspectWorkload(document, kind, inspection);
}

/** Files that are known by their names, or by a key that nothing else has. */
function inspectUnversioned(document: Item, inspection: Inspection): void {
  const { path } = inspection;
  if (isPulumiStack(path)) inspectPulumiConfig(document, inspection);
  else if (isWorkflowFile(path)) inspectWorkflow(document, inspection);
  else if (isComposeFile(path)) inspectCompose(document, inspection);
  else if (isDockerConfig(document, path)) inspectDockerConfig(document, inspection);
  else if (isValuesFile(path)) inspectValues(document, inspection);
  else if (at(document, "secretGenerator").length > 0 || at(document, "helmCharts").length > 0)
    inspectKustomization(document, inspection);
  else if (at(document, "users", "*", "user").length > 0) inspectKubeconfig(document, inspection);
}
