import type { TreeEntry } from "@sallyport/git";

/** Entries of a tree or of the index by decoded path. */
export type TreeListing = ReadonlyMap<string, TreeEntry>;

/** Paths by the blob that they hold. */
export function pathsByBlob(tree: TreeListing): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const [path, { oid }] of tree) {
    const known = paths.get(oid);
    if (known) known.push(path);
    else paths.set(oid, [path]);
  }
  return paths;
}
