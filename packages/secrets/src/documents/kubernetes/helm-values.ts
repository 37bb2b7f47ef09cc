import { type Inspection, report } from "../inspection.ts";
import { inspectInner } from "../parse/inner-text.ts";
import { at, type Item, leavesBelow } from "../parse/item.ts";
import { parseDocuments } from "../parse/parse-documents.ts";
import { judgeNamedValue } from "../values/named-value.ts";

const helmValues = "helm-values-literal";
const flux = "flux-literal";
const argocd = "argocd-application-literal";

/** Whether the path names a file of values for a chart. */
export function isValuesFile(path: string): boolean {
  return /(?:^|\/)(?:[\w.-]+[._-])?values(?:[._-][\w.-]+)?\.ya?ml$/i.test(path);
}

/** `jwt: { key: … }` is a `jwt_key`: alone these names say nothing. */
const open = new Set(["key", "value", "data"]);

/** `keys: { encryption: … }` has an `encryption_key`, and `passwords: […]` a `password`. */
const several = /^(.*(?:key|password|secret|token|passphrase))s$/i;

function nameOf(path: readonly string[]): string {
  const keys = path.filter((key) => key !== "*");
  const last = keys.at(-1) ?? "";
  if (last === "replicaSetKey") return "shared_key";
  const [, one] = several.exec(path.at(-1) === "*" ? last : (path.at(-2) ?? "")) ?? [];
  if (one !== undefined) return path.at(-1) === "*" ? one : `${last}_${one}`;
  return open.has(last.toLowerCase()) ? keys.slice(-2).join("_") : last;
}

/** Judges values by the last of their names, also `name` and `value` side by side as Argo CD's parameters have them. */
export function inspectValues(values: Item, inspection: Inspection, rule = helmValues): void {
  for (const { path, leaf } of leavesBelow(values)) {
    const check = judgeNamedValue(nameOf(path), leaf, inspection);
    if (check) report(inspection, rule, leaf, check);
  }
}

/** Flux keeps values inside of a HelmRelease. */
export function inspectHelmRelease(document: Item, inspection: Inspection): void {
  for (const values of at(document, "spec", "values")) inspectValues(values, inspection, flux);
}

/** Argo CD keeps values and parameters inside of an Application, for one source or for many. */
export function inspectApplication(document: Item, inspection: Inspection): void {
  const specs = [at(document, "spec"), at(document, "spec", "template", "spec")].flat();
  const sources = specs.flatMap((spec) => [...at(spec, "source"), ...at(spec, "sources", "*")]);
  for (const helm of sources.flatMap((source) => at(source, "helm"))) {
    for (const values of at(helm, "valuesObject")) inspectValues(values, inspection, argocd);
    for (const text of at(helm, "values")) inspectText(text, inspection, argocd);
    for (const parameter of at(helm, "parameters", "*")) {
      const [name] = at(parameter, "name");
      const [value] = at(parameter, "value");
      if (name?.kind !== "leaf" || value?.kind !== "leaf") continue;
      const check = judgeNamedValue(name.text, value, inspection);
      if (check) report(inspection, argocd, value, check);
    }
  }
}

/** K3s and RKE2 install charts from a HelmChart, and change their own by a HelmChartConfig. */
export function inspectHelmChart(document: Item, inspection: Inspection): void {
  for (const values of at(document, "spec", "set")) inspectValues(values, inspection);
  for (const text of at(document, "spec", "valuesContent")) inspectText(text, inspection, helmValues);
}

/** Values as a text of YAML or JSON; what is neither was searched as text. */
export function inspectText(text: Item, inspection: Inspection, rule: string): void {
  if (text.kind !== "leaf") return;
  inspectInner(text, inspection, (inner, bytes) => {
    for (const values of parseDocuments(bytes).documents) inspectValues(values, inner, rule);
  });
}
