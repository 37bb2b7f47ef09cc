import { parse } from "yaml";

/** An input as `action.yml` describes it, its type taken out of the description. */
export interface ActionInput {
  /** `fail-on`. */
  readonly name: string;
  /** `failOn`. */
  readonly key: string;
  readonly description: string;
  readonly kind: string | readonly string[];
  readonly required: boolean;
  /** Absent when it is empty. */
  readonly default?: string;
}

export interface ActionContract {
  readonly name: string;
  readonly inputs: readonly ActionInput[];
  readonly outputs: readonly { readonly name: string; readonly description: string }[];
}

const kinds = ["text", "path", "secret", "boolean", "list", "duration", "severity"];

/**
 * Reads an `action.yml`. The runner knows no types of inputs, so a description ends with one in brackets, where people and editors
 * see it too: `[boolean]`, `[duration]`, `[one of: a, b]`; nothing means text. Throws for what is not understood.
 */
export function readContract(actionYml: string): ActionContract {
  const root = parse(actionYml, { schema: "failsafe" }) as Record<string, Record<string, Record<string, string>>>;
  const inputs = Object.entries(root.inputs ?? {}).map(([name, input]) => readInput(name, input));
  const outputs = Object.entries(root.outputs ?? {}).map(([name, output]) => ({
    name,
    description: oneLine(output.description, name),
  }));
  return { name: String(root.name), inputs, outputs };
}

/** `src/manifest.ts` of an action: its inputs and outputs as types. */
export function generateManifest(actionYml: string): string {
  const { name, inputs, outputs } = readContract(actionYml);
  return `// Generated from action.yml by \`pnpm generate\`.
import type { GateManifest } from "@sallyport/action-kit";

export const manifest = {
  name: ${JSON.stringify(name)},
  inputs: {
${inputs.map((input) => `    ${input.key}: ${inputSource(input)},`).join("\n")}
  },
  outputs: [${outputs.map((output) => JSON.stringify(output.name)).join(", ")}],
} as const satisfies GateManifest;
`;
}

function readInput(name: string, input: Record<string, string>): ActionInput {
  const text = oneLine(input.description, name);
  const [, description = text, type] = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(text) ?? [];
  return {
    name,
    key: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    description,
    kind: type === undefined ? "text" : readKind(name, type),
    required: input.required === "true",
    ...(input.default ? { default: input.default } : {}),
  };
}

function readKind(name: string, type: string): ActionInput["kind"] {
  const words = /^one of: (.+)$/.exec(type)?.[1];
  if (words !== undefined) return words.split(",").map((word) => word.trim());
  if (kinds.includes(type)) return type;
  throw new Error(`input ${name}: the type [${type}] is none of ${kinds.join(", ")}, one of: …`);
}

function oneLine(description: string | undefined, name: string): string {
  if (!description) throw new Error(`${name} has no description`);
  return description.trim().replaceAll(/\s+/g, " ");
}

function inputSource(input: ActionInput): string {
  const parts = [`name: ${JSON.stringify(input.name)}`, `kind: ${kindSource(input.kind)}`];
  if (input.required) parts.push("required: true");
  if (input.default !== undefined) parts.push(`default: ${JSON.stringify(input.default)}`);
  return `{ ${parts.join(", ")} }`;
}

function kindSource(kind: ActionInput["kind"]): string {
  return typeof kind === "string" ? JSON.stringify(kind) : `[${kind.map((word) => JSON.stringify(word)).join(", ")}]`;
}
