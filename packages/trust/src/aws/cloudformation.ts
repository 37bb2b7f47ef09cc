import type { Region } from "@sallyport/core";
import { joinKnown, shownText, type Text } from "../tree/text.ts";
import {
  entriesOf,
  itemsOf,
  scalarAt,
  type Tree,
  type TreeEntry,
  type TreeScalar,
  textAt,
  treeAt,
  unresolvedScalar,
} from "../tree/tree.ts";

/** What resolves the intrinsic functions of one template. */
export interface Template {
  /** Resolves a value with everything below it; what cannot be resolved stays open. */
  resolve(tree: Tree): Tree;
  readonly resources: readonly TemplateResource[];
  /** Parameters that were taken at their default. */
  readonly defaultsUsed: ReadonlySet<string>;
}

export interface TemplateResource {
  readonly name: string;
  readonly type: string;
  /** As written, not resolved. */
  readonly properties: Tree | undefined;
  /** Why it may not be there. */
  readonly choice?: string;
  readonly at: Region;
}

/** Resources that are OIDC providers: CloudFormation's own, and the one that the CDK wrote before there was one. */
export const oidcProviderTypes: Readonly<Record<string, { readonly clientIds: string }>> = {
  "AWS::IAM::OIDCProvider": { clientIds: "ClientIdList" },
  "Custom::AWSCDKOpenIdConnectProvider": { clientIds: "ClientIDList" },
};

export function isTemplate(tree: Tree): boolean {
  return entriesOf(treeAt(tree, "Resources")).some(([, { value }]) => textAt(value, "Type")?.includes("::") === true);
}

/**
 * Reads a CloudFormation or SAM template. `Ref`, `Fn::Sub`, `Fn::Join` and `Fn::GetAtt` are resolved as far as parameters (given ones before
 * defaults) and OIDC providers of the template go. Every other function stays open: an answer that hangs on it is unknown.
 */
export function readTemplate(tree: Tree, given: Readonly<Record<string, string>>): Template {
  const resources = entriesOf(treeAt(tree, "Resources")).map(([name, { value }]): TemplateResource => {
    const condition = treeAt(value, "Condition");
    const choice = condition && `the condition ${textAt(condition) ?? "of the template"}`;
    const properties = treeAt(value, "Properties");
    return { name, type: textAt(value, "Type") ?? "", properties, at: value.at, ...(choice && { choice }) };
  });
  const defaultsUsed = new Set<string>();
  /** Providers whose ARN is being made: one that refers to itself has none. */
  const open = new Set<string>();
  const scope: Scope = {
    callsLeft: mostCalls,
    name: (name, at) => {
      const own = Object.hasOwn(given, name) ? given[name] : undefined;
      const parameter = treeAt(tree, "Parameters", name);
      if (parameter) return parameterValue(name, parameter, own, at, defaultsUsed);
      if (own !== undefined) return scalar(own, at);
      const provider = resources.find(
        (resource) => resource.name === name && Object.hasOwn(oidcProviderTypes, resource.type),
      );
      if (provider && !open.has(name)) {
        open.add(name);
        const arn = providerArn(provider, scope, at);
        open.delete(name);
        return arn;
      }
      const isPseudo = name.startsWith("AWS::");
      return unresolvedScalar(isPseudo ? `the pseudo parameter ${name}` : `a reference to ${name}`, at);
    },
  };
  return { resolve: (value) => resolve(value, scope), resources, defaultsUsed };
}

/** Functions within functions can stand for billions of texts. */
const mostCalls = 20_000;
const longestText = 10_000;

interface Scope {
  callsLeft: number;
  name(name: string, at: Region): Tree;
}

function scalar(text: string, at: Region): TreeScalar {
  return { kind: "text", text: [text], at };
}

function parameterValue(
  name: string,
  parameter: Tree,
  given: string | undefined,
  at: Region,
  defaultsUsed: Set<string>,
): Tree {
  const type = textAt(parameter, "Type") ?? "String";
  if (type.startsWith("AWS::SSM"))
    return unresolvedScalar(`parameter ${name}, whose value is kept in the Parameter Store`, at);
  const value = given ?? textAt(parameter, "Default");
  if (value === undefined) return unresolvedScalar(`parameter ${name}, which has no default`, at);
  if (given === undefined) defaultsUsed.add(name);
  if (!type.startsWith("List<") && type !== "CommaDelimitedList") return scalar(value, at);
  return { kind: "list", items: value.split(",").map((item) => scalar(item.trim(), at)), at };
}

/** `Ref` and `Arn` of an OIDC provider are its ARN, which ends with its URL without the scheme. */
function providerArn(provider: TemplateResource, scope: Scope, at: Region): Tree {
  const url = treeAt(provider.properties, "Url");
  const known = textAt(url && resolve(url, scope));
  if (known === undefined) return unresolvedScalar(`a reference to ${provider.name}`, at);
  const end = `:oidc-provider/${known.replace(/^https:\/\//, "")}`;
  const text: Text = ["arn:", { unresolved: "the partition" }, ":iam::", { unresolved: "the account" }, end];
  return { kind: "text", text, at };
}

