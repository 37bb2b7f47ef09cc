import type { Region } from "@sallyport/core";
import type { Source } from "../source.ts";
import type { TerraformResource } from "../terraform/resource.ts";
import { readEmbeddedJson } from "../tree/embedded-json.ts";
import { InvalidTree, inFile } from "../tree/invalid-tree.ts";
import { knownText } from "../tree/text.ts";
import {
  itemsOf,
  scalarAt,
  scalarsOf,
  type Tree,
  type TreeScalar,
  textAt,
  treeAt,
  unresolvedScalar,
} from "../tree/tree.ts";
import type { TrustFile } from "../trust-file.ts";
import type { AwsOidcProvider, AwsPolicy, AwsRole, AwsTrust } from "./aws-trust.ts";
import { isTemplate, oidcProviderTypes, readTemplate } from "./cloudformation.ts";
import { readPolicy } from "./read-policy.ts";

/** Types of Terraform's resources that are read. */
export const awsResources = /^(?:aws_iam_role|aws_iam_openid_connect_provider|data\.aws_iam_policy_document)$/;

/** What of one file belongs to AWS; undefined when nothing does. */
export function readAws(
  { trees, resources, source }: TrustFile,
  parameters: Readonly<Record<string, string>>,
): AwsTrust | undefined {
  const found: Found = { roles: [], providers: [], notes: [] };
  for (const resource of resources) inFile(resource.source.path, () => readResource(resource, found));
  for (const given of trees) {
    // What `aws cloudformation get-template` answers.
    const tree = treeAt(given, "TemplateBody") ?? given;
    if (isTemplate(tree)) readStack(tree, source, parameters, found);
    else readExport(tree, source, found);
  }
  return found.roles.length + found.providers.length === 0 ? undefined : { dialect: "aws", ...found };
}

interface Found {
  readonly roles: AwsRole[];
  readonly providers: AwsOidcProvider[];
  readonly notes: string[];
}

/** `aws iam get-role`, `list-roles`, `get-account-authorization-details`, `get-open-id-connect-provider`, or a policy alone. */
function readExport(tree: Tree, source: Source, found: Found): void {
  const exported: Source = { ...source, standing: "export" };
  const alone = treeAt(tree, "AssumeRolePolicyDocument") ? tree : undefined;
  const roles = itemsOf(treeAt(tree, "Roles") ?? treeAt(tree, "Role") ?? treeAt(tree, "RoleDetailList") ?? alone);
  for (const role of roles) {
    const document = treeAt(role, "AssumeRolePolicyDocument");
    if (document === undefined) continue;
    const name = scalarAt(role, "RoleName");
    found.roles.push(roleOf(name, textAt(role, "Arn"), embedded(document), exported, role.at));
  }
  const url = scalarAt(tree, "Url");
  if (url && treeAt(tree, "ClientIDList")) {
    found.providers.push(providerOf(url, treeAt(tree, "ClientIDList"), exported, tree.at));
  }
  if (roles.length === 0 && isTrustPolicy(tree)) found.roles.push({ policy: readPolicy(tree), source, at: tree.at });
}

/** A policy that says who may assume a role, rather than what somebody may do. */
function isTrustPolicy(tree: Tree): boolean {
  return itemsOf(treeAt(tree, "Statement")).some(
    (statement) => (treeAt(statement, "Principal") ?? treeAt(statement, "NotPrincipal")) !== undefined,
  );
}

function roleOf(
  name: TreeScalar | undefined,
  arn: string | undefined,
  document: Tree,
  source: Source,
  at: Region,
): AwsRole {
  const known = name && knownText(name.text);
  return {
    policy: readPolicy(document),
    source,
    at,
    ...(known === undefined ? {} : { name: known }),
    ...(arn === undefined ? {} : { arn }),
  };
}

function providerOf(url: TreeScalar, clientIds: Tree | undefined, source: Source, at: Region): AwsOidcProvider {
  return { url, clientIds: scalarsOf(clientIds), source, at };
}

