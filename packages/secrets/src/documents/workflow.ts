import { inspectInner } from "./inner-text.ts";
import { type Inspection, report } from "./inspection.ts";
import { type Item, type Leaf, leafEntries, walk } from "./item.ts";
import { judgeNamedValue } from "./named-value.ts";

const rule = "workflow-literal";
const named = new Set(["env", "with", "credentials", "secrets"]);

/** Whether the path names a workflow of GitHub Actions, or the description of an action. */
export function isWorkflowFile(path: string): boolean {
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i.test(path);
}

/** Judges what steps, jobs and services are given by name, and what their commands hand to Helm. */
export function inspectWorkflow(document: Item, inspection: Inspection): void {
  walk(document, [], (path, item) => {
    const key = path.at(-1) ?? "";
    if (named.has(key)) {
      for (const { key: name, leaf } of leafEntries(item)) {
        const check = judgeNamedValue(name, leaf, inspection);
        if (check) report(inspection, rule, leaf, check);
      }
    } else if (key === "run" && item.kind === "leaf" && item.text.includes("--set")) inspectCommands(item, inspection);
  });
}

function inspectCommands(run: Leaf, inspection: Inspection): void {
  inspectInner(run, inspection, (inner) => {
    for (const { name, leaf } of helmSettings(run.text)) {
      const check = judgeNamedValue(name, leaf, inner);
      if (check) report(inner, rule, leaf, check);
    }
  });
}

const flag = /(?:^|\s)--set(?:-string|-literal)?(?:=|[ \t]+(?:\\\r?\n\s*)?)/g;
/** A word of a shell: in double quotes, in single ones, or bare. Longer is no setting that a person wrote. */
const word = /"((?:[^"\\]|\\.){0,2000})"|'([^']{0,2000})'|([^\s"';|&]{1,2000})/y;

/** `name=value` pairs of Helm's `--set`, which are parted by commas, with their places in the text. */
function helmSettings(text: string): { name: string; leaf: Leaf }[] {
  const found: { name: string; leaf: Leaf }[] = [];
  for (const match of text.matchAll(flag)) {
    word.lastIndex = match.index + match[0].length;
    const given = word.exec(text);
    if (!given) continue;
    const settings = given[1] ?? given[2] ?? given[3] ?? "";
    let start = given.index + given[0].indexOf(settings);
    for (const setting of settings.split(/(?<!\\),/)) {
      const from = setting.indexOf("=") + 1;
      const value = quotesOff(setting.slice(from), given[3] !== undefined ? text.slice(start + from) : "");
      const at = start + from + value.before;
      if (from > 1)
        found.push({
          name: setting.slice(0, from - 1),
          leaf: { kind: "leaf", text: value.text, isText: true, start: at, end: at + value.text.length },
        });
      start += setting.length + 1;
    }
  }
  return found;
}

/** `--set auth.password="value"`: a bare word ends where its quoted part begins. */
function quotesOff(setting: string, rest: string): { text: string; before: number } {
  const quoted = setting === "" ? /^(["'])([^"'\s]{0,2000})\1/.exec(rest)?.[2] : undefined;
  return quoted === undefined ? { text: setting, before: 0 } : { text: quoted, before: 1 };
}
