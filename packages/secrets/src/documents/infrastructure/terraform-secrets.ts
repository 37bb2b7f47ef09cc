import path from "node:path";
import { type Inspection, report } from "../inspection.ts";
import { textLeaf } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

const rule = "terraform-sensitive-value";

/** A resource that keeps a secret in a store, and the attribute that is it, as the providers document them. */
interface SecretResource {
  readonly types: RegExp;
  readonly attributes: string;
  /** What else the block has to say, where the attribute need not be a secret. */
  readonly when?: RegExp;
}

const resources: readonly SecretResource[] = [
  { types: /^aws_ssm_parameter$/, attributes: "value", when: /\btype[ \t]*=[ \t]*"SecureString"/ },
  { types: /^aws_secretsmanager_secret_version$/, attributes: "secret_string" },
  { types: /^azurerm_key_vault_secret$/, attributes: "value" },
  { types: /^google_secret_manager_secret_version$/, attributes: "secret_data" },
  { types: /^vault_(?:generic_secret|kv_secret(?:_v2)?)$/, attributes: "data_json" },
  { types: /^kubernetes_secret(?:_v1)?$/, attributes: "data|string_data" },
  { types: /^github_(?:actions|dependabot|codespaces)_(?:\w+_)?secret$/, attributes: "plaintext_value|value" },
  { types: /^gitlab_(?:project|group|instance)_variable$/, attributes: "value", when: /\bmasked[ \t]*=[ \t]*true/ },
  { types: /^tfe_variable$/, attributes: "value", when: /\bsensitive[ \t]*=[ \t]*true/ },
  { types: /^doppler_secret$/, attributes: "value" },
  { types: /^helm_release$/, attributes: "set_sensitive" },
];

const head = /^[ \t]*resource[ \t]+"(\w{1,100})"[ \t]+"[\w-]{1,100}"[ \t]*\{/gm;
const literal = '"((?:[^"\\\\\\n$]|\\\\.){1,4000})"';
const assigned = new RegExp(`([\\w-]{1,100})"?[ \\t]*[=:][ \\t]*${literal}`, "dg");
/** Longer is no block that a person wrote. */
const longestBlock = 20_000;

/** Judges what resources put into a store of secrets, each of a list of secrets, and texts of YAML. */
export function inspectTerraformSecrets(bytes: Buffer, inspection: Inspection): void {
  const text = bytes.toString("latin1");
  for (const match of text.matchAll(head)) {
    const known = resources.find(({ types }) => types.test(match[1] ?? ""));
    if (known) inspectBlock(text, match.index + match[0].length, known, inspection);
  }
  inspectLists(text, inspection);
  inspectHeredocs(text, inspection);
}

/** Formatted by `terraform fmt`, a block ends at the first line that begins with its brace. */
function inspectBlock(text: string, start: number, { attributes, when }: SecretResource, inspection: Inspection): void {
  const rest = text.slice(start, start + longestBlock);
  const block = rest.slice(0, /\n(?:\}|resource\b)/.exec(rest)?.index);
  if (when && !when.test(block)) return;
  const attribute = new RegExp(`^[ \\t]*(?:${attributes})[ \\t]*(?:=[ \\t]*|(?=\\{))`, "gm");
  for (const found of block.matchAll(attribute)) {
    const from = found.index + found[0].length;
    const value = expressionAt(block, from);
    const name = /^[ \t]*(\w+)/.exec(found[0])?.[1] ?? "";
    const pairs = block[from] === '"' ? [`${name} = ${value}`] : [value];
    for (const pair of pairs) judgePairs(pair, start + from - (pair.length - value.length), inspection);
  }
}

/** Up to the end of the line, or to the bracket that closes what is opened on it. */
function expressionAt(block: string, from: number): string {
  let depth = 0;
  for (let at = from; at < block.length; at++) {
    const sign = block[at] ?? "";
    if ("{([".includes(sign)) depth += 1;
    else if ("})]".includes(sign)) depth -= 1;
    else if (sign === "\n" && depth <= 0) return block.slice(from, at);
  }
  return block.slice(from);
}

/** `name = "value"` and `"name": "value"`; of a setting of a chart only its value counts. */
function judgePairs(text: string, offset: number, inspection: Inspection): void {
  for (const { indices, 1: name = "", 2: written = "" } of text.matchAll(assigned)) {
    if (name === "name") continue;
    const [start, end] = indices?.[2] ?? [0, 0];
    const leaf = textLeaf(written, offset + start, offset + end);
    const check = judgeSecretValue(name, written, "value that Terraform puts into a store of secrets", inspection);
    if (check && check.confidence !== "low") report(inspection, rule, leaf, check);
  }
}

const list = /^[ \t]*(\w{2,80})s[ \t]*=[ \t]*\[([^[\]]{1,4000})\]/gm;

/** `api_keys = ["…", "…"]`: each is what the name says in the singular. */
function inspectLists(text: string, inspection: Inspection): void {
  for (const { index, 0: whole, 1: name = "", 2: items = "" } of text.matchAll(list)) {
    const offset = index + whole.length - 1 - items.length;
    for (const { indices, 1: written = "" } of items.matchAll(new RegExp(literal, "dg"))) {
      const [start, end] = indices?.[1] ?? [0, 0];
      const leaf = textLeaf(written, offset + start, offset + end);
      const check = judgeNamedValue(name, leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
  }
}

/** More than a person writes into one file; one that nothing closes is looked for far. */
const mostHeredocs = 200;
const heredoc = /<<[-~]?(\w{1,40})\r?\n/g;
const languages = [
  { start: /^\s*(?:---\s*)?(?:apiVersion|kind):\s/, name: "manifest.yaml" },
  { start: /^\s*(?:---|#[^\n]*)?\s*[\w.-]{1,80}:(?:\s|$)/, name: "heredoc.yaml" },
  { start: /^\s*(?:#[^\n]*)?\s*[A-Z][A-Z\d_]{1,80}=/, name: "heredoc.env" },
] as const;

/** Values of a chart, manifests and variables of a process stand in heredocs, where the language around them says nothing of theirs. */
function inspectHeredocs(text: string, inspection: Inspection): void {
  const all = Array.from(text.matchAll(heredoc));
  if (all.length > mostHeredocs)
    inspection.skipped.add(`heredocs beyond the first ${mostHeredocs} of a file, which were searched as text`);
  for (const match of all.slice(0, mostHeredocs)) {
    const start = match.index + match[0].length;
    const mark = new RegExp(`^[ \\t]*${match[1]}\\b`, "m").exec(text.slice(start, start + longestBlock));
    if (!mark) continue;
    const body = text.slice(start, start + mark.index);
    const name = languages.find(({ start: begins }) => begins.test(body.slice(0, 400)))?.name;
    if (name === undefined) continue;
    // Beside the file: what stands in an example is one.
    const beside = path.posix.join(path.posix.dirname(inspection.path), name);
    for (const found of inspection.scan(Buffer.from(body, "latin1"), beside))
      inspection.matches.push({ ...found, start: start + found.start, end: start + found.end });
  }
}
