import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generatedRepository } from "./generated-repository.ts";

/**
 * Whole processes on one working tree, ours against secretlint: `node --conditions=source scripts/bench/secrets-tree.ts [FOLDER]`.
 * Ours is the bundled command line (`pnpm build --only cli`) where it exists, else the sources, which start about 200 ms later.
 */
const root = path.resolve(import.meta.dirname, "../..");
const folder = path.resolve(process.argv[2] ?? (await generatedRepository()));
const bundle = path.join(root, "packages/cli/dist/index.js");
const ours = existsSync(bundle) ? [bundle] : ["--conditions=source", path.join(root, "packages/cli/src/bin.ts")];
const tools = path.resolve(process.env.BENCH_TOOLS ?? path.join(tmpdir(), "sallyport-bench-tools"));
const secretlint = path.join(tools, "node_modules/.bin/secretlint");

const own = best("sallyport secrets", process.execPath, [...ours, "secrets", folder, "--format", "json"]);
if (!existsSync(secretlint)) {
  console.log(
    `secretlint is not installed: npm install --prefix ${tools} secretlint @secretlint/secretlint-rule-preset-recommend, then run this again`,
  );
} else {
  const other = best("secretlint", secretlint, [
    "--secretlintrcJSON",
    '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}',
    "--maskSecrets",
    `${folder}/**/*`,
  ]);
  console.log(`ratio: ${(other / own).toFixed(1)} times as fast`);
}

/** Seconds of the fastest of three runs. */
function best(name: string, program: string, parameters: string[]): number {
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const { status, error } = spawnSync(program, parameters, {
      cwd: name === "secretlint" ? tools : folder,
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 2 ** 28,
    });
    if (error || status === null || status > 1) throw new Error(`${name} ended with ${error?.message ?? status}`);
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  console.log(`${name}: ${seconds.toFixed(2)} s`);
  return seconds;
}
