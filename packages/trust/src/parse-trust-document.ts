import { posix } from "node:path";
import { printable, SallyportError } from "@sallyport/core";
import { awsResources, readAws } from "./aws/read-aws.ts";
import { azureResources, readAzure } from "./azure/read-azure.ts";
import { googleResources, readGoogle } from "./google/read-google.ts";
import { manifestResources } from "./kubernetes/manifest-resources.ts";
import { readOctoSts } from "./octo-sts/read-octo-sts.ts";
import type { RepositoryFile } from "./repository-file.ts";
import type { Source } from "./source.ts";
import { isBicep, isConfiguration, terraform } from "./terraform/language.ts";
import { isPlan, plannedResources } from "./terraform/plan.ts";
import type { TerraformResource } from "./terraform/resource.ts";
import type { ConfigurationFile, TerraformModule } from "./terraform/terraform-module.ts";
import { InvalidTree } from "./tree/invalid-tree.ts";
import { decoded, readTrees, refuseLarge } from "./tree/read-trees.ts";
import { entriesOf } from "./tree/tree.ts";
import { type Dialect, dialects, type TrustDocument } from "./trust-document.ts";
import type { TrustFile } from "./trust-file.ts";
import { readVault, vaultResources } from "./vault/read-vault.ts";

export interface ParseOptions {
  /** Where a file holds several, as a plan may. Absent: the one that is there. */
  readonly dialect?: Dialect;
  /** CloudFormation: values of parameters, before their defaults. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Terraform: the files of the folder, which refer to each other, and those of the folders that it uses as modules. */
  readonly beside?: readonly RepositoryFile[];
}

/**
 * Reads one file as a trust document. `path`, relative to the repository, tells the languages apart and stands in messages. Throws
 * TRUST_DOCUMENT_INVALID, with the place, for what cannot be relied on, and TRUST_DOCUMENT_FOREIGN for what is of no provider. Before a file
 * of Terraform `loadTerraform` is to be awaited.
 */
export function parseTrustDocument(bytes: Uint8Array, path: string, options: ParseOptions = {}): TrustDocument {
  return located(path, () => {
    if (isConfiguration(path)) return parseConfiguration(bytes, path, options);
    if (isBicep(path)) return parseBicep(bytes, path, options);
    const { text, trees: all } = readTrees(bytes, path);
    const source: Source = { path, text, standing: "source" };
    const planned = all.filter(isPlan).flatMap((tree) => plannedResources(tree, source));
    const manifests = manifestResources(
      all.filter((tree) => !isPlan(tree)),
      source,
    );
    const resources = [...planned, ...manifests.resources];
    const trees = manifests.others;
    return onlyDocument(source, options, (dialect) => readAs(dialect, { source, trees, resources }, options));
  });
}

function parseBicep(bytes: Uint8Array, path: string, options: ParseOptions): TrustDocument {
  refuseLarge(bytes, "Bicep", mostBytesOfBicep);
  const source: Source = { path, text: decoded(bytes), standing: "source" };
  const { resources, notes } = terraform().bicepCredentials(source);
  const found = onlyDocument(source, options, (dialect) => readAs(dialect, { source, trees: [], resources }, options));
  return { ...found, notes: [...found.notes, ...notes] };
}

const mostBytesOfBicep = 256 * 1024;

/** Of one file what stands in it, or is written in it for a role of another; and what the modules make that it uses. */
function parseConfiguration(bytes: Uint8Array, path: string, options: ParseOptions): TrustDocument {
  const own = terraform().readConfiguration(bytes, path);
  const others = (options.beside ?? []).filter((file) => posix.normalize(file.path) !== posix.normalize(path));
  const read = (file: RepositoryFile) => (file.path === path ? own : readIfPossible(file));
  const folders = terraform().configurationFolders([{ path, bytes }, ...others], new Map(), read);
  const module = folders.get(terraform().folderOf(path));
  return onlyDocument(own.source, options, (dialect) => module && readModule(dialect, module, own.source));
}

