import path from "node:path";
import type { RepositoryFile } from "../repository-file.ts";
import type { Source } from "../source.ts";
import type { Expression, HclBlock, HclBody } from "./hcl/syntax.ts";

/** What the configuration files of one folder declare, by address: `var.x`, `local.x`, `module.x`, `aws_iam_role.x`, `data.aws_iam_policy_document.x`. */
export interface TerraformModule {
  readonly blocks: ReadonlyMap<string, Declared<HclBlock>>;
  readonly locals: ReadonlyMap<string, Declared<Expression>>;
  /** What `.tfvars` files say that Terraform reads by itself, by the name of the variable. It counts where nobody uses the folder as a module. */
  readonly values: ReadonlyMap<string, Declared<Expression>>;
  readonly around: Surroundings;
  /** The files that could be read. */
  readonly sources: readonly Source[];
}

/** What of the repository a folder may refer to, by its path. */
export interface Surroundings {
  readonly files: Pick<ReadonlyMap<string, RepositoryFile>, "get">;
  /** Other folders with configuration. */
  readonly modules: Pick<ReadonlyMap<string, TerraformModule>, "get">;
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

const alone: Surroundings = { files: new Map(), modules: new Map() };

/** What the files of one folder come to. */
export function terraformModule(files: readonly ConfigurationFile[], around: Surroundings = alone): TerraformModule {
  const blocks = new Map<string, Declared<HclBlock>>();
  const locals = new Map<string, Declared<Expression>>();
  for (const { source, body } of files) {
    for (const block of body.blocks) {
      const [first = "", second = ""] = block.labels;
      const address = addresses[block.type]?.(first, second);
      if (address !== undefined) declare(blocks, address, block, source);
      if (block.type !== "locals") continue;
      for (const [name, { value }] of block.body.attributes) declare(locals, `local.${name}`, value, source);
    }
  }
  return { blocks, locals, values: valuesOf(files), around, sources: files.map(({ source }) => source) };
}

const addresses: Readonly<Record<string, (first: string, second: string) => string>> = {
  variable: (name) => `var.${name}`,
  output: (name) => `output.${name}`,
  module: (name) => `module.${name}`,
  resource: (type, name) => `${type}.${name}`,
  data: (type, name) => `data.${type}.${name}`,
};

/** In the order in which Terraform reads them, the last of which counts. https://developer.hashicorp.com/terraform/language/values/variables */
const valueFiles = [/^terraform\.tfvars$/, /^terraform\.tfvars\.json$/, /\.auto\.tfvars(?:\.json)?$/];

function valuesOf(files: readonly ConfigurationFile[]): Map<string, Declared<Expression>> {
  const values = new Map<string, Declared<Expression>>();
  for (const pattern of valueFiles) {
    const read = files.filter(({ source }) => pattern.test(path.posix.basename(source.path)));
    for (const { source, body } of read.toSorted((one, two) => (one.source.path < two.source.path ? -1 : 1)))
      for (const [name, { value }] of body.attributes) values.set(name, { value, source, isRepeated: false });
  }
  return values;
}

/** The folder of the repository that a `module` block uses. */
export function folderOfUse({ attributes }: HclBody, from: Source): string | undefined {
  const written = attributes.get("source")?.value.written ?? "";
  const [, local] = /^"(\.{1,2}\/[^"$%\\]*)"$/.exec(written) ?? [];
  return local && path.posix.join(path.posix.dirname(from.path), local).replace(/\/$/, "");
}

function declare<Value>(all: Map<string, Declared<Value>>, address: string, value: Value, source: Source): void {
  const isRepeated = all.has(address);
  all.set(address, { value, source, isRepeated });
}
