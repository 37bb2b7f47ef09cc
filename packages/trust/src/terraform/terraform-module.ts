import path from "node:path";
import type { RepositoryFile } from "../repository-file.ts";
import type { Source } from "../source.ts";
import type { Expression, HclBlock, HclBody } from "./hcl/syntax.ts";

/** What the configuration files of one folder declare, by address: `var.x`, `local.x`, `aws_iam_role.x`, `data.aws_iam_policy_document.x`. */
export interface TerraformModule {
  readonly blocks: ReadonlyMap<string, Declared<HclBlock>>;
  readonly locals: ReadonlyMap<string, Declared<Expression>>;
  /** Other files that it may read, by their paths. */
  readonly files: ReadonlyMap<string, RepositoryFile>;
  /** Variables that a folder gives which uses this one as a module: their defaults do not count there. */
  readonly given: ReadonlySet<string>;
}

export interface Declared<Value> {
  readonly value: Value;
  readonly source: Source;
  /** Written more than once, as a file `override.tf` does: what holds in the end is not told. */
  readonly isRepeated: boolean;
}

export interface ConfigurationFile {
  readonly source: Source;
  readonly body: HclBody;
}

/** What the files of one folder come to. */
export function terraformModule(
  files: readonly ConfigurationFile[],
  others: ReadonlyMap<string, RepositoryFile> = new Map(),
  given: ReadonlySet<string> = new Set(),
): TerraformModule {
  const blocks = new Map<string, Declared<HclBlock>>();
  const locals = new Map<string, Declared<Expression>>();
  for (const { source, body } of files) {
    for (const block of body.blocks) {
      const [first = "", second = ""] = block.labels;
      if (block.type === "variable") declare(blocks, `var.${first}`, block, source);
      if (block.type === "resource") declare(blocks, `${first}.${second}`, block, source);
      if (block.type === "data") declare(blocks, `data.${first}.${second}`, block, source);
      if (block.type !== "locals") continue;
      for (const [name, { value }] of block.body.attributes) declare(locals, `local.${name}`, value, source);
    }
  }
  return { blocks, locals, files: others, given };
}

/** What the `module` blocks of a file give to modules of the same repository, by the folder of these. */
export function givenToModules({ source, body }: ConfigurationFile): [folder: string, variables: string[]][] {
  const modules = body.blocks.filter(({ type }) => type === "module");
  return modules.flatMap(({ body: { attributes } }): [string, string[]][] => {
    const written = attributes.get("source")?.value.written ?? "";
    const [, local] = /^"(\.{1,2}\/[^"$%\\]*)"$/.exec(written) ?? [];
    if (local === undefined) return [];
    return [[path.posix.join(path.posix.dirname(source.path), local).replace(/\/$/, ""), [...attributes.keys()]]];
  });
}

function declare<Value>(all: Map<string, Declared<Value>>, address: string, value: Value, source: Source): void {
  const isRepeated = all.has(address);
  all.set(address, { value, source, isRepeated });
}
