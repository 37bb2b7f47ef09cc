/** What ncc bundles: emitted JavaScript in, one folder out. Paths are relative to the repository's root. */
export interface BundleTarget {
  readonly name: string;
  readonly entry: string;
  readonly out: string;
  /** Committed bundles are compared byte by byte in `pnpm check`. */
  readonly committed: boolean;
}

export const bundleTargets: readonly BundleTarget[] = [
  { name: "actions", entry: "actions/entry/lib/index.js", out: "actions/dist", committed: true },
  { name: "cli", entry: "packages/cli/lib/bin.js", out: "packages/cli/dist", committed: false },
];
