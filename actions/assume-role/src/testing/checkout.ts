import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Made by mkdtemp; the one thing that is ever removed as a whole. */
const root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-assume-role-")));

export function removeCheckouts(): void {
  rmSync(root, { recursive: true, force: true });
}

const gitEnvironment = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Alice",
  GIT_AUTHOR_EMAIL: "alice@acme.example",
  GIT_COMMITTER_NAME: "Alice",
  GIT_COMMITTER_EMAIL: "alice@acme.example",
};

/** A repository with these files in its one commit. */
export function checkout(files: Readonly<Record<string, string>>): { readonly folder: string; readonly sha: string } {
  const folder = mkdtempSync(join(root, "checkout-"));
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", folder, ...words], { encoding: "utf8", env: gitEnvironment, stdio: "pipe" }).trim();
  for (const [path, text] of Object.entries({ "README.md": "# Shop\n", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=shop");
  return { folder, sha: git("rev-parse", "HEAD") };
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
