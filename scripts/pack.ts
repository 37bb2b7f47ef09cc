import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * `pnpm pack:cli` builds the command's bundle and packs it as the npm package `sallyport`, into the current folder. The package has no
 * dependencies, and knows the commit that it was made from, so that `sallyport init` can pin it.
 */
const root = path.resolve(import.meta.dirname, "..");
const source = path.join(root, "packages/cli");
const stage = mkdtempSync(path.join(tmpdir(), "sallyport-pack-"));

try {
  execFileSync("node", [path.join(root, "scripts/build.ts"), "--only", "cli"], { stdio: "inherit" });
  for (const name of ["dist", "README.md", "LICENSE"])
    cpSync(path.join(source, name), path.join(stage, name), { recursive: true });
  const { devDependencies: _, ...manifest } = JSON.parse(
    readFileSync(path.join(source, "package.json"), "utf8"),
  ) as Record<string, unknown>;
  writeFileSync(path.join(stage, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  writeFileSync(path.join(stage, "dist/release.json"), `${JSON.stringify({ commit })}\n`);
  execFileSync("npm", ["pack", stage, "--pack-destination", process.cwd()], { stdio: "inherit" });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
