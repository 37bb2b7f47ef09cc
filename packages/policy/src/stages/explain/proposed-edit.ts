import type { Region } from "@sallyport/core";
import { pointerOf } from "../../parse/source-node.ts";
import { defaultPolicyPath, type Policy } from "../../policy.ts";
import type { Stage } from "../stage.ts";
import type { PolicyEdit } from "./explanation.ts";

/** A place in a file; in the policy's own where none is named. */
export interface FilePlace {
  readonly at: Region;
  /** All of it, where that is more than the one line of `at`. */
  readonly lines?: Region;
  readonly file?: string;
}

/** A change of one key of a stage. */
export interface StageEdit {
  /** The way to the key, below the stage. */
  readonly steps: readonly (string | number)[];
  /** Where what is there now stands. */
  readonly place: FilePlace;
  /** What to do there, in the imperative. */
  readonly action: string;
  /** Lines to write. Absent: none. */
  readonly yaml?: readonly string[];
  readonly warning?: string | undefined;
}

/** A change as it is shown: in the file that says the value now, with the lock that forbids it, if there is one. */
export function proposedEdit(policy: Policy, stage: Stage, change: StageEdit): PolicyEdit {
  const { steps, place, action, yaml = [], warning } = change;
  const pointer = pointerOf("stages", stage.name, ...steps);
  const own = pathOf(policy);
  const file = place.file ?? own;
  return {
    file,
    at: place.lines ?? (place.file === undefined ? policy.source?.regions[pointer] : undefined) ?? place.at,
    pointer,
    action,
    yaml,
    ...(warning === undefined ? {} : { warning }),
    ...(file === own ? {} : { pinnedIn: own }),
    ...lockOn(policy, pointer, file),
  };
}

export function pathOf({ source }: Policy): string {
  return source?.path ?? defaultPolicyPath;
}

/** A file may change what it locks itself; who extends it may not. */
function lockOn({ locked }: Policy, pointer: string, file: string): Pick<PolicyEdit, "lock"> {
  const lock = locked.find(
    (each) =>
      each.file !== undefined &&
      each.file !== file &&
      (pointer === each.pointer || pointer.startsWith(`${each.pointer}/`)),
  );
  if (lock === undefined) return {};
  return { lock: { pointer: lock.pointer, ...(lock.file === undefined ? {} : { file: lock.file }) } };
}
