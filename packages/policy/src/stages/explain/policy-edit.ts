import { printable, type Region } from "@sallyport/core";
import { pointerOf } from "../../parse/source-node.ts";
import { valueProblem } from "../../parse/stages.ts";
import { defaultPolicyPath, type Policy } from "../../policy.ts";
import type { ClaimCheck, Decision } from "../decision.ts";
import { compileMatcher, isPattern } from "../match-claim.ts";
import type { ClaimMatcher, Grant, Matcher, Stage } from "../stage.ts";
import { mayShow } from "./claim-value.ts";
import type { PolicyEdit } from "./explanation.ts";
import { refusingPart, widerWindow } from "./wider-window.ts";
import { matchersOf, yamlGrant, yamlMatcher, yamlText } from "./yaml-text.ts";

/** The smallest change of the policy that would allow what was denied, where there is one that can be written down. */
export function editFor(decision: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  switch (decision.code) {
    case "DENIED_NO_GRANT":
      return decision.nearest === undefined ? undefined : grantEdit(decision, policy, stage);
    case "DENIED_BY_DENY": {
      const { deny, grant } = decision;
      // Where no grant matches, the entry may stay: without it nobody comes in either.
      if (deny === undefined || grant === undefined) return undefined;
      const warning = "it was put there to keep this very kind of identity out";
      return edit(policy, stage, ["deny", deny.index], deny, "delete this entry of `deny`", [], warning);
    }
    case "DENIED_WINDOW":
      return windowEdit(decision, policy, stage);
    case "DENIED_FREEZE": {
      const { window } = decision;
      const index = stage.window?.freezes.findIndex(
        ({ from }) => window?.kind === "freeze" && from === window.freeze.from,
      );
      if (window?.kind !== "freeze" || index === undefined || index < 0) return undefined;
      const action = "delete or shorten this entry of `freezes`";
      return edit(policy, stage, ["window", "freezes", index], window, action, []);
    }
    case "DENIED_FORBID_WITH":
      return forbidEdit(decision, policy, stage);
    default:
      return undefined;
  }
}

function ownPath({ source }: Policy): string {
  return source?.path ?? defaultPolicyPath;
}

interface At {
  readonly at: Region;
  readonly file?: string;
}

function edit(
  policy: Policy,
  stage: Stage,
  steps: readonly (string | number)[],
  { at, file }: At,
  action: string,
  yaml: readonly string[],
  warning?: string,
): PolicyEdit {
  const pointer = pointerOf("stages", stage.name, ...steps);
  const own = ownPath(policy);
  const target = file ?? own;
  // A file may change what it locks itself; who extends it may not.
  const lock = policy.locked.find(
    (each) =>
      each.file !== undefined &&
      each.file !== target &&
      (pointer === each.pointer || pointer.startsWith(`${each.pointer}/`)),
  );
  return {
    file: target,
    at: (file === undefined ? policy.source?.regions[pointer] : undefined) ?? at,
    pointer,
    action,
    yaml,
    ...(warning === undefined ? {} : { warning }),
    ...(target === own ? {} : { pinnedIn: own }),
    ...(lock === undefined
      ? {}
      : { lock: { pointer: lock.pointer, ...(lock.file === undefined ? {} : { file: lock.file }) } }),
  };
}

/** One line is changed where only one claim fails; else a grant is added, so that the others stay as narrow as they are. */
function grantEdit({ nearest, failed }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  const grant = nearest === undefined ? undefined : stage.allow[nearest.index];
  if (nearest === undefined || grant === undefined) return undefined;
  if (failed.some((check) => typeof check.observed === "string" && !canBeWritten(check.claim, check.observed)))
    return undefined;
  const warning = warningOf(failed);
  const wanted = failed.map((check) => wantedBy(grant, check));
  const [only] = wanted;
  const widened = wanted.length === 1 && only !== undefined ? widenedMatcher(only.top) : undefined;
  if (only !== undefined && widened !== undefined) {
    const line = `${only.top.claim}: ${yamlMatcher(widened)}`;
    const proposed = edit(policy, stage, ["allow", nearest.index, only.top.claim], only.top, "write", [line], warning);
    const again = only.again.map(({ at, file = ownPath(policy) }) => ({ at, file }));
    return again.length === 0 ? proposed : { ...proposed, again };
  }
  // A grant below the file that wants the claim would be refused there.
  const above = wanted.map(({ top }) => top).find(({ file }) => file !== undefined && file !== nearest.file);
  if (above !== undefined)
    return edit(policy, stage, ["allow", nearest.index, above.claim], above, `change ${above.claim}`, [], warning);
  const claims = matchersOf(grant).flatMap(([claim, matcher]): [string, Matcher][] => {
    const check = failed.find((each) => each.claim === claim);
    if (check === undefined) return [[claim, matcher]];
    return typeof check.observed === "string" && check.observed !== "" ? [[claim, check.observed]] : [];
  });
  // What is left must still name somebody.
  if (claims.length === 0) return undefined;
  return edit(policy, stage, ["allow"], nearest, `add to \`allow\` of ${stage.name}`, yamlGrant(claims), warning);
}

