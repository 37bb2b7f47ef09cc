import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./measure.ts";

/**
 * How soon the shipped bundle of `detect-secrets` is at work, against an empty Node process started in turn with it:
 * `node scripts/bench/action-start.ts`. The first line of output comes when the inputs are read and git is at work.
 */
const rounds = 15;
const action = path.resolve(import.meta.dirname, "../../actions/detect-secrets/index.js");
const folder = mkdtempSync(path.join(tmpdir(), "sallyport-start-"));
const file = (name: string, content = "") => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const environment = {
  PATH: process.env.PATH,
  GITHUB_WORKSPACE: path.resolve(import.meta.dirname, "../.."),
  GITHUB_EVENT_NAME: "workflow_dispatch",
  GITHUB_EVENT_PATH: file("event.json", "{}"),
  GITHUB_OUTPUT: file("output"),
  GITHUB_STEP_SUMMARY: file("summary"),
  RUNNER_TEMP: folder,
  INPUT_MODE: "tree",
  INPUT_PATH: "docs/decisions",
};

const empty: number[] = [];
const first: number[] = [];
const whole: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  empty.push((await run(["-e", "0"])).whole);
  const started = await run([action]);
  first.push(started.first);
  whole.push(started.whole);
}
rmSync(folder, { recursive: true });
console.log(`empty Node process:    ${Math.round(median(empty))} ms`);
console.log(
  `action, first output:  ${Math.round(median(first))} ms (${Math.round(median(first) - median(empty))} ms over the empty process)`,
);
console.log(`action, whole process: ${Math.round(median(whole))} ms`);
console.log(`ratio: ${(median(first) / median(empty)).toFixed(1)} times an empty process to the first output`);

async function run(parameters: string[]): Promise<{ readonly first: number; readonly whole: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, { env: environment, stdio: ["ignore", "pipe", "ignore"] });
  let output = Number.NaN;
  child.stdout.once("data", () => {
    output = performance.now() - start;
  });
  await once(child, "close");
  return { first: output, whole: performance.now() - start };
}
