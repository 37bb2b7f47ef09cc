import { pointerOf, stepsOf } from "../parse/source-node.ts";
import type { Origin, Policy } from "../policy.ts";
import type { Delegate, Lock } from "../stages/inheritance.ts";
import {
  fileOf,
  inherited,
  isLocked,
  type MergeConflict,
  type MergeContext,
  originOf,
  refuse,
} from "./merge-context.ts";
import { mergeExceptions } from "./merge-exceptions.ts";
import { mergeRules } from "./merge-rules.ts";
import { mergeSecrets } from "./merge-secrets.ts";
import { mergeStages } from "./merge-stages.ts";

export interface MergedPolicy {
  /** What holds: in nothing looser than the file above, but where that delegates it. */
  readonly policy: Policy;
  /** Where the file below wanted to be looser. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * A policy and the one that it extends as one (reference: policy-and-evidence 3.6). Every key has an operator that only tightens
 * (`mergeOperators`); what a file does not say is no opinion. Where the file below would loosen, the file above holds, and a conflict
 * says so with both places.
 */
export function mergePolicies(organisation: Policy, child: Policy): MergedPolicy {
  const conflicts: MergeConflict[] = [];
  const context: MergeContext = { above: organisation, below: child, conflicts };
  const merged: Omit<Policy, "origins"> = {
    version: 1,
    ...mergeRules(context),
    exceptions: mergeExceptions(context),
    secrets: mergeSecrets(context),
    stages: mergeStages(context),
    // The tests of a file are about that file.
    tests: child.tests,
    ...(organisation.extends && { extends: organisation.extends }),
    locked: mergeLocks(organisation, child),
    delegates: mergeDelegates(context),
    ...(child.source && { source: child.source }),
  };
  const origins = hasPlaces(organisation) && hasPlaces(child) ? originsOf(context, merged) : undefined;
  return { policy: { ...merged, ...(origins && { origins }) }, conflicts };
}

/** Policies that no file was read for have no places. */
function hasPlaces({ source, origins }: Policy): boolean {
  return source !== undefined || origins !== undefined;
}

function mergeLocks(above: Policy, below: Policy): readonly Lock[] {
  const theirs = above.locked.map((lock) => inherited(lock, above));
  return [...theirs, ...below.locked.filter(({ pointer }) => !theirs.some((lock) => lock.pointer === pointer))];
}

/** A file can pass on only what it was given, or what no file above has an opinion on. */
function mergeDelegates(context: MergeContext): readonly Delegate[] {
  const { above, below } = context;
  const own = below.delegates.filter(({ pointer }, index) => {
    if (!isLocked(context, pointer) && (isDelegated(above, pointer) || !isKnown(above, pointer))) return true;
    const message = `${pointer} is not this file's to delegate: the file above decides about it`;
    refuse(context, { pointer: pointerOf("delegates", index), message, fix: "Delete it here.", above: pointer });
    return false;
  });
  const theirs = above.delegates.filter(
    ({ pointer }) => !own.some((delegate) => delegate.pointer === pointer) && !isRenumbered(context, pointer),
  );
  return [...theirs.map((delegate) => inherited(delegate, above)), ...own];
}

function isDelegated(above: Policy, pointer: string): boolean {
  return above.delegates.some((delegate) => pointer === delegate.pointer && delegate.bound === undefined);
}

/** Grants that the file below narrows get other places in the list, so that a pointer to one of those above would name another one. */
function isRenumbered({ above, below }: MergeContext, pointer: string): boolean {
  const [top, name = "", key, index] = stepsOf(pointer);
  if (top !== "stages" || key !== "allow" || index === undefined || !Object.hasOwn(above.stages, name)) return false;
  const ours = Object.hasOwn(below.stages, name) ? below.stages[name] : undefined;
  return ours !== undefined && ours.unsaid?.includes("allow") !== true;
}

function isKnown(above: Policy, pointer: string): boolean {
  return placesOf(above).some(
    (each) => each === pointer || each.startsWith(`${pointer}/`) || (pointer.startsWith(`${each}/`) && !isOpen(each)),
  );
}

/** The sections, and each stage: of these a file decides key by key, and leaves open what it does not say. */
function isOpen(pointer: string): boolean {
  const [top, ...rest] = stepsOf(pointer);
  return rest.length === 0 || (top === "stages" && rest.length === 1);
}

function placesOf({ origins, source }: Policy): string[] {
  return Object.keys(origins ?? source?.regions ?? {});
}

/** Where each effective value comes from. A value that both files shaped counts to the one below, which is read first. */
function originsOf(
  { above, below, conflicts }: MergeContext,
  merged: Omit<Policy, "origins">,
): Readonly<Record<string, Origin>> {
  const refused = new Set(conflicts.map(({ pointer }) => pointer));
  const origins: Record<string, Origin> = {};
  for (const pointer of placesOf(above)) origins[pointer] = originOf(above, pointer);
  for (const pointer of placesOf(below)) {
    const isAbove = Object.hasOwn(origins, pointer) && (isLocked({ above }, pointer) || refused.has(pointer));
    if (!isAbove) origins[pointer] = originOf(below, pointer);
  }
  for (const stage of Object.values(merged.stages))
    for (const [pointer, origin] of stageOrigins(stage, fileOf(below))) origins[pointer] = origin;
  return origins;
}

/** The parts of a stage know their files themselves. */
function* stageOrigins(stage: Policy["stages"][string], own: string): Generator<readonly [string, Origin]> {
  const top = pointerOf("stages", stage.name);
  for (const key of ["allow", "deny"] as const) {
    for (const [index, grant] of stage[key].entries()) {
      yield [`${top}/${key}/${index}`, { file: grant.file ?? own, at: grant.at }];
      for (const [claim, line] of Object.entries(grant.claims))
        yield [`${top}/${key}/${index}/${claim}`, { file: line.file ?? grant.file ?? own, at: line.at }];
    }
  }
  for (const [name, { file = own, at }] of Object.entries(stage.credentials))
    yield [`${top}/credentials/${name}`, { file, at }];
  if (stage.when) yield [`${top}/when`, { file: stage.when.file ?? own, at: stage.when.at }];
  if (stage.window) yield [`${top}/window`, { file: stage.window.file ?? own, at: stage.window.at }];
}
