import { identityOptions } from "../options/identity-options.ts";
import { answerFormat, judgeOptions, reportOptions, terminalOptions } from "../options/shared-options.ts";
import { type Command, type CommandFamily, command } from "../parse/command.ts";
import { list, single, text } from "../parse/option.ts";

/** The part of the command table that begins with `policy`. */

const group = "Decide who may do what:";
const question = "What it asks for:";

export const policyFamily: CommandFamily = {
  name: "policy",
  group,
  summary: "Check, test and explain the policy file",
  description: "The policy says which identity may be which stage of the pipeline, and what access that leads to.",
};

const path = {
  name: "path",
  help: "a policy file, or a folder with .github/sallyport.yml (default: the current one)",
  completion: { kind: "file" },
} as const;

export const policyValidateCommand = command({
  name: "policy validate",
  group,
  summary: "Check the policy file, and look for grants that let in more than they seem to",
  description:
    "Reads the file as every other command does, and says all that is wrong with it, each with its place. Needs no network.",
  operands: [path],
  options: { failOn: judgeOptions.failOn, ...reportOptions, ...terminalOptions },
  examples: [
    { line: "sallyport policy validate", does: "the policy of this repository" },
    { line: "sallyport policy validate draft.yml -f json", does: "another file, for a program" },
  ],
  run: async (invocation): Promise<number> => (await import("./policy-validate.ts")).runPolicyValidate(invocation),
});

export const policyTestCommand = command({
  name: "policy test",
  group,
  summary: "Run the tests in the policy file, and say which grants and claims they leave untested",
  description:
    "Each test is an identity and what must be decided about it. Then the policy is broken on purpose, one line at a time: what no test notices is reported. Needs no network.",
  operands: [path],
  options: { failOn: judgeOptions.failOn, ...reportOptions, ...terminalOptions },
  examples: [{ line: "sallyport policy test", does: "the tests of this repository's policy" }],
  run: async (invocation): Promise<number> => (await import("./policy-test.ts")).runPolicyTest(invocation),
});

export const policyExplainCommand = command({
  name: "policy explain",
  group,
  summary: "Say whether an identity may be a stage, by which line, or what would have to change",
  description:
    "Decides as the actions do and explains it. The identity is a typical one (--base) with claims of your own (--claim), or all claims of a token as JSON (--claims). Exits 0 when it is allowed and 1 when it is denied.",
  operands: [path],
  options: {
    stage: text({ flag: "--stage", placeholder: "STAGE", group: question, help: "the stage, as the policy calls it" }),
    credential: text({
      flag: "--credential",
      placeholder: "NAME",
      group: question,
      help: "a credential of the stage (default: only the stage is asked for)",
    }),
    held: list(
      {
        flag: "--held",
        placeholder: "STAGE",
        group: question,
        help: "a stage that the job holds already; may be repeated",
      },
      (text) => [text],
    ),
    at: single(
      {
        flag: "--at",
        placeholder: "INSTANT",
        group: question,
        help: "decide as of this moment, for example 2027-02-01T00:00:00Z (default: now)",
      },
      (text) => judgeOptions.at.parse(text, undefined),
    ),
    ...identityOptions,
    format: answerFormat(["json"]),
    color: terminalOptions.color,
  },
  examples: [
    {
      line: "sallyport policy explain --stage deploy --base push --claim repository_id=123",
      does: "may a push to the default branch deploy",
    },
    { line: "sallyport policy explain --stage deploy --claims claims.json", does: "the claims of a real job" },
  ],
  run: async (invocation): Promise<number> => (await import("./policy-explain.ts")).runPolicyExplain(invocation),
});

export const policyDiffCommand = command({
  name: "policy diff",
  group,
  summary: "Say who gets more by a change of the policy, with a token that would get in",
  description:
    "Compares what two policies mean, not their text: exactly for claims, with an example that both policies were asked about. What cannot be proven is said to be so. Exits 1 when the new policy gives more, or may. Needs no network.",
  operands: [
    { name: "old", help: "a file, a revision, or both ends as A..B", completion: { kind: "file" } },
    { name: "new", help: "a file or a revision (default: the working tree)", completion: { kind: "file" } },
  ],
  options: {
    base: text({
      flag: "--base",
      placeholder: "REF",
      group: "What to compare:",
      help: "the revision to hold the working tree against",
    }),
    policy: judgeOptions.policy,
    failOn: judgeOptions.failOn,
    format: answerFormat(["json", "markdown"]),
    color: terminalOptions.color,
    quiet: terminalOptions.quiet,
  },
  examples: [
    { line: "sallyport policy diff --base main", does: "what this branch changes" },
    { line: "sallyport policy diff v1.2.0..HEAD -f markdown", does: "between two revisions, for a comment" },
    { line: "sallyport policy diff old.yml new.yml", does: "two files" },
  ],
  run: async (invocation): Promise<number> => (await import("./policy-diff.ts")).runPolicyDiff(invocation),
});

export const policyEffectiveCommand = command({
  name: "policy effective",
  group,
  summary: "Print every value that holds, and the file and line that it comes from",
  description:
    "The policy merged with all that it extends. Each value names its file and line, inherited files their digest.",
  operands: [path],
  options: {
    format: answerFormat(["json"]),
    color: terminalOptions.color,
  },
  examples: [{ line: "sallyport policy effective", does: "what holds in this repository, and why" }],
  run: async (invocation): Promise<number> => (await import("./policy-effective.ts")).runPolicyEffective(invocation),
});

export const policySchemaCommand = command({
  name: "policy schema",
  group,
  summary: "Print the JSON Schema of the policy file",
  description: "For editors that cannot fetch it, and for other programs.",
  operands: [],
  options: {
    format: answerFormat(["json"]),
  },
  examples: [{ line: "sallyport policy schema > sallyport.schema.json", does: "a copy of it" }],
  run: async (invocation): Promise<number> => (await import("./policy-schema.ts")).runPolicySchema(invocation),
});

/** In the order of help. */
export const policyCommands: readonly Command[] = [
  policyValidateCommand,
  policyTestCommand,
  policyExplainCommand,
  policyDiffCommand,
  policyEffectiveCommand,
  policySchemaCommand,
];
