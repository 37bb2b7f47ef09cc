import { hasWildcard, isUntrustedEvent, printable } from "@sallyport/core";
import { valueProblem } from "../../parse/stages.ts";
import type { Policy } from "../../policy.ts";
import type { ClaimCheck, Decision } from "../decision.ts";
import { compileMatcher } from "../match-claim.ts";
import type { ClaimMatcher, Grant, Matcher, Stage } from "../stage.ts";
import { mayShow } from "./claim-value.ts";
import type { PolicyEdit } from "./explanation.ts";
import { type FilePlace, pathOf, proposedEdit } from "./proposed-edit.ts";
import { matchersOf, yamlGrant, yamlMatcher } from "./yaml-text.ts";

/** One line is changed where only one claim fails; else a grant is added, so that the others stay as narrow as they are. */
export function grantEdit({ nearest, failed }: Decision, policy: Policy, stage: Stage): PolicyEdit | undefined {
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
    const steps = ["allow", nearest.index, only.top.claim];
    const proposed = proposedEdit(policy, stage, { steps, place: only.top, action: "write", yaml: [line], warning });
    const again = only.again.map(({ at, file = pathOf(policy) }) => ({ at, file }));
    return again.length === 0 ? proposed : { ...proposed, again };
  }
  // A grant below the file that wants the claim would be refused there.
  const above = wanted.map(({ top }) => top).find(({ file }) => file !== undefined && file !== nearest.file);
  if (above !== undefined) {
    const steps = ["allow", nearest.index, above.claim];
    return proposedEdit(policy, stage, { steps, place: above, action: `change ${above.claim}`, warning });
  }
  const claims = matchersOf(grant).flatMap(([claim, matcher]): [string, Matcher][] => {
    const check = failed.find((each) => each.claim === claim);
    if (check === undefined) return [[claim, matcher]];
    return typeof check.observed === "string" && check.observed !== "" ? [[claim, check.observed]] : [];
  });
  // What is left must still name somebody.
  if (claims.length === 0) return undefined;
  const action = `add to \`allow\` of ${stage.name}`;
  return proposedEdit(policy, stage, { steps: ["allow"], place: nearest, action, yaml: yamlGrant(claims), warning });
}

/** Who wants what a claim is not: the line of the topmost file, and those below that say it again. */
function wantedBy(grant: Grant, check: ClaimCheck): { readonly top: ClaimCheck; readonly again: readonly FilePlace[] } {
  const { claim, observed, at } = check;
  const first = grant.claims[claim];
  const line = [...(first === undefined ? [] : [first, ...(first.also ?? [])])].find((each) => each.at === at);
  const admits = ({ matcher }: ClaimMatcher) => typeof observed === "string" && compileMatcher(matcher)(observed);
  const above = (line?.limits ?? []).filter((limit) => !admits(limit));
  const last = above.at(-1);
  if (last === undefined) return { top: check, again: [] };
  const { lines: _, ...asked } = check;
  return { top: { ...asked, ...last }, again: [check, ...above.slice(0, -1)] };
}

/** Whether a line of the policy can hold a claim's value as it is: shown, reviewed, and standing for itself alone. */
function canBeWritten(claim: string, value: string): boolean {
  const isReadable = value.length <= 200 && printable(value) === value && !hasWildcard(value);
  return mayShow(claim) && isReadable && valueProblem(claim, value) === undefined;
}

function widenedMatcher({ matcher, observed }: ClaimCheck): Matcher | undefined {
  if (typeof observed !== "string" || observed === "") return undefined;
  if (typeof matcher === "string") return [matcher, observed];
  if (!("not" in matcher)) return [...matcher, observed];
  const kept = [matcher.not].flat().filter((text) => !compileMatcher(text)(observed));
  return kept.length === 0 ? undefined : { not: kept.length === 1 ? (kept[0] ?? kept) : kept };
}

function warningOf(failed: readonly ClaimCheck[]): string | undefined {
  for (const { claim, observed } of failed) {
    if (observed === undefined)
      return `without ${claim} every job of the workflow that meets the rest could be this stage`;
    if (claim === "event_name" && (observed === "pull_request" || isUntrustedEvent(observed)))
      return `${observed} runs on what has not been reviewed`;
    if (claim === "ref" && String(observed).startsWith("refs/pull/"))
      return "what is in a pull request has not been reviewed";
    if (claim === "repository_id" || claim === "repository" || claim === "repository_owner_id")
      return "whoever can push to that repository could be this stage";
  }
  return undefined;
}
