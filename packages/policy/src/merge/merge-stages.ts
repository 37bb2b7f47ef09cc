import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import type { Condition, Stage } from "../stages/stage.ts";
import { inherited, isGiven, type MergeContext, refuse, refusesLocked } from "./merge-context.ts";
import { mergeCredentials, ownCredentials, shortest } from "./merge-credentials.ts";
import { inheritedGrant, mergeAllow, mergeDeny } from "./merge-grants.ts";
import { mergeWindow } from "./merge-window.ts";

type Stages = Policy["stages"];

/** The stages of both files: those of both as narrow as both say, those of one as they are. */
export function mergeStages(context: MergeContext): Stages {
  const { above, below } = context;
  const merged: Record<string, Stage> = {};
  for (const [name, stage] of Object.entries(above.stages)) {
    const ours = Object.hasOwn(below.stages, name) ? below.stages[name] : undefined;
    merged[name] = ours === undefined ? inheritedStage(stage, above) : mergeStage(context, stage, ours);
  }
  for (const [name, stage] of Object.entries(below.stages)) {
    if (Object.hasOwn(above.stages, name) || refusesLocked(context, pointerOf("stages", name))) continue;
    merged[name] = ownStage(context, stage);
  }
  return merged;
}

function inheritedStage(stage: Stage, from: Policy): Stage {
  const { when, window } = stage;
  const credentials = Object.entries(stage.credentials).map(([name, each]) => [name, inherited(each, from)] as const);
  return {
    ...stage,
    allow: stage.allow.map((grant) => inheritedGrant(grant, from)),
    deny: stage.deny.map((grant) => inheritedGrant(grant, from)),
    credentials: Object.fromEntries(credentials),
    ...(when && { when: inheritedWithOthers(when, from) }),
    ...(window && { window: inheritedWithOthers(window, from) }),
  };
}

function inheritedWithOthers<T extends { readonly file?: string; readonly also?: readonly T[] }>(
  part: T,
  from: Policy,
): T {
  return { ...inherited(part, from), ...(part.also && { also: part.also.map((each) => inherited(each, from)) }) };
}

/** A stage that no file above knows must say everything itself. */
function ownStage(context: MergeContext, stage: Stage): Stage {
  if (stage.unsaid !== undefined && context.above.extends === undefined) {
    const left = stage.unsaid.join(", ");
    const message = `${stage.name} says nothing about ${left}, and no file above has a stage of this name; nobody can be it`;
    const fix = "Write them, or correct the name of the stage.";
    refuse(context, { pointer: pointerOf("stages", stage.name), message, fix, above: "/stages" });
  }
  return { ...stage, credentials: ownCredentials(context, stage) };
}

function mergeStage(context: MergeContext, above: Stage, below: Stage): Stage {
  const ours = unlocked(context, above, below);
  const theirs = inheritedStage(above, context.above);
  const { name } = above;
  const unsaid = (above.unsaid ?? []).filter((key) => ours.unsaid?.includes(key));
  const at = pointerOf("stages", name, "max-duration");
  const maxDuration = shortest(context, at, above.maxDuration, ours.maxDuration, `credentials of ${name}`);
  const when = mergeConditions(theirs.when, ours.when);
  const window =
    theirs.window && ours.window
      ? mergeWindow(context, name, theirs.window, ours.window)
      : (ours.window ?? theirs.window);
  const narrowed = says(above, "allow") ? mergeAllow : () => ours.allow;
  return {
    name,
    owner: mergeOwner(context, above, ours),
    purpose: ours.purpose === "" ? above.purpose : ours.purpose,
    allow: says(ours, "allow") ? narrowed(context, above, ours) : theirs.allow,
    deny: mergeDeny(context, above, ours),
    ...(when && { when }),
    credentials: mergeCredentials(context, above, ours),
    ...(maxDuration === undefined ? {} : { maxDuration }),
    ...(window && { window }),
    forbidWith: [...new Set([...above.forbidWith, ...ours.forbidWith])],
    ...(unsaid.length > 0 ? { unsaid } : {}),
    at: below.at,
  };
}

function says({ unsaid }: Stage, key: "owner" | "purpose" | "allow"): boolean {
  return unsaid?.includes(key) !== true;
}

/** The stage below without what the file above has locked. */
function unlocked(context: MergeContext, above: Stage, below: Stage): Stage {
  const refused = (key: string) =>
    isSaid(context, below, key) && refusesLocked(context, pointerOf("stages", above.name, key));
  const { when, window, maxDuration, ...rest } = below;
  const unsaid = new Set(below.unsaid ?? []);
  for (const key of ["owner", "purpose", "allow"] as const) if (refused(key)) unsaid.add(key);
  return {
    ...rest,
    ...(unsaid.size > 0 ? { unsaid: [...unsaid] } : {}),
    ...(unsaid.has("owner") ? { owner: "" } : {}),
    ...(unsaid.has("purpose") ? { purpose: "" } : {}),
    deny: refused("deny") ? [] : below.deny,
    credentials: refused("credentials") ? {} : below.credentials,
    forbidWith: refused("forbid-with") ? [] : below.forbidWith,
    ...(when && !refused("when") ? { when } : {}),
    ...(window && !refused("window") ? { window } : {}),
    ...(maxDuration !== undefined && !refused("max-duration") ? { maxDuration } : {}),
  };
}

function isSaid({ below }: MergeContext, stage: Stage, key: string): boolean {
  if (below.source !== undefined || below.origins !== undefined)
    return isGiven(below, pointerOf("stages", stage.name, key));
  const values: Readonly<Record<string, boolean>> = {
    owner: says(stage, "owner"),
    purpose: says(stage, "purpose"),
    allow: says(stage, "allow"),
    deny: stage.deny.length > 0,
    credentials: Object.keys(stage.credentials).length > 0,
    "forbid-with": stage.forbidWith.length > 0,
    when: stage.when !== undefined,
    window: stage.window !== undefined,
    "max-duration": stage.maxDuration !== undefined,
  };
  return values[key] === true;
}

/** Who answers for a stage of the file above does so everywhere. */
function mergeOwner(context: MergeContext, above: Stage, below: Stage): string {
  if (!says(above, "owner")) return below.owner;
  if (below.owner === "" || below.owner === above.owner) return above.owner;
  const message = `${above.owner} owns ${above.name} by the file above, not ${below.owner}`;
  const fix = "Leave the owner out, or write it as it is there.";
  refuse(context, { pointer: pointerOf("stages", above.name, "owner"), message, fix });
  return above.owner;
}

/** Both must be true; one that both files have is asked once. */
function mergeConditions(above: Condition | undefined, below: Condition | undefined): Condition | undefined {
  if (above === undefined || below === undefined) return above ?? below;
  const all = [above, below].flatMap(({ also = [], ...first }): Condition[] => [first, ...also]);
  const different = all.filter((each, index) => all.findIndex(({ source }) => source === each.source) === index);
  const [first, ...also] = different as [Condition, ...Condition[]];
  return { ...first, ...(also.length > 0 ? { also } : {}) };
}
