import type { Inspection } from "../inspection.ts";
import { inspectInner } from "../parse/inner-text.ts";
import { type Item, textAt, walk } from "../parse/item.ts";
import { parseJson } from "../parse/parse-json.ts";
import { inspectSecret } from "./kubernetes-secret.ts";

/** Where `kubectl apply` keeps what it was given, whole, also of a Secret whose data a tool has encrypted since. */
export const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** Judges the Secrets in such annotations, of the document or of a template in it. Throws TooComplex. */
export function inspectLastApplied(document: Item, inspection: Inspection): void {
  walk(document, [], (path, item) => {
    if (path.at(-1) !== lastApplied || item.kind !== "leaf") return;
    inspectInner(item, inspection, (inner, bytes) => {
      const applied = parseJson(bytes.toString("latin1"));
      if (textAt(applied, "kind") !== "Secret" || !applied) return;
      inspectSecret(applied, inner, "last-applied-secret");
    });
  });
}
