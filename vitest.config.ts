import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Packages export a `source` condition, so tests run the TypeScript sources without a build. */
const source = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};

export default defineConfig({
  test: {
    // Many tests wait for real processes, so one worker more than there are cores pays; the default leaves one core idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        ...source,
        test: {
          name: "packages",
          setupFiles: ["scripts/property-seed.ts"],
          include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        ...source,
        test: {
          name: "actions",
          include: ["actions/*/src/**/*.test.ts"],
          testTimeout: 60_000,
          // Most of them wait: for pauses between two questions, and for processes that wait themselves.
          maxConcurrency: 12,
        },
      },
    ],
  },
});