/** A policy within a text: in Terraform, and from the raw API, which also encodes it as in URLs. */
function embedded(document: Tree): Tree {
  if (document.kind !== "text") return document;
  const text = knownText(document.text);
  const isEncoded = text?.trimStart().startsWith("%7B");
  return readEmbeddedJson(text !== undefined && isEncoded ? { ...document, text: [decoded(text)] } : document);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readResource({ type, address, values, source, choice }: TerraformResource, found: Found): void {
  if (type === "data.aws_iam_policy_document") {
    if (isAboutAssuming(values)) found.roles.push({ policy: readPolicy(values), source, at: values.at });
    return;
  }
  if (type === "aws_iam_role") {
    const document = treeAt(values, "assume_role_policy");
    // Of a plan it may be known later.
    if (document === undefined && source.standing === "source") {
      throw new InvalidTree(`the role ${address} has no assume_role_policy`, values.at.start);
    }
    const unresolved = `${address}, known only after the apply`;
    const place = document?.source ?? source;
    const read: AwsPolicy = document ? inFile(place.path, () => readPolicy(embedded(document))) : { unresolved };
    const policy = choice === undefined ? read : perhaps(read, `${address} is there or not by ${choice}`);
    const [name, arn] = [textAt(values, "name"), textAt(values, "arn")];
    found.roles.push({
      policy,
      source: place,
      at: (document ?? values).at,
      ...(name === undefined ? {} : { name }),
      ...(arn === undefined ? {} : { arn }),
    });
  }
  const url = scalarAt(values, "url");
  if (type === "aws_iam_openid_connect_provider" && url) {
    const meant = choice === undefined ? url : unresolvedScalar(choice, url.at);
    found.providers.push(providerOf(meant, treeAt(values, "client_id_list"), source, values.at));
  }
}

/** Of a role that may not be there nothing is sure. */
function perhaps(policy: AwsPolicy, unresolved: string): AwsPolicy {
  if ("unresolved" in policy) return policy;
  return { ...policy, statements: policy.statements.map((statement) => ({ unresolved, ...statement })) };
}

/** Policies of buckets and keys name principals as well. */
function isAboutAssuming(policy: Tree): boolean {
  const actions = itemsOf(treeAt(policy, "Statement")).flatMap((statement) => scalarsOf(treeAt(statement, "Action")));
  return isTrustPolicy(policy) && actions.some(({ text }) => /^sts:assumerole/i.test(knownText(text) ?? ""));
}

function readStack(tree: Tree, source: Source, parameters: Readonly<Record<string, string>>, found: Found): void {
  const template = readTemplate(tree, parameters);
  for (const { name, type, properties, at, choice } of template.resources) {
    if (properties === undefined) continue;
    if (type === "AWS::IAM::Role") {
      const written = treeAt(properties, "AssumeRolePolicyDocument");
      if (written === undefined) {
        throw new InvalidTree(`the role ${name} has no AssumeRolePolicyDocument`, at.start);
      }
      const roleName = treeAt(properties, "RoleName");
      const resolved = roleName && scalarAt(template.resolve(roleName));
      const role = roleOf(resolved, undefined, embedded(template.resolve(written)), source, at);
      const policy = choice === undefined ? role.policy : perhaps(role.policy, `${name} is there or not by ${choice}`);
      found.roles.push({ ...role, policy });
    }
    const url = treeAt(properties, "Url");
    const resolved = url && scalarAt(template.resolve(url));
    const provider = Object.hasOwn(oidcProviderTypes, type) ? oidcProviderTypes[type] : undefined;
    if (provider && resolved) {
      const clients = treeAt(properties, provider.clientIds);
      const meant = choice === undefined ? resolved : unresolvedScalar(choice, resolved.at);
      found.providers.push(providerOf(meant, clients && template.resolve(clients), source, at));
    }
  }
  for (const name of template.defaultsUsed) found.notes.push(`The parameter ${name} was taken at its default.`);
}
