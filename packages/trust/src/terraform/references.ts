import path from "node:path";
import type { RepositoryFile } from "../repository-file.ts";
import type { Source } from "../source.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { knownText } from "../tree/text.ts";
import { placedAt, type Tree, unresolvedScalar } from "../tree/tree.ts";
import { computedAttributes } from "./computed-attributes.ts";
import { evaluateBlock, pair } from "./evaluate-body.ts";
import {
  type Allowance,
  charactersOfStep,
  evaluate,
  evaluateHere,
  nameOf,
  open,
  type Referred,
  type Scope,
} from "./evaluate-expression.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { itemsOfLoop } from "./loop-items.ts";
import type { Declared, TerraformModule } from "./terraform-module.ts";
import { ofType } from "./variable-type.ts";

/** How the files of one folder are evaluated. */
export interface Evaluation {
  readonly module: TerraformModule;
  readonly allowance: Allowance;
  /** Variables that were taken at their default. */
  readonly defaultsUsed: Set<string>;
  /** Addresses of what is referred to. */
  readonly used: Set<string>;
  /** Addresses whose values are being made: what refers to itself has none. */
  readonly open: Set<string>;
}

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
    file: (name) => {
      const file = evaluation.module.files.get(path.posix.join(path.posix.dirname(source.path), name));
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
  const [first, second] = path;
  if (typeof first !== "string") return undefined;
  const isData = root === "data";
  const address = isData ? `data.${first}.${second}` : `${root}.${first}`;
  if (evaluation.open.has(address)) return undefined;
  evaluation.open.add(address);
  const found =
    root === "local"
      ? local(evaluation, address)
      : root === "var"
        ? variable(evaluation, address)
        : resource(evaluation, address, path.slice(isData ? 2 : 1), isData ? 2 : 1);
  evaluation.open.delete(address);
  return found;
}

function local(evaluation: Evaluation, address: string): Found | undefined {
  const declared = evaluation.module.locals.get(address);
  if (declared === undefined || declared.isRepeated) return undefined;
  const { value, source } = declared;
  return { value: evaluate(value, scopeIn(evaluation, source)), steps: 1, source };
}

/** A default counts unless a `.tfvars` file, the environment or the command line says otherwise. */
function variable(evaluation: Evaluation, address: string): Found | undefined {
  const declared = evaluation.module.blocks.get(address);
  if (declared === undefined || declared.isRepeated) return undefined;
  const { value: block, source } = declared;
  const name = address.slice("var.".length);
  const { attributes } = block.body;
  const written = attributes.get("default")?.value;
  // Attributes of objects have defaults of their own then.
  const isPartial = attributes.get("type")?.value.written.includes("optional(") === true;
  const isGiven = evaluation.module.given.has(name);
  if (written === undefined || isPartial || isGiven) {
    const what = isGiven
      ? "which the module is given"
      : isPartial
        ? "of a type with optional parts"
        : "which has no default";
    const why = `the variable ${name}, ${what}`;
    return { value: unresolvedScalar(why, block.typeAt), steps: 1, source };
  }
  evaluation.defaultsUsed.add(name);
  const value = evaluate(written, scopeIn(evaluation, source));
  const type = attributes.get("type")?.value.written ?? "any";
  return { value: ofType(value, type) ?? open(written), steps: 1, source };
}

function resource(
  evaluation: Evaluation,
  address: string,
  path: readonly (string | Tree)[],
  before: number,
): Found | undefined {
  const declared = evaluation.module.blocks.get(address);
  if (declared === undefined || declared.isRepeated) return undefined;
  const { attributes } = declared.value.body;
  const isCounted = attributes.has("count") || attributes.has("for_each");
  const [index] = path;
  const attribute = path[isCounted ? 1 : 0];
  if (typeof attribute !== "string" || (isCounted && index === undefined)) return undefined;
  evaluation.used.add(address);
  const bindings = isCounted ? bindingsAt(evaluation, declared, index ?? "") : new Map();
  const values = evaluateBlock(declared.value, scopeIn(evaluation, declared.source, bindings));
  const value = attributeOf(values, address, attribute);
  return value && { value, steps: before + (isCounted ? 2 : 1), source: declared.source };
}

