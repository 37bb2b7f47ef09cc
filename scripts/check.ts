import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * `pnpm check`: everything that must hold before a change lands, cheapest first. Stops at the first thing that does not.
 * `--without-tests` is for who has just run them.
 */
const root = path.resolve(import.meta.dirname, "..");

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["format and lint", "biome", "ci", "."],
  ["types", "tsc", "-b"],
  ["types of tests and scripts", "tsc", "-p", "tsconfig.tests.json"],
  ["boundaries", "node", "scripts/check-boundaries.ts"],
  ["generated files", "node", "--conditions=source", "scripts/generate.ts", "--check"],
  ["bundle", "node", "scripts/build.ts", "--check"],
  ["tests", "vitest", "run"],
];

const withoutTests = process.argv.includes("--without-tests");
for (const [name, command, ...args] of steps) {
  if (name === "tests" && withoutTests) continue;
  console.log(`\n== ${name}: ${command} ${args.join(" ")}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\nerror: ${name} failed. Run \`pnpm exec ${command} ${args.join(" ")}\` for this step alone.`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ok, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
