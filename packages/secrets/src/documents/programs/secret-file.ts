import { type Leaf, textLeaf } from "../parse/item.ts";

/** Files that hold one secret and nothing else, by the programs' documentation: Vault, Rails, Ansible, LDAP's modules, Erlang, ZeroTier. */
export const secretFileName =
  /(?:^|\/)(?:\.vault-token|config\/(?:master|credentials\/[\w-]+)\.key|\.?(?:ansible[-_])?vault[-_]?pass(?:word)?(?:[-_]file)?(?:\.txt)?|(?:pam_|libnss-)?ldap\.secret|\.erlang\.cookie|authtoken\.secret)$/i;

const longestSecret = 512;

/** The one line of such a file, but for comments. What has more is a script or a note. */
export function loneSecret(text: string): Leaf[] {
  const value = text.replace(/^#[^!\n][^\n]*$/gm, "").trim();
  if (value === "" || value.length > longestSecret || /\s|^#!/.test(value)) return [];
  return [textLeaf(value, text.indexOf(value))];
}
