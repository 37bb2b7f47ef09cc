import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BundleFiles, bundle } from "./build/bundle.ts";
import { bundleTargets } from "./build/targets.ts";

/**
 * `pnpm build` compiles all packages and writes the bundles. `pnpm build --check` writes nothing and fails when a committed bundle
 * is not, byte for byte, what the sources give. `pnpm build --only cli` does one target.
 */
const root = path.resolve(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const only = process.argv[process.argv.indexOf("--only") + 1];

execFileSync("tsc", ["-b"], { cwd: root, stdio: "inherit" });
for (const target of bundleTargets) {
  if (process.argv.includes("--only") && target.name !== only) continue;
  if (check && !target.committed) continue;
  const files = await bundle(root, target);
  const folder = path.join(root, target.out);
  if (check) await compare(folder, target.out, files);
  else await write(folder, files);
  console.log(`${target.out}: ${files.size} files, ${(size(files) / 1e6).toFixed(2)} MB${check ? ", fresh" : ""}`);
}

async function write(folder: string, files: BundleFiles): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
}

async function compare(folder: string, name: string, files: BundleFiles): Promise<void> {
  const present = existsSync(folder) ? await readdir(folder) : [];
  const stale: string[] = present.filter((file) => !files.has(file)).map((file) => `${file} (should not be there)`);
  for (const [file, content] of files) {
    const committed = present.includes(file) ? await readFile(path.join(folder, file)) : undefined;
    if (!committed?.equals(content)) stale.push(committed ? file : `${file} (missing)`);
  }
  if (stale.length === 0) return;
  console.error(
    `error: ${name} is not what the sources give:\n  ${stale.join("\n  ")}\nfix: run \`pnpm build\` and commit ${name}`,
  );
  process.exit(1);
}

function size(files: BundleFiles): number {
  return [...files.values()].reduce((sum, content) => sum + content.length, 0);
}
