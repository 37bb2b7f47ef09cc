import { type Inspection, report } from "../inspection.ts";
import { at, type Item, leafEntries, leavesBelow } from "../parse/item.ts";
import { inspectEmbedded } from "../programs/embedded-file.ts";
import { namedPairs } from "../values/named-pairs.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { inspectText } from "./helm-values.ts";

const rule = "workload-literal";

/** Judges literals that a name stands beside, wherever a workload keeps its pods, and the data of a ConfigMap. */
export function inspectWorkload(document: Item, kind: string, inspection: Inspection): void {
  if (kind === "ConfigMap") {
    for (const { path, leaf } of at(document, "data").flatMap(leavesBelow)) {
      const check = judgeNamedValue(path.at(-1) ?? "", leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
    for (const { key, leaf } of leafEntries(document, "data")) {
      inspectEmbedded(key, leaf, inspection);
      if (/^\s*\{/.test(leaf.text)) inspectText(leaf, inspection, rule);
    }
    return;
  }
  for (const { name, leaf } of namedPairs(document)) {
    const check = judgeNamedValue(name, leaf, inspection);
    if (check) report(inspection, rule, leaf, check);
  }
}
