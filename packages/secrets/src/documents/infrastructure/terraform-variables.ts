import { type Inspection, report } from "../inspection.ts";
import { type Leaf, textLeaf } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

const rule = "terraform-sensitive-value";

/** Whether the path names a file of HashiCorp's language: Terraform's, OpenTofu's, Nomad's. */
export function isTerraformFile(path: string): boolean {
  return /\.(?:tf|tofu|tfvars|hcl)$/i.test(path);
}

const head = /(?:^|\n)[ \t]*variable[ \t]+"([\w-]{1,200})"[ \t]*\{/g;
const attribute = /^[ \t]*(default|sensitive)[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.){0,4000})"|(true)\b)/;

/** Judges the defaults of variables: by their names, and of those that are called sensitive each. */
export function inspectTerraformVariables(bytes: Buffer, inspection: Inspection): void {
  if (!bytes.includes("default")) return;
  const text = bytes.toString("latin1");
  for (const match of text.matchAll(head)) {
    const { value, isSensitive } = readBlock(text, match.index + match[0].length);
    if (!value || value.text.includes("${")) continue;
    const name = match[1] ?? "";
    const check = isSensitive
      ? judgeSecretValue(name, value.text, "default of a variable that is called sensitive", inspection)
      : judgeNamedValue(name, value, inspection);
    if (check) report(inspection, rule, value, check);
  }
}

const mostLines = 200;

/** The attributes up to the line that closes the block: formatted by `terraform fmt` it stands alone. */
function readBlock(text: string, from: number): { value?: Leaf; isSensitive: boolean } {
  let value: Leaf | undefined;
  let isSensitive = false;
  let start = from;
  for (let lines = 0; lines < mostLines && start < text.length; lines++) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, end);
    if (lines > 0 && /^[a-z]/.test(line)) break;
    const [whole, name, written, isTrue] = attribute.exec(line) ?? [];
    if (name === "default" && written !== undefined && whole !== undefined && !value) {
      value = textLeaf(written, start + whole.length - 1 - written.length);
    }
    if (name === "sensitive" && isTrue) isSensitive = true;
    if (/^\}|\}[ \t\r]*$/.test(line)) break;
    start = end + 1;
  }
  return { ...(value ? { value } : {}), isSensitive };
}
