import { type CompletedOption, type CompletedValue, type CompletionModel, spellings } from "./model.ts";

/** A script for zsh 5, as a file in \`$fpath\` or by eval. */
export function zshCompletion(model: CompletionModel): string {
  return `#compdef sallyport
# sallyport completion for zsh. Load it with: eval "$(sallyport completion zsh)"
_sallyport_commands() {
  local -a commands
  commands=(
${model.commands.map((command) => `    ${quoted(`${command.name}:${command.help.replaceAll(":", "\\:")}`)}`).join("\n")}
  )
  _describe 'command' commands
}
_sallyport() {
  local context state line curcontext="$curcontext"
  typeset -A opt_args
  _arguments -C ${continued(model.options.map(optionSpec))} ${quoted("1:command:_sallyport_commands")} ${quoted("*:: :->operands")}
  [[ $state == operands ]] || return
  case $words[1] in
${model.commands
  .map((command) => {
    const operand = command.operand ? [quoted(`1:${command.operand.name}:${action(command.operand.value)}`)] : [];
    return `    ${command.name}) _arguments ${continued([...command.options.map(optionSpec), ...operand], "      ")} ;;`;
  })
  .join("\n")}
  esac
}
if [[ $funcstack[1] == _sallyport ]]; then _sallyport "$@"; else compdef _sallyport sallyport; fi
`;
}

function optionSpec(option: CompletedOption): string {
  const explanation = `[${option.help.replace(/[[\]\\]/g, "\\$&")}]`;
  const value = option.value ? `:${option.placeholder ?? "value"}:${action(option.value)}` : "";
  const repeats = option.repeatable ? "*" : "";
  // "=" after a long option allows both --format json and --format=json.
  const specs = spellings(option).map((spelling) =>
    quoted(`${repeats}${spelling}${option.value && spelling.startsWith("--") ? "=" : ""}${explanation}${value}`),
  );
  return specs.join(" ");
}

function action(value: CompletedValue): string {
  switch (value.kind) {
    case "words":
      return `(${value.words.join(" ")})`;
    case "file":
      return "_files";
    case "folder":
      return "_files -/";
    case "nothing":
      return " ";
  }
}

function continued(parts: readonly string[], margin = "    "): string {
  return `\\\n${parts.map((part) => `${margin}  ${part}`).join(" \\\n")}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
