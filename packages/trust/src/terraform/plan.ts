import type { Region } from "@sallyport/core";
import type { Source } from "../source.ts";
import { entriesOf, itemsOf, type Tree, type TreeEntry, textAt, treeAt, unresolvedScalar } from "../tree/tree.ts";
import type { TerraformResource } from "./resource.ts";

/** True for the output of `terraform show -json` (https://developer.hashicorp.com/terraform/internals/json-format). */
export function isPlan(tree: Tree): boolean {
  return (
    treeAt(tree, "format_version") !== undefined &&
    (treeAt(tree, "planned_values") ?? treeAt(tree, "values")) !== undefined
  );
}

/** The resources of all modules as they will be, or as they are. */
export function plannedResources(tree: Tree, source: Source): TerraformResource[] {
  const plan: Source = { ...source, standing: "plan" };
  const unknowns = new Map<string, Tree>();
  for (const change of itemsOf(treeAt(tree, "resource_changes"))) {
    const after = treeAt(change, "change", "after_unknown");
    if (after) unknowns.set(textAt(change, "address") ?? "", after);
  }
  const resources: TerraformResource[] = [];
  const root = treeAt(tree, "planned_values", "root_module") ?? treeAt(tree, "values", "root_module");
  const modules: (Tree | undefined)[] = [root];
  for (let module = modules.shift(); module !== undefined; module = modules.shift()) {
    for (const resource of itemsOf(treeAt(module, "resources"))) {
      const address = textAt(resource, "address") ?? "";
      const values = treeAt(resource, "values");
      if (values === undefined || textAt(resource, "mode") === "data") continue;
      const type = textAt(resource, "type") ?? "";
      resources.push({ type, address, source: plan, values: withUnknowns(values, unknowns.get(address), address) });
    }
    modules.push(...itemsOf(treeAt(module, "child_modules")));
  }
  return resources;
}

/** Puts an unresolved value where the plan says that one will come. */
function withUnknowns(values: Tree, unknown: Tree | undefined, address: string): Tree {
  if (unknown?.kind === "boolean") {
    const isOpen = textAt(unknown) === "true";
    return isOpen ? unresolvedScalar(`${address}, known only after the apply`, values.at) : values;
  }
  if (unknown?.kind === "list" && values.kind === "list") {
    const length = Math.max(values.items.length, unknown.items.length);
    const items = Array.from({ length }, (_, index) => {
      const item = values.items[index];
      return withUnknowns(item ?? nothing(values.at), unknown.items[index], address);
    });
    return { ...values, items: items.filter((item, index) => index < values.items.length || item.kind !== "null") };
  }
  if (unknown?.kind !== "object" || values.kind !== "object")
    return isAnyOpen(unknown) ? unresolvedScalar(`${address}, known only after the apply`, values.at) : values;
  const entries = new Map<string, TreeEntry>(values.entries);
  for (const [key, { value: open }] of unknown.entries) {
    const present = entries.get(key);
    const entry = present ?? { keyAt: values.at, value: nothing(values.at) };
    const value = withUnknowns(entry.value, open, `${address}.${key}`);
    if (present || value !== entry.value) entries.set(key, { keyAt: entry.keyAt, value });
  }
  return { ...values, entries };
}

function nothing(at: Region): Tree {
  return { kind: "null", text: [""], at };
}

/** Whether a part of what the plan tells to be unknown is, at any depth. */
function isAnyOpen(unknown: Tree | undefined): boolean {
  if (unknown?.kind === "boolean") return textAt(unknown) === "true";
  if (unknown?.kind === "list") return unknown.items.some(isAnyOpen);
  return entriesOf(unknown).some(([, { value }]) => isAnyOpen(value));
}
