#!/usr/bin/env node
import { isMainThread, workerData } from "node:worker_threads";
import { keepCompiledCode } from "./host/code-cache.ts";

keepCompiledCode(process.env);
// The one script of the command, which its worker threads start as well.
if (isMainThread) {
  await (await import("./start.ts")).start(new URL(import.meta.url));
} else {
  const { isSecretsTask, runSecretsWorker } = await import("@sallyport/secrets");
  if (isSecretsTask(workerData)) await runSecretsWorker(workerData);
}
