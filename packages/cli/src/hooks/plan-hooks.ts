import path from "node:path";
import { commandFor, printable, SallyportError } from "@sallyport/core";
import { usageError } from "../usage-error.ts";
import { type HookName, hookNames, hookWords } from "./hook-name.ts";
import { hookScript, type Launch } from "./hook-script.ts";
import { type HookFile, type HooksObservation, runnerOf, shownPath } from "./observe-hooks.ts";

/** One change to the hooks folder, or why there is none. `says` is one line for a person. */
export type HookStep =
  | { readonly kind: "keep"; readonly says: string }
  | {
      readonly kind: "write";
      readonly says: string;
      readonly file: string;
      readonly text: string;
      /** What must be there before: nothing, our own script, or somebody's, which then moves to `keepAs`. */
      readonly over: HookFile["state"];
      readonly keepAs?: string;
    }
  | { readonly kind: "remove"; readonly says: string; readonly file: string; readonly bringBack?: string };

export interface InstallRequest {
  readonly hooks: readonly HookName[];
  /** Keep a hook of somebody else as `<hook>.local` and call it first. */
  readonly chain: boolean;
  readonly launch: Launch | undefined;
}

/**
 * What `sallyport hooks install` does: all that was asked for, or nothing. Throws HOOKS_FOLDER_SHARED, HOOKS_MANAGED, HOOK_FOREIGN,
 * HOOK_EDITED, HOOK_NOT_EXECUTABLE or HOOK_CHAIN_TAKEN, with one problem for each hook that cannot be installed.
 */
export function planInstall(seen: HooksObservation, request: InstallRequest): HookStep[] {
  return collected(request.hooks, (hook) => installStep(seen, hook, request));
}

/** What `sallyport hooks uninstall` does. Only what Sallyport wrote is removed. Throws HOOK_EDITED. */
export function planUninstall(seen: HooksObservation, hooks: readonly HookName[]): HookStep[] {
  return collected(hooks, (hook) => uninstallStep(seen, hook));
}

/** Which hook a word of `--pre-commit` and `--pre-push` selects; both when none does. */
export function selectedHooks(given: { readonly preCommit?: true; readonly prePush?: true }): readonly HookName[] {
  const chosen = hookNames.filter((hook) => (hook === "pre-commit" ? given.preCommit : given.prePush));
  return chosen.length === 0 ? hookNames : chosen;
}

function installStep(seen: HooksObservation, hook: HookName, { chain, launch }: InstallRequest): HookStep {
  const present = seen.hooks[hook];
  const file = path.join(seen.folder, hook);
  const shown = printable(shownPath(seen, file));
  const runner = runnerOf(seen, hook);
  if (present.state === "edited") throw edited(shown);
  if (runner !== undefined && present.state !== "ours")
    return { kind: "keep", says: `${hook}: ${printable(runner)} runs Sallyport already` };
  assertUnmanaged(seen, hook);
  if (seen.kind === "shared") throw sharedFolder(seen, hook);
  const form = { hook, ...(launch && seen.kind === "private" ? { launch } : {}) };
  if (present.state === "foreign") {
    assertChainable(seen, hook, present.executable, chain);
    const keepAs = `${file}.local`;
    const says = `${hook}: ${shown} becomes ${hook}.local, and the new hook calls it first`;
    return { kind: "write", says, file, text: hookScript({ ...form, chained: true }), over: "foreign", keepAs };
  }
  const chained = present.state === "ours" && present.chained;
  const text = hookScript({ ...form, chained });
  if (present.state === "ours" && present.text === text && present.executable)
    return { kind: "keep", says: `${hook}: ${shown} is installed` };
  return { kind: "write", says: `${hook}: ${shown}`, file, text, over: present.state };
}

function uninstallStep(seen: HooksObservation, hook: HookName): HookStep {
  const present = seen.hooks[hook];
  const file = path.join(seen.folder, hook);
  const shown = printable(shownPath(seen, file));
  if (present.state === "edited") throw edited(shown);
  if (present.state === "ours") {
    const bringBack = present.chained && seen.kept[hook] ? `${file}.local` : undefined;
    const says = `${hook}: ${shown} goes${bringBack ? `, and ${hook}.local takes its place again` : ""}`;
    return { kind: "remove", says, file, ...(bringBack === undefined ? {} : { bringBack }) };
  }
  const runner = runnerOf(seen, hook);
  if (runner !== undefined)
    return { kind: "keep", says: `${hook}: ${printable(runner)} runs Sallyport; take its line out there` };
  return { kind: "keep", says: `${hook}: Sallyport installed none here` };
}

