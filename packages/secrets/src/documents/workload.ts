import { type Inspection, report } from "./inspection.ts";
import { at, type Item, leavesBelow, walk } from "./item.ts";
import { judgeNamedValue } from "./named-value.ts";

const rule = "workload-literal";

/** Judges literals in the environment of containers, wherever a workload keeps its pods, and the data of a ConfigMap. */
export function inspectWorkload(document: Item, kind: string, inspection: Inspection): void {
  if (kind === "ConfigMap") {
    for (const { path, leaf } of at(document, "data").flatMap(leavesBelow)) {
      const check = judgeNamedValue(path.at(-1) ?? "", leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
    return;
  }
  walk(document, [], (path, item) => {
    if (path.at(-1) !== "env" || item.kind !== "list") return;
    for (const variable of item.items) inspectVariable(variable, inspection);
  });
}

function inspectVariable(variable: Item, inspection: Inspection): void {
  const [name] = at(variable, "name");
  const [value] = at(variable, "value");
  if (name?.kind !== "leaf" || value?.kind !== "leaf") return;
  const check = judgeNamedValue(name.text, value, inspection);
  if (check) report(inspection, rule, value, check);
}
