#!/usr/bin/env node
import { isMainThread, workerData } from "node:worker_threads";
import { keepCompiledCode } from "./host/code-cache.ts";
import { complaintCode, nodeComplaint } from "./host/node-version.ts";

// First of all, for an old Node.js knows neither the cache of compiled code nor all of what follows.
const complaint = nodeComplaint(process.versions.node);
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = complaintCode;
} else {
  keepCompiledCode(process.env);
  // The one script of the command, which its worker threads start as well.
  if (isMainThread) await (await import("./start.ts")).start(new URL(import.meta.url));
  else await work();
}

async function work(): Promise<void> {
  const { isSecretsTask, runSecretsWorker } = await import("@sallyport/secrets");
  if (isSecretsTask(workerData)) await runSecretsWorker(workerData);
}
