import { hooksFamily } from "./commands/hooks-commands.ts";
import { identityCommands, identityFamily } from "./commands/identity-commands.ts";
import { learningCommands } from "./commands/learning-commands.ts";
import { policyCommands, policyFamily } from "./commands/policy-commands.ts";
import { secretsCommands } from "./commands/secrets-commands.ts";
import { trustCommands, trustFamily } from "./commands/trust-commands.ts";
import { judgeOptions, pathOperand, reportOptions, terminalOptions } from "./options/shared-options.ts";
import { type Command, type CommandFamily, command } from "./parse/command.ts";
import { text } from "./parse/option.ts";

/** The command table: everything that can be typed, in the order of help. */

export const checkCommand = command({
  name: "check",
  group: "Check:",
  summary: "Run every gate on a repository",
  description:
    "Runs all gates that work without the platform: secrets in the files and in the whole history, and the policy file. A folder that is in no repository has only files. Needs no network.",
  operands: [pathOperand],
  options: { ...judgeOptions, ...reportOptions, ...terminalOptions },
  examples: [
    { line: "sallyport check", does: "the repository around the current folder" },
    { line: "sallyport check ../shop --report html=shop.html", does: "another one, with a page to pass on" },
  ],
  run: async (invocation): Promise<number> => (await import("./commands/check.ts")).runCheck(invocation),
});

export const assumeCommand = command({
  name: "assume",
  group: "Credentials:",
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
    path: text({
      flag: "--path",
      placeholder: "DIR",
      group: "What to look at:",
      completion: { kind: "folder" },
      help: "folder of the checked-out repository (default: the current one)",
    }),
    policy: judgeOptions.policy,
    color: terminalOptions.color,
  },
  examples: [{ line: "sallyport assume deploy-production/aws -- ./deploy.sh --verbose", does: "in a step of the job" }],
  judges: false,
  run: async (invocation): Promise<number> => (await import("./commands/assume.ts")).runAssume(invocation),
});

export const commands: readonly Command[] = [
  checkCommand,
  ...secretsCommands,
  ...policyCommands,
  assumeCommand,
  ...identityCommands,
  ...trustCommands,
  ...learningCommands,
];

/** Words that only introduce commands; each stands in help where its first command would. */
export const commandFamilies: readonly CommandFamily[] = [policyFamily, identityFamily, trustFamily, hooksFamily];

/** Options that may also stand before the command. */
export const globalOptions = { ...judgeOptions, ...reportOptions, ...terminalOptions };
