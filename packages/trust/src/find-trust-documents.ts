import path from "node:path";
import { type Problem, SallyportError } from "@sallyport/core";
import { located, parseTrustDocument, readModule } from "./parse-trust-document.ts";
import type { RepositoryFile } from "./repository-file.ts";
import { isConfiguration, terraform } from "./terraform/language.ts";
import type { ConfigurationFile } from "./terraform/terraform-module.ts";
import { InvalidTree } from "./tree/invalid-tree.ts";
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
  const folders = new Map<string, RepositoryFile[]>();
  for (const file of files) {
    if (isConfiguration(file.path) && dialect !== "octo-sts") {
      const folder = path.posix.dirname(file.path);
      const files = folders.get(folder) ?? [];
      folders.set(folder, files);
      files.push(file);
    } else if (mayHold(file, dialect)) {
      others.set(file.path, file);
      add(search, file.path, () => parseTrustDocument(file.bytes, file.path, { dialect }));
    }
  }
  const variables = new Map<string, Set<string>>();
  for (const file of [...folders.values()].flat()) addGiven(file, variables);
  for (const [folder, each] of folders) {
    if (each.some((file) => mayHold(file, dialect))) addFolder(search, each, others, variables.get(folder));
  }
  return search;
}

/** A folder that uses another one as a module says what variables are there. */
function addGiven({ bytes, path }: RepositoryFile, given: Map<string, Set<string>>): void {
  if (!/^[ \t]*module[ \t"]/m.test(Buffer.from(bytes).toString("latin1"))) return;
  try {
    for (const [folder, variables] of terraform().givenToModules(terraform().readConfiguration(bytes, path))) {
      const known = given.get(folder) ?? new Set();
      given.set(folder, known);
      for (const variable of variables) known.add(variable);
    }
  } catch (error) {
    // What is broken is told where it matters.
    if (!(error instanceof InvalidTree)) throw error;
  }
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

/** The files of a folder refer to each other, and to others. */
function addFolder(
  search: Search,
  files: readonly RepositoryFile[],
  others: ReadonlyMap<string, RepositoryFile>,
  given?: ReadonlySet<string>,
): void {
  const read: ConfigurationFile[] = [];
  for (const file of files) {
    add(mayHold(file, search.dialect) ? search : { ...search, unread: [] }, file.path, () => {
      read.push(located(file.path, () => terraform().readConfiguration(file.bytes, file.path)));
      return undefined;
    });
  }
  const [first] = read;
  if (first === undefined) return;
  const folder = first.source.path;
  add(search, folder, () =>
    located(folder, () => readModule(search.dialect, terraform().terraformModule(read, others, given))),
  );
}

const readable = /\.(?:json|ya?ml|template|tf)$/i;

/** Words of which a document of the provider holds at least one. */
const marks: Readonly<Record<Dialect, readonly string[]>> = {
  aws: ["AssumeRolePolicyDocument", "sts:AssumeRole", "assume_role_policy", "oidc-provider/", "ClientIDList"],
  google: ["attributeMapping", "attribute_mapping", "attributeCondition", "workloadIdentityPools/"],
  azure: ["federatedIdentityCredential", "federated_identity_credential", "AzureADTokenExchange", '"audiences"'],
  vault: ["bound_audiences", "bound_claims", "bound_subject", "bound_issuer"],
  "octo-sts": ["issuer"],
};

function mayHold({ path: file, bytes }: RepositoryFile, dialect: Dialect): boolean {
  if (dialect === "octo-sts" ? !/\.sts\.ya?ml$/i.test(file) : !readable.test(file)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks[dialect].some((mark) => buffer.includes(mark));
}
