import { policyDocument } from "../aws/policy-document.ts";
import type { Source } from "../source.ts";
import { InvalidTree, inFile } from "../tree/invalid-tree.ts";
import { placedAt, type Tree, type TreeEntry, unresolvedScalar } from "../tree/tree.ts";
import { evaluateBlock, withoutChoices } from "./evaluate-body.ts";
import { evaluateHere, type Scope } from "./evaluate-expression.ts";
import { type Evaluation, usedModule } from "./evaluation.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { instancesOf } from "./instances.ts";
import { type KnownUse, knownUse } from "./known-use.ts";
import { scopeIn } from "./references.ts";
import type { TerraformResource } from "./resource.ts";
import { type Declared, folderOfUse, type TerraformModule } from "./terraform-module.ts";

export interface ConfiguredResources {
  readonly resources: readonly TerraformResource[];
  /** What was taken for granted. For people. */
  readonly notes: readonly string[];
}

/** For one resource, and for all of a folder. */
const mostSteps = 20_000;
const mostStepsOfAll = 250_000;
const mostUses = 200;

/**
 * The resources of some types that the files of a folder make, and AWS policy documents that no such resource uses, as `data.….json`. What is
 * not known is unresolved.
 */
export function configuredResources(module: TerraformModule, isWanted: RegExp): ConfiguredResources {
  const search: Search = { isWanted, found: [], stepsLeft: mostStepsOfAll, usesLeft: mostUses };
  const allowance = { stepsLeft: 0, depth: 0 };
  const shared = {
    allowance,
    assumed: { defaults: new Set<string>(), values: new Set<string>() },
    used: new Set<string>(),
  };
  collect({ module, ...shared, prefix: "", open: new Set() }, search);
  const resources = search.found.filter(({ address, type }) => {
    return !type.startsWith("data.") || !shared.used.has(address.replace(/\[(?:\d+|".*")\]$/s, ""));
  });
  const { defaults, values } = shared.assumed;
  const notes = [...noteOn("at their defaults", [...defaults]), ...noteOn("as `.tfvars` files have them", [...values])];
  return { resources, notes };
}

interface Search {
  readonly isWanted: RegExp;
  readonly found: TerraformResource[];
  stepsLeft: number;
  /** Modules that use modules can stand for billions of resources. */
  usesLeft: number;
}

/** What a folder makes itself, and then the folders that it uses as modules. `call`: the file that uses this one; `choice`: why it may not. */
function collect(evaluation: Evaluation, search: Search, call?: Source, choice?: string): void {
  const { allowance, module } = evaluation;
  for (const [address, declared] of module.blocks) {
    const type = address.slice(0, address.lastIndexOf("."));
    const isResource = declared.value.type === "resource" || declared.value.type === "data";
    if (!isResource || !search.isWanted.test(type)) continue;
    allowance.stepsLeft = Math.min(search.stepsLeft, mostSteps);
    const before = allowance.stepsLeft;
    const made = inFile(declared.source.path, () => resourcesOf(evaluation, address, type, declared));
    search.found.push(
      ...made.map((each) => ({ ...each, ...(choice === undefined ? {} : { choice }), ...(call && { call }) })),
    );
    search.stepsLeft -= before - Math.max(0, allowance.stepsLeft);
  }
  for (const [address, declared] of module.blocks) {
    if (declared.value.type === "module")
      inFile(declared.source.path, () => collectUses(evaluation, address, declared, search, call, choice));
  }
}

function collectUses(
  evaluation: Evaluation,
  address: string,
  declared: Declared<HclBlock>,
  search: Search,
  call: Source | undefined,
  outer: string | undefined,
): void {
  const { value: block, source } = declared;
  refuseRepeated(address, declared);
  evaluation.allowance.stepsLeft = Math.min(search.stepsLeft, mostSteps);
  for (const { bindings, choice = outer } of instancesOf(block, scopeIn(evaluation, source))) {
    const scope = scopeIn(evaluation, source, bindings);
    const used = usedModule(evaluation, declared, address, scope);
    const known = folderOfUse(block.body, source) === undefined ? knownUse(block.body) : undefined;
    search.usesLeft -= 1;
    if (search.usesLeft < 0) throw new InvalidTree(`more than ${mostUses} uses of modules`, block.typeAt.start);
    const before = search.found.length;
    if (used) collect(used, search, call ?? source, choice);
    else if (known && "unread" in known) search.found.push(...unreadUse(known, search, declared, scope, call));
    // What stands in no file of the repository stands where it is used.
    for (const [index, made] of known ? [...search.found.entries()].slice(before) : [])
      search.found[index] = { ...made, source, values: placedAt(made.values, block.typeAt) };
  }
}

/** What a module makes of which no more is known than how it is named. */
function unreadUse(
  { unread, makes: { type, named } }: Extract<KnownUse, { readonly unread: string }>,
  { isWanted }: Search,
  { value: { body, typeAt }, source }: Declared<HclBlock>,
  scope: Scope,
  call: Source | undefined,
): TerraformResource[] {
  if (!isWanted.test(type)) return [];
  const names = Object.entries(named).flatMap(([name, input]): [string, TreeEntry][] => {
    const written = body.attributes.get(input);
    return written ? [[name, { keyAt: written.keyAt, value: evaluateHere(written.value, scope) }]] : [];
  });
  const open = { keyAt: typeAt, value: unresolvedScalar(unread, typeAt) };
  const entries = new Map([...names, ["assume_role_policy", open], ["oidc", open]]);
  const values: Tree = { kind: "object", entries, at: typeAt };
  return [{ type, address: type, values, source, choice: unread, ...(call && { call }) }];
}

function resourcesOf(
  evaluation: Evaluation,
  address: string,
  type: string,
  declared: Declared<HclBlock>,
): TerraformResource[] {
  const { value: block, source } = declared;
  refuseRepeated(address, declared);
  const instances = instancesOf(block, scopeIn(evaluation, source));
  // What only it refers to is nobody's then.
  if (instances.length === 0) evaluateBlock(block, scopeIn(evaluation, source));
  return instances.map(({ suffix, bindings, choice }): TerraformResource => {
    const values = evaluateBlock(block, scopeIn(evaluation, source, bindings));
    return {
      ...{ type, address: `${evaluation.prefix}${address}${suffix}`, source },
      values: type === "data.aws_iam_policy_document" ? policyDocument(values) : withoutChoices(values),
      ...(choice === undefined ? {} : { choice }),
    };
  });
}

function refuseRepeated(address: string, { value: { typeAt }, isRepeated }: Declared<HclBlock>): void {
  if (isRepeated)
    throw new InvalidTree(`${address} is written twice, so that one may override the other`, typeAt.start);
}

const mostNamed = 10;

function noteOn(where: string, variables: readonly string[]): string[] {
  if (variables.length === 0) return [];
  const more = variables.length > mostNamed ? ` and ${variables.length - mostNamed} more` : "";
  return [`Variables were taken ${where}: ${variables.slice(0, mostNamed).join(", ")}${more}.`];
}