/** Who wants what a claim is not: the line of the topmost file, and those below that say it again. */
function wantedBy(grant: Grant, check: ClaimCheck): { readonly top: ClaimCheck; readonly again: readonly At[] } {
  const { claim, observed, at } = check;
  const first = grant.claims[claim];
  const line = [...(first === undefined ? [] : [first, ...(first.also ?? [])])].find((each) => each.at === at);
  const admits = ({ matcher }: ClaimMatcher) => typeof observed === "string" && compileMatcher(matcher)(observed);
  const above = (line?.limits ?? []).filter((limit) => !admits(limit));
  const last = above.at(-1);
  return last === undefined
    ? { top: check, again: [] }
    : { top: { ...check, ...last }, again: [check, ...above.slice(0, -1)] };
}

/** Whether a line of the policy can hold a claim's value as it is: shown, reviewed, and standing for itself alone. */
function canBeWritten(claim: string, value: string): boolean {
  const isReadable = value.length <= 200 && printable(value) === value && !isPattern(value);
  return mayShow(claim) && isReadable && valueProblem(claim, value) === undefined;
}

function widenedMatcher({ matcher, observed }: ClaimCheck): Matcher | undefined {
  if (typeof observed !== "string" || observed === "") return undefined;
  if (typeof matcher === "string") return [matcher, observed];
  if (!("not" in matcher)) return [...matcher, observed];
  const kept = [matcher.not].flat().filter((text) => !compileMatcher(text)(observed));
  return kept.length === 0 ? undefined : { not: kept.length === 1 ? (kept[0] ?? kept) : kept };
}

const strangers = new Set(["pull_request_target", "workflow_run", "issue_comment", "pull_request"]);

function warningOf(failed: readonly ClaimCheck[]): string | undefined {
  for (const { claim, observed } of failed) {
    if (observed === undefined)
      return `without ${claim} every job of the workflow that meets the rest could be this stage`;
    if (claim === "event_name" && typeof observed === "string" && strangers.has(observed))
      return `${observed} runs on what has not been reviewed`;
    if (claim === "ref" && String(observed).startsWith("refs/pull/"))
      return "what is in a pull request has not been reviewed";
    if (claim === "repository_id" || claim === "repository" || claim === "repository_owner_id")
      return "whoever can push to that repository could be this stage";
  }
  return undefined;
}

function windowEdit({ window, now }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  if (window === undefined || stage.window === undefined) return undefined;
  const part = refusingPart(stage.window, window);
  const wider = widerWindow(part, Date.parse(now));
  if (wider === undefined) return undefined;
  const days = wider.days === part.days ? [] : [`days: [${(wider.days ?? []).join(", ")}]`];
  const { from = 0, to = 0 } = wider.hours ?? {};
  const hours = wider.hours === part.hours ? [] : [`hours: ${yamlText(`${clock(from)}-${clock(to)}`)}`];
  const key = days.length > 0 ? "days" : "hours";
  return edit(policy, stage, ["window", key], window, "write in the window", [...days, ...hours]);
}

/** Minutes since midnight as `08:30`. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function forbidEdit({ conflict }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
  if (conflict === undefined) return undefined;
  const other = policy.stages[conflict];
  const isOwn = stage.forbidWith.includes(conflict) || other === undefined;
  const [owner, name] = isOwn ? [stage, conflict] : [other, stage.name];
  const index = owner.forbidWith.indexOf(name);
  const warning = "whoever controls the job would then hold both";
  const action = `take ${name} out of \`forbid-with\` of ${owner.name}`;
  return edit(policy, owner, ["forbid-with", index], owner, action, [], warning);
}
