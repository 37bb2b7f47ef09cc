import { type Inspection, report } from "../inspection.ts";
import { type Leaf, textLeaf } from "../parse/item.ts";
import { maskTemplates } from "../parse/mask-templates.ts";
import { judgeNamedValue } from "../values/named-value.ts";

const rule = "helm-command-literal";

const scripts = /\.(?:sh|bash|zsh|mk)$|(?:^|\/)(?:makefile|gnumakefile|justfile|jenkinsfile)$/i;
const pipelines =
  /(?:^|\/)(?:\.github\/workflows\/[^/]+|action|[\w.-]*\.?gitlab-ci|azure-pipelines|bitbucket-pipelines|cloudbuild|taskfile|\.circleci\/[\w.-]+)\.ya?ml$/i;

/** Whether people write commands in files of this name. */
export function isCommandFile(path: string): boolean {
  return scripts.test(path) || pipelines.test(path);
}

const flags = /--(?:helm-)?set(?:-string|-literal)?(?=[=\s])/g;

/** Judges what commands hand to Helm by `--set`, or to Argo CD by `--helm-set`, in a script or in the steps of a pipeline. */
export function inspectHelmCommands(bytes: Buffer, inspection: Inspection): void {
  if (!bytes.includes("--set") && !bytes.includes("--helm-set")) return;
  const text = maskTemplates(bytes.toString("latin1"));
  for (const match of text.matchAll(flags)) {
    for (const { name, leaf } of settingsAt(text, match.index + match[0].length)) {
      const check = judgeNamedValue(name, leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
  }
}

/** What parts a flag from its value; the next line goes on where this one ends with a backslash. */
const gap = /=|[ \t]+(?:\\\r?\n[ \t]*)?/y;
/** Longer is no setting that a person wrote. */
const word = /"((?:[^"\\\n]|\\.){0,2000})"|'([^'\n]{0,2000})'|([^\s"';|&]{1,2000})/y;

/** `name=value` pairs, which are parted by commas. */
function settingsAt(text: string, start: number): { name: string; leaf: Leaf }[] {
  gap.lastIndex = start;
  if (!gap.test(text)) return [];
  word.lastIndex = gap.lastIndex;
  const given = word.exec(text);
  if (!given) return [];
  const settings = given[1] ?? given[2] ?? given[3] ?? "";
  const found: { name: string; leaf: Leaf }[] = [];
  let at = given.index + given[0].indexOf(settings);
  for (const setting of settings.split(/(?<!\\),/)) {
    const equals = setting.indexOf("=");
    const written = setting.slice(equals + 1);
    const from = at + equals + 1;
    const isOpen = written === "" && given[3] !== undefined;
    if (equals > 0)
      found.push({ name: setting.slice(0, equals), leaf: isOpen ? quotedAt(text, from) : textLeaf(written, from) });
    at += setting.length + 1;
  }
  return found;
}

/** `--set auth.password="value"`: a bare word ends where its quoted part begins. */
function quotedAt(text: string, from: number): Leaf {
  return textLeaf(/^(["'])([^"'\s]{0,2000})\1/.exec(text.slice(from, from + 2002))?.[2] ?? "", from + 1);
}
