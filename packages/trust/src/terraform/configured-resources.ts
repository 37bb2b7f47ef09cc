import { policyDocument } from "../aws/policy-document.ts";
import { InvalidTree, inFile } from "../tree/invalid-tree.ts";
import { evaluateBlock, withoutChoices } from "./evaluate-body.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { type Evaluation, instancesOf, scopeIn } from "./references.ts";
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

/**
 * The resources of some types that the files of a folder make, and AWS policy documents that no such resource uses, as `data.….json`. What is
 * not known is unresolved.
 */
export function configuredResources(module: TerraformModule, isWanted: RegExp): ConfiguredResources {
  const allowance = { stepsLeft: 0, depth: 0 };
  const evaluation: Evaluation = { module, allowance, defaultsUsed: new Set(), used: new Set(), open: new Set() };
  let left = mostStepsOfAll;
  const found: TerraformResource[] = [];
  for (const [address, declared] of module.blocks) {
    const type = address.slice(0, address.lastIndexOf("."));
    if (declared.value.type === "variable" || !isWanted.test(type)) continue;
    allowance.stepsLeft = Math.min(left, mostSteps);
    const before = allowance.stepsLeft;
    found.push(...inFile(declared.source.path, () => resourcesOf(evaluation, address, type, declared)));
    left -= before - Math.max(0, allowance.stepsLeft);
  }
  const resources = found.filter(({ address, type }) => !type.startsWith("data.") || !evaluation.used.has(address));
  return { resources, notes: notesOn([...evaluation.defaultsUsed]) };
}

function resourcesOf(
  evaluation: Evaluation,
  address: string,
  type: string,
  declared: Declared<HclBlock>,
): TerraformResource[] {
  const { value: block, source, isRepeated } = declared;
  if (isRepeated) {
    throw new InvalidTree(`${address} is written twice, so that one may override the other`, block.typeAt.start);
  }
  return instancesOf(evaluation, declared).map(({ suffix, bindings, choice }): TerraformResource => {
    const values = evaluateBlock(block, scopeIn(evaluation, source, bindings));
    return {
      ...{ type, address: `${address}${suffix}`, source },
      values: type === "data.aws_iam_policy_document" ? policyDocument(values) : withoutChoices(values),
      ...(choice === undefined ? {} : { choice }),
    };
  });
}

const mostNamed = 10;

function notesOn(variables: readonly string[]): string[] {
  if (variables.length === 0) return [];
  const more = variables.length > mostNamed ? ` and ${variables.length - mostNamed} more` : "";
  return [`Variables were taken at their defaults: ${variables.slice(0, mostNamed).join(", ")}${more}.`];
}
