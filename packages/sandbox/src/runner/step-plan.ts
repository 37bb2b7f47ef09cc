import { mkdtempSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ExpressionContext, evaluateExpression, interpolate, isTruthy } from "./expression.ts";
import type { Job } from "./job.ts";
import { type ActionManifest, readManifest } from "./manifest.ts";
import type { StageName } from "./stage.ts";

/** A step of a job: an action in a folder, or a script for bash. Texts may hold expressions. */
export type JobStep = StepBasics &
  (
    | { readonly uses: string; readonly with?: Readonly<Record<string, string>>; readonly run?: never }
    | { readonly run: string; readonly uses?: never }
  );

interface StepBasics {
  /** By which later steps find it: `steps.ID.outputs.NAME`. */
  readonly id?: string;
  readonly name?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
}

/** A step, with what its action needs. */
export interface Plan {
  readonly step: JobStep;
  readonly name: string;
  readonly action?: { readonly folder: string; readonly manifest: ActionManifest };
}

/** Throws SANDBOX_ACTION_MISSING or SANDBOX_ACTION_INVALID. */
export function planOf(step: JobStep): Plan {
  if (step.uses === undefined) return { step, name: step.name ?? `Run ${step.run.split("\n")[0]}` };
  const folder = resolve(step.uses);
  const manifest = readManifest(folder);
  return { step, name: step.name ?? manifest.name, action: { folder, manifest } };
}

/** `pre` comes first and `post` last, whatever happened between; the step's own part only if nothing has failed, or its `if` says so. */
export function isDue({ step, action }: Plan, name: StageName, context: ExpressionContext): boolean {
  if (name === "pre") return holds(action?.manifest.preIf ?? "false", context);
  if (name === "post") return holds(action?.manifest.postIf ?? "false", context);
  const condition = withoutBraces(step.if ?? "success()");
  const asksStatus = /\b(?:always|success|failure|cancelled)\s*\(/i.test(condition);
  return holds(asksStatus ? condition : `success() && (${condition})`, context);
}

function holds(condition: string, context: ExpressionContext): boolean {
  return isTruthy(evaluateExpression(withoutBraces(condition), context));
}

/** A condition may be wrapped in `${{ }}`. */
function withoutBraces(condition: string): string {
  return /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition;
}

type Command = readonly [file: string, ...rest: string[]];

/** `node` runs actions; default: the one that runs this process. Undefined: the action has no such stage. */
export function commandOf(
  { step, action }: Plan,
  name: StageName,
  job: Job,
  node: string | undefined,
  context: ExpressionContext,
): Command | undefined {
  if (action !== undefined) {
    const { pre, main, post } = action.manifest;
    const script = { pre, main, post, run: undefined }[name];
    return script === undefined ? undefined : [node ?? process.execPath, join(action.folder, script)];
  }
  if (step.run === undefined || name !== "run") return undefined;
  const file = join(mkdtempSync(join(job.temp, "script-")), "script.sh");
  writeFileSync(file, interpolate(step.run, context));
  return ["bash", "--noprofile", "--norc", "-eo", "pipefail", file];
}

export function interpolated(
  values: Readonly<Record<string, string>>,
  context: ExpressionContext,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, interpolate(value, context)]));
}

/** Fills defaults. The runner hands on inputs that nobody declared, and only warns; it does not enforce `required`. */
export function resolveInputs({ step, action }: Plan, context: ExpressionContext) {
  if (action === undefined || step.uses === undefined) return { inputs: {}, warnings: [] };
  const given = interpolated(step.with ?? {}, context);
  const declared = Object.entries(action.manifest.inputs);
  const isDeclared = (name: string): boolean => declared.some(([known]) => known.toLowerCase() === name.toLowerCase());
  const isGiven = (name: string): boolean =>
    Object.keys(given).some((known) => known.toLowerCase() === name.toLowerCase());
  const defaults = declared
    .filter(([name]) => !isGiven(name))
    .map(([name, input]) => [name, interpolate(input.default ?? "", context)] as const);
  const unexpected = Object.keys(given).filter((name) => !isDeclared(name));
  const warnings = declared
    .filter(([name, input]) => isGiven(name) && input.deprecationMessage !== undefined)
    .map(([name, input]) => `Input '${name}' has been deprecated with message: ${input.deprecationMessage}`);
  if (unexpected.length > 0) {
    const valid = declared.map(([name]) => name).join("', '");
    warnings.push(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }
  return { inputs: { ...Object.fromEntries(defaults), ...given }, warnings };
}
