import { isMainThread, workerData } from "node:worker_threads";

/**
 * The one entry of the bundle that all actions share. An action's `index.js` calls it with the action's name and its own URL, with
 * which worker threads start the same file again. Every `import()` is literal, so that ncc gives each action a chunk of its own.
 */
export async function run(name: string, shim: string): Promise<void> {
  if (!isMainThread) return runWorker();
  switch (name) {
    case "assume-role":
      return (await import("@sallyport/assume-role")).main(new URL(shim));
    case "assume-role-post":
      return (await import("@sallyport/assume-role")).post();
    case "assume-role-helper":
      return (await import("@sallyport/assume-role")).helper();
    case "detect-secrets":
      return (await import("@sallyport/detect-secrets")).main(new URL(shim));
    case "test-policy":
      return (await import("@sallyport/test-policy")).main();
    default:
      throw new TypeError(`there is no action ${name}`);
  }
}

async function runWorker(): Promise<void> {
  const { isSecretsTask, runSecretsWorker } = await import("@sallyport/secrets");
  if (isSecretsTask(workerData)) await runSecretsWorker(workerData);
}
