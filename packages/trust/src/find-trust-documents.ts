import { type Problem, SallyportError } from "@sallyport/core";
import { parseTrustDocument } from "./parse-trust-document.ts";
import type { Dialect, TrustDocument } from "./trust-document.ts";

export interface RepositoryFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FoundTrustDocuments {
  readonly documents: readonly { readonly path: string; readonly document: TrustDocument }[];
  /** Files that speak of such trust and could not be read, each with the reason. */
  readonly unread: readonly Problem[];
}

/** Looks through files for what one provider trusts. Most files are told by a few words that they lack, and not parsed. */
export function findTrustDocuments(files: Iterable<RepositoryFile>, dialect: Dialect): FoundTrustDocuments {
  const documents: { path: string; document: TrustDocument }[] = [];
  const unread: Problem[] = [];
  for (const { path, bytes } of files) {
    if (!mayHold(path, bytes, dialect)) continue;
    try {
      documents.push({ path, document: parseTrustDocument(bytes, path, { dialect }) });
    } catch (error) {
      if (!(error instanceof SallyportError)) throw error;
      if (error.code === "TRUST_DOCUMENT_INVALID") unread.push(...error.problems);
    }
  }
  return { documents, unread };
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

function mayHold(path: string, bytes: Uint8Array, dialect: Dialect): boolean {
  if (dialect === "octo-sts" ? !/\.sts\.ya?ml$/i.test(path) : !readable.test(path)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks[dialect].some((mark) => buffer.includes(mark));
}
