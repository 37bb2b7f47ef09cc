import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync } from "node:fs";
import path from "node:path";
import { generatedRepository } from "./generated-repository.ts";
import { median } from "./measure.ts";

/**
 * A pre-commit check as a whole process, against an empty Node process in turn with it: `node scripts/bench/secrets-staged.ts`. Ten files of the
 * generated repository are staged. Needs the bundle of the command line: `pnpm build --only cli`.
 */
const rounds = 11;
const bundle = path.resolve(import.meta.dirname, "../../packages/cli/dist/index.js");
if (!existsSync(bundle)) throw new Error("there is no bundle. fix: run `pnpm build --only cli`");
const folder = await generatedRepository();
const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" });
for (const name of git("ls-files", "-z").split("\0").slice(0, 10))
  appendFileSync(path.join(folder, name), "\n// staged\n");
git("add", "--update");

const empty: number[] = [];
const staged: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  empty.push(time(["-e", "0"]));
  staged.push(time([bundle, "secrets", "--staged"]));
}
git("reset", "--hard", "--quiet");
console.log(`empty Node process:         ${Math.round(median(empty))} ms`);
console.log(`sallyport secrets --staged: ${Math.round(median(staged))} ms`);
console.log(`ratio: ${(median(staged) / median(empty)).toFixed(1)} times an empty process`);

function time(parameters: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, parameters, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`);
  return performance.now() - start;
}
