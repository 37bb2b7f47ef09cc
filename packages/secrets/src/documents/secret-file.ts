import type { Leaf } from "./item.ts";

/** Files that hold one secret and nothing else, by the programs' documentation: Vault, Rails, Ansible. */
export const secretFileName =
  /(?:^|\/)(?:\.vault-token|config\/(?:master|credentials\/[\w-]+)\.key|\.?(?:ansible[-_])?vault[-_]?pass(?:word)?(?:[-_]file)?(?:\.txt)?)$/i;

const longestSecret = 512;

/** The one line of such a file, but for comments. What has more is a script or a note. */
export function loneSecret(text: string): Leaf[] {
  const value = text.replace(/^#[^!\n][^\n]*$/gm, "").trim();
  if (value === "" || value.length > longestSecret || /\s|^#!/.test(value)) return [];
  const start = text.indexOf(value);
  return [{ kind: "leaf", text: value, isText: true, start, end: start + value.length }];
}
