import type { Delegate, Lock, Parent } from "../stages/inheritance.ts";
import { nodeAt, type SourceNode } from "./source-node.ts";

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
