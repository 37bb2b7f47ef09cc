import type { Region } from "@sallyport/core";
import type { Source } from "../source.ts";
import { placedAt, type Tree, type TreeEntry, unresolvedScalar } from "../tree/tree.ts";
import { evaluate, evaluateHere, perhaps, type Scope } from "./evaluate-expression.ts";
import type { Expression, HclBlock, HclBody } from "./hcl/syntax.ts";
import { itemsOfLoop } from "./loop-items.ts";
import { open } from "./open-value.ts";

/** What is about a resource, and not of it. */
const metaArguments = new Set(["count", "for_each", "depends_on", "lifecycle", "provisioner", "connection"]);

/** Policies that are written elsewhere are better shown where they stand. */
const documents = new Set(["assume_role_policy", "policy_data"]);

/** The values of a block, those within it as lists of mappings. */
export function evaluateBlock({ body, typeAt }: HclBlock, scope: Scope): Tree {
  return evaluateBody(body, { start: typeAt.start, end: body.at.end }, scope);
}

function evaluateBody(body: HclBody, at: Region, scope: Scope): Tree {
  const entries = new Map<string, TreeEntry>();
  for (const [name, { keyAt, value: expression, source }] of body.attributes) {
    if (metaArguments.has(name)) continue;
    const inSource = source === undefined ? scope : { ...scope, source };
    const made = documents.has(name) ? evaluate(expression, inSource) : evaluateHere(expression, inSource);
    entries.set(
      name,
      source === undefined ? { keyAt, value: made } : { keyAt: at, value: ofOverride(name, made, source, at) },
    );
  }
  const lists = new Map<string, { readonly keyAt: Region; readonly items: Tree[] }>();
  for (const block of body.blocks) {
    const [label] = block.labels;
    const isDynamic = block.type === "dynamic" && label !== undefined;
    const name = isDynamic ? label : block.type;
    if (metaArguments.has(name)) continue;
    const list = lists.get(name) ?? { keyAt: block.typeAt, items: [] };
    lists.set(name, list);
    const inSource = block.source === undefined ? scope : { ...scope, source: block.source };
    const made = isDynamic ? dynamicBlocks(block, label, inSource) : [evaluateBlock(block, inSource)];
    list.items.push(...(block.source === undefined ? made : made.map((item) => placedAt(item, at))));
  }
  for (const [name, { keyAt, items }] of lists) entries.set(name, { keyAt, value: { kind: "list", items, at: keyAt } });
  for (const [name, value] of ignoredChanges(body)) {
    const entry = entries.get(name);
    if (entry) entries.set(name, { ...entry, value });
  }
  return { kind: "object", entries, at };
}

/** What stands in another file than the block does: documents are shown there, and all else at the block. */
function ofOverride(name: string, value: Tree, source: Source, at: Region): Tree {
  return documents.has(name) ? { ...value, source: value.source ?? source } : placedAt(value, at);
}

/** The blocks that a `dynamic` one makes; marked as such where it is not known whether they are there. */
function dynamicBlocks({ body, typeAt }: HclBlock, label: string, scope: Scope): Tree[] {
  const content = body.blocks.find(({ type }) => type === "content");
  const forEach = body.attributes.get("for_each")?.value;
  if (content === undefined || forEach === undefined) return [unresolvedScalar("a dynamic block", typeAt)];
  const iterator = body.attributes.get("iterator")?.value;
  const name = iterator?.kind === "reference" ? iterator.root : label;
  const collection = evaluateHere(forEach, scope);
  const openItem = open(forEach);
  const items = itemsOfLoop(collection) ?? [{ key: openItem, value: openItem, isOpen: true }];
  return items.map(({ key, value, isOpen }) => {
    const bindings = new Map([...scope.bindings, [name, pair(key, value)]]);
    const made = evaluateBlock({ ...content, typeAt }, { ...scope, bindings });
    return isOpen ? perhaps(made, forEach) : made;
  });
}

/** What `each`, or the iterator of a dynamic block, stands for. */
export function pair(key: Tree, value: Tree): Tree {
  const entries = new Map([
    ["key", { keyAt: key.at, value: key }],
    ["value", { keyAt: value.at, value }],
  ]);
  return { kind: "object", entries, at: value.at };
}

/** `lifecycle { ignore_changes = […] }`: what the provider holds may be another value than the one that is written. */
function ignoredChanges(body: HclBody): [name: string, value: Tree][] {
  const lifecycle = body.blocks.find(({ type }) => type === "lifecycle");
  const ignored = lifecycle?.body.attributes.get("ignore_changes")?.value;
  if (ignored === undefined) return [];
  const open = (name: string): [string, Tree] => [
    name,
    unresolvedScalar(`${name}, whose changes Terraform ignores`, ignored.at),
  ];
  if (ignored.kind === "list") return ignored.items.flatMap((item) => namesIn(item).map(open));
  return [...body.attributes.keys()].map(open);
}

/** Names alone, or in quotes as they were written before. */
function namesIn(item: Expression): string[] {
  if (item.kind === "reference") return [item.root];
  const [only] = item.kind === "template" ? item.parts : [];
  return only && "literal" in only ? [only.literal.split(/[.[]/)[0] ?? ""] : [];
}

/** Blocks of a resource that may not be there are not known, to those who read no such mark. */
export function withoutChoices(tree: Tree): Tree {
  if (tree.kind === "list") {
    const items = tree.items.map((item) =>
      item.kind === "object" && item.choice !== undefined
        ? unresolvedScalar(item.choice, item.at)
        : withoutChoices(item),
    );
    return { ...tree, items };
  }
  if (tree.kind !== "object") return tree;
  const entries = [...tree.entries].map(
    ([key, entry]) => [key, documents.has(key) ? entry : { ...entry, value: withoutChoices(entry.value) }] as const,
  );
  return { ...tree, entries: new Map(entries) };
}
