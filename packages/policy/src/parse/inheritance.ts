import { nearest } from "@sallyport/core";
import { isPointer } from "../schema/inheritance.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { schemaAt } from "../schema/schema-at.ts";
import type { Delegate, Lock, Parent } from "../stages/inheritance.ts";
import { quoted } from "./quoted.ts";
import {
  nodeAt,
  pointerOf,
  type SourceNode,
  type SourceProblem,
  shownPointer,
  stepsOf,
  textAt,
} from "./source-node.ts";

/**
 * What the schema cannot say about `locked` and `delegates`. A pointer to a key that no policy has would lock nothing, and a bound that is
 * not understood would bound nothing.
 */
export function inheritanceProblems(root: SourceNode): SourceProblem[] {
  const locks = nodeAt(root, "locked")?.items ?? [];
  const locked = locks.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const delegates = (nodeAt(root, "delegates")?.items ?? []).flatMap((node, index) => {
    const at = (key: string) => pointerOf("delegates", index, key);
    const pointer = nodeAt(node, "pointer");
    const wrong = pointer === undefined ? [] : pointerProblem(pointer, at("pointer"));
    if (pointer === undefined || wrong.length > 0) return wrong;
    const lock = locked.find((each) => pointer.value === each || String(pointer.value).startsWith(`${each}/`));
    const message = `${quoted(String(lock))} is locked, so nobody may loosen this; delete the lock or the delegation`;
    if (lock !== undefined) return [{ pointer: at("pointer"), region: pointer.region, message }];
    return boundProblem(nodeAt(node, "bound"), textAt(node, "pointer") ?? "", at("bound"));
  });
  return [...locks.flatMap((node, index) => pointerProblem(node, pointerOf("locked", index))), ...delegates];
}

function pointerProblem({ value, region }: SourceNode, pointer: string): SourceProblem[] {
  // What is no pointer is the schema's to tell.
  if (typeof value !== "string" || !isPointer(value)) return [];
  const place = schemaAt(stepsOf(value));
  if (!("unknown" in place)) return [];
  const meant = place.unknown.length > longestKey ? undefined : nearest(place.unknown, place.known);
  const hint = meant === undefined ? "" : ` (did you mean ${quoted(meant)}?)`;
  const message = `no policy has the key ${quoted(place.unknown)} at this place of the pointer${hint}`;
  return [{ pointer, region, message }];
}

const longestKey = 100;

function boundProblem(bound: SourceNode | undefined, to: string, pointer: string): SourceProblem[] {
  if (bound === undefined || !isPointer(to)) return [];
  const texts = [bound.value].flat().filter((text) => typeof text === "string");
  const place = schemaAt(stepsOf(to));
  if ("unknown" in place || texts.length === 0) return [];
  if (place.forms.some((form) => takesBound(form, texts, Array.isArray(bound.value)))) return [];
  const [form] = place.forms;
  const wanted = form === undefined ? undefined : (form.errorMessage ?? expectedWords(form));
  const message =
    wanted === undefined
      ? `${shownPointer(to)} is not one value, so nothing bounds it; name a key below it`
      : `${wanted}, as ${shownPointer(to)} takes it`;
  return [{ pointer, region: bound.region, message }];
}

/** Whether a key of this form is loosened step by step, and these texts say how far. */
function takesBound(form: JsonSchema, texts: readonly string[], isList: boolean): boolean {
  const { type, items, additionalProperties } = form;
  const types = [type ?? []].flat();
  if (types.includes("array")) return items?.type === "object" || texts.every((text) => fitsText(items ?? {}, text));
  // All rules at once.
  if (typeof additionalProperties === "object" && additionalProperties.enum !== undefined)
    return takesBound(additionalProperties, texts, isList);
  if (types.includes("object") || isList) return false;
  return texts.every((text) => fitsText(form, text) || (types.includes("integer") && /^[1-9]\d{0,15}$/.test(text)));
}

function fitsText({ enum: words, pattern, type }: JsonSchema, text: string): boolean {
  if (words !== undefined) return words.includes(text);
  if (pattern !== undefined) return new RegExp(pattern, "u").test(text);
  return [type ?? []].flat().includes("string");
}

function expectedWords({ enum: words, additionalProperties, type }: JsonSchema): string | undefined {
  const either = words ?? (typeof additionalProperties === "object" ? additionalProperties.enum : undefined);
  if (either !== undefined) return `expected one of ${either.join(", ")}`;
  return [type ?? []].flat().some((each) => each === "object") ? undefined : "expected another value";
}

/** `extends`, `locked` and `delegates` of a file without problems. */
export function readInheritance(root: SourceNode): {
  readonly extends?: Parent;
  readonly locked: readonly Lock[];
  readonly delegates: readonly Delegate[];
} {
  const parent = nodeAt(root, "extends");
  return {
    ...(parent === undefined ? {} : { extends: readParent(parent) }),
    locked: (nodeAt(root, "locked")?.items ?? []).map(({ value, region }) => ({ pointer: String(value), at: region })),
    delegates: (nodeAt(root, "delegates")?.items ?? []).map(readDelegate),
  };
}

function readParent({ value, region }: SourceNode): Parent {
  const text = String(value);
  const at = text.lastIndexOf("@");
  const [owner = "", name = "", ...path] = text.slice(0, at).split("/");
  const pin = text.slice(at + 1);
  return {
    ...(owner === "." ? { path: [name, ...path].join("/") } : { repository: `${owner}/${name}`, path: path.join("/") }),
    pin: pin.startsWith("sha256:") ? { sha256: pin.slice("sha256:".length) } : { commit: pin },
    text,
    at: region,
  };
}

function readDelegate(node: SourceNode): Delegate {
  const bound = nodeAt(node, "bound")?.value;
  return {
    pointer: String(nodeAt(node, "pointer")?.value),
    ...(bound === undefined ? {} : { bound: Array.isArray(bound) ? bound.map(String) : String(bound) }),
    at: node.region,
  };
}