function attributeOf(values: Tree, address: string, attribute: string): Tree | undefined {
  const type = address.slice(0, address.lastIndexOf("."));
  const ofType = Object.hasOwn(computedAttributes, type) ? computedAttributes[type] : undefined;
  const computed = ofType && Object.hasOwn(ofType, attribute) ? ofType[attribute] : undefined;
  if (computed) return computed(values, address);
  const written = values.kind === "object" ? values.entries.get(attribute)?.value : undefined;
  // What is left out, or null, the provider may fill in.
  return written?.kind === "null" || (written?.kind === "list" && written.items.some(({ kind }) => kind === "object"))
    ? undefined
    : written;
}

/** `each` and `count` of one instance. */
function bindingsAt(
  evaluation: Evaluation,
  { value, source }: Declared<HclBlock>,
  index: string | Tree,
): Map<string, Tree> {
  const key: Tree =
    typeof index === "string" ? { kind: "text", text: [index], at: value.typeAt } : placedAt(index, value.typeAt);
  const forEach = value.body.attributes.get("for_each")?.value;
  if (forEach === undefined) return new Map([["count", countOf(key)]]);
  const items = itemsOfLoop(asMap(evaluateHere(forEach, scopeIn(evaluation, source))));
  const wanted = key.kind === "text" ? knownText(key.text) : undefined;
  const item = items?.find((each) => each.key.kind === "text" && knownText(each.key.text) === wanted && !each.isOpen);
  return new Map([["each", pair(key, item?.value ?? unresolvedScalar("each.value", value.typeAt))]]);
}

function countOf(index: Tree): Tree {
  return { kind: "object", entries: new Map([["index", { keyAt: index.at, value: index }]]), at: index.at };
}

/** Of a set every item is its own key. */
function asMap(collection: Tree): Tree {
  if (collection.kind !== "list") return collection;
  const entries = collection.items.flatMap((item) => {
    const known = item.kind === "text" ? knownText(item.text) : undefined;
    return known === undefined ? [] : [[known, { keyAt: item.at, value: item }] as const];
  });
  return { kind: "object", entries: new Map(entries), at: collection.at };
}

export interface Instance {
  /** `["production"]`, `[0]`; empty where there is just one. */
  readonly suffix: string;
  readonly bindings: ReadonlyMap<string, Tree>;
  /** Why it may not be there. */
  readonly choice?: string;
}

const mostInstances = 100;

/** What `count` and `for_each` make of a resource. Where that is not known, one stands for all. */
export function instancesOf(evaluation: Evaluation, { value, source }: Declared<HclBlock>): Instance[] {
  const scope = scopeIn(evaluation, source);
  const { attributes } = value.body;
  const count = attributes.get("count")?.value;
  const forEach = attributes.get("for_each")?.value;
  const all = (choice: string, each: Tree): Instance => ({
    suffix: "",
    bindings: new Map([
      ["each", each],
      ["count", countOf(each)],
    ]),
    choice,
  });
  if (count) {
    const number = evaluateHere(count, scope);
    const known =
      number.kind === "object" || number.kind === "list" ? Number.NaN : Number(knownText(number.text) ?? "x");
    if (!Number.isInteger(known) || known > mostInstances) {
      return [all(`count = ${nameOf(count.written)}`, unresolvedScalar("count.index", count.at))];
    }
    return Array.from({ length: Math.max(0, known) }, (_, index) => {
      const text: Tree = { kind: "number", text: [String(index)], at: count.at };
      return { suffix: `[${index}]`, bindings: new Map([["count", countOf(text)]]) };
    });
  }
  if (forEach === undefined) return [{ suffix: "", bindings: new Map() }];
  const collection = evaluateHere(forEach, scope);
  const open = unresolvedScalar("each", forEach.at);
  const choice = `for_each = ${nameOf(forEach.written)}`;
  if (
    collection.kind === "text" ||
    (collection.kind !== "null" && (itemsOfLoop(collection)?.length ?? 0) > mostInstances)
  ) {
    return [all(choice, pair(open, open))];
  }
  const items = itemsOfLoop(collection);
  if (items === undefined) throw new InvalidTree("`for_each` is a map or a set of texts", forEach.at.start);
  const isOpen = items.some((item) => item.isOpen);
  const sure = itemsOfLoop(asMap(collection)) ?? [];
  const instances = sure.map(({ key, value }): Instance => {
    const name = key.kind === "text" ? (knownText(key.text) ?? "") : "";
    return { suffix: `["${name}"]`, bindings: new Map([["each", pair(key, value)]]) };
  });
  return isOpen ? [...instances, all(choice, pair(open, open))] : instances;
}
