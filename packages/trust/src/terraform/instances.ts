import { InvalidTree } from "../tree/invalid-tree.ts";
import { knownText } from "../tree/text.ts";
import { placedAt, type Tree, unresolvedScalar } from "../tree/tree.ts";
import { pair } from "./evaluate-body.ts";
import { evaluateHere, type Scope } from "./evaluate-expression.ts";
import type { HclBlock } from "./hcl/syntax.ts";
import { itemsOfLoop } from "./loop-items.ts";
import { nameOf } from "./open-value.ts";

/** `each` and `count` of one instance. */
export function bindingsAt({ body, typeAt }: HclBlock, index: string | Tree, scope: Scope): Map<string, Tree> {
  const key: Tree = typeof index === "string" ? { kind: "text", text: [index], at: typeAt } : placedAt(index, typeAt);
  const forEach = body.attributes.get("for_each")?.value;
  if (forEach === undefined) return new Map([["count", countOf(key)]]);
  const items = itemsOfLoop(asMap(evaluateHere(forEach, scope)));
  const wanted = key.kind === "text" ? knownText(key.text) : undefined;
  const item = items?.find((each) => each.key.kind === "text" && knownText(each.key.text) === wanted && !each.isOpen);
  return new Map([["each", pair(key, item?.value ?? unresolvedScalar("each.value", typeAt))]]);
}

function countOf(index: Tree): Tree {
  return { kind: "object", entries: new Map([["index", { keyAt: index.at, value: index }]]), at: index.at };
}

/** Of a set every item is its own key. */
function asMap(collection: Tree): Tree {
  if (collection.kind !== "list") return collection;
  const entries = collection.items.flatMap((item) => {
    const known = item.kind === "text" ? knownText(item.text) : undefined;
    return known === undefined ? [] : [[known, { keyAt: item.at, value: item }] as const];
  });
  return { kind: "object", entries: new Map(entries), at: collection.at };
}

export interface Instance {
  /** `["production"]`, `[0]`; empty where there is just one. */
  readonly suffix: string;
  readonly bindings: ReadonlyMap<string, Tree>;
  /** Why it may not be there. */
  readonly choice?: string;
}

const mostInstances = 100;

/** What `count` and `for_each` make of a resource or of a use of a module. Where that is not known, one stands for all. */
export function instancesOf({ body: { attributes } }: HclBlock, scope: Scope): Instance[] {
  const count = attributes.get("count")?.value;
  const forEach = attributes.get("for_each")?.value;
  const all = (choice: string, each: Tree): Instance => ({
    suffix: "",
    bindings: new Map([
      ["each", each],
      ["count", countOf(each)],
    ]),
    choice,
  });
  if (count) {
    const number = evaluateHere(count, scope);
    const known =
      number.kind === "object" || number.kind === "list" ? Number.NaN : Number(knownText(number.text) ?? "x");
    if (!Number.isInteger(known) || known > mostInstances) {
      return [all(`count = ${nameOf(count.written)}`, unresolvedScalar("count.index", count.at))];
    }
    return Array.from({ length: Math.max(0, known) }, (_, index) => {
      const text: Tree = { kind: "number", text: [String(index)], at: count.at };
      return { suffix: `[${index}]`, bindings: new Map([["count", countOf(text)]]) };
    });
  }
  if (forEach === undefined) return [{ suffix: "", bindings: new Map() }];
  const collection = evaluateHere(forEach, scope);
  const open = unresolvedScalar("each", forEach.at);
  const choice = `for_each = ${nameOf(forEach.written)}`;
  if (
    collection.kind === "text" ||
    (collection.kind !== "null" && (itemsOfLoop(collection)?.length ?? 0) > mostInstances)
  ) {
    return [all(choice, pair(open, open))];
  }
  const items = itemsOfLoop(collection);
  if (items === undefined) throw new InvalidTree("`for_each` is a map or a set of texts", forEach.at.start);
  const isOpen = items.some((item) => item.isOpen);
  const sure = itemsOfLoop(asMap(collection)) ?? [];
  const instances = sure.map(({ key, value }): Instance => {
    const name = key.kind === "text" ? (knownText(key.text) ?? "") : "";
    return { suffix: `["${name}"]`, bindings: new Map([["each", pair(key, value)]]) };
  });
  return isOpen ? [...instances, all(choice, pair(open, open))] : instances;
}
