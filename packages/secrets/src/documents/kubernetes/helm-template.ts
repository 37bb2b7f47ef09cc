import { type Inspection, report } from "../inspection.ts";
import { textLeaf } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";

/** Whether a file is a template of a chart. */
export function isHelmTemplate(path: string): boolean {
  return /(?:^|\/)templates\/.*\.(?:ya?ml|tpl)$|\.gotmpl$/i.test(path);
}

/** `name: {{ … }}`, also with the quotes around it. */
const named = /^[ \t]*(?:- )?["']?([\w.-]{1,100})["']?[ \t]*:[ \t]*["']?\{\{-?([^\n]{1,400}?)\}\}/gm;
/** A literal that goes through functions, or that stands in where the values have none. */
const literals = [/^[ \t]*"([^"\\\n]{1,200})"[ \t]*(?:\||$)/d, /\bdefault[ \t]+"([^"\\\n]{1,200})"/d];

/** Judges the literals of actions by the key that they are written for. */
export function inspectHelmTemplate(bytes: Buffer, inspection: Inspection): void {
  if (!bytes.includes("{{")) return;
  for (const { index, 0: whole, 1: name = "", 2: action = "" } of bytes.toString("latin1").matchAll(named)) {
    const start = index + whole.lastIndexOf(action);
    for (const literal of literals) {
      const found = literal.exec(action)?.indices?.[1];
      if (!found) continue;
      const [from, to] = found;
      const leaf = textLeaf(action.slice(from, to), start + from);
      const check = judgeNamedValue(name, leaf, inspection);
      if (check) report(inspection, "helm-values-literal", leaf, check);
    }
  }
}
