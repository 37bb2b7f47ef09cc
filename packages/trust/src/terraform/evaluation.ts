import type { Source } from "../source.ts";
import type { Tree } from "../tree/tree.ts";
import { type Allowance, evaluate, type Scope } from "./evaluate-expression.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { knownUse } from "./known-use.ts";
import { type Declared, folderOfUse, type TerraformModule } from "./terraform-module.ts";

/** How the files of one folder are evaluated. */
export interface Evaluation {
  readonly module: TerraformModule;
  readonly allowance: Allowance;
  /** Where another folder uses this one: what it gives, by the name of the variable. Then a default is sure, too. */
  readonly inputs?: ReadonlyMap<string, Input>;
  /** `module.deploy.`, before the addresses of what it declares. */
  readonly prefix: string;
  /** Variables that were taken at their default, or as a `.tfvars` file has them. */
  readonly assumed: { readonly defaults: Set<string>; readonly values: Set<string> };
  /** Addresses of what is referred to, with their prefixes. */
  readonly used: Set<string>;
  /** Addresses whose values are being made: what refers to itself has none. */
  readonly open: Set<string>;
}

interface Input {
  readonly source: Source;
  value(): Tree;
}

/** What one use of a module comes to, by its block; undefined where that is neither in the repository nor known. */
export function usedModule(
  evaluation: Evaluation,
  { value: { body }, source }: Declared<HclBlock>,
  address: string,
  scope: Scope,
): Evaluation | undefined {
  const folder = folderOfUse(body, source);
  const known = folder === undefined ? knownUse(body) : undefined;
  const elsewhere = known && "module" in known ? known.module : undefined;
  const module = folder === undefined ? elsewhere : evaluation.module.around.modules.get(folder);
  if (module === undefined) return undefined;
  const inputs = [...body.attributes].map(([name, { value, source: place = source }]): [string, Input] => {
    return [name, { source: place, value: () => evaluate(value, { ...scope, source: place }) }];
  });
  const { allowance, assumed, used, prefix } = evaluation;
  const shared = { module, allowance, assumed, used, open: new Set<string>() };
  return { ...shared, inputs: new Map(inputs), prefix: `${prefix}${address}.` };
}
