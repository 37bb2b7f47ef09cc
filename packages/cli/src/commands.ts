import { printable } from "@sallyport/core";
import { type Command, type CommandFamily, command } from "./command.ts";
import { identityCommands, identityFamily } from "./commands/identity-commands.ts";
import { policyCommands, policyFamily } from "./commands/policy-commands.ts";
import { trustCommands, trustFamily } from "./commands/trust-commands.ts";
import { single, toggle } from "./option.ts";
import { parseRange } from "./range.ts";
import { answerFormat, judgeOptions, reportOptions, terminalOptions } from "./shared-options.ts";
import { parseSince } from "./since.ts";
import { usageError } from "./usage-error.ts";

/** The command table: everything that can be typed, in the order of help. */

const checking = "Check:";
const credentials = "Credentials:";
const learning = "Learn and set up:";
const scope = "What to look at (default: the files of the working tree):";
const which = "Which hooks (default: both):";

const path = {
  name: "path",
  help: "a folder, in a repository or not (default: the current one)",
  completion: { kind: "folder" },
} as const;

export const checkCommand = command({
  name: "check",
  group: checking,
  summary: "Run every gate on a repository",
  description:
    "Runs all gates that work without the platform: secrets in the files and in the whole history, and the policy file. A folder that is in no repository has only files. Needs no network.",
  operands: [path],
  options: { ...judgeOptions, ...reportOptions, ...terminalOptions },
  examples: [
    { line: "sallyport check", does: "the repository around the current folder" },
    { line: "sallyport check ../shop --report html=shop.html", does: "another one, with a page to pass on" },
  ],
  run: async (invocation): Promise<number> => (await import("./commands/check.ts")).runCheck(invocation),
});

export const secretsCommand = command({
  name: "secrets",
  group: checking,
  summary: "Find credentials in files, staged changes, a range of commits or the whole history",
  description:
    "Looks for tokens, private keys and passwords. Never prints or stores a value that it finds, and sends none unless --verify and the policy say so. Give at most one of --staged, --range, --history and --pre-push.",
  operands: [path],
  options: {
    staged: toggle({
      flag: "--staged",
      group: scope,
      help: "what `git commit` would commit now: for a pre-commit hook",
    }),
    range: single(
      {
        flag: "--range",
        placeholder: "A..B",
        group: scope,
        help: "all that the commits of B which A has not bring in, also merges and what was deleted again",
      },
      parseRange,
    ),
    history: toggle({
      flag: "--history",
      group: scope,
      help: "every version of every file that any branch or tag reaches",
    }),
    since: single(
      {
        flag: "--since",
        placeholder: "WHEN",
        group: scope,
        help: "with --history: only what commits dated then or later brought, for example 8d or 2026-11-01",
      },
      parseSince,
    ),
    prePush: single(
      {
        flag: "--pre-push",
        placeholder: "REMOTE",
        group: scope,
        help: "what `git push` is about to publish there: for a pre-push hook, which passes on the lines it reads from git",
      },
      (text) => text,
    ),
    verify: toggle({
      flag: "--verify",
      group: "Judging:",
      help: "ask the hosts under secrets.verify.hosts of the policy whether what was found still works; this sends it there",
    }),
    ...judgeOptions,
    ...reportOptions,
    ...terminalOptions,
  },
  examples: [
    { line: "sallyport secrets --staged", does: "before a commit" },
    { line: "sallyport secrets --range main..HEAD", does: "before a pull request" },
    { line: "sallyport secrets --history -f sarif -o secrets.sarif", does: "a whole repository, for code scanning" },
  ],
  run: async (invocation): Promise<number> => (await import("./commands/secrets.ts")).runSecrets(invocation),
});

export const revokeCommand = command({
  name: "secrets revoke",
  group: checking,
  summary: "Have GitHub revoke a token that a finding is about",
  description:
    "Finds the token again by the finding's fingerprint, asks for a typed confirmation, and sends it to github.com's public endpoint for revoking. Needs no login. It cannot be undone. The value is never shown and never belongs on a command line.",
  operands: [
    {
      name: "fingerprint",
      required: true,
      help: "of the finding, as reports show it: s1:…",
      completion: { kind: "nothing" },
    },
    path,
  ],
  options: { policy: judgeOptions.policy, ...terminalOptions },
  examples: [{ line: "sallyport secrets revoke s1:4f0c6a52d1b87e93", does: "in the repository that holds it" }],
  run: async (invocation): Promise<number> => (await import("./commands/revoke.ts")).runRevoke(invocation),
});

