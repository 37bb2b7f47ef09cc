import { type CompletedOption, type CompletionModel, spellings } from "./model.ts";

/**
 * A script that works in bash 3.2 (macOS) and newer, with or without the bash-completion package. An empty answer makes
 * `-o default` offer files, so options that take a file or a folder need no line.
 */
export function bashCompletion(model: CompletionModel): string {
  const names = model.commands.map((command) => command.name);
  const contexts = [{ name: "", options: model.options }, ...model.commands];
  return `# sallyport completion for bash. Load it with: eval "$(sallyport completion bash)"
_sallyport() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="" command="" index
  COMPREPLY=()
  # Bash cuts words at "=", so --format=json arrives as three.
  if [[ $current == "=" ]]; then
    current=""
    previous="\${COMP_WORDS[COMP_CWORD-1]}"
  elif [[ $COMP_CWORD -ge 2 && \${COMP_WORDS[COMP_CWORD-1]} == "=" ]]; then
    previous="\${COMP_WORDS[COMP_CWORD-2]}"
  elif [[ $COMP_CWORD -ge 1 ]]; then
    previous="\${COMP_WORDS[COMP_CWORD-1]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${names.join(" | ")}) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  case "$command $previous" in
${contexts.flatMap((context) => context.options.flatMap((option) => valueCase(context.name, option))).join("\n")}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${contexts.map((context) => `      "${context.name}") ${offer(context.options.flatMap(spellings))} ;;`).join("\n")}
    esac
    return
  fi
  case "$command" in
    "") ${offer(names)} ;;
${model.commands.flatMap((command) => (command.operand?.value.kind === "words" ? [`    ${command.name}) ${offer(command.operand.value.words)} ;;`] : [])).join("\n")}
  esac
}
complete -o default -F _sallyport sallyport
`;
}

function valueCase(command: string, option: CompletedOption): string[] {
  if (!option.value) return [];
  const patterns = spellings(option).map((spelling) => `"${command} ${spelling}"`);
  if (option.value.kind !== "words") return [`    ${patterns.join(" | ")}) return ;;`];
  // A word that ends in "=" goes on; compopt is missing in bash 3.2 and then a space follows.
  const goesOn = option.value.words.some((word) => word.endsWith("=")) ? " compopt -o nospace 2>/dev/null;" : "";
  return [`    ${patterns.join(" | ")}) ${offer(option.value.words)};${goesOn} return ;;`];
}

function offer(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
}
