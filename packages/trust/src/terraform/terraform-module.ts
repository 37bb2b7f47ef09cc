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
  /** Written more than once, and not in a file `override.tf`, or there alone: Terraform refuses it. */
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
  for (const { source, body } of inOrder(files)) {
    const isOverride = overrides.test(source.path);
    for (const block of body.blocks) {
      const [first = "", second = ""] = block.labels;
      const address = addresses[block.type]?.(first, second);
      const base = address === undefined ? undefined : blocks.get(address);
      if (address !== undefined && isOverride && base) blocks.set(address, overridden(base, block, source));
      else if (address !== undefined) declare(blocks, address, block, source, isOverride);
      if (block.type !== "locals") continue;
      for (const [name, { value }] of block.body.attributes) {
        const own = locals.get(`local.${name}`);
        if (isOverride && own) locals.set(`local.${name}`, { value, source, isRepeated: own.isRepeated });
        else declare(locals, `local.${name}`, value, source, isOverride);
      }
    }
  }
  return { blocks, locals, values: valuesOf(files), around, sources: files.map(({ source }) => source) };
}

const overrides = /(?:^|[/_])override\.tf(?:\.json)?$/;

function inOrder(files: readonly ConfigurationFile[]): ConfigurationFile[] {
  const later = files.filter(({ source }) => overrides.test(source.path));
  const sorted = later.toSorted((one, two) => (one.source.path < two.source.path ? -1 : 1));
  return [...files.filter(({ source }) => !overrides.test(source.path)), ...sorted];
}

/**
 * "An argument within the override block replaces any argument of the same name", and "nested blocks replace all blocks of the same type"; of
 * `lifecycle` each argument. https://developer.hashicorp.com/terraform/language/files/override
 */
function overridden(base: Declared<HclBlock>, { body }: HclBlock, source: Source): Declared<HclBlock> {
  const { value } = base;
  const made = body.blocks.filter(({ type }) => type !== "lifecycle").map((block) => ({ ...block, source }));
  const replaced = new Set(made.map(nameOfBlock));
  const [old, own] = [value.body, body].map(({ blocks }) => blocks.find(({ type }) => type === "lifecycle"));
  const lifecycle =
    old && own ? [{ ...old, body: withArguments(old.body, own.body, source) }] : [own ?? old ?? []].flat();
  const kept = value.body.blocks.filter((block) => block.type !== "lifecycle" && !replaced.has(nameOfBlock(block)));
  const whole = { ...withArguments(value.body, body, source), blocks: [...kept, ...made, ...lifecycle] };
  // How many there are is not looked at across files.
  const isCounted = body.attributes.has("count") || body.attributes.has("for_each");
  return { ...base, value: { ...value, body: whole }, isRepeated: base.isRepeated || isCounted };
}

function withArguments(base: HclBody, { attributes }: HclBody, source: Source): HclBody {
  const own = [...attributes].map(([name, attribute]) => [name, { ...attribute, source }] as const);
  return { ...base, attributes: new Map([...base.attributes, ...own]) };
}

function nameOfBlock({ type, labels }: HclBlock): string {
  return type === "dynamic" ? (labels[0] ?? "") : type;
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

/** What overrides nothing Terraform refuses. */
function declare<Value>(
  all: Map<string, Declared<Value>>,
  address: string,
  value: Value,
  source: Source,
  isOverride: boolean,
): void {
  const isRepeated = isOverride || all.has(address);
  all.set(address, { value, source, isRepeated });
}
