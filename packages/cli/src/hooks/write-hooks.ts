import { chmod, lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { printable } from "@sallyport/core";
import { usageError } from "../usage-error.ts";
import type { HookStep } from "./plan-hooks.ts";

/** Does one step. A hook is written beside its place and moved there whole, so that git never runs half of one. Throws HOOK_CHANGED. */
export async function writeHook(step: HookStep): Promise<void> {
  if (step.kind === "keep") return;
  if (step.kind === "remove") {
    await rm(step.file);
    if (step.bringBack !== undefined) await rename(step.bringBack, step.file);
    return;
  }
  await mkdir(path.dirname(step.file), { recursive: true });
  const draft = `${step.file}.${process.pid}.tmp`;
  await writeFile(draft, step.text, { flag: "wx" });
  try {
    await chmod(draft, 0o755);
    if ((await isThere(step.file)) === (step.over === "absent")) throw changed(step.file);
    if (step.keepAs !== undefined) {
      if (await isThere(step.keepAs)) throw changed(step.keepAs);
      await rename(step.file, step.keepAs);
    }
    await rename(draft, step.file);
  } finally {
    await rm(draft, { force: true });
  }
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function changed(file: string): Error {
  return usageError(
    "HOOK_CHANGED",
    `${printable(file)} has appeared or gone while Sallyport was installing, so it was left alone`,
    "Run the command again.",
  );
}
