import { chmod, lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { printable, SallyportError } from "@sallyport/core";
import { usageError } from "../usage-error.ts";
import type { HookStep } from "./plan-hooks.ts";

/** Does one step. Throws HOOK_CHANGED, and HOOK_NOT_WRITABLE where the system refuses. */
export async function writeHook(step: HookStep): Promise<void> {
  if (step.kind === "keep") return;
  try {
    await change(step);
  } catch (error) {
    if (error instanceof SallyportError) throw error;
    throw notWritable(step.file, error);
  }
}

/** A hook is written beside its place and moved there whole, so that git never runs half of one. */
async function change(step: Exclude<HookStep, { readonly kind: "keep" }>): Promise<void> {
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

function notWritable(file: string, cause: unknown): Error {
  return usageError(
    "HOOK_NOT_WRITABLE",
    `the hook ${printable(file)} could not be changed`,
    "Read the cause, which is what the system said: the folder may be read-only or a file, or belong to another user.",
    cause,
  );
}

function changed(file: string): Error {
  return usageError(
    "HOOK_CHANGED",
    `${printable(file)} has appeared or gone while Sallyport was installing, so it was left alone`,
    "Run the command again.",
  );
}
