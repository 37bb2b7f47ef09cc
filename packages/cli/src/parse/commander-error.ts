import { nearest, printable, type SallyportError } from "@sallyport/core";
import type { CommanderError } from "commander";
import { commandFamilies, commands, globalOptions } from "../commands.ts";
import { usageError } from "../usage-error.ts";
import type { Command } from "./command.ts";
import { alternatives, type Option } from "./option.ts";

/** Turns commander's refusal into ours: a code, what was typed, and the exact change. */
export function commanderError(error: CommanderError, words: readonly string[]): SallyportError {
  const subject = printable(/'([\s\S]*?)'/.exec(error.message)?.[1] ?? "");
  const command = commandIn(words);
  switch (error.code) {
    case "commander.unknownCommand":
      return unknownCommand(subject, words);
    case "commander.unknownOption":
      return unknownOption(subject, commandBefore(subject, words));
    case "commander.optionMissingArgument":
      return usageError(
        "USAGE_VALUE_MISSING",
        `${flagOf(subject)} needs a value`,
        `Write \`${subject.replace(/^-\w, /, "").replace(/[<>]/g, "")}\`.`,
      );
    case "commander.missingArgument":
      return usageError(
        "USAGE_ARGUMENT_MISSING",
        `sallyport ${command?.name ?? ""} needs a ${subject}`,
        command?.examples[0] ? `Write, for example, \`${command.examples[0].line}\`.` : helpHint(command?.name),
      );
    case "commander.excessArguments":
      return excessArguments(command?.name, error);
    default:
      return usageError("USAGE_INVALID", printable(error.message.replace(/^error: /, "")), helpHint(command?.name));
  }
}

/** The command that the words name: the one with most words, for `secrets` begins `secrets revoke` too. */
function commandIn(words: readonly string[]): Command | undefined {
  const named = commands.filter((each) => each.name.split(" ").every((part) => words.includes(part)));
  return named.sort((a, b) => b.name.length - a.name.length)[0];
}

/** Whose option it was taken for: an option before the command is the program's own. */
function commandBefore(option: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => printable(word).startsWith(option));
  return commandIn(words.slice(0, Math.max(0, at)))?.name;
}

/** `words` tell of which family a command was looked for. */
export function unknownCommand(name: string, words: readonly string[]): SallyportError {
  const word = printable(name);
  const family = commandFamilies.find((each) => words.includes(each.name));
  const prefix = family ? `${family.name} ` : "";
  const all = [...commands, ...commandFamilies].map((each) => each.name);
  const names = family
    ? all.filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length))
    : all.filter((each) => !each.includes(" "));
  const elsewhere = all.find((each) => !family && each.includes(" ") && each.endsWith(` ${word}`));
  const guess = elsewhere ?? nearest(word, names);
  const fix = guess
    ? `Did you mean \`sallyport ${prefix}${guess}\`?`
    : `Use ${alternatives(names)}; \`sallyport ${prefix}--help\` says what they do.`;
  return usageError("USAGE_COMMAND_UNKNOWN", `there is no command "${prefix}${word}"`, fix);
}

/** An option between the two words of a command would be lost. */
export function misplacedOptions(name: string): SallyportError {
  const [first] = name.split(" ");
  return usageError(
    "USAGE_OPTION_UNKNOWN",
    `there are options between the words of \`sallyport ${name}\``,
    `Write them after it, or leave out those of \`sallyport ${first}\`: \`sallyport ${name} --help\` lists what there is.`,
  );
}

/** `--` is missing, or stands before a word that is ours. */
export function separatorMisplaced({ name, operands, passedOn, examples }: Command, isThere: boolean): SallyportError {
  const own = operands.map((operand) => operand.name).join(" ");
  return usageError(
    "USAGE_SEPARATOR_MISSING",
    isThere
      ? `sallyport ${name} takes ${own} before \`--\`, and the ${passedOn?.name} after it`
      : `the ${passedOn?.name} of sallyport ${name} stands after \`--\`, and there is none`,
    `Write, for example, \`${examples[0]?.line ?? ""}\`.`,
  );
}

function unknownOption(word: string, name: string | undefined): SallyportError {
  const command = commands.find((each) => each.name === name);
  const options = Object.values<Option<unknown>>(command?.options ?? globalOptions);
  const flag = word.split("=")[0] ?? word;
  if (flag !== word && options.some((option) => option.flag === flag)) {
    return usageError("USAGE_INVALID", `${flag} takes no value`, `Write \`${flag}\` alone, or leave it out.`);
  }
  const message = command
    ? `sallyport ${command.name} has no option ${flag}`
    : `there is no option ${flag} before the command`;
  const operand = command?.operands.find((each) => isOperandFor(flag, each));
  if (command && operand)
    return usageError(
      "USAGE_OPTION_UNKNOWN",
      message,
      `Name it without an option: \`sallyport ${command.name} ${operand.name.toUpperCase()}\`.`,
    );
  const begun = options.find((option) => option.flag.startsWith(flag) && flag.length > "--s".length);
  if (begun) return usageError("USAGE_OPTION_UNKNOWN", message, `Did you mean \`${begun.flag}\`?`);
  const owner = commands.find(
    (each) => each !== command && Object.values(each.options).some((option) => option.flag === flag),
  );
  if (owner)
    return usageError(
      "USAGE_OPTION_UNKNOWN",
      message,
      `It belongs to \`sallyport ${owner.name}\`: write it after that word.`,
    );
  const format = options.find((option) => option.flag === "--format")?.completion;
  if (format?.kind === "words" && format.words.includes(flag.slice(2))) {
    return usageError("USAGE_OPTION_UNKNOWN", message, `Write \`--format ${flag.slice(2)}\`.`);
  }
  const guess = nearest(flag, [...options.map((option) => option.flag), "--help", "--version"]);
  return usageError("USAGE_OPTION_UNKNOWN", message, guess ? `Did you mean \`${guess}\`?` : helpHint(command?.name));
}

/** What is an option elsewhere, or by its name could be one, and is a word of its own here. */
function isOperandFor(flag: string, { name, help }: Command["operands"][number]): boolean {
  return flag === `--${name}` || (flag === "--policy" && help.includes("policy file"));
}

function excessArguments(name: string | undefined, error: CommanderError): SallyportError {
  const received = printable(/but got \d+: ([\s\S]*)\.$/.exec(error.message)?.[1] ?? "");
  const command = commands.find((each) => each.name === name);
  const names = command?.operands.map((operand) => `one ${operand.name}`) ?? [];
  return usageError(
    "USAGE_ARGUMENT_EXCESS",
    `sallyport ${name ?? ""} takes ${names.join(" and ") || "no argument"}, but there are more: ${received}`,
    names.length === 1 ? "Run it once for each, or quote a name that holds spaces." : helpHint(name),
  );
}

function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function helpHint(name: string | undefined): string {
  return `\`sallyport ${name ? `${name} ` : ""}--help\` lists what there is.`;
}
