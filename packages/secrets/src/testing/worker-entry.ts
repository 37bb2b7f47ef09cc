import { registerHooks } from "node:module";
import { workerData } from "node:worker_threads";

/** Entry of worker threads in tests and benchmarks, where no bundle is. Threads of a test runner do not know the condition `source`. */
registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...context.conditions, "source"] }),
});
const { isSecretsTask, runSecretsWorker } = await import("../worker.ts");
if (isSecretsTask(workerData)) await runSecretsWorker(workerData);
