import { randomBytes } from "node:crypto";
import path from "node:path";
import { exitCodes, printable, redacted, SallyportError, version } from "@sallyport/core";
import { openRepository } from "@sallyport/git";
import { unifiedDiff } from "../init/diff.ts";
import { observeRepository } from "../init/observe.ts";
import { type PlannedFile, planInit } from "../init/plan.ts";
import { ownRelease } from "../init/release.ts";
import { writePlanned } from "../init/write.ts";
import type { Voice } from "../output/printer.ts";
import type { Invocation } from "../parse/command.ts";
import { refuseBare } from "../run/refuse-bare.ts";
import { usageError } from "../usage-error.ts";
import type { initCommand } from "./learning-commands.ts";

/** `sallyport init [path]`. */
export async function runInit({
  operands,
  options,
  host,
  printer,
}: Invocation<typeof initCommand.options>): Promise<number> {
  if (options.yes && options.dryRun) throw conflict();
  const repository = await openRepository(path.resolve(host.folder, operands[0] ?? "."));
  refuseBare(repository, "there is no working tree to write the files to");
  const { pin, problem } = await pinOf(options.pin, host.worker);
  if (problem && !options.dryRun) throw problem;
  const plan = planInit(await observeRepository(repository), { salt: randomBytes(16).toString("hex"), pin });

  for (const remark of plan.remarks) await printer.out.write(`note: ${printable(redacted(remark))}\n`);
  for (const file of plan.files) await printer.out.write(`\n${colored(unifiedDiff(file), printer.out)}`);
  if (plan.files.length === 0) {
    await printer.out.write("Nothing to write: this repository is set up.\n");
    return exitCodes.pass;
  }
  if (problem) throw problem;
  if (options.dryRun) return exitCodes.pass;
  if (!options.yes && !(await agreed(plan.files, host.ask))) {
    await printer.out.write("Nothing was written.\n");
    return exitCodes.pass;
  }
  for (const file of plan.files) {
    await writePlanned(repository.root, file);
    await printer.out.write(`wrote ${file.path}\n`);
  }
  await printer.out.write("Next: `sallyport check`, then commit these files.\n");
  return exitCodes.pass;
}

interface Pin {
  readonly pin: { readonly commit: string; readonly version: string };
  /** Why the commit is not known; the plan can be shown all the same. */
  readonly problem?: SallyportError;
}

async function pinOf(commit: string | undefined, script: URL | undefined): Promise<Pin> {
  if (commit !== undefined) return { pin: { commit, version } };
  try {
    return { pin: await ownRelease(script) };
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    return { pin: { commit: "<COMMIT>", version }, problem: error };
  }
}

async function agreed(
  files: readonly PlannedFile[],
  ask: ((question: string) => Promise<string>) | undefined,
): Promise<boolean> {
  if (!ask) throw confirmationNeeded();
  const answer = await ask(`\nWrite ${files.length === 1 ? "this file" : `these ${files.length} files`}? [y/N] `);
  return /^y(es)?$/i.test(answer.trim());
}

function colored(diff: string, voice: Voice): string {
  const styles = { "+": "green", "-": "red", "@": "cyan" } as const;
  return diff
    .split("\n")
    .map((line) => {
      const style = /^(---|\+\+\+) /.test(line) ? "bold" : styles[line[0] as keyof typeof styles];
      // Lines that are added are our own; all others are of files that exist.
      const shown = printable(line.startsWith("+") ? line : redacted(line));
      return style ? voice.style(style, shown) : shown;
    })
    .join("\n");
}

function conflict(): SallyportError {
  return usageError(
    "USAGE_OPTIONS_CONFLICT",
    "--yes and --dry-run exclude each other",
    "Keep --dry-run to see the diff, or --yes to write it.",
  );
}

function confirmationNeeded(): SallyportError {
  return usageError(
    "USAGE_CONFIRMATION_NEEDED",
    "nothing was written: standard input is no terminal, so nobody could be asked",
    "Read the diff above; then run `sallyport init --yes`.",
  );
}
