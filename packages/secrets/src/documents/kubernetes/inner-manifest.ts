import { type Inspection, report } from "../inspection.ts";
import { inspectInner } from "../parse/inner-text.ts";
import { at, type Item, impliedLeaf, type Leaf, leavesBelow, textAt } from "../parse/item.ts";
import { parseDocuments } from "../parse/parse-documents.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

/**
 * Judges manifests that stand as a text in a leaf: a patch of kustomize, of Flux or of Argo CD, what a ClusterResourceSet applies; and the
 * operations of a JSON patch. `inspect` judges one document. Throws TooComplex.
 */
export function inspectInnerManifests(
  document: Item,
  inspection: Inspection,
  inspect: (document: Item, inner: Inspection) => void,
): void {
  for (const leaf of leavesBelow(document).flatMap(({ leaf }) => (isManifest(leaf) ? [leaf] : []))) {
    inspectInner(leaf, inspection, (inner, bytes) => {
      for (const manifest of parseDocuments(bytes).documents) inspect(manifest, inner);
    });
  }
  for (const patch of patchesIn(document)) {
    const kind = textAt(patch, "target", "kind") ?? "";
    for (const text of at(patch, "patch")) {
      if (text.kind !== "leaf") continue;
      inspectInner(text, inspection, (inner, bytes) => {
        for (const operations of parseDocuments(bytes).documents) inspectOperations(operations, kind, inner, inspect);
      });
    }
  }
}

function isManifest({ text, isText }: Leaf): boolean {
  return isText && text.includes("\n") && /^[ \t]*kind:[ \t]*\S/m.test(text) && /^[ \t]*apiVersion:/m.test(text);
}

/** Where kustomize and what builds on it keep patches with a target. */
function patchesIn(document: Item): Item[] {
  const holders = [document, ...at(document, "spec"), ...at(document, "spec", "source", "kustomize")];
  return holders.flatMap((holder) => [
    ...at(holder, "patches", "*"),
    ...at(holder, "patchesJson6902", "*"),
    ...at(holder, "kustomize", "patches", "*"),
  ]);
}

/** `{ op, path, value }`: the last part of the path names a value; what is no single value is a part of the target. */
function inspectOperations(
  operations: Item,
  kind: string,
  inspection: Inspection,
  inspect: (document: Item, inner: Inspection) => void,
): void {
  for (const operation of at(operations, "*")) {
    const path = (textAt(operation, "path") ?? "").split("/").map((part) => part.replaceAll("~1", "/"));
    for (const value of at(operation, "value")) {
      if (value.kind !== "leaf") inspect(asPartOf(kind, value), inspection);
      else judgeOperation(kind, path, value, inspection);
    }
  }
}

function judgeOperation(kind: string, path: readonly string[], value: Leaf, inspection: Inspection): void {
  const key = path.at(-1) ?? "";
  const isData = kind === "Secret" && path.at(-2) === "stringData";
  const check = isData
    ? judgeSecretValue(key, value.text, "data of a Secret, in the clear", inspection)
    : judgeNamedValue(key, value, inspection);
  if (check) report(inspection, isData ? "kubernetes-secret" : "workload-literal", value, check);
}

/** A manifest of the target's kind that has nothing but the value. */
function asPartOf(kind: string, value: Item): Item {
  return {
    kind: "map",
    entries: [
      { key: "apiVersion", value: impliedLeaf("v1") },
      { key: "kind", value: impliedLeaf(kind === "" ? "Patched" : kind) },
      { key: "spec", value },
    ],
  };
}
