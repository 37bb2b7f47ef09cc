import { defineConfig } from "vitest/config";

/** Packages export a `source` condition, so tests run the TypeScript sources without a build. */
const source = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: "packages",
          include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        ...source,
        test: { name: "actions", include: ["actions/*/src/**/*.test.ts"], testTimeout: 60_000 },
      },
    ],
  },
});
