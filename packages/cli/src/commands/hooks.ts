import { fileURLToPath } from "node:url";
import { exitCodes, redacted } from "@sallyport/core";
import { openRepository } from "@sallyport/git";
import { renderDiagnoses } from "../doctor/render.ts";
import { diagnoseHook, sightHooks } from "../hooks/diagnose-hooks.ts";
import type { Launch } from "../hooks/hook-script.ts";
import { type HooksObservation, observeHooks } from "../hooks/observe-hooks.ts";
import { type HookStep, planInstall, planUninstall, selectedHooks } from "../hooks/plan-hooks.ts";
import { writeHook } from "../hooks/write-hooks.ts";
import type { Host } from "../host/host.ts";
import type { Invocation } from "../parse/command.ts";
import { refuseBare } from "../run/refuse-bare.ts";
import { usageError } from "../usage-error.ts";
import type { hooksInstallCommand, hooksStatusCommand, hooksUninstallCommand } from "./hooks-commands.ts";

/** `sallyport hooks install`. */
export async function runHooksInstall(invocation: Invocation<typeof hooksInstallCommand.options>): Promise<number> {
  const { options, host } = invocation;
  const request = { hooks: selectedHooks(options), chain: options.chain === true, launch: launchOf(host) };
  return carryOut(planInstall(await observedHooks(host.folder), request), invocation);
}

/** `sallyport hooks uninstall`. */
export async function runHooksUninstall(invocation: Invocation<typeof hooksUninstallCommand.options>): Promise<number> {
  const { options, host } = invocation;
  return carryOut(planUninstall(await observedHooks(host.folder), selectedHooks(options)), invocation);
}

async function carryOut(
  steps: readonly HookStep[],
  { options, printer }: Invocation<typeof hooksUninstallCommand.options>,
): Promise<number> {
  const dryRun = options.dryRun === true;
  for (const step of steps) {
    if (!dryRun) await writeHook(step);
    if (!printer.quiet) await printer.out.write(`${wordFor(step, dryRun)} ${redacted(step.says)}\n`);
  }
  return exitCodes.pass;
}

/** `sallyport hooks status`. Exits 1 when a hook is missing, so that a set-up script can ask. */
export async function runHooksStatus({
  options,
  host,
  printer,
}: Invocation<typeof hooksStatusCommand.options>): Promise<number> {
  const seen = await observedHooks(host.folder);
  const hooks = selectedHooks(options);
  const sightings = sightHooks(seen).filter(({ hook }) => hooks.includes(hook));
  await printer.out.write(renderDiagnoses(sightings.map(diagnoseHook), printer));
  for (const { hook, state } of sightings) {
    const managed = seen.managers.find((each) => each.manager.owns.includes(hook));
    if (state !== "managed" || !managed) continue;
    await printer.out.write(`\nFor ${managed.file[hook]}:\n\n${managed.manager.lines[hook]}\n`);
  }
  return sightings.every(({ state }) => state === "runs") ? exitCodes.pass : exitCodes.fail;
}

async function observedHooks(folder: string): Promise<HooksObservation> {
  const repository = await openRepository(folder);
  refuseBare(repository, "nobody commits in it or pushes from it");
  const seen = await observeHooks(repository);
  if (seen) return seen;
  throw usageError(
    "HOOKS_FOLDER_UNKNOWN",
    "git did not say where it looks for the hooks of this repository",
    "Run `git rev-parse --git-path hooks` here and mend what it complains about, often the owner of the folder.",
  );
}

/** How this very process was started, for the hook to do the same where it finds nothing else. */
function launchOf({ worker }: Host): Launch | undefined {
  if (worker === undefined) return undefined;
  const script = fileURLToPath(worker);
  const flags = script.endsWith(".ts") ? ["--conditions=source", "--disable-warning=ExperimentalWarning"] : [];
  return { node: process.execPath, flags, script };
}

function wordFor(step: HookStep, isDry: boolean): string {
  if (step.kind === "keep") return "kept";
  if (step.kind === "write") return isDry ? "would install" : "installed";
  return isDry ? "would remove" : "removed";
}
