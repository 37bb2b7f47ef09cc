import type { Region } from "@sallyport/core";
import type { Source } from "../source.ts";
import { isPlan, plannedResources } from "../terraform/plan.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { readJson } from "../tree/read-json.ts";
import { knownText } from "../tree/text.ts";
import { entriesOf, itemsOf, scalarAt, scalarsOf, type Tree, type TreeScalar, textAt, treeAt } from "../tree/tree.ts";
import type { AwsOidcProvider, AwsPolicy, AwsRole, AwsTrust } from "./aws-trust.ts";
import { isTemplate, oidcProviderTypes, readTemplate } from "./cloudformation.ts";
import { readPolicy } from "./read-policy.ts";

/** What of one file belongs to AWS; undefined when nothing does. */
export function readAws(
  trees: readonly Tree[],
  source: Source,
  parameters: Readonly<Record<string, string>>,
): AwsTrust | undefined {
  const found: Found = { roles: [], providers: [], notes: [] };
  for (const given of trees) {
    // What `aws cloudformation get-template` answers.
    const tree = treeAt(given, "TemplateBody") ?? given;
    if (isPlan(tree)) readPlan(tree, source, found);
    else if (isTemplate(tree)) readStack(tree, source, parameters, found);
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

/** A policy within a text: Terraform plans, and the raw API, which also encodes it as in URLs. All of it stands where the text stands. */
function embedded(document: Tree): Tree {
  const text = document.kind === "text" ? knownText(document.text) : undefined;
  if (text === undefined) return document;
  const json = text.trimStart().startsWith("%7B") ? decoded(text) : text;
  return placed(
    readJson(json, () => document.at.start),
    document.at,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function placed(tree: Tree, at: Region): Tree {
  if (tree.kind === "list") return { ...tree, at, items: tree.items.map((item) => placed(item, at)) };
  if (tree.kind !== "object") {
    const { inside: _, ...scalar } = tree;
    return { ...scalar, at };
  }
  const entries = entriesOf(tree).map(([key, { value }]) => [key, { keyAt: at, value: placed(value, at) }] as const);
  return { ...tree, at, entries: new Map(entries) };
}

function readPlan(tree: Tree, source: Source, found: Found): void {
  const plan: Source = { ...source, standing: "plan" };
  for (const { type, address, values } of plannedResources(tree)) {
    if (type === "aws_iam_role") {
      const document = treeAt(values, "assume_role_policy");
      const unresolved = `${address}, known only after the apply`;
      const policy: AwsPolicy = document ? readPolicy(embedded(document)) : { unresolved };
      const [name, arn] = [textAt(values, "name"), textAt(values, "arn")];
      found.roles.push({
        policy,
        source: plan,
        at: (document ?? values).at,
        ...(name === undefined ? {} : { name }),
        ...(arn === undefined ? {} : { arn }),
      });
    }
    const url = scalarAt(values, "url");
    if (type === "aws_iam_openid_connect_provider" && url) {
      found.providers.push(providerOf(url, treeAt(values, "client_id_list"), plan, values.at));
    }
  }
}

function readStack(tree: Tree, source: Source, parameters: Readonly<Record<string, string>>, found: Found): void {
  const template = readTemplate(tree, parameters);
  for (const { name, type, properties, at } of template.resources) {
    if (properties === undefined) continue;
    if (type === "AWS::IAM::Role") {
      const written = treeAt(properties, "AssumeRolePolicyDocument");
      if (written === undefined) {
        throw new InvalidTree(`the role ${name} has no AssumeRolePolicyDocument`, at.start);
      }
      const roleName = treeAt(properties, "RoleName");
      const resolved = roleName && scalarAt(template.resolve(roleName));
      found.roles.push(roleOf(resolved, undefined, embedded(template.resolve(written)), source, at));
    }
    const url = treeAt(properties, "Url");
    const resolved = url && scalarAt(template.resolve(url));
    const provider = Object.hasOwn(oidcProviderTypes, type) ? oidcProviderTypes[type] : undefined;
    if (provider && resolved) {
      const clients = treeAt(properties, provider.clientIds);
      found.providers.push(providerOf(resolved, clients && template.resolve(clients), source, at));
    }
  }
  for (const name of template.defaultsUsed) found.notes.push(`The parameter ${name} was taken at its default.`);
}
