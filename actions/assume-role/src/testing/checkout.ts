import { createScratch } from "../../../../packages/secrets/src/testing/scratch.ts";

const scratch = createScratch();
let count = 0;

export function removeCheckouts(): void {
  scratch.remove();
}

export interface Checkout {
  readonly folder: string;
  /** What is checked out. */
  readonly sha: string;
  /** Its first commit. */
  readonly base: string;
}

/** A repository with these files in its first commit, and what a pull request changes about them in a second one. */
export function checkout(files: Readonly<Record<string, string>>, change?: Readonly<Record<string, string>>): Checkout {
  count += 1;
  // The number comes first: no folder's name may begin another's, for left-overs are looked for by it.
  const { root, commit } = scratch.repository(`${count}-checkout`);
  const base = commit("shop", { "README.md": "# Shop\n", ...files });
  return { folder: root, base, sha: change === undefined ? base : commit("change", change) };
}

/** The usual policy with these credentials, each a line of YAML. */
export function policyOf(credentials: readonly string[], more: readonly string[] = []): string {
  return [
    "version: 1",
    "stages:",
    "  deploy-production:",
    '    owner: "@acme/sre"',
    "    purpose: roll out the shop",
    "    allow:",
    '      - { repository_id: "1001", environment: production, ref: refs/heads/main }',
    "    credentials:",
    ...credentials.map((line) => `      ${line}`),
    ...more,
    "",
  ].join("\n");
}