/** What cannot be read is not known. */
function readIfPossible({ bytes, path }: RepositoryFile): ConfigurationFile | undefined {
  try {
    return terraform().readConfiguration(bytes, path);
  } catch (error) {
    if (error instanceof InvalidTree) return undefined;
    throw error;
  }
}

/** What a provider trusts by the files of a folder; `only`: what one of them says of it. */
export function readModule(dialect: Dialect, module: TerraformModule, only?: Source): TrustDocument | undefined {
  const types = resourceTypes[dialect];
  if (types === undefined) return undefined;
  const { resources: all, notes } = terraform().configuredResources(module, types);
  const resources = only ? resourcesFor(only, all) : all;
  const source = only ?? resources[0]?.source;
  const document = source && readAs(dialect, { source, trees: [], resources }, {});
  return document && { ...document, notes: [...document.notes, ...notes] };
}

/** What trusts somebody; the rest belongs to all of these. */
const entities =
  /^(?:aws_iam_role|data\.aws_iam_policy_document|google_iam_workload_identity_pool_provider|vault_jwt_auth_backend_role|\w+_federated_identity_credential)$/;

/** Resources that stand in a file, or whose policy does, and those that belong to them. */
function resourcesFor(source: Source, all: readonly TerraformResource[]): readonly TerraformResource[] {
  const isOwn = ({ source: own, call, values }: TerraformResource) =>
    own === source || call === source || entriesOf(values).some(([, { value }]) => value.source === source);
  const own = new Set(all.filter(isOwn));
  const isOfEntity = [...own].some(({ type }) => entities.test(type));
  if (own.size === 0 || !isOfEntity) return own.size === 0 ? [] : all;
  return all.filter((resource) => own.has(resource) || !entities.test(resource.type));
}

const resourceTypes: Readonly<Partial<Record<Dialect, RegExp>>> = {
  ...{ aws: awsResources, google: googleResources, azure: azureResources, vault: vaultResources },
};

function onlyDocument(
  source: Source,
  { dialect }: ParseOptions,
  read: (dialect: Dialect) => TrustDocument | undefined,
): TrustDocument {
  const wanted = dialect === undefined ? dialects : [dialect];
  const [found, second] = wanted.flatMap((each) => read(each) ?? []);
  if (found === undefined) throw foreign(source.path, dialect);
  if (second === undefined) return found;
  const start = { line: 1, column: 1 };
  throw new InvalidTree(`it holds what ${found.dialect} and ${second.dialect} trust; say which is meant`, start);
}

function readAs(dialect: Dialect, file: TrustFile, { parameters = {} }: ParseOptions): TrustDocument | undefined {
  switch (dialect) {
    case "aws":
      return readAws(file, parameters);
    case "google":
      return readGoogle(file);
    case "azure":
      return readAzure(file);
    case "vault":
      return readVault(file);
    case "octo-sts":
      return readOctoSts(file);
  }
}

/** Throws a SallyportError, with the place, in place of an InvalidTree. */
export function located<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidTree) throw invalid(error.path ?? path, error);
    throw error;
  }
}

function invalid(path: string, { message, position }: InvalidTree): SallyportError {
  const { line, column } = position;
  return new SallyportError({
    code: "TRUST_DOCUMENT_INVALID",
    kind: "usage",
    message: `${printable(path)}:${line}:${column} is no trust document that can be relied on: ${printable(message)}`,
    fix: "Correct this place, or export the document again with the provider's own command.",
    problems: [{ place: { path, region: { start: position, end: position } }, message: printable(message) }],
  });
}

function foreign(path: string, dialect: Dialect | undefined): SallyportError {
  const whose = dialect === undefined ? "AWS, Google Cloud, Azure, Vault or octo-sts" : dialect;
  const message = `nothing in it is a trust document of ${whose}`;
  return new SallyportError({
    code: "TRUST_DOCUMENT_FOREIGN",
    kind: "usage",
    message: `${printable(path)}: ${message}`,
    fix: "Name the document that says who may assume the role or account, for example the output of `aws iam get-role`.",
    problems: [{ place: { path }, message }],
  });
}
