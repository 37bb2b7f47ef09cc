import { createScratch } from "../../../../packages/secrets/src/testing/scratch.ts";

const scratch = createScratch();
let count = 0;

export function removeCheckouts(): void {
  scratch.remove();
}

/** A repository with these files in its one commit. */
export function checkout(files: Readonly<Record<string, string>>): { readonly folder: string; readonly sha: string } {
  count += 1;
  // The number comes first: no folder's name may begin another's, for left-overs are looked for by it.
  const { root, commit } = scratch.repository(`${count}-checkout`);
  return { folder: root, sha: commit("shop", { "README.md": "# Shop\n", ...files }) };
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
