import { type Inspection, report } from "../inspection.ts";
import { at, type Item } from "../parse/item.ts";
import { assignedIn } from "../values/assigned-text.ts";
import { judgeSecretValue } from "../values/secret-value.ts";
import { inspectValues } from "./helm-values.ts";

const rule = "kustomize-literal";

/** Judges `secretGenerator[].literals`: `NAME=value`, of which all become data of a Secret; and the values that it gives to charts, or Flux to variables. */
export function inspectKustomization(document: Item, inspection: Inspection): void {
  for (const literal of at(document, "secretGenerator", "*", "literals", "*")) {
    const assigned = literal.kind === "leaf" ? assignedIn(literal) : undefined;
    if (!assigned) continue;
    const { key, value } = assigned;
    const check = judgeSecretValue(key, value.text, "literal of a generator of Secrets", inspection);
    if (check) report(inspection, rule, value, check);
  }
  for (const values of at(document, "helmCharts", "*", "valuesInline")) inspectValues(values, inspection);
  for (const values of at(document, "spec", "postBuild", "substitute"))
    inspectValues(values, inspection, "flux-literal");
}
