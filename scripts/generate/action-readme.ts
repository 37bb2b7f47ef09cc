import { type ActionInput, readContract } from "./manifest.ts";
import { replaceSection, table } from "./section.ts";

const source = "action.yml";

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
  const inputTable = table(["input", "type", "default", "what it does"], inputRows);
  const withInputs = replaceSection(readme, { name: "inputs", source, content: inputTable });
  return replaceSection(withInputs, {
    name: "outputs",
    source,
    content: table(["output", "what it says"], outputRows),
  });
}

function typeText({ kind }: ActionInput): string {
  return typeof kind === "string" ? kind : kind.map((word) => `\`${word}\``).join(", ");
}

function defaultText(input: ActionInput): string {
  if (input.required) return "required";
  return input.default === undefined ? "none" : `\`${input.default}\``;
}