function assertUnmanaged(seen: HooksObservation, hook: HookName): void {
  const sighting = seen.managers.find((each) => each.manager.owns.includes(hook));
  if (!sighting || seen.hooks[hook].state === "ours") return;
  const file = sighting.file[hook];
  throw usageError(
    "HOOKS_MANAGED",
    `${sighting.manager.name} writes the ${hook} hook of this repository, and would replace or skip another one`,
    sighting.manager.lines[hook].includes("\n")
      ? `Add to ${file} the lines for ${hook} that \`sallyport hooks status\` prints.`
      : `Add the line \`${sighting.manager.lines[hook]}\` to ${file}.`,
  );
}

function assertChainable(seen: HooksObservation, hook: HookName, executable: boolean, chain: boolean): void {
  const shown = printable(shownPath(seen, path.join(seen.folder, hook)));
  if (!executable) {
    throw usageError(
      "HOOK_NOT_EXECUTABLE",
      `${shown} is there but not executable, so git has never run it`,
      `Delete it, or make it run: \`${commandFor("chmod +x", shown, "FILE")}\`.`,
    );
  }
  if (!chain) {
    throw usageError(
      "HOOK_FOREIGN",
      `there is a ${hook} hook already, ${shown}, and it is not Sallyport's`,
      `Add the line \`${hookWords[hook].line}\` to it, or run \`sallyport hooks install --chain\`: that keeps it as ${hook}.local and calls it first.`,
    );
  }
  if (seen.kept[hook]) {
    throw usageError(
      "HOOK_CHAIN_TAKEN",
      `${shown} cannot be kept as ${hook}.local, for there is one already`,
      `Rename or delete ${shown}.local, then install again.`,
    );
  }
}

function sharedFolder(seen: HooksObservation, hook: HookName): SallyportError {
  return usageError(
    "HOOKS_FOLDER_SHARED",
    `git takes this repository's hooks from ${printable(seen.folder)}, which lies outside of it and may serve others (core.hooksPath, or a link)`,
    sharedFolderFix(hook),
  );
}

/** What is installed there would run for every repository that uses the folder. */
export function sharedFolderFix(hook: HookName): string {
  return `Add the line \`${hookWords[hook].line}\` to the ${hook} hook there, or give this repository hooks of its own: \`git config core.hooksPath "$(git rev-parse --path-format=absolute --git-common-dir)/hooks"\`, and then \`sallyport hooks install\`.`;
}

function edited(shown: string): SallyportError {
  return usageError(
    "HOOK_EDITED",
    `${shown} was installed by Sallyport and changed by hand since, so it was left alone`,
    "Move your lines to another place, delete that file, and run the command again.",
  );
}

/** All steps, or one error for all that is in the way. */
function collected(hooks: readonly HookName[], plan: (hook: HookName) => HookStep): HookStep[] {
  const steps: HookStep[] = [];
  const errors: SallyportError[] = [];
  for (const hook of hooks) {
    try {
      steps.push(plan(hook));
    } catch (error) {
      if (!(error instanceof SallyportError)) throw error;
      errors.push(error);
    }
  }
  const [first, second] = errors;
  if (first === undefined) return steps;
  if (second === undefined && hooks.length === 1) throw first;
  throw new SallyportError({
    code: first.code,
    kind: first.kind,
    message: `nothing was changed: ${errors.length === 1 ? "one hook is" : `${errors.length} hooks are`} in the way`,
    fix: [...errors.map((error) => error.fix), ...aloneHint(hooks.length - errors.length)].join(" "),
    problems: [...new Set(errors.map(({ message }) => message))].map((message) => ({ message })),
  });
}

function aloneHint(possible: number): string[] {
  return possible > 0 ? ["Or name the other hook alone, with --pre-commit or --pre-push."] : [];
}
