import path from "node:path";
import { commandFor, printable } from "@sallyport/core";
import type { Diagnosis } from "../doctor/diagnose.ts";
import { type HookName, hookNames, hookWords } from "./hook-name.ts";
import { type HooksObservation, runnerOf, shownPath } from "./observe-hooks.ts";
import { sharedFolderFix } from "./plan-hooks.ts";

/** Whether one hook runs Sallyport. `path` is relative to the root where it is below it. */
export type HookSighting = { readonly hook: HookName } & (
  | { readonly state: "runs"; readonly path: string }
  | { readonly state: "absent" }
  /** `path` is the folder, where nothing is installed. */
  | { readonly state: "shared"; readonly path: string }
  | { readonly state: "foreign" | "not-executable"; readonly path: string }
  | { readonly state: "managed"; readonly path: string; readonly manager: string }
);

export function sightHooks(seen: HooksObservation): HookSighting[] {
  return hookNames.map((hook) => sightHook(seen, hook));
}

function sightHook(seen: HooksObservation, hook: HookName): HookSighting {
  const runner = runnerOf(seen, hook);
  if (runner !== undefined) return { hook, state: "runs", path: runner };
  const managed = seen.managers.find((each) => each.manager.owns.includes(hook));
  if (managed) return { hook, state: "managed", path: managed.file[hook], manager: managed.manager.name };
  if (seen.kind === "shared") return { hook, state: "shared", path: seen.folder };
  const file = seen.hooks[hook];
  if (file.state === "absent") return { hook, state: "absent" };
  const shown = shownPath(seen, path.join(seen.folder, hook));
  const idle = "executable" in file && !file.executable;
  return { hook, state: idle ? "not-executable" : "foreign", path: shown };
}

/** One line of `sallyport doctor` and `sallyport hooks status`. */
export function diagnoseHook(seen: HookSighting): Diagnosis {
  const { hook, state } = seen;
  const { refuses } = hookWords[hook];
  const late = `a secret is found only after the ${refuses}`;
  switch (state) {
    case "runs":
      return { check: hook, state: "ok", says: `${printable(seen.path)} runs Sallyport before a ${refuses}` };
    case "absent":
      return { check: hook, state: "warn", says: `no hook: ${late}`, fix: "Run `sallyport hooks install`." };
    case "shared":
      return {
        check: hook,
        state: "warn",
        says: `git takes the hook from ${printable(seen.path)}, outside of this repository, and it does not run Sallyport: ${late}`,
        fix: sharedFolderFix(hook),
      };
    case "managed":
      return {
        check: hook,
        state: "warn",
        says: `${seen.manager} runs the hooks, and ${printable(seen.path)} does not name Sallyport: ${late}`,
        fix: `Add it to ${printable(seen.path)}; \`sallyport hooks status\` prints the lines.`,
      };
    case "not-executable":
      return {
        check: hook,
        state: "warn",
        says: `${printable(seen.path)} is not executable, so git does not run it: ${late}`,
        fix: `Make it run, \`${commandFor("chmod +x", seen.path, "FILE")}\`, or delete it; then \`sallyport hooks install\`.`,
      };
    case "foreign":
      return {
        check: hook,
        state: "warn",
        says: `${printable(seen.path)} does not run Sallyport: ${late}`,
        fix: "Run `sallyport hooks install --chain`, which keeps that hook and calls it first.",
      };
  }
}
