import { type Problem, SallyportError } from "@sallyport/core";
import { located, parseTrustDocument, readModule } from "./parse-trust-document.ts";
import type { RepositoryFile } from "./repository-file.ts";
import { isConfiguration, terraform } from "./terraform/language.ts";
import type { ConfigurationFile } from "./terraform/terraform-module.ts";
import type { Dialect, TrustDocument } from "./trust-document.ts";

export interface FoundTrustDocuments {
  readonly documents: readonly { readonly path: string; readonly document: TrustDocument }[];
  /** Files that speak of such trust and could not be read, each with the reason. */
  readonly unread: readonly Problem[];
}

/**
 * Looks through files for what one provider trusts. Most files are told by a few words that they lack, and not parsed. Before files of
 * Terraform `loadTerraform` is to be awaited.
 */
export function findTrustDocuments(files: Iterable<RepositoryFile>, dialect: Dialect): FoundTrustDocuments {
  const search: Search = { documents: [], unread: [], dialect };
  const others = new Map<string, RepositoryFile>();
  const configuration: RepositoryFile[] = [];
  for (const file of files) {
    if (isConfiguration(file.path)) {
      if (dialect !== "octo-sts") configuration.push(file);
    } else if (mayHold(file, dialect)) {
      others.set(file.path, file);
      add(search, file.path, () => parseTrustDocument(file.bytes, file.path, { dialect }));
    }
  }
  if (configuration.length > 0) addConfiguration(search, configuration, others);
  return search;
}

interface Search {
  readonly documents: { path: string; document: TrustDocument }[];
  readonly unread: Problem[];
  readonly dialect: Dialect;
}

function add({ documents, unread }: Search, path: string, read: () => TrustDocument | undefined): void {
  try {
    const document = read();
    if (document) documents.push({ path, document });
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    if (error.code === "TRUST_DOCUMENT_INVALID") unread.push(...error.problems);
  }
}

/**
 * The files of a folder refer to each other, and to others. A folder that another one uses as a module is read where it is used, with what it
 * is given there.
 */
function addConfiguration(
  search: Search,
  files: readonly RepositoryFile[],
  others: ReadonlyMap<string, RepositoryFile>,
): void {
  const folders = terraform().configurationFolders(files, others, (file) => {
    const isOfTrust = mayHold(file, search.dialect);
    let read: ConfigurationFile | undefined;
    add(isOfTrust ? search : { ...search, unread: [] }, file.path, () => {
      read = located(file.path, () => terraform().readConfiguration(file.bytes, file.path));
      return undefined;
    });
    return read;
  });
  for (const module of folders.unused((folder) => folder.some((file) => mayHold(file, search.dialect)))) {
    const [first] = module.sources;
    if (first) add(search, first.path, () => located(first.path, () => readModule(search.dialect, module)));
  }
}

const readable = /\.(?:json|ya?ml|template|bicep)$/i;

/** Words of which a document of the provider holds at least one. */
const marks: Readonly<Record<Dialect, readonly string[]>> = {
  aws: [
    ...["AssumeRolePolicyDocument", "sts:AssumeRole", "assume_role_policy", "oidc-provider/", "ClientIDList"],
    ...["clientIdList", "clientIDs"],
    // Modules that are known.
    ...["iam-github-oidc-role", "iam-assumable-role-with-oidc", "//modules/iam-role"],
  ],
  google: ["attributeMapping", "attribute_mapping", "attributeCondition", "workloadIdentityPools/", "gh-oidc"],
  azure: ["federatedIdentityCredential", "federated_identity_credential", "AzureADTokenExchange", '"audiences"'],
  vault: ["bound_audiences", "bound_claims", "bound_subject", "bound_issuer"],
  "octo-sts": ["issuer"],
};

function mayHold({ path: file, bytes }: RepositoryFile, dialect: Dialect): boolean {
  const isReadable =
    dialect === "octo-sts" ? /\.sts\.ya?ml$/i.test(file) : readable.test(file) || isConfiguration(file);
  if (!isReadable) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks[dialect].some((mark) => buffer.includes(mark));
}
