import {
  isUncheckedKind,
  nearest,
  type Problem,
  printable,
  quoted,
  redacted,
  SallyportError,
  uncheckedKindHint,
} from "@sallyport/core";
import { parseInputValue } from "./input-value.ts";
import type { InputDescription, Inputs, Manifest } from "./manifest.ts";
import { workspacePathComplaint, workspacePathProblem } from "./workspace-path.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks all inputs at once. Throws INPUT_INVALID, which names every one that is wrong. */
export function parseInputs<M extends Manifest>(manifest: M, environment: Environment): Inputs<M> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = misspeltInputs(manifest, environment);
  for (const [key, input] of Object.entries(manifest.inputs)) {
    const text = textOf(input, environment);
    if (text === "") {
      if (input.required) problems.push({ message: `\`${input.name}\` is missing` });
      values[key] = input.kind === "list" ? [] : undefined;
      continue;
    }
    const parsed = parseInputValue(input, text);
    if ("problem" in parsed) problems.push({ message: parsed.problem });
    else {
      values[key] = parsed.value;
      problems.push(...valueProblems(input, parsed.value, environment));
    }
  }
  if (problems.length > 0) throw inputInvalid(manifest, problems);
  return values as Inputs<M>;
}

/** What is wrong with a value that has the right form. */
function valueProblems({ name }: InputDescription, value: unknown, environment: Environment): Problem[] {
  if (name === "allow-unknown" && Array.isArray(value)) {
    return value
      .filter((kind) => !isUncheckedKind(String(kind)))
      .map((kind) => ({ message: `\`${name}\` takes no ${quoted(String(kind))}. ${uncheckedKindHint(String(kind))}` }));
  }
  if (typeof value !== "string" || !pathInputs.has(name)) return [];
  const temporary = name === "path" ? [] : [environment.RUNNER_TEMP];
  const problem = workspacePathProblem(value, environment.GITHUB_WORKSPACE ?? process.cwd(), temporary);
  return problem === undefined ? [] : [{ message: workspacePathComplaint(name, value, problem) }];
}

/** Inputs that are read or written as they are; `policy` has rules of its own. */
const pathInputs = new Set(["path", "report", "sarif"]);

/** Values that must be masked before anything is printed. */
export function secretValues(manifest: Manifest, environment: Environment): string[] {
  const secrets = Object.values(manifest.inputs).filter((input) => input.kind === "secret");
  return secrets.map((input) => textOf(input, environment)).filter((text) => text !== "");
}

/** The text of one input by its name in `action.yml`, trimmed; empty when it is not given. */
export function inputText(name: string, environment: Environment): string {
  return (environment[variableOf(name)] ?? "").trim();
}

/** The runner fills in defaults. Where it did not run, as on a desk, they are filled in here. */
function textOf(input: InputDescription, environment: Environment): string {
  return (environment[variableOf(input.name)] ?? input.default ?? "").trim();
}

/** The runner only warns of inputs that nobody declared. One that is nearly a declared one is a mistake that would go unseen. */
function misspeltInputs(manifest: Manifest, environment: Environment): Problem[] {
  const declared = Object.values(manifest.inputs).map((input) => input.name);
  const known = new Set(declared.map(variableOf));
  const problems: Problem[] = [];
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith("INPUT_") || known.has(variable)) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const near = nearest(name, declared);
    if (near !== undefined)
      problems.push({ message: `there is no input \`${printable(redacted(name))}\`; did you mean \`${near}\`?` });
  }
  return problems;
}

function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function inputInvalid(manifest: Manifest, problems: readonly Problem[]): SallyportError {
  const [first, ...others] = problems;
  const rest = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return new SallyportError({
    code: "INPUT_INVALID",
    message: `the inputs of ${manifest.name} are wrong: ${first?.message}${rest}`,
    fix: `Correct \`with:\` of the step; its inputs are ${Object.values(manifest.inputs)
      .map((input) => `\`${input.name}\``)
      .join(", ")}.`,
    kind: "usage",
    problems,
  });
}
