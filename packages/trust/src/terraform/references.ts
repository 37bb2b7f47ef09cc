import path from "node:path";
import type { RepositoryFile } from "../repository-file.ts";
import type { Source } from "../source.ts";
import { placedAt, type Tree, unresolvedScalar } from "../tree/tree.ts";
import { computedAttributes } from "./computed-attributes.ts";
import { evaluateBlock } from "./evaluate-body.ts";
import { charactersOfStep, evaluate, type Referred, type Scope } from "./evaluate-expression.ts";
import { type Evaluation, usedModule } from "./evaluation.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { bindingsAt, instancesOf } from "./instances.ts";
import type { Declared } from "./terraform-module.ts";
import { ofType } from "./variable-type.ts";

export function scopeIn(
  evaluation: Evaluation,
  source: Source,
  bindings: ReadonlyMap<string, Tree> = new Map(),
): Scope {
  return {
    source,
    bindings,
    allowance: evaluation.allowance,
    refer: (steps, root) => {
      const found = refer(evaluation, steps, root);
      return found && { ...found, value: fromFile(found.value, found.source) };
    },
    each: (steps, root, name) => {
      const found = each(evaluation, steps, root, name);
      return found && fromFile(found.value, found.source);
    },
    file: (name) => {
      const file = evaluation.module.around.files.get(path.posix.join(path.posix.dirname(source.path), name));
      evaluation.allowance.stepsLeft -= Math.ceil((file?.bytes.length ?? 0) / charactersOfStep);
      return file && file.bytes.length <= longestFile ? textOfFile(file) : undefined;
    },
  };
}

const longestFile = 100_000;

/** With the place of each line, for it may be a document. */
function textOfFile({ bytes, path }: RepositoryFile): Tree {
  const source: Source = { path, text: Buffer.from(bytes).toString("utf8"), standing: "source" };
  const lines = source.text.split(/(?<=\n)/);
  const pieces = lines.map((literal, index) => ({ literal, at: { line: index + 1, column: 1 } }));
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { kind: "text", text: [source.text], pieces, at: { start: { line: 1, column: 1 }, end }, source };
}

interface Found extends Referred {
  readonly source: Source;
}

function fromFile(value: Tree, source: Source): Tree {
  return value.source === undefined ? { ...value, source } : value;
}

function refer(evaluation: Evaluation, path: readonly (string | Tree)[], root: string): Found | undefined {
  const named = addressOf(path, root);
  if (named === undefined || evaluation.open.has(named.address)) return undefined;
  const { address } = named;
  evaluation.open.add(address);
  const found =
    root === "local"
      ? local(evaluation, address)
      : root === "var"
        ? variable(evaluation, address)
        : member(evaluation, address, path.slice(named.steps), named.steps);
  evaluation.open.delete(address);
  return found;
}

function addressOf(path: readonly (string | Tree)[], root: string): { address: string; steps: number } | undefined {
  const [first, second] = path;
  if (typeof first !== "string") return undefined;
  const isData = root === "data";
  return { address: isData ? `data.${first}.${second}` : `${root}.${first}`, steps: isData ? 2 : 1 };
}

function local(evaluation: Evaluation, address: string): Found | undefined {
  const declared = evaluation.module.locals.get(address);
  if (declared === undefined || declared.isRepeated) return undefined;
  const { value, source } = declared;
  return { value: evaluate(value, scopeIn(evaluation, source)), steps: 1, source };
}

/** What a use of the module gives, else what is written. Of a folder that nobody uses, the environment or the command line may say otherwise. */
function variable(evaluation: Evaluation, address: string): Found | undefined {
  const declared = evaluation.module.blocks.get(address);
  if (declared === undefined || declared.isRepeated) return undefined;
  const { attributes } = declared.value.body;
  const name = address.slice("var.".length);
  const type = attributes.get("type")?.value.written ?? "any";
  const given = givenValue(evaluation, declared, name);
  // Attributes of objects have defaults of their own then.
  if (given === undefined || type.includes("optional(")) {
    const why = `the variable ${name}, ${given === undefined ? "which has no default" : "of a type with optional parts"}`;
    return { value: unresolvedScalar(why, declared.value.typeAt), steps: 1, source: declared.source };
  }
  const { value, source } = given;
  const typed = ofType(value, type) ?? unresolvedScalar(`the variable ${name}`, value.at);
  return { value: typed, steps: 1, source };
}

