import type { Source } from "../source.ts";
import type { TerraformResource } from "../terraform/resource.ts";
import { InvalidTree, inFile } from "../tree/invalid-tree.ts";
import { knownText } from "../tree/text.ts";
import {
  entriesOf,
  itemsOf,
  optionalScalar,
  scalarAt,
  scalarsOf,
  type Tree,
  type TreeScalar,
  textAt,
  treeAt,
  unresolvedScalar,
  withScalars,
} from "../tree/tree.ts";
import type { TrustFile } from "../trust-file.ts";
import type { AzureCredential, AzureTrust } from "./azure-trust.ts";

/**
 * What of one file belongs to Azure: `az ad app federated-credential list`, `az identity federated-credential list`, the body of a request to
 * Graph, an ARM template, or a Terraform plan.
 */
export function readAzure({ trees, resources, source }: TrustFile): AzureTrust | undefined {
  const configured = resources.flatMap((resource) => inFile(resource.source.path, () => readResource(resource)));
  const written = trees.flatMap((tree) => {
    if (textAt(tree, "$schema")?.includes("deploymentTemplate.json") === true) return readTemplate(tree, source);
    return readExport(tree, source);
  });
  const credentials = [...configured, ...written];
  return credentials.length === 0 ? undefined : { dialect: "azure", credentials, notes: [] };
}

function readExport(tree: Tree, source: Source): AzureCredential[] {
  // One alone, as ARM answers for it; else a list, which Graph and ARM call `value`.
  const list = tree.kind === "object" && treeAt(tree, "audiences") === undefined && !treeAt(tree, "properties");
  const candidates = itemsOf(list ? treeAt(tree, "value") : tree);
  return candidates
    .map((item) => treeAt(item, "properties") ?? item)
    .filter((item) => scalarAt(item, "issuer") !== undefined && treeAt(item, "audiences") !== undefined)
    .map((item) => {
      // Only the answer of a command has an id.
      const isExport = treeAt(item, "id") !== undefined;
      return credentialOf(item, "audiences", isExport ? { ...source, standing: "export" } : source);
    });
}

function credentialOf(tree: Tree, audiences: string, source: Source): AzureCredential {
  const issuer = scalarAt(tree, "issuer");
  if (issuer === undefined) throw new InvalidTree("a federated credential has an `issuer`", tree.at.start);
  const written = treeAt(tree, "claimsMatchingExpression") ?? treeAt(tree, "claims_matching_expression");
  const text = scalarAt(itemsOf(written)[0], "value") ?? scalarAt(written);
  const version = textAt(itemsOf(written)[0], "languageVersion") ?? "1";
  const expression =
    text && version !== "1"
      ? unresolvedScalar(`version ${version} of the language of such expressions`, text.at)
      : text;
  if (expression === undefined && itemsOf(written).length > 0) {
    throw new InvalidTree("`claimsMatchingExpression` holds an expression as `value`", tree.at.start);
  }
  const subject = optionalScalar(tree, "subject");
  if (subject === undefined && expression === undefined) {
    throw new InvalidTree("a federated credential has a `subject` or a `claimsMatchingExpression`", tree.at.start);
  }
  if (subject !== undefined && expression !== undefined) {
    throw new InvalidTree(
      "`subject` and `claimsMatchingExpression` exclude each other: one of them is null",
      subject.at.start,
    );
  }
  const name = textAt(tree, "name") ?? textAt(tree, "display_name");
  const client = textAt(tree, "client_id");
  return {
    issuer,
    audiences: scalarsOf(treeAt(tree, audiences)),
    source,
    at: tree.at,
    ...(name === undefined ? {} : { name }),
    ...(client === undefined ? {} : { client }),
    ...(subject === undefined ? {} : { subject }),
    ...(expression === undefined ? {} : { expression }),
  };
}

/** Types of Terraform's resources that are read. */
export const azureResources = /_federated_identity_credential$/;

const terraformTypes: Readonly<Record<string, string>> = {
  azuread_application_federated_identity_credential: "audiences",
  azuread_application_flexible_federated_identity_credential: "audience",
  azurerm_federated_identity_credential: "audience",
};

function readResource({ type, values, source, choice }: TerraformResource): AzureCredential[] {
  const audiences = Object.hasOwn(terraformTypes, type) ? terraformTypes[type] : undefined;
  if (audiences === undefined) return [];
  const credential = credentialOf(values, audiences, source);
  return [choice === undefined ? credential : { ...credential, choice }];
}

/** The resources of a template, those within others, and those of its modules, which are deployments with templates of their own. */
function readTemplate(tree: Tree, source: Source): AzureCredential[] {
  const found: AzureCredential[] = [];
  const holders: { readonly tree: Tree; readonly isOpen: boolean }[] = [{ tree, isOpen: false }];
  for (const { tree: holder, isOpen: isWithinOpen } of holders) {
    const resources = treeAt(holder, "resources");
    const list = resources?.kind === "object" ? entriesOf(resources).map(([, { value }]) => value) : itemsOf(resources);
    for (const resource of list) {
      const properties = treeAt(resource, "properties");
      const condition = textAt(resource, "condition") ?? "true";
      if (condition === "false") continue;
      const isOpen = isWithinOpen || condition !== "true";
      if (credentialType.test(textAt(resource, "type") ?? "") && properties) {
        const credential = credentialOf(withScalars(properties, opened), "audiences", source);
        found.push(isOpen ? { ...credential, choice: "a `condition` of the template" } : credential);
      }
      for (const inner of [resource, treeAt(properties, "template")])
        if (treeAt(inner, "resources") && inner) holders.push({ tree: inner, isOpen });
    }
  }
  return found;
}

/** Within its parent the last part is enough; Bicep adds a version to those of Graph. */
const credentialType = /(?:^|\/)federatedIdentityCredentials(?:@[\w.-]+)?$/i;

/** `[parameters('subject')]` and other expressions of ARM stay open. `[[` stands for a bracket. */
function opened(scalar: TreeScalar): Tree {
  const known = knownText(scalar.text) ?? "";
  if (known.startsWith("[[")) return { ...scalar, text: [known.slice(1)] };
  return /^\[.*\]$/s.test(known) ? unresolvedScalar(`the expression ${known.slice(0, 80)}`, scalar.at) : scalar;
}
