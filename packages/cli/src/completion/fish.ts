import type { CompletedOption, CompletedValue, CompletionModel } from "./model.ts";

/** A script for fish 3 and newer. */
export function fishCompletion(model: CompletionModel): string {
  const names = model.commands.map((command) => command.name).join(" ");
  const lines = [
    "# sallyport completion for fish. Load it with: sallyport completion fish | source",
    "complete -c sallyport -e",
    "complete -c sallyport -f",
    `set -l none 'not __fish_seen_subcommand_from ${names}'`,
    ...model.options.map((option) => optionLine('"$none"', option)),
    ...model.commands.map(
      (command) => `complete -c sallyport -n "$none" -a ${command.name} -d ${quoted(command.help)}`,
    ),
    ...model.commands.flatMap((command) => {
      const condition = quoted(`__fish_seen_subcommand_from ${command.name}`);
      const operand = command.operand ? [`complete -c sallyport -n ${condition} ${value(command.operand.value)}`] : [];
      return [...operand, ...command.options.map((option) => optionLine(condition, option))];
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function optionLine(condition: string, option: CompletedOption): string {
  const short = option.short ? ` -s ${option.short.slice(1)}` : "";
  const taken = option.value
    ? ` ${option.value.kind === "file" ? "-r -F" : `-x ${value(option.value)}`}`.trimEnd()
    : "";
  return `complete -c sallyport -n ${condition} -l ${option.flag.slice(2)}${short}${taken} -d ${quoted(option.help)}`;
}

function value(completed: CompletedValue): string {
  switch (completed.kind) {
    case "words":
      return `-a ${quoted(completed.words.join(" "))}`;
    case "file":
      return "-F";
    case "folder":
      return "-a '(__fish_complete_directories)'";
    case "nothing":
      return "";
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
