import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Packages export a `source` condition, so tests run the TypeScript sources without a build. */
const source = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};

/**
 * Tests that start many processes. To start one takes time by the memory of the worker, 2 ms at 50 MB and 20 at 500, and a worker grows with
 * every file that it has run: these have workers of their own.
 */
const spawning = [
  ...["action-kit", "cli", "evidence", "git", "sandbox"].map((name) => `packages/${name}/src/**/*.test.ts`),
  "packages/secrets/src/*.test.ts",
  "packages/secrets/src/{archives,collect,live,suppressions}/*.test.ts",
  "packages/secrets/src/documents/{advice,gitops-repository,in-workers}.test.ts",
  "packages/policy/src/load/*.test.ts",
  "scripts/**/*.test.ts",
];

/** Milliseconds. Only what hangs takes so long, on a machine with busy neighbours too. */
const hangs = 60_000;

export default defineConfig({
  test: {
    globalSetup: "scripts/temporary-folder.ts",
    // Many tests wait for real processes, so one worker more than there are cores pays; the default leaves one core idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        ...source,
        test: {
          name: "packages",
          setupFiles: ["scripts/property-seed.ts"],
          include: ["packages/*/src/**/*.test.ts"],
          exclude: spawning,
          isolate: false,
          testTimeout: hangs,
        },
      },
      {
        ...source,
        test: {
          name: "processes",
          setupFiles: ["scripts/property-seed.ts"],
          include: spawning,
          isolate: false,
          testTimeout: hangs,
        },
      },
      {
        ...source,
        test: {
          name: "actions",
          include: ["actions/*/src/**/*.test.ts"],
          testTimeout: hangs,
          // Most of them wait: for pauses between two questions, and for processes that wait themselves. More at once end no sooner, and each
          // takes so long on a busy machine that the time-outs of what is tested strike.
          maxConcurrency: 4,
        },
      },
    ],
  },
});
