import { claim, type Inspection, report } from "../inspection.ts";
import { type Item, type Leaf, leavesBelow } from "../parse/item.ts";
import { judgeNamedValue } from "../values/named-value.ts";
import { judgeSecretValue } from "../values/secret-value.ts";

const rule = "ansible-vault-not-encrypted";
const header = /^\$ANSIBLE_VAULT;1\.[12];AES256(?:;[\w.@-]{1,100})?\s/;

/** Variables of groups and hosts that Ansible's guide keeps apart in a file named after the vault. */
export function isVaultFile(path: string): boolean {
  return /(?:^|\/)(?:group_vars|host_vars)\/(?:[^/]+\/)*[\w.-]*vault[\w.-]*$/i.test(path);
}

/**
 * `$ANSIBLE_VAULT;…` and the hexadecimal of lines of hexadecimal again: salt, HMAC, ciphertext. One that was cut off or damaged holds nothing in
 * the clear either; a text that is only written in hexadecimal does.
 */
function isVaulted(text: string): boolean {
  const trimmed = text.trim();
  const [mark] = header.exec(trimmed) ?? [];
  if (mark === undefined) return false;
  const body = trimmed.slice(mark.length).replace(/\s+/g, "");
  if (!/^[\da-f]+$/i.test(body)) return false;
  const inner = Buffer.from(body, "hex").toString("latin1");
  return /^[\da-f\n]*$/i.test(inner) || !/^[\t\n\r -~]*$/.test(inner);
}

const tag = /!vault(?:-encrypted)?[ \t]+(?:[|>][-+\d]*[ \t]*\r?\n\s*|["'])?$/;
const reach = 200;

/** Proves values that carry the tag `!vault` to be encrypted, and judges those of a file that is to be encrypted as a whole. */
export function inspectVaulted(document: Item, inspection: Inspection): void {
  const isWhole = isVaultFile(inspection.path);
  for (const { path, leaf } of leavesBelow(document)) {
    const key = path.findLast((part) => part !== "*") ?? "";
    if (isVaulted(leaf.text)) claim(inspection, leaf);
    else if (isTagged(leaf, inspection)) {
      const check = judgeSecretValue(key, unheaded(leaf.text), "value that is tagged as encrypted", inspection);
      if (check) report(inspection, rule, leaf, check);
    } else if (isWhole) {
      const check = /^vault_/.test(key)
        ? leaf.isText && judgeSecretValue(key, leaf.text, "in a file for Ansible Vault", inspection)
        : judgeNamedValue(key, leaf, inspection);
      if (check) report(inspection, rule, leaf, check);
    }
  }
}

function isTagged(leaf: Leaf, { bytes }: Inspection): boolean {
  return tag.test(bytes.toString("latin1", Math.max(0, leaf.start - reach), leaf.start));
}

function unheaded(text: string): string {
  return text.replace(header, "");
}
