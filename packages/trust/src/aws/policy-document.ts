import type { Region } from "@sallyport/core";
import { knownText } from "../tree/text.ts";
import {
  entriesOf,
  itemsOf,
  scalarAt,
  scalarsOf,
  type Tree,
  type TreeEntry,
  type TreeScalar,
  textAt,
  treeAt,
  unresolvedScalar,
} from "../tree/tree.ts";

type Entry = readonly [key: string, entry: TreeEntry];

/**
 * The policy that Terraform's `aws_iam_policy_document` makes of its blocks.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocument(values: Tree): Tree {
  const { at } = values;
  const override = ["override_policy_documents", "override_json"].find((name) => isGiven(values, name));
  // A statement of theirs takes the place of one of the same `sid`.
  if (override !== undefined) return unresolvedScalar(`the policy document with its ${override}`, at);
  const sources = ["source_policy_documents", "source_json"].filter((name) => isGiven(values, name));
  const statements = [
    ...sources.map((name) => unresolvedScalar(`the statements of ${name}`, treeAt(values, name)?.at ?? at)),
    ...itemsOf(treeAt(values, "statement")).map(statementOf),
  ];
  return objectOf(at, [
    ["Version", given(values, "version") ?? entry(text("2012-10-17", at))],
    ["Statement", entry({ kind: "list", items: statements, at })],
  ]);
}

function isGiven(values: Tree, name: string): boolean {
  const found = treeAt(values, name);
  return found !== undefined && (found.kind === "list" ? found.items.length > 0 : found.kind !== "null");
}

const plain: Readonly<Record<string, string>> = {
  ...{ sid: "Sid", effect: "Effect", resources: "Resource", not_resources: "NotResource" },
  ...{ actions: "Action", not_actions: "NotAction" },
};

function statementOf(block: Tree): Tree {
  if (block.kind !== "object") return block;
  const { at, choice } = block;
  const elements = Object.entries(plain).flatMap(([name, element]): Entry[] => {
    const found = given(block, name);
    return found === undefined ? [] : [[element, found]];
  });
  const principals: Entry[] = [
    ["principals", "Principal"],
    ["not_principals", "NotPrincipal"],
  ].flatMap(([name = "", element = ""]): Entry[] => {
    const blocks = itemsOf(treeAt(block, name));
    return blocks.length === 0 ? [] : [[element, entry(principalsOf(blocks, at))]];
  });
  const conditions = itemsOf(treeAt(block, "condition"));
  const statement = objectOf(at, [
    ["Effect", entry(text("Allow", at))],
    ...elements,
    ...principals,
    ...(conditions.length === 0 ? [] : [["Condition", entry(conditionsOf(conditions, at))] as const]),
  ]);
  return choice === undefined ? statement : { ...statement, choice };
}

/** `{ "*": "*" }` alone is written as `"*"`. */
function principalsOf(blocks: readonly Tree[], at: Region): Tree {
  const kinds = new Map<string, { readonly keyAt: Region; readonly items: Tree[] }>();
  for (const block of blocks) {
    const type = treeAt(block, "type");
    const known = isSure(block) ? textAt(type) : undefined;
    // Who it is, if anybody, is not known: then not of which kind either.
    const name = known ?? "*";
    const items =
      known === undefined ? [unresolvedScalar(nameOf(block, "principals"), block.at)] : identifiersOf(block);
    const kind = kinds.get(name) ?? { keyAt: type?.at ?? block.at, items: [] };
    kinds.set(name, kind);
    kind.items.push(...items);
  }
  const [everybody] = kinds.get("*")?.items ?? [];
  if (kinds.size === 1 && everybody && textAt(everybody) === "*") return everybody;
  const entries = [...kinds].map(
    ([name, { keyAt, items }]): Entry => [name, { keyAt, value: { kind: "list", items, at: keyAt } }],
  );
  return objectOf(at, entries);
}

function identifiersOf(block: Tree): Tree[] {
  return scalarsOf(treeAt(block, "identifiers")).map(withVariables);
}

/** What two blocks of one test and one variable make depends on the version of the provider. */
function conditionsOf(blocks: readonly Tree[], at: Region): Tree {
  const operators = new Map<string, { readonly keyAt: Region; readonly keys: Map<string, TreeEntry> }>();
  const open: Entry[] = [];
  for (const [index, block] of blocks.entries()) {
    const [test, variable] = [scalarAt(block, "test"), scalarAt(block, "variable")];
    const [operator, key] = [test && knownText(test.text), variable && knownText(withVariables(variable).text)];
    const keys = operators.get(operator ?? "")?.keys;
    if (!isSure(block) || test === undefined || operator === undefined || key === undefined || keys?.has(key)) {
      open.push([`condition ${index + 1}`, entry(unresolvedScalar(nameOf(block, "condition"), block.at))]);
      continue;
    }
    const values = scalarsOf(treeAt(block, "values")).map(withVariables);
    const found = operators.get(operator) ?? { keyAt: test.at, keys: new Map<string, TreeEntry>() };
    operators.set(operator, found);
    const value: Tree = { kind: "list", items: values, at: treeAt(block, "values")?.at ?? block.at };
    found.keys.set(key, { keyAt: variable?.at ?? block.at, value });
  }
  const known = [...operators].map(
    ([operator, { keyAt, keys }]): Entry => [operator, { keyAt, value: { kind: "object", entries: keys, at: keyAt } }],
  );
  return objectOf(at, [...known, ...open]);
}

function isSure(block: Tree): boolean {
  return block.kind === "object" && block.choice === undefined;
}

function nameOf(block: Tree, what: string): string {
  return block.kind === "object" && block.choice !== undefined
    ? `a block \`${what}\` for ${block.choice}`
    : `a block \`${what}\``;
}

/** `&{aws:username}` is how such a document writes a variable of IAM. */
function withVariables(scalar: TreeScalar): TreeScalar {
  if (!scalar.text.some((part) => typeof part === "string" && part.includes("&{"))) return scalar;
  const { inside: _, ...other } = scalar;
  return { ...other, text: scalar.text.map((part) => (typeof part === "string" ? part.replaceAll("&{", "${") : part)) };
}

function given(values: Tree, name: string): TreeEntry | undefined {
  const found = entriesOf(values).find(([key]) => key === name)?.[1];
  return found === undefined || found.value.kind === "null" ? undefined : found;
}

function entry(value: Tree): TreeEntry {
  return { keyAt: value.at, value };
}

function text(known: string, at: Region): Tree {
  return { kind: "text", text: [known], at };
}

function objectOf(at: Region, entries: readonly Entry[]): Tree & { readonly kind: "object" } {
  return { kind: "object", entries: new Map(entries), at };
}
