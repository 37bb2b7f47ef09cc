import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { openRepository } from "../../packages/git/src/index.ts";
import { defaultPolicy } from "../../packages/policy/src/index.ts";
import { detectSecrets } from "../../packages/secrets/src/index.ts";
import { generatedRepository } from "./generated-repository.ts";
import { timed } from "./measure.ts";
import { releasedRepository } from "./released-repository.ts";

/**
 * Full history against `git log -p` alone, in the same run: `node --conditions=source scripts/bench/secrets-history.ts [REPOSITORY]`.
 * `--releases` takes one of real releases from the package registry, `--threads 1` leaves worker threads out, `--rounds N` takes the best of N.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { releases: { type: "boolean" }, threads: { type: "string" }, rounds: { type: "string", default: "3" } },
});
const folder = positionals[0] ?? (await (values.releases ? releasedRepository() : generatedRepository()));
const worker =
  values.threads === "1"
    ? {}
    : { worker: new URL("../../packages/secrets/src/testing/worker-entry.ts", import.meta.url) };
const repository = await openRepository(folder);

let bestLog = Number.POSITIVE_INFINITY;
let bestScan = Number.POSITIVE_INFINITY;
let bytes = 0;
for (let round = 0; round < Number(values.rounds); round += 1) {
  bestLog = Math.min(
    bestLog,
    timed(() => spawnSync("git", ["log", "-p", "--all"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] })),
  );
  const start = performance.now();
  const { verdict } = await detectSecrets({
    repository,
    path: folder,
    scope: { kind: "history" },
    policy: defaultPolicy,
    now: new Date().toISOString(),
    failOn: "error",
    ...worker,
  });
  bestScan = Math.min(bestScan, performance.now() - start);
  bytes = verdict.examined.find(({ unit }) => unit === "bytes")?.count ?? 0;
  if (round === 0) {
    console.log(verdict.examined.map(({ label, count }) => `${label}: ${count}`).join(", "));
    console.log(
      `outcome ${verdict.outcome}, findings ${verdict.findings.length}, unchecked ${verdict.unchecked.length}`,
    );
  }
}
console.log(`git log -p --all: ${(bestLog / 1000).toFixed(2)} s`);
console.log(`detect-secrets:   ${(bestScan / 1000).toFixed(2)} s, ${(bytes / bestScan / 1000).toFixed(0)} MB/s`);
console.log(
  `ratio: ${(bestLog / bestScan).toFixed(2)} times as fast; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
