import { type Inspection, report } from "../inspection.ts";
import { type Item, leafEntries, walk } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { inspectStaticCredentials } from "./static-credential.ts";

const rule = "workflow-literal";
const named = new Set(["env", "with", "credentials", "secrets"]);

/** Whether the path names a workflow of GitHub Actions, or the description of an action. */
export function isWorkflowFile(path: string): boolean {
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i.test(path);
}

/** Judges what steps, jobs and services are given by name. */
export function inspectWorkflow(document: Item, inspection: Inspection): void {
  inspectStaticCredentials(document, inspection);
  walk(document, [], (path, item) => {
    if (!named.has(path.at(-1) ?? "")) return;
    for (const { key, leaf } of leafEntries(item)) {
      const check = judgeNamedValue(key, leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
  });
}
