import { type ActionInput, readContract } from "./manifest.ts";

/** Puts the tables of inputs and outputs between the markers of an action's README. Throws where a marker is missing. */
export function generateReadme(actionYml: string, readme: string): string {
  const { inputs, outputs } = readContract(actionYml);
  const inputRows = inputs.map((input) => [
    `\`${input.name}\``,
    typeText(input),
    defaultText(input),
    input.description,
  ]);
  const outputRows = outputs.map((output) => [`\`${output.name}\``, output.description]);
  const withInputs = replaceBetween(readme, "inputs", table(["input", "type", "default", "what it does"], inputRows));
  return replaceBetween(withInputs, "outputs", table(["output", "what it says"], outputRows));
}

function typeText({ kind }: ActionInput): string {
  return typeof kind === "string" ? kind : kind.map((word) => `\`${word}\``).join(", ");
}

function defaultText(input: ActionInput): string {
  if (input.required) return "required";
  return input.default === undefined ? "none" : `\`${input.default}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function replaceBetween(text: string, name: string, content: string): string {
  const start = `<!-- ${name}: generated from action.yml -->`;
  const end = `<!-- end of ${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the README needs the lines ${start} and ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
