import { type CompletedOption, type CompletedValue, type CompletionModel, spellings } from "./model.ts";

/** A script for PowerShell 7 (and Windows PowerShell 5.1). Files and folders are left to the shell's own completion. */
export function pwshCompletion(model: CompletionModel): string {
  const contexts = [{ name: "", options: model.options }, ...model.commands];
  const options = contexts.map(
    (context) => `    ${quoted(context.name)} = @(${context.options.map(described).join(", ")})`,
  );
  const values = contexts.flatMap((context) =>
    context.options.flatMap((option) =>
      spellings(option).flatMap((spelling) => valueEntry(`${context.name} ${spelling}`, option.value)),
    ),
  );
  const operands = model.commands.flatMap((command) => valueEntry(command.name, command.operand?.value));
  return `# sallyport completion for PowerShell. Load it with: sallyport completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName sallyport -ScriptBlock {
  param($word, $tree, $position)
  $commands = @(${model.commands.map((command) => pair(command.name, command.help)).join(", ")})
  $options = @{
${options.join("\n")}
  }
  $values = @{
${values.join("\n")}
  }
  $operands = @{
${operands.join("\n")}
  }
  $typed = @($tree.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  $command = $typed | Where-Object { $commands.Name -contains $_ } | Select-Object -First 1
  if (-not $command) { $command = '' }
  $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $key = "$command $previous"
  $found = if ($values.ContainsKey($key)) { $values[$key] | ForEach-Object { @{ Name = $_; Help = $_ } } }
    elseif ($word.StartsWith('-')) { $options[$command] }
    elseif ($command -eq '') { $commands }
    elseif ($operands.ContainsKey($command)) { $operands[$command] | ForEach-Object { @{ Name = $_; Help = $_ } } }
  $found | Where-Object { $_.Name -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Name, $_.Name, 'ParameterValue', $_.Help)
  }
}
`;
}

function valueEntry(key: string, value: CompletedValue | undefined): string[] {
  return value?.kind === "words" ? [`    ${quoted(key)} = @(${value.words.map(quoted).join(", ")})`] : [];
}

function described(option: CompletedOption): string {
  return spellings(option)
    .map((spelling) => pair(spelling, option.help))
    .join(", ");
}

function pair(name: string, help: string): string {
  return `@{ Name = ${quoted(name)}; Help = ${quoted(help)} }`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
