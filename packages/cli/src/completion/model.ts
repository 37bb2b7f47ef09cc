import { commandFamilies } from "../commands.ts";
import type { Command } from "../parse/command.ts";
import type { Completion, Option, OptionTable } from "../parse/option.ts";

/** What shells need to know of the command table; topics are words here. */
export interface CompletionModel {
  readonly commands: readonly CompletedCommand[];
  /** Options that may stand before the command. */
  readonly options: readonly CompletedOption[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly help: string;
  readonly options: readonly CompletedOption[];
  /** Absent for a command that takes no operand. */
  readonly operand?: { readonly name: string; readonly value: CompletedValue };
}

export interface CompletedOption {
  readonly flag: string;
  readonly short?: string;
  readonly help: string;
  /** Absent for a switch. */
  readonly value?: CompletedValue;
  readonly placeholder?: string;
  readonly repeatable?: true;
}

export type CompletedValue =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "file" | "folder" | "nothing" };

const help: CompletedOption = { flag: "--help", short: "-h", help: "print help" };

export function completionModel(
  commands: readonly Command[],
  globalOptions: OptionTable,
  topics: readonly string[],
): CompletionModel {
  const optionsOf = (table: OptionTable) => [
    ...Object.values(table).map((option) => completedOption(option, topics)),
    help,
  ];
  const single = commands
    .filter(({ name }) => !name.includes(" "))
    .map((command): CompletedCommand => {
      const operand = command.operands[0];
      return {
        name: command.name,
        help: command.summary,
        options: optionsOf(optionsBelow(command.name, commands)),
        ...(operand ? { operand: { name: operand.name, value: completedValue(operand.completion, topics) } } : {}),
      };
    });
  const families = commandFamilies.map(
    ({ name, summary }): CompletedCommand => ({
      name,
      help: summary,
      options: optionsOf(optionsBelow(name, commands)),
      operand: { name: "command", value: { kind: "words", words: wordsBelow(name, commands) } },
    }),
  );
  return {
    commands: [...single, ...families],
    options: [...optionsOf(globalOptions), { flag: "--version", short: "-V", help: "print the version" }],
  };
}

/** The options of a command and of all that begin with its word: shells know one level. */
function optionsBelow(name: string, commands: readonly Command[]): OptionTable {
  const own = commands.filter((command) => command.name === name || command.name.startsWith(`${name} `));
  return Object.assign({}, ...own.reverse().map((command) => command.options));
}

function wordsBelow(name: string, commands: readonly Command[]): string[] {
  return commands.flatMap((command) =>
    command.name.startsWith(`${name} `) ? [command.name.slice(name.length + 1)] : [],
  );
}

function completedOption(option: Option<unknown>, topics: readonly string[]): CompletedOption {
  return {
    flag: option.flag,
    help: option.help,
    ...(option.short ? { short: option.short } : {}),
    ...(option.repeatable ? { repeatable: true } : {}),
    ...(option.placeholder
      ? { value: completedValue(option.completion, topics), placeholder: option.placeholder }
      : {}),
  };
}

function completedValue(completion: Completion, topics: readonly string[]): CompletedValue {
  if (completion.kind === "topic") return { kind: "words", words: topics };
  return completion.kind === "words" ? completion : { kind: completion.kind };
}

/** Both spellings of an option, short one first. */
export function spellings(option: CompletedOption): string[] {
  return option.short ? [option.short, option.flag] : [option.flag];
}
