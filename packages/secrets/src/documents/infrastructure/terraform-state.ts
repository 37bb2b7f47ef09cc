import { type Inspection, report } from "../inspection.ts";
import { at, type Item, type LeafAt, leavesBelow, textAt } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

const rule = "terraform-state";

/** Resources that draw a secret, and where they keep it: versions of Terraform before 1.10 do not call it sensitive. */
const drawnBy: ReadonlyMap<string, string> = new Map([
  ["random_password", "result"],
  ["random_bytes", "base64"],
]);

/** Whether the document is a state: no other JSON has these three. */
export function isTerraformState(document: Item): boolean {
  return (
    textAt(document, "lineage") !== undefined &&
    textAt(document, "version") !== undefined &&
    textAt(document, "serial") !== undefined
  );
}

/**
 * Judges what the state itself calls sensitive, and attributes whose names say so. A state without any is reported by its lineage, which
 * names it: the next apply may write one.
 */
export function inspectTerraformState(document: Item, inspection: Inspection): void {
  const before = inspection.matches.length;
  for (const output of at(document, "outputs").flatMap(valuesOf)) {
    if (textAt(output, "sensitive") !== "true") continue;
    for (const found of at(output, "value").flatMap(leavesBelow))
      judgeSensitive(found, "sensitive output of a state", inspection);
  }
  for (const resource of at(document, "resources", "*")) {
    const secret = drawnBy.get(textAt(resource, "type") ?? "");
    for (const instance of at(resource, "instances", "*")) {
      inspectInstance(instance, inspection);
      for (const leaf of secret === undefined ? [] : at(instance, "attributes", secret))
        if (leaf.kind === "leaf")
          judgeSensitive({ path: [secret ?? ""], leaf }, "secret that a state keeps", inspection);
    }
  }
  // Before version 4 of the format a resource was a key of its module.
  for (const resource of at(document, "modules", "*").flatMap((module) => at(module, "resources").flatMap(valuesOf)))
    for (const instance of at(resource, "primary")) inspectInstance(instance, inspection);
  if (inspection.matches.length > before) return;
  for (const lineage of at(document, "lineage")) {
    if (lineage.kind === "leaf")
      report(inspection, rule, lineage, {
        confidence: "high",
        basis: "state of Terraform, which holds all values in the clear",
      });
  }
}

function inspectInstance(instance: Item, inspection: Inspection): void {
  const sensitive = at(instance, "sensitive_attributes", "*").map(pathOfSteps);
  for (const found of at(instance, "attributes").flatMap(leavesBelow)) {
    const names = found.path.filter((key) => key !== "*");
    const isMarked = sensitive.some((path) => path.length > 0 && path.every((key, index) => names[index] === key));
    if (isMarked) judgeSensitive(found, "attribute that the state calls sensitive", inspection);
    else {
      const check = judgeNamedValue(names.at(-1) ?? "", found.leaf, inspection);
      if (check) report(inspection, rule, found.leaf, check);
    }
  }
}

/** `[{"type": "get_attr", "value": "password"}]`; a step into a list stands for any place in it. */
function pathOfSteps(steps: Item): string[] {
  return at(steps, "*").flatMap((step) => (textAt(step, "type") === "get_attr" ? [textAt(step, "value") ?? ""] : []));
}

function judgeSensitive({ path, leaf }: LeafAt, holder: string, inspection: Inspection): void {
  const check = judgeSecretValue(path.findLast((key) => key !== "*") ?? "", leaf.text, holder, inspection);
  if (check) report(inspection, rule, leaf, check);
}

function valuesOf(item: Item): Item[] {
  return item.kind === "map" ? item.entries.map(({ value }) => value) : [];
}
