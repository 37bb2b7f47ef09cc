import { printable } from "@sallyport/core";
import { answerFormat, judgeOptions, pathOperand, terminalOptions } from "../options/shared-options.ts";
import { type Command, command } from "../parse/command.ts";
import { single, text, toggle } from "../parse/option.ts";
import { usageError } from "../usage-error.ts";
import { hooksCommands } from "./hooks-commands.ts";

/** The part of the command table that explains and sets up. */

const learning = "Learn and set up:";

export const explainCommand = command({
  name: "explain",
  group: learning,
  summary: "Say what a rule or an error means and what to do, or what decided a finding",
  description:
    "Prints the page of a rule (area/name), an error (UPPER_CASE) or a kind of what could not be checked (such as oversize). Without a topic it lists them all. With --finding it searches the repository again and says what was weighed and what decided, without the value.",
  operands: [
    { name: "topic", help: "a rule or an error, for example secrets/private-key", completion: { kind: "topic" } },
  ],
  options: {
    finding: text({
      flag: "--finding",
      placeholder: "TARGET",
      group: "One finding:",
      help: "its fingerprint, or PATH:LINE; in the repository around the current folder",
    }),
    policy: judgeOptions.policy,
    format: answerFormat(["markdown", "json"]),
    color: terminalOptions.color,
  },
  examples: [
    { line: "sallyport explain secrets/private-key", does: "one rule" },
    { line: "sallyport explain", does: "the list of all" },
    { line: "sallyport explain --finding src/app.env:12", does: "why this line is a finding" },
  ],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./explain.ts")).runExplain(invocation),
});

export const initCommand = command({
  name: "init",
  group: learning,
  summary: "Propose the smallest policy and workflow for a repository",
  description:
    "Looks at the repository, shows the files it would write as a diff, asks, and writes them. It never changes an existing policy and never writes without showing the diff.",
  operands: [pathOperand],
  options: {
    yes: toggle({ flag: "--yes", short: "-y", group: "Writing:", help: "write without asking" }),
    dryRun: toggle({ flag: "--dry-run", group: "Writing:", help: "show the diff and write nothing" }),
    pin: single(
      {
        flag: "--pin",
        placeholder: "COMMIT",
        group: "Writing:",
        help: "commit of Sallyport to pin in the workflow, 40 hex digits (default: that of this release)",
      },
      parsePin,
    ),
    color: terminalOptions.color,
  },
  examples: [
    { line: "sallyport init", does: "see, then decide" },
    { line: "sallyport init --dry-run", does: "only see" },
  ],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./init.ts")).runInit(invocation),
});

export const doctorCommand = command({
  name: "doctor",
  group: learning,
  summary: "Check that git, Node.js, the clone, the clock, the policy and the hooks are fit",
  description:
    "Each line says ok, warn or fail, and what to do. Never shows a token's value. Needs no network. Exits 1 when something fails.",
  operands: [pathOperand],
  options: {
    policy: judgeOptions.policy,
    format: answerFormat(["json"]),
    color: terminalOptions.color,
    quiet: terminalOptions.quiet,
  },
  examples: [{ line: "sallyport doctor", does: "everything, for the current folder" }],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./doctor.ts")).runDoctor(invocation),
});

export const shells = ["bash", "zsh", "fish", "pwsh"] as const;

export const completionCommand = command({
  name: "completion",
  group: learning,
  summary: "Print a script that completes sallyport's commands in your shell",
  description: "Prints the script for bash, zsh, fish or pwsh (PowerShell). Load it from your shell's start file.",
  operands: [
    { name: "shell", required: true, help: "bash, zsh, fish or pwsh", completion: { kind: "words", words: shells } },
  ],
  options: {},
  examples: [
    { line: 'eval "$(sallyport completion bash)"', does: "in ~/.bashrc" },
    { line: 'eval "$(sallyport completion zsh)"', does: "in ~/.zshrc" },
    { line: "sallyport completion fish | source", does: "in ~/.config/fish/config.fish" },
    { line: "sallyport completion pwsh | Out-String | Invoke-Expression", does: "in $PROFILE" },
  ],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./completion.ts")).runCompletion(invocation),
});

function parsePin(text: string): string {
  if (/^[0-9a-f]{40}$/.test(text)) return text;
  throw usageError(
    "USAGE_PIN_INVALID",
    `--pin takes a full commit of 40 hex digits, not "${printable(text)}"`,
    "Copy the commit of the release that you want. A tag or a branch can be moved, a commit cannot.",
  );
}

export const learningCommands: readonly Command[] = [
  explainCommand,
  initCommand,
  ...hooksCommands,
  doctorCommand,
  completionCommand,
];
