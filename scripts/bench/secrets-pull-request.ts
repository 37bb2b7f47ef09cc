import { execFileSync } from "node:child_process";
import { openRepository } from "../../packages/git/src/index.ts";
import { defaultPolicy } from "../../packages/policy/src/index.ts";
import { detectSecrets } from "../../packages/secrets/src/index.ts";
import { generatedRepository } from "./generated-repository.ts";

/**
 * A pull request of 50 commits: `node --conditions=source scripts/bench/secrets-pull-request.ts [REPOSITORY]`. The time is that of
 * opening the repository, scanning and judging, in a process that is warm from the second round on.
 */
const folder = process.argv[2] ?? (await generatedRepository());
const git = (...parameters: string[]) => execFileSync("git", parameters, { cwd: folder }).toString().trim();
const head = git("rev-parse", "HEAD");
const base = git("rev-list", "--first-parent", "--max-count=1", "--skip=50", "HEAD");

for (const round of ["cold", "warm", "warm"]) {
  const start = performance.now();
  const { verdict, scopeText } = await detectSecrets({
    repository: await openRepository(folder),
    path: folder,
    scope: { kind: "range", change: { base, head }, title: "pull request" },
    policy: defaultPolicy,
    now: new Date().toISOString(),
    failOn: "error",
  });
  const blobs = verdict.examined.find(({ label }) => label === "blobs")?.count ?? 0;
  console.log(
    `${round}: ${(performance.now() - start).toFixed(0)} ms; ${scopeText}; ${blobs} blobs; ${verdict.findings.length} findings`,
  );
}
