import type { Json } from "@sallyport/core";
import type { ParentFile } from "../load/resolve-parents.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import { meaningOfStage } from "../stages/stage-meaning.ts";
import { originOf } from "./merge-context.ts";

/** One value that holds, and which file says so. */
export interface EffectiveValue {
  /** JSON pointer into the merged policy, in the words of the file. */
  readonly pointer: string;
  readonly value: Json;
  /** Absent: no file says it, it is the default. */
  readonly file?: string;
  readonly line?: number;
  /** `sha256:` of the file, for an inherited value. */
  readonly digest?: string;
}

/** Every value of a policy that holds, the smallest parts that one file can say, in the order of the schema. */
export function effectiveValues(policy: Policy, parents: readonly ParentFile[] = []): EffectiveValue[] {
  return [...partsOf(policy)].map(({ pointer, value, file }) => {
    const origin = originOf(policy, pointer);
    const isOrigin = file === undefined ? isKnown(policy, pointer) : file === origin.file;
    const source = isOrigin ? { file: origin.file, line: origin.at.start.line } : file === undefined ? {} : { file };
    const digest = parents.find((parent) => parent.file === (file ?? origin.file))?.digest;
    return { pointer, value, ...source, ...(digest === undefined ? {} : { digest }) };
  });
}

/** Whether a file says the value, or the list or mapping that it is a part of. */
function isKnown(policy: Policy, pointer: string): boolean {
  const known = policy.origins ?? policy.source?.regions ?? {};
  const above = pointer.slice(0, pointer.lastIndexOf("/"));
  return Object.hasOwn(known, pointer) || (above.split("/").length > 3 && Object.hasOwn(known, above));
}

interface Part {
  readonly pointer: string;
  readonly value: Json;
  /** Where the part itself knows the file that it comes from. */
  readonly file?: string | undefined;
}

function* partsOf(policy: Policy): Generator<Part> {
  for (const stage of Object.values(policy.stages)) {
    const meaning = meaningOfStage(stage) as Readonly<Record<string, Json>>;
    for (const [property, value] of Object.entries(meaning)) yield* stageParts(stage.name, property, value);
  }
  for (const [pattern, value] of Object.entries(policy.rules)) yield { pointer: pointerOf("rules", pattern), value };
  for (const floor of policy.floors ?? []) {
    for (const [pattern, setting] of Object.entries(floor)) {
      const pointer = pointerOf("rules", pattern);
      const { file } = originOf(policy, pointer);
      const isOwn = file === policy.source?.path;
      yield { pointer, value: { "at least": setting }, file: isOwn ? "the files above" : file };
    }
  }
  for (const [index, { rule, expires, file }] of policy.exceptions.entries())
    yield { pointer: pointerOf("exceptions", index), value: { rule, expires }, file };
  for (const [key, value] of Object.entries(policy.secrets)) {
    // The salt is no secret, but nobody needs to see it.
    if (key !== "salt") yield { pointer: pointerOf("secrets", kebab(key)), value: value as Json };
  }
  for (const [index, { pointer, file }] of policy.locked.entries())
    yield { pointer: pointerOf("locked", index), value: pointer, file };
  for (const [index, { pointer, bound, file }] of policy.delegates.entries()) {
    const value = { pointer, ...(bound === undefined ? {} : { bound }) };
    yield { pointer: pointerOf("delegates", index), value, file };
  }
}

function* stageParts(stage: string, property: string, value: Json): Generator<Part> {
  if (property === "unsaid" || (Array.isArray(value) && value.length === 0)) return;
  const pointer = pointerOf("stages", stage, kebab(property));
  if (property === "allow" || property === "deny") {
    for (const [index, grant] of (value as readonly Readonly<Record<string, Json>>[]).entries())
      for (const [claim, matcher] of Object.entries(grant))
        yield { pointer: `${pointer}/${index}/${claim}`, value: matcher };
  } else if (property === "credentials") {
    for (const [name, credential] of Object.entries(value as Readonly<Record<string, Json>>))
      yield { pointer: `${pointer}/${name}`, value: credential };
  } else yield { pointer, value };
}

function kebab(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
