import { type Item, textAt } from "../parse/item.ts";
import { safePattern } from "./safe-pattern.ts";

/** Whether the keys that lead to a value select it for encryption; a place in a list is `*`. */
export type SopsSelection = (path: readonly string[]) => boolean;

const settings = [
  "encrypted_regex",
  "encrypted_suffix",
  "unencrypted_regex",
  "encrypted_comment_regex",
  "unencrypted_comment_regex",
];

/** Whether only a part of a file is to be encrypted, beyond what its keys exempt by a suffix. */
export function selectsPart(rule: Item): boolean {
  return settings.some((key) => textAt(rule, key));
}

/** What a file's metadata or a creation rule selects. Undefined when that cannot be told: `refused` is called with a pattern's key. */
export function sopsSelection(rule: Item, refused: (key: string) => void): SopsSelection | undefined {
  const text = (key: string) => textAt(rule, key) || undefined;
  if (text("encrypted_comment_regex") ?? text("unencrypted_comment_regex")) return undefined;
  const matching = (key: string): SopsSelection | undefined => {
    // The pattern is the file's, so it may be made to take for ever.
    const matches = safePattern(text(key) ?? "");
    if (!matches) refused(key);
    return matches && ((path) => path.some((part) => part !== "*" && matches(part)));
  };
  const encryptedSuffix = text("encrypted_suffix");
  if (encryptedSuffix) return (path) => path.some((key) => key.endsWith(encryptedSuffix));
  if (text("encrypted_regex")) return matching("encrypted_regex");
  if (text("unencrypted_regex")) {
    const isLeft = matching("unencrypted_regex");
    return isLeft && ((path) => !isLeft(path));
  }
  const suffix = text("unencrypted_suffix") ?? "_unencrypted";
  return (path) => !path.some((key) => key.endsWith(suffix));
}
