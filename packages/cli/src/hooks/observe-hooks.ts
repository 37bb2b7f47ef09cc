import { lstat, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Repository } from "@sallyport/git";
import { askUserGit } from "../host/user-git.ts";
import { type HookName, hookNames, mentionsHook } from "./hook-name.ts";
import { readHookScript } from "./hook-script.ts";
import { type Manager, managers } from "./manager.ts";

/** What stands where git looks for one hook. */
export type HookFile =
  | { readonly state: "absent" }
  /** Installed by us and unchanged. */
  | { readonly state: "ours"; readonly text: string; readonly chained: boolean; readonly executable: boolean }
  /** Installed by us and changed by hand. */
  | { readonly state: "edited" }
  /** Somebody else's; `runs` when it starts Sallyport. Git ignores one that is not executable. */
  | { readonly state: "foreign"; readonly runs: boolean; readonly executable: boolean };

export interface ManagerSighting {
  readonly manager: Manager;
  /** Its file for each hook, relative to the root. */
  readonly file: Readonly<Record<HookName, string>>;
  readonly runs: Readonly<Record<HookName, boolean>>;
}

/** Where git looks for the hooks of a repository, as the user has set it up, and what is there. */
export interface HooksObservation {
  readonly root: string;
  /** Absolute. Linked worktrees share one. */
  readonly folder: string;
  /** `private`: inside the git directory; `committed`: in the working tree; `shared`: elsewhere, perhaps for all repositories of the user. */
  readonly kind: "private" | "committed" | "shared";
  readonly hooks: Readonly<Record<HookName, HookFile>>;
  /** Hooks for which the place of an earlier hook, `<hook>.local`, is taken. */
  readonly kept: Readonly<Record<HookName, boolean>>;
  readonly managers: readonly ManagerSighting[];
}

/** Undefined when git does not answer. */
export async function observeHooks(repository: Repository): Promise<HooksObservation | undefined> {
  const ask = (...words: string[]) => askUserGit(repository.root, ["rev-parse", "--path-format=absolute", ...words]);
  const [folder, common] = await Promise.all([ask("--git-path", "hooks"), ask("--git-common-dir")]);
  if (!folder || !common) return undefined;
  const seen = await Promise.all(managers.map((manager) => sight(manager, repository.root, folder)));
  return {
    root: repository.root,
    folder,
    kind: await kindOf(folder, common, repository.root),
    hooks: await forEachHook((hook) => readHook(path.join(folder, hook), hook)),
    kept: await forEachHook(async (hook) => (await statusOf(path.join(folder, `${hook}.local`))) !== undefined),
    managers: seen.filter((each) => each !== undefined),
  };
}

/** Where Sallyport runs for a hook, relative to the root; undefined when nothing makes git run it. */
export function runnerOf(seen: HooksObservation, hook: HookName): string | undefined {
  const file = seen.hooks[hook];
  const runs = file.state === "ours" || file.state === "edited" || (file.state === "foreign" && file.runs);
  const started = !("executable" in file) || file.executable || process.platform === "win32";
  if (runs && started) return shownPath(seen, path.join(seen.folder, hook));
  return seen.managers.find((each) => each.runs[hook])?.file[hook];
}

/** A path as people know it: from the root when it is below it. */
export function shownPath(seen: Pick<HooksObservation, "root">, file: string): string {
  const relative = path.relative(seen.root, file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
}

async function forEachHook<Value>(look: (hook: HookName) => Promise<Value>): Promise<Record<HookName, Value>> {
  const entries = await Promise.all(hookNames.map(async (hook) => [hook, await look(hook)] as const));
  return Object.fromEntries(entries) as Record<HookName, Value>;
}

async function readHook(file: string, hook: HookName): Promise<HookFile> {
  const status = await statusOf(file);
  if (status === undefined) return { state: "absent" };
  const text = await readFile(file, "utf8").catch(() => "");
  // What a link leads to may be used by others too.
  const own = status.isFile() ? readHookScript(text) : undefined;
  if (own?.edited) return { state: "edited" };
  const executable = await isExecutable(file);
  if (own) return { state: "ours", text, chained: own.chained, executable };
  return { state: "foreign", runs: mentionsHook(text, hook), executable };
}

/** Whether git runs it: it follows a link, passes over one that leads nowhere, and cannot run a folder. */
async function isExecutable(file: string): Promise<boolean> {
  const target = await stat(file).catch(() => undefined);
  return target?.isFile() === true && (target.mode & 0o111) !== 0;
}

async function sight(manager: Manager, root: string, folder: string): Promise<ManagerSighting | undefined> {
  const found = await firstFile(manager, root);
  // Husky points git to a folder of its own before there is any hook.
  const isHusky =
    manager.name === "husky" && (/[\\/]\.husky(?:[\\/]_)?$/.test(folder) || (await isThere(root, ".husky")));
  if (found === undefined && !isHusky) return undefined;
  const file = (hook: HookName) => (found ?? manager.files[0] ?? "").replace("HOOK", hook);
  return {
    manager,
    file: { "pre-commit": file("pre-commit"), "pre-push": file("pre-push") },
    runs: await forEachHook(async (hook) => {
      const text = await readFile(path.join(root, file(hook)), "utf8").catch(() => "");
      return mentionsHook(text, hook);
    }),
  };
}

async function firstFile(manager: Manager, root: string): Promise<string | undefined> {
  for (const pattern of manager.files) {
    for (const hook of hookNames) if (await isThere(root, pattern.replace("HOOK", hook))) return pattern;
  }
  return undefined;
}

async function isThere(root: string, file: string): Promise<boolean> {
  return (await statusOf(path.join(root, file))) !== undefined;
}

function statusOf(file: string) {
  return lstat(file).catch(() => undefined);
}

/** Decided by where a folder really is: a link may lead to one that other repositories use. */
async function kindOf(folder: string, common: string, root: string): Promise<HooksObservation["kind"]> {
  const real = await realpath(folder).catch(() => path.resolve(folder));
  if (isInside(await realpath(common), real)) return "private";
  return isInside(root, real) ? "committed" : "shared";
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== "" && relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
