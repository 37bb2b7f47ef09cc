import { nearest, printable, type SallyportError } from "@sallyport/core";
import type { CommanderError } from "commander";
import { commands, globalOptions } from "./commands.ts";
import { alternatives, type Option } from "./option.ts";
import { usageError } from "./usage-error.ts";

/** Turns commander's refusal into ours: a code, what was typed, and the exact change. */
export function commanderError(error: CommanderError, words: readonly string[]): SallyportError {
  const subject = printable(/'([\s\S]*?)'/.exec(error.message)?.[1] ?? "");
  const command = commands.find((each) => words.includes(each.name));
  switch (error.code) {
    case "commander.unknownCommand":
      return unknownCommand(subject);
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

/** Whose option it was taken for: an option before the command is the program's own. */
function commandBefore(option: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => printable(word).startsWith(option));
  return words.slice(0, Math.max(0, at)).find((word) => commands.some((each) => each.name === word));
}

export function unknownCommand(name: string): SallyportError {
  const word = printable(name);
  const names = commands.map((each) => each.name);
  const guess = nearest(word, names);
  const fix = guess
    ? `Did you mean \`sallyport ${guess}\`?`
    : `Use ${alternatives(names)}; \`sallyport --help\` says what they do.`;
  return usageError("USAGE_COMMAND_UNKNOWN", `there is no command "${word}"`, fix);
}

function unknownOption(word: string, name: string | undefined): SallyportError {
  const command = commands.find((each) => each.name === name);
  const options = Object.values<Option<unknown>>(command?.options ?? globalOptions);
  const flag = word.split("=")[0] ?? word;
  const message = command
    ? `sallyport ${command.name} has no option ${flag}`
    : `there is no option ${flag} before the command`;
  const owner = commands.find(
    (each) => each !== command && Object.values(each.options).some((option) => option.flag === flag),
  );
  if (owner)
    return usageError(
      "USAGE_OPTION_UNKNOWN",
      message,
      `It belongs to \`sallyport ${owner.name}\`: write it after that word.`,
    );
  const guess = nearest(flag, [...options.map((option) => option.flag), "--help", "--version"]);
  return usageError("USAGE_OPTION_UNKNOWN", message, guess ? `Did you mean \`${guess}\`?` : helpHint(command?.name));
}

function excessArguments(name: string | undefined, error: CommanderError): SallyportError {
  const received = printable(/but got \d+: ([\s\S]*)\.$/.exec(error.message)?.[1] ?? "");
  const command = commands.find((each) => each.name === name);
  const takes = command?.operands.length ? `one ${command.operands[0]?.name}` : "no argument";
  return usageError(
    "USAGE_ARGUMENT_EXCESS",
    `sallyport ${name ?? ""} takes ${takes}, but there are more: ${received}`,
    "Run it once for each, or quote a name that holds spaces.",
  );
}

function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function helpHint(name: string | undefined): string {
  return `\`sallyport ${name ? `${name} ` : ""}--help\` lists what there is.`;
}