function givenValue(
  evaluation: Evaluation,
  { value: { body }, source }: Declared<HclBlock>,
  name: string,
): Omit<Found, "steps"> | undefined {
  const { inputs, module, assumed } = evaluation;
  const written = body.attributes.get("default");
  const place = written?.source ?? source;
  const own = written && { value: evaluate(written.value, scopeIn(evaluation, place)), source: place };
  const input = inputs?.get(name);
  if (input) {
    const value = input.value();
    const isNullable = body.attributes.get("nullable")?.value.written !== "false";
    return value.kind === "null" && !isNullable ? own : { value, source: value.source ?? input.source };
  }
  if (inputs) return own;
  const set = module.values.get(name);
  if (set) assumed.values.add(name);
  else if (own) assumed.defaults.add(name);
  return set ? { value: evaluate(set.value, scopeIn(evaluation, set.source)), source: set.source } : own;
}

/** A resource or a module, and no variable. */
function withMembers({ module }: Evaluation, address: string): Declared<HclBlock> | undefined {
  const declared = module.blocks.get(address);
  const isOne = declared !== undefined && ["resource", "data", "module"].includes(declared.value.type);
  return isOne && !declared.isRepeated ? declared : undefined;
}

/** An attribute of a resource, or an output of a module. */
function member(
  evaluation: Evaluation,
  address: string,
  path: readonly (string | Tree)[],
  before: number,
): Found | undefined {
  const declared = withMembers(evaluation, address);
  if (declared === undefined) return undefined;
  const { value: block, source } = declared;
  const isCounted = block.body.attributes.has("count") || block.body.attributes.has("for_each");
  const [index] = path;
  const name = path[isCounted ? 1 : 0];
  if (typeof name !== "string" || (isCounted && index === undefined)) return undefined;
  const bindings = isCounted ? bindingsAt(block, index ?? "", scopeIn(evaluation, source)) : undefined;
  const found = memberOf(evaluation, declared, address, name, bindings);
  return found && { ...found, steps: before + (isCounted ? 2 : 1) };
}

function memberOf(
  evaluation: Evaluation,
  declared: Declared<HclBlock>,
  address: string,
  name: string,
  bindings?: ReadonlyMap<string, Tree>,
): Omit<Found, "steps"> | undefined {
  const scope = scopeIn(evaluation, declared.source, bindings);
  if (declared.value.type === "module") return outputOf(usedModule(evaluation, declared, address, scope), name);
  evaluation.used.add(`${evaluation.prefix}${address}`);
  const value = attributeOf(evaluateBlock(declared.value, scope), address, evaluation.prefix, name);
  return value && { value, source: declared.source };
}

function outputOf(used: Evaluation | undefined, name: string): Omit<Found, "steps"> | undefined {
  const declared = used?.module.blocks.get(`output.${name}`);
  const written = declared?.value.body.attributes.get("value");
  if (used === undefined || declared === undefined || declared.isRepeated || written === undefined) return undefined;
  const place = written.source ?? declared.source;
  const value = evaluate(written.value, scopeIn(used, place));
  return { value, source: value.source ?? place };
}

/** `aws_iam_role.x[*].arn`: the member of each that there is. Undefined for what is none of these. */
function each(
  evaluation: Evaluation,
  path: readonly (string | Tree)[],
  root: string,
  name: string,
): Omit<Found, "steps"> | undefined {
  const named = addressOf(path, root);
  const declared = named && withMembers(evaluation, named.address);
  const isWhole = named !== undefined && path.length === named.steps;
  const isMap = declared?.value.body.attributes.has("for_each") === true;
  if (!isWhole || declared === undefined || isMap || evaluation.open.has(named.address)) return undefined;
  const { value: block, source } = declared;
  evaluation.open.add(named.address);
  const items = instancesOf(block, scopeIn(evaluation, source)).map(({ bindings, choice }) => {
    const found = memberOf(evaluation, declared, named.address, name, bindings);
    const isKnown = found !== undefined && choice === undefined;
    return isKnown ? placedAt(found.value, block.typeAt) : unresolvedScalar(`${named.address}.${name}`, block.typeAt);
  });
  evaluation.open.delete(named.address);
  return { value: { kind: "list", items, at: block.typeAt }, source };
}

function attributeOf(values: Tree, address: string, prefix: string, attribute: string): Tree | undefined {
  const type = address.slice(0, address.lastIndexOf("."));
  const ofType = Object.hasOwn(computedAttributes, type) ? computedAttributes[type] : undefined;
  const computed = ofType && Object.hasOwn(ofType, attribute) ? ofType[attribute] : undefined;
  if (computed) return computed(values, `${prefix}${address}`);
  const written = values.kind === "object" ? values.entries.get(attribute)?.value : undefined;
  // What is left out, or null, the provider may fill in.
  return written?.kind === "null" || (written?.kind === "list" && written.items.some(({ kind }) => kind === "object"))
    ? undefined
    : written;
}