export const baselineCommand = command({
  name: "secrets baseline",
  group: checking,
  summary: "Write the findings that are there into a baseline file",
  description:
    "Searches the files and the whole history, and writes the fingerprint and rule of each finding, never a value. Written again, it drops what is gone and adds what is new: read the difference before you commit it. Needs `secrets.salt` in the policy, which must also name the file, with an approver and an end.",
  operands: [path],
  options: {
    policy: judgeOptions.policy,
    output: single(
      {
        flag: "--output",
        short: "-o",
        placeholder: "FILE",
        group: "Writing:",
        completion: { kind: "file" },
        help: "from the root of the repository (default: the policy's baseline, else .github/secrets.baseline)",
      },
      (text) => text,
    ),
    dryRun: toggle({ flag: "--dry-run", group: "Writing:", help: "say what would change and write nothing" }),
    ...terminalOptions,
  },
  examples: [{ line: "sallyport secrets baseline", does: "in a repository that has a policy with a salt" }],
  run: async (invocation): Promise<number> => (await import("./commands/baseline.ts")).runBaseline(invocation),
});

export const importCommand = command({
  name: "secrets import",
  group: checking,
  summary: "Carry the findings that another tool passes over into a baseline file",
  description:
    "Reads a .gitleaksignore, a .secrets.baseline of detect-secrets, a .trivyignore(.yaml) or the allowlists of a .gitleaks.toml, searches the repository for each of its entries, by value where the list names values, else by file and line or rule, and adds what is a finding to the baseline. Says of each other entry why it was not carried over; paths that gitleaks does not look at are only proposed.",
  operands: [{ name: "file", required: true, help: "the list of the other tool", completion: { kind: "file" } }, path],
  options: baselineCommand.options,
  examples: [{ line: "sallyport secrets import .gitleaksignore --dry-run", does: "see what would be carried over" }],
  run: async (invocation): Promise<number> => (await import("./commands/import.ts")).runImport(invocation),
});

export const explainCommand = command({
  name: "explain",
  group: learning,
  summary: "Say what a rule or an error means and what to do, or what decided a finding",
  description:
    "Prints the page of a rule (area/name) or an error (UPPER_CASE). Without a topic it lists them all. With --finding it searches the repository again and says what was weighed and what decided, without the value.",
  operands: [
    { name: "topic", help: "a rule or an error, for example secrets/private-key", completion: { kind: "topic" } },
  ],
  options: {
    format: answerFormat(["markdown", "json"]),
    finding: single(
      {
        flag: "--finding",
        placeholder: "TARGET",
        group: "One finding:",
        help: "its fingerprint, or PATH:LINE; in the repository around the current folder",
      },
      (text) => text,
    ),
    policy: judgeOptions.policy,
    color: terminalOptions.color,
  },
  examples: [
    { line: "sallyport explain secrets/private-key", does: "one rule" },
    { line: "sallyport explain", does: "the list of all" },
    { line: "sallyport explain --finding src/app.env:12", does: "why this line is a finding" },
  ],
  run: async (invocation): Promise<number> => (await import("./commands/explain.ts")).runExplain(invocation),
});

export const initCommand = command({
  name: "init",
  group: learning,
  summary: "Propose the smallest policy and workflow for a repository",
  description:
    "Looks at the repository, shows the files it would write as a diff, asks, and writes them. It never changes an existing policy and never writes without showing the diff.",
  operands: [path],
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
  run: async (invocation): Promise<number> => (await import("./commands/init.ts")).runInit(invocation),
});

