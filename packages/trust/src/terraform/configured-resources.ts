import { policyDocument } from "../aws/policy-document.ts";
import type { Source } from "../source.ts";
import { InvalidTree, inFile } from "../tree/invalid-tree.ts";
import { evaluateBlock, withoutChoices } from "./evaluate-body.ts";
import { type Evaluation, usedModule } from "./evaluation.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { instancesOf } from "./instances.ts";
import { scopeIn } from "./references.ts";
import type { TerraformResource } from "./resource.ts";
import type { Declared, TerraformModule } from "./terraform-module.ts";

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
    return !type.startsWith("data.") || !shared.used.has(address);
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
    const used = usedModule(evaluation, declared, address, scopeIn(evaluation, source, bindings));
    if (used === undefined) continue;
    search.usesLeft -= 1;
    if (search.usesLeft < 0) throw new InvalidTree(`more than ${mostUses} uses of modules`, block.typeAt.start);
    collect(used, search, call ?? source, choice);
  }
}

function resourcesOf(
  evaluation: Evaluation,
  address: string,
  type: string,
  declared: Declared<HclBlock>,
): TerraformResource[] {
  const { value: block, source } = declared;
  refuseRepeated(address, declared);
  return instancesOf(block, scopeIn(evaluation, source)).map(({ suffix, bindings, choice }): TerraformResource => {
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
