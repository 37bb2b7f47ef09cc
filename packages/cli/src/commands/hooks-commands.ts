import { terminalOptions } from "../options/shared-options.ts";
import { type Command, type CommandFamily, command } from "../parse/command.ts";
import { toggle } from "../parse/option.ts";

/** The part of the command table that begins with `hooks`. */

const group = "Learn and set up:";
const which = "Which hooks (default: both):";
const writing = "Writing:";

export const hooksFamily: CommandFamily = {
  name: "hooks",
  group,
  summary: "Make git refuse a commit or a push that holds a secret",
  description:
    "The pre-commit and pre-push hooks of the repository around the current folder. A hook that somebody else wrote is never overwritten.",
};

const hookOptions = {
  preCommit: toggle({ flag: "--pre-commit", group: which, help: "the hook that looks at what is staged" }),
  prePush: toggle({ flag: "--pre-push", group: which, help: "the hook that looks at what a push would publish" }),
};
const dryRun = toggle({ flag: "--dry-run", group: writing, help: "say what would be done and do nothing" });
const { color, quiet } = terminalOptions;

export const hooksInstallCommand = command({
  name: "hooks install",
  group,
  summary: "Install the hooks",
  description: "All that are asked for are installed, or none. Installed again, they are brought up to date.",
  operands: [],
  options: {
    ...hookOptions,
    chain: toggle({
      flag: "--chain",
      group: writing,
      help: "keep a hook that is there already as HOOK.local and call it first",
    }),
    dryRun,
    color,
    quiet,
  },
  examples: [
    { line: "sallyport hooks install", does: "both hooks" },
    { line: "sallyport hooks install --pre-push", does: "only before a push" },
  ],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./hooks.ts")).runHooksInstall(invocation),
});

export const hooksUninstallCommand = command({
  name: "hooks uninstall",
  group,
  summary: "Remove the hooks that Sallyport installed",
  description: "An earlier hook that was kept as HOOK.local takes its place again.",
  operands: [],
  options: { ...hookOptions, dryRun, color, quiet },
  examples: [{ line: "sallyport hooks uninstall", does: "both hooks" }],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./hooks.ts")).runHooksUninstall(invocation),
});

export const hooksStatusCommand = command({
  name: "hooks status",
  group,
  summary: "Show which hooks run Sallyport, and where",
  description: "Also of those that a hook manager writes, with the line that it needs. Exits 1 when a hook is missing.",
  operands: [],
  options: { ...hookOptions, color, quiet },
  examples: [{ line: "sallyport hooks status", does: "both hooks" }],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./hooks.ts")).runHooksStatus(invocation),
});

/** In the order of help. */
export const hooksCommands: readonly Command[] = [hooksInstallCommand, hooksUninstallCommand, hooksStatusCommand];
