import { type Inspection, report } from "../inspection.ts";
import { at, type Item, leavesBelow } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";

/** The settings of a stack, `Pulumi.<stack>.yaml`. */
export const stackName = /(?:^|\/)Pulumi\.[\w.-]+\.ya?ml$/;

export function isPulumiStack(path: string): boolean {
  return stackName.test(path);
}

/** Judges `namespace:name: value` by the name; what was set as a secret stands under `secure`, encrypted. */
export function inspectPulumiConfig(document: Item, inspection: Inspection): void {
  for (const { path, leaf } of at(document, "config").flatMap(leavesBelow)) {
    const key = path.findLast((part) => part !== "*") ?? "";
    if (key === "secure") continue;
    const check = judgeNamedValue(key.slice(key.lastIndexOf(":") + 1), leaf, inspection);
    if (check) report(inspection, "pulumi-config-literal", leaf, check);
  }
}
