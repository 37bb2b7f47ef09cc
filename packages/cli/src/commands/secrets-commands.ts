import { parseRange } from "../options/range.ts";
import {
  fileOrFolderOperand,
  judgeOptions,
  pathOperand,
  reportOptions,
  terminalOptions,
} from "../options/shared-options.ts";
import { parseSince } from "../options/since.ts";
import { type Command, command } from "../parse/command.ts";
import { single, text, toggle } from "../parse/option.ts";

/** The part of the command table that begins with `secrets`. */

const checking = "Check:";
const scope = "What to look at (default: the files of the working tree):";

export const secretsCommand = command({
  name: "secrets",
  group: checking,
  summary: "Find credentials in files, staged changes, a range of commits or the whole history",
  description:
    "Looks for tokens, private keys and passwords. Never prints or stores a value that it finds, and sends none unless --verify and the policy say so. Give at most one of --staged, --range, --history and --pre-push.",
  operands: [fileOrFolderOperand],
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
    prePush: text({
      flag: "--pre-push",
      placeholder: "REMOTE",
      group: scope,
      help: "what `git push` is about to publish there: for a pre-push hook, which passes on the lines it reads from git",
    }),
    verify: toggle({
      flag: "--verify",
      group: judgeOptions.policy.group,
      help: "ask the hosts under secrets.verify.hosts of the policy whether what was found still works; this sends it there",
    }),
    ...judgeOptions,
    ...reportOptions,
    ...terminalOptions,
  },
  examples: [
    { line: "sallyport secrets --staged", does: "before a commit" },
    { line: "sallyport secrets deploy/.env", does: "one file, also one that Git ignores" },
    { line: "sallyport secrets --range main..HEAD", does: "before a pull request" },
    { line: "sallyport secrets --history -f sarif -o secrets.sarif", does: "a whole repository, for code scanning" },
  ],
  run: async (invocation): Promise<number> => (await import("./secrets.ts")).runSecrets(invocation),
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
    pathOperand,
  ],
  options: { policy: judgeOptions.policy, color: terminalOptions.color },
  examples: [
    { line: "sallyport secrets revoke s1:4f0c6a52d1b87e93a10fb2c7d35e8649", does: "in the repository that holds it" },
  ],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./revoke.ts")).runRevoke(invocation),
});

/** Options of the commands that write a baseline. */
const baselineOptions = {
  policy: judgeOptions.policy,
  output: text({
    flag: "--output",
    short: "-o",
    placeholder: "FILE",
    group: "Writing:",
    completion: { kind: "file" },
    help: "from the root of the repository (default: the policy's baseline, else .github/secrets.baseline)",
  }),
  dryRun: toggle({ flag: "--dry-run", group: "Writing:", help: "say what would change and write nothing" }),
  color: terminalOptions.color,
} as const;

export const baselineCommand = command({
  name: "secrets baseline",
  group: checking,
  summary: "Write the findings that are there into a baseline file",
  description:
    "Searches the files and the whole history, and writes the fingerprint and rule of each finding, never a value. Written again, it drops what is gone and adds what is new: read the difference before you commit it. Needs `secrets.salt` in the policy, which must also name the file, with an approver and an end.",
  operands: [pathOperand],
  options: { ...baselineOptions, quiet: terminalOptions.quiet },
  examples: [{ line: "sallyport secrets baseline", does: "in a repository that has a policy with a salt" }],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./baseline.ts")).runBaseline(invocation),
});

export const importCommand = command({
  name: "secrets import",
  group: checking,
  summary: "Carry the findings that another tool passes over into a baseline file",
  description:
    "Reads a .gitleaksignore, a .secrets.baseline of detect-secrets, a .trivyignore(.yaml) or the allowlists of a .gitleaks.toml, searches the repository for each of its entries, by value where the list names values, else by file and line or rule, and adds what is a finding to the baseline. Says of each other entry why it was not carried over; paths that gitleaks does not look at are only proposed.",
  operands: [
    { name: "file", required: true, help: "the list of the other tool", completion: { kind: "file" } },
    pathOperand,
  ],
  options: baselineOptions,
  examples: [{ line: "sallyport secrets import .gitleaksignore --dry-run", does: "see what would be carried over" }],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./import.ts")).runImport(invocation),
});

export const secretsCommands: readonly Command[] = [secretsCommand, revokeCommand, baselineCommand, importCommand];
