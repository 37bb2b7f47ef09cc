import { claim, type Inspection, report } from "../inspection.ts";
import { at, type Item, leafEntries, leavesBelow, textAt } from "../parse/item.ts";
import { toolOfKind } from "../tools.ts";
import { namedPairs } from "../values/named-pairs.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

const rule = "external-secret-literal";

/** Objects that say where a secret is. */
export const referringKinds: ReadonlySet<string> = new Set([
  "ExternalSecret",
  "ClusterExternalSecret",
  "PushSecret",
  "SecretStore",
  "ClusterSecretStore",
  "VaultStaticSecret",
  "VaultDynamicSecret",
  "SecretProviderClass",
  "InfisicalSecret",
  "DopplerSecret",
  "OnePasswordItem",
  "BitwardenSecret",
  "AzureKeyVaultSecret",
]);

/** Keys that hold where a value is, never the value. */
const referring =
  /^(?:name|namespace|key|property|version|secretKey|remoteKey|path|mount|role|kind|secretName|objectName|objectType|tokenPath|refreshInterval|item|itemPath)$|(?:Ref|Selector|Refs)$/;

/** Judges the literals of a document that is to hold references; the references are none. */
export function inspectReferring(document: Item, inspection: Inspection): void {
  const tool = toolOfKind.get(textAt(document, "kind") ?? "");
  if (tool) inspection.tools.add(tool);
  const templates = [at(document, "spec", "target"), at(document, "spec", "externalSecretSpec", "target")].flat();
  const judged = new Set<Item>();
  for (const { key, leaf } of templates.flatMap((target) => leafEntries(target, "template", "data"))) {
    judged.add(leaf);
    // Text with lines is a file that the template writes; the values in it are judged by the scanner of bytes.
    if (/\n/.test(leaf.text.trim())) continue;
    const check = judgeSecretValue(key, leaf.text, "literal in the template of an external secret", inspection);
    if (check) report(inspection, rule, leaf, check);
  }
  for (const { name, leaf } of at(document, "spec").flatMap(namedPairs)) {
    if (judged.has(leaf)) continue;
    const check = judgeNamedValue(name, leaf, inspection);
    if (check) {
      judged.add(leaf);
      report(inspection, rule, leaf, check);
    }
  }
  for (const { path, leaf } of at(document, "spec").flatMap(leavesBelow)) {
    if (judged.has(leaf)) continue;
    if (path.some((key) => referring.test(key))) claim(inspection, leaf);
    else {
      const check = judgeNamedValue(path.findLast((key) => key !== "*") ?? "", leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
  }
}
