import type { Region } from "@sallyport/core";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { knownText, unresolvedIn } from "../tree/text.ts";
import {
  entriesOf,
  itemsOf,
  optionalMapping,
  scalarsOf,
  type Tree,
  textAt,
  treeAt,
  unresolvedScalar,
} from "../tree/tree.ts";
import type { AwsCondition, AwsPolicy, AwsPrincipal, AwsStatement, PolicyElement } from "./aws-trust.ts";

/**
 * Reads an IAM policy (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). Throws an InvalidTree for what IAM
 * would not take: no statements, no effect, both of `Action` and `NotAction`.
 */
export function readPolicy(tree: Tree): AwsPolicy {
  const open = openPart(tree);
  if (open !== undefined) return { unresolved: open };
  const statements = treeAt(tree, "Statement");
  if (statements === undefined) {
    throw new InvalidTree("an IAM policy has `Statement`; this one has none", tree.at.start);
  }
  const openStatements = openPart(statements);
  if (openStatements !== undefined) return { unresolved: openStatements };
  const list = itemsOf(statements).flatMap((statement, index) => readStatement(statement, index));
  const version = treeAt(tree, "Version");
  const openVersion = openPart(version);
  if (openVersion !== undefined) return { unresolved: openVersion };
  // Without it the old language counts, which knows no variables.
  const language = textAt(tree, "Version") ?? "2008-10-17";
  if (!languages.includes(language))
    throw new InvalidTree(
      "`Version` is 2012-10-17 or 2008-10-17: it names the policy language",
      (version ?? tree).at.start,
    );
  return { statements: list, version: language };
}

const languages = ["2012-10-17", "2008-10-17"];

/** A value that is not resolved as a whole. */
function openPart(tree: Tree | undefined): string | undefined {
  return tree?.kind === "text" ? unresolvedIn(tree.text)[0] : undefined;
}

function readStatement(tree: Tree, index: number): readonly AwsStatement[] {
  const at = tree.at;
  const name = textAt(tree, "Sid") ?? String(index + 1);
  const missing = openPart(tree);
  if (missing !== undefined) return anyStatement(name, missing, at);
  if (tree.kind !== "object") throw new InvalidTree("a statement is a mapping", at.start);
  const missingEffect = openPart(treeAt(tree, "Effect"));
  if (missingEffect !== undefined) return anyStatement(name, missingEffect, at);
  const effect = textAt(tree, "Effect");
  if (effect !== "Allow" && effect !== "Deny") {
    const message = effect === undefined ? "a statement needs `Effect`" : "`Effect` is `Allow` or `Deny`, written so";
    throw new InvalidTree(message, (treeAt(tree, "Effect") ?? tree).at.start);
  }
  for (const [key, { keyAt }] of tree.entries) {
    if (!elements.has(key))
      throw new InvalidTree(`IAM knows no element ${key.slice(0, 60)} in a statement`, keyAt.start);
  }
  const condition = optionalMapping(tree, "Condition");
  const openKeys = entriesOf(condition).flatMap(([, { value }]) => openPart(value) ?? []);
  const unresolved =
    openPart(condition) ??
    openKeys[0] ??
    openPart(treeAt(tree, "Principal")) ??
    (tree.choice && `it is there or not by ${tree.choice}`);
  const statement: AwsStatement = {
    name,
    effect,
    actions: element(tree, "Action", (value) => scalarsOf(value)),
    principals: element(tree, "Principal", readPrincipals),
    conditions: entriesOf(condition).flatMap(([operator, { keyAt, value }]) => readOperator(operator, keyAt, value)),
    ...(unresolved === undefined ? {} : { unresolved }),
    at,
  };
  return [statement];
}

/** What is not resolved at all may allow as well as refuse. */
function anyStatement(name: string, unresolved: string, at: Region): readonly AwsStatement[] {
  const anything = unresolvedScalar(unresolved, at);
  const open = { negated: false, at };
  const shared = { name, conditions: [], unresolved, at, actions: { ...open, values: [anything] } };
  const principals = { ...open, values: [{ kind: "*", value: anything, kindAt: at }] };
  return (["Allow", "Deny"] as const).map((effect) => ({ ...shared, principals, effect }));
}

const elements = new Set([
  ...["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"],
]);

function none<Value>(at: Region): PolicyElement<Value> {
  return { negated: false, values: [], at };
}

function element<Value>(tree: Tree, name: string, read: (value: Tree) => Value[]): PolicyElement<Value> {
  const positive = treeAt(tree, name);
  const negative = treeAt(tree, `Not${name}`);
  if (positive && negative) {
    throw new InvalidTree(`a statement has either \`${name}\` or \`Not${name}\``, negative.at.start);
  }
  const value = positive ?? negative;
  return value === undefined ? none(tree.at) : { negated: negative !== undefined, values: read(value), at: value.at };
}

function readPrincipals(value: Tree): AwsPrincipal[] {
  if (value.kind !== "object") {
    return scalarsOf(value).map((scalar) => ({
      kind: knownText(scalar.text) === "*" ? "*" : "AWS",
      value: scalar,
      kindAt: value.at,
    }));
  }
  return entriesOf(value).flatMap(([kind, entry]) =>
    scalarsOf(entry.value).map((scalar): AwsPrincipal => ({ kind, value: scalar, kindAt: entry.keyAt })),
  );
}

function readOperator(operator: string, operatorAt: Region, keys: Tree): AwsCondition[] {
  if (keys.kind !== "object") {
    // Which keys there are is not known: the statement as a whole is open.
    if (openPart(keys) !== undefined) return [];
    throw new InvalidTree(`\`${operator.slice(0, 60)}\` needs a mapping of condition keys`, keys.at.start);
  }
  return entriesOf(keys).map(([key, { keyAt, value }]) => ({
    operator,
    operatorAt,
    key,
    keyAt,
    values: scalarsOf(value),
    at: value.at,
  }));
}
