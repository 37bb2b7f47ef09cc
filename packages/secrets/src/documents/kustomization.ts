import { type Inspection, report } from "./inspection.ts";
import { at, type Item } from "./item.ts";
import { judgeSecretValue } from "./secret-value.ts";

const rule = "kustomize-literal";

/** Judges `secretGenerator[].literals`: `NAME=value`, of which all become data of a Secret. */
export function inspectKustomization(document: Item, inspection: Inspection): void {
  for (const literal of at(document, "secretGenerator", "*", "literals", "*")) {
    if (literal.kind !== "leaf") continue;
    const equals = literal.text.indexOf("=");
    if (equals <= 0) continue;
    const text = literal.text.slice(equals + 1).replace(/^(["'])(.*)\1$/s, "$2");
    const check = judgeSecretValue(
      literal.text.slice(0, equals),
      text,
      "literal of a generator of Secrets",
      inspection,
    );
    if (!check) continue;
    // The value alone where it stands as it is; with escapes in it, the whole.
    const isPlain = literal.end - literal.start === literal.text.length;
    const start = isPlain ? literal.start + literal.text.indexOf(text, equals + 1) : literal.start;
    report(inspection, rule, { ...literal, text, start, end: isPlain ? start + text.length : literal.end }, check);
  }
}