export const doctorCommand = command({
  name: "doctor",
  group: learning,
  summary: "Check that git, Node.js, the clone, the clock, the policy and the hooks are fit",
  description:
    "Each line says ok, warn or fail, and what to do. Never shows a token's value. Needs no network. Exits 1 when something fails.",
  operands: [path],
  options: {
    format: answerFormat(["json"]),
    policy: judgeOptions.policy,
    color: terminalOptions.color,
    quiet: terminalOptions.quiet,
  },
  examples: [{ line: "sallyport doctor", does: "everything, for the current folder" }],
  run: async (invocation): Promise<number> => (await import("./commands/doctor.ts")).runDoctor(invocation),
});

/** What `sallyport hooks` can be told to do. */
export const hookTasks = ["install", "uninstall", "status"] as const;

export const hooksCommand = command({
  name: "hooks",
  group: learning,
  summary: "Make git refuse a commit or a push that holds a secret",
  description:
    "Installs, removes or shows the pre-commit and pre-push hooks of the repository around the current folder. Never overwrites a hook that somebody else wrote.",
  operands: [
    {
      name: "task",
      required: true,
      help: "install, uninstall or status (exits 1 when a hook is missing)",
      completion: { kind: "words", words: hookTasks },
    },
  ],
  options: {
    preCommit: toggle({ flag: "--pre-commit", group: which, help: "the hook that looks at what is staged" }),
    prePush: toggle({ flag: "--pre-push", group: which, help: "the hook that looks at what a push would publish" }),
    chain: toggle({
      flag: "--chain",
      group: "Writing:",
      help: "keep a hook that is there already as HOOK.local and call it first",
    }),
    dryRun: toggle({ flag: "--dry-run", group: "Writing:", help: "say what would be done and do nothing" }),
    color: terminalOptions.color,
    quiet: terminalOptions.quiet,
  },
  examples: [
    { line: "sallyport hooks install", does: "both hooks" },
    { line: "sallyport hooks install --pre-push", does: "only before a push" },
    { line: "sallyport hooks status", does: "which hooks run Sallyport, and where" },
  ],
  run: async (invocation): Promise<number> => (await import("./commands/hooks.ts")).runHooks(invocation),
});

export const assumeCommand = command({
  name: "assume",
  group: credentials,
  summary: "Run a command with the credential of a stage, which nothing else sees",
  description:
    "In a job of GitHub Actions with `id-token: write`: proves which job this is, asks the policy, then the provider, and runs the command with the credential in its environment. Gives the credential back when the command ends, and ends with its exit code. Reaches GitHub and the provider, and nothing else.",
  operands: [
    {
      name: "stage/credential",
      required: true,
      help: "as the policy names them; only the stage where it has one credential",
      completion: { kind: "nothing" },
    },
  ],
  passedOn: { name: "command", help: "the program and its arguments, passed on as they are" },
  options: {
    policy: judgeOptions.policy,
    path: single(
      {
        flag: "--path",
        placeholder: "DIR",
        group: "What to look at:",
        completion: { kind: "folder" },
        help: "folder of the checked-out repository (default: the current one)",
      },
      (text) => text,
    ),
    color: terminalOptions.color,
  },
  examples: [{ line: "sallyport assume deploy-production/aws -- ./deploy.sh --verbose", does: "in a step of the job" }],
  run: async (invocation): Promise<number> => (await import("./commands/assume.ts")).runAssume(invocation),
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
  run: async (invocation): Promise<number> => (await import("./commands/completion.ts")).runCompletion(invocation),
});

export const commands: readonly Command[] = [
  checkCommand,
  secretsCommand,
  revokeCommand,
  baselineCommand,
  importCommand,
  ...policyCommands,
  assumeCommand,
  ...identityCommands,
  ...trustCommands,
  explainCommand,
  initCommand,
  hooksCommand,
  doctorCommand,
  completionCommand,
];

/** Words that only introduce commands; each stands in help where its first command would. */
export const commandFamilies: readonly CommandFamily[] = [policyFamily, identityFamily, trustFamily];

/** Options that may also stand before the command. */
export const globalOptions = { ...judgeOptions, ...reportOptions, ...terminalOptions };

function parsePin(text: string): string {
  if (/^[0-9a-f]{40}$/.test(text)) return text;
  throw usageError(
    "USAGE_PIN_INVALID",
    `--pin takes a full commit of 40 hex digits, not "${printable(text)}"`,
    "Copy the commit of the release that you want. A tag or a branch can be moved, a commit can not.",
  );
}