function resolve(tree: Tree, scope: Scope): Tree {
  if (tree.kind === "list") {
    return {
      ...tree,
      items: tree.items.flatMap((item) => branchesOf(item, scope) ?? spread(item, resolve(item, scope))),
    };
  }
  if (tree.kind !== "object") return tree;
  const [only] = tree.entries;
  if (tree.entries.size === 1 && only && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
    return call(only[0], only[1].value, tree.at, scope);
  }
  const entries = new Map<string, TreeEntry>();
  for (const [key, { keyAt, value }] of tree.entries) entries.set(key, { keyAt, value: resolve(value, scope) });
  return { ...tree, entries };
}

/** `Fn::If` among the items of a list: each mapping that it may stand for, marked as such. Undefined where it may stand for anything else. */
function branchesOf(item: Tree, scope: Scope): readonly Tree[] | undefined {
  const [only] = item.kind === "object" ? item.entries : [];
  if (item.kind !== "object" || item.entries.size !== 1 || only === undefined) return undefined;
  const [name, { value: argument }] = only;
  if (isNoValue(item)) return [];
  if (name !== "Fn::If" || argument.kind !== "list" || argument.items.length !== 3) return undefined;
  scope.callsLeft -= 1;
  if (scope.callsLeft < 0) return undefined;
  const [condition, ...branches] = argument.items;
  const resolved = branches.flatMap((branch) => branchesOf(branch, scope) ?? [resolve(branch, scope)]);
  if (condition === undefined || resolved.some(({ kind }) => kind !== "object")) return undefined;
  const choice = `the condition ${textAt(condition) ?? "of an Fn::If"}`;
  return resolved.map((branch) => ({ ...branch, choice }));
}

function isNoValue(tree: Tree): boolean {
  return textAt(tree, "Ref") === "AWS::NoValue";
}

/** A list parameter among the items of a list stands for its items where IAM wants texts. */
function spread(before: Tree, after: Tree): readonly Tree[] {
  return before.kind === "object" && after.kind === "list" ? after.items : [after];
}

function call(name: string, argument: Tree, at: Region, scope: Scope): Tree {
  scope.callsLeft -= 1;
  if (scope.callsLeft < 0) return unresolvedScalar("a template with too many functions", at);
  const tree = callAny(name, argument, at, scope);
  if (tree.kind !== "text" || shownText(tree.text).length <= longestText) return tree;
  return unresolvedScalar(`the function ${name}, whose text is too long`, at);
}

function callAny(name: string, argument: Tree, at: Region, scope: Scope): Tree {
  if (name === "Ref") return scope.name(textAt(argument) ?? "", at);
  if (name === "Fn::Sub") return substitute(argument, at, scope);
  if (name === "Fn::Join") return join(argument, at, scope);
  if (name === "Fn::GetAtt") {
    const path =
      argument.kind === "list" ? argument.items.map((item) => textAt(item)).join(".") : (textAt(argument) ?? "");
    const [resource = "", attribute = ""] = path.split(/\.(.*)/s);
    return attribute === "Arn" ? scope.name(resource, at) : unresolvedScalar(`the attribute ${path}`, at);
  }
  return unresolvedScalar(`the function ${name}`, at);
}

function substitute(argument: Tree, at: Region, scope: Scope): Tree {
  const pattern = argument.kind === "list" ? argument.items[0] : argument;
  const own = argument.kind === "list" ? treeAt(argument, 1) : undefined;
  const template = textAt(pattern);
  if (template === undefined) return unresolvedScalar("the function Fn::Sub", at);
  const text = template.split(/(\$\{[^{}]*\})/).flatMap((piece, index): Text => {
    if (index % 2 === 0) return [piece];
    const name = piece.slice(2, -1).trim();
    // `${!Literal}` stays as `${Literal}`: that is how a policy variable of IAM is written in a template.
    if (name.startsWith("!")) return [`\${${name.slice(1)}}`];
    const bound = treeAt(own, name);
    const value = bound
      ? resolve(bound, scope)
      : name.includes(".")
        ? call("Fn::GetAtt", scalar(name, at), at, scope)
        : scope.name(name, at);
    return value.kind === "object" || value.kind === "list" ? [{ unresolved: name }] : value.text;
  });
  return { kind: "text", text: joinKnown(text), at: (pattern ?? argument).at };
}

function join(argument: Tree, at: Region, scope: Scope): Tree {
  const delimiter = textAt(argument, 0);
  const list = treeAt(argument, 1);
  const resolved = list && resolve(list, scope);
  if (delimiter === undefined || resolved?.kind !== "list") return unresolvedScalar("the function Fn::Join", at);
  const text = itemsOf(resolved).flatMap((item, index): Text => {
    const value = scalarAt(item)?.text ?? [{ unresolved: "a part of Fn::Join" }];
    return index === 0 ? value : [delimiter, ...value];
  });
  return { kind: "text", text: joinKnown(text), at };
}
