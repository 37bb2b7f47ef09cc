import { printable, SallyportError } from "@sallyport/core";
import { readAws } from "./aws/read-aws.ts";
import { readAzure } from "./azure/read-azure.ts";
import { readGoogle } from "./google/read-google.ts";
import { readOctoSts } from "./octo-sts/read-octo-sts.ts";
import type { Source } from "./source.ts";
import { InvalidTree } from "./tree/invalid-tree.ts";
import { readTrees } from "./tree/read-trees.ts";
import type { Tree } from "./tree/tree.ts";
import { type Dialect, dialects, type TrustDocument } from "./trust-document.ts";
import { readVault } from "./vault/read-vault.ts";

export interface ParseOptions {
  /** Where a file holds several, as a plan may. Absent: the one that is there. */
  readonly dialect?: Dialect;
  /** CloudFormation: values of parameters, before their defaults. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * Reads one file as a trust document. `path`, relative to the repository, tells JSON and YAML apart and stands in messages. Throws
 * TRUST_DOCUMENT_INVALID, with the place, for what cannot be relied on, and TRUST_DOCUMENT_FOREIGN for what is of no provider.
 */
export function parseTrustDocument(bytes: Uint8Array, path: string, options: ParseOptions = {}): TrustDocument {
  try {
    const { text, trees } = readTrees(bytes, path);
    return onlyDocument(trees, { path, text, standing: "source" }, options);
  } catch (error) {
    if (error instanceof InvalidTree) throw invalid(path, error);
    throw error;
  }
}

function onlyDocument(
  trees: readonly Tree[],
  source: Source,
  { dialect, parameters = {} }: ParseOptions,
): TrustDocument {
  const wanted = dialect === undefined ? dialects : [dialect];
  const [found, second] = wanted.flatMap((each) => readAs(each, trees, source, parameters) ?? []);
  if (found === undefined) throw foreign(source.path, dialect);
  if (second === undefined) return found;
  const start = { line: 1, column: 1 };
  throw new InvalidTree(`it holds what ${found.dialect} and ${second.dialect} trust; say which is meant`, start);
}

function readAs(
  dialect: Dialect,
  trees: readonly Tree[],
  source: Source,
  parameters: Readonly<Record<string, string>>,
): TrustDocument | undefined {
  switch (dialect) {
    case "aws":
      return readAws(trees, source, parameters);
    case "google":
      return readGoogle(trees, source);
    case "azure":
      return readAzure(trees, source);
    case "vault":
      return readVault(trees, source);
    case "octo-sts":
      return readOctoSts(trees, source);
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
