import { instant } from "@sallyport/core";
import { type ClaimBase, type ClaimChanges, claimsFrom } from "../stages/claim-bases.ts";
import { answerStage, type StagePolicy } from "../stages/decide-stage.ts";
import { yamlText } from "../stages/explain/yaml-text.ts";
import type { Grant, Stage, Window } from "../stages/stage.ts";
import { durationText } from "../stages/time-text.ts";
import { momentInside, windowRefusal } from "../stages/window-refusal.ts";
import type { Mutant } from "./mutants.ts";

/** A question to the policy that only its broken form answers otherwise. */
interface Attempt {
  readonly base: ClaimBase;
  readonly claims: ClaimChanges;
  readonly credential?: string;
  readonly now?: string;
  readonly held?: readonly string[];
}

/** The test that would notice a mutant, as one line of YAML; undefined where none was found that surely does. */
export function killingTest(policy: StagePolicy, stage: Stage, mutant: Mutant): string | undefined {
  for (const attempt of attempts(stage, mutant)) {
    if (!notices(policy, stage, mutant, attempt)) continue;
    const shorter = withoutNeedless(attempt, (fewer) => notices(policy, stage, mutant, fewer));
    return yamlTest(policy, stage, mutant, shorter);
  }
  return undefined;
}

function* attempts(stage: Stage, { steps, widened }: Mutant): Generator<Attempt> {
  for (const [index, grant] of stage.allow.entries()) {
    if (widened !== undefined && index !== widened.index) continue;
    const claims = allSamples(grant)[0] ?? {};
    const base = baseOf(claims);
    if (widened !== undefined) {
      const { matcher } = grant.claims[widened.claim] ?? {};
      const excluded = typeof matcher === "object" && "not" in matcher ? [matcher.not].flat().map(sample) : [];
      for (const other of [...excluded, ...others(widened.claim, claims[widened.claim])])
        yield { base, claims: { ...claims, [widened.claim]: other } };
    } else if (steps[0] === "deny") {
      const denied = stage.deny[Number(steps[1])];
      if (denied === undefined) return;
      for (const extra of allSamples(denied)) yield { base, claims: { ...claims, ...extra } };
    } else if (steps[0] === "window" && stage.window !== undefined) {
      for (const now of shutMoments(stage.window)) yield { base, claims, now };
    } else if (steps[0] === "forbid-with") {
      yield { base, claims, held: [stage.forbidWith[Number(steps[1])] ?? ""] };
    } else if (steps[0] === "credentials" || steps[0] === "max-duration") {
      const unlimited = Object.values(stage.credentials).find(({ duration }) => duration === undefined)?.name;
      const credential = steps[0] === "credentials" ? String(steps[1]) : unlimited;
      yield { base, claims, ...(credential === undefined ? {} : { credential }) };
    } else if (steps[0] === "when") {
      for (const other of conditionSamples(stage)) yield { base, claims: { ...claims, ...other } };
    } else yield { base, claims };
  }
}

function ask(policy: StagePolicy, stage: Stage, { base, claims, credential, now, held = [] }: Attempt) {
  const open = stage.window === undefined ? noon : (momentInside(stage.window, noon) ?? noon);
  return answerStage(policy, {
    stage: stage.name,
    ...(credential === undefined ? {} : { credential }),
    claims: claimsFrom(base, claims),
    now: now ?? instant(new Date(open)),
    held,
  });
}

function notices(policy: StagePolicy, stage: Stage, mutant: Mutant, attempt: Attempt): boolean {
  const before = ask(policy, stage, attempt);
  const after = ask({ ...policy, stages: { ...policy.stages, [stage.name]: mutant.stage } }, stage, attempt);
  return before.effect !== after.effect || (before.effect === "allow" && before.duration !== after.duration);
}

/** Leaves out what the base says already. */
function withoutNeedless(attempt: Attempt, stillNotices: (attempt: Attempt) => boolean): Attempt {
  let kept = attempt;
  for (const name of Object.keys(attempt.claims)) {
    const { [name]: _, ...claims } = kept.claims;
    if (stillNotices({ ...kept, claims })) kept = { ...kept, claims };
  }
  return kept;
}

function yamlTest(policy: StagePolicy, stage: Stage, mutant: Mutant, attempt: Attempt): string {
  const { effect, duration } = ask(policy, stage, attempt);
  const claims = Object.entries(attempt.claims).map(
    ([claim, value]) => `${claim}: ${value === null ? "~" : yamlText(String(value))}`,
  );
  const isAboutDuration = effect === "allow" && duration !== undefined && attempt.credential !== undefined;
  const fields = [
    `name: ${yamlText(nameOf(stage, mutant, attempt))}`,
    `stage: ${stage.name}`,
    ...(attempt.credential === undefined ? [] : [`credential: ${attempt.credential}`]),
    `base: ${attempt.base}`,
    ...(claims.length === 0 ? [] : [`claims: { ${claims.join(", ")} }`]),
    ...(attempt.now === undefined ? [] : [`now: ${yamlText(attempt.now.replace(".000Z", "Z"))}`]),
    ...(attempt.held === undefined ? [] : [`held: [${attempt.held.join(", ")}]`]),
    `expect: ${effect}`,
    ...(isAboutDuration ? [`duration: ${durationText(duration)}`] : []),
  ];
  return `- { ${fields.join(", ")} }`;
}

function nameOf({ name }: Stage, { widened, steps }: Mutant, { held, now, credential, claims }: Attempt): string {
  if (widened !== undefined) return `another ${widened.claim} is not ${name}`;
  if (steps[0] === "deny") return `${Object.values(claims).join(" ")} is kept out of ${name}`;
  if (held !== undefined) return `${name} is not held beside ${held.join(" ")}`;
  if (now !== undefined) return `${name} is shut on ${now.slice(0, 16)}`;
  if (steps[0] === "when") return `${name} keeps its condition`;
  return credential === undefined ? `somebody is ${name}` : `${credential} of ${name} lives no longer`;
}

const noon = Date.UTC(2026, 0, 5, 12);
const halfAnHour = 30 * 60_000;

/** Moments at which a window is shut, a few of each kind. */
function* shutMoments(window: Window): Generator<string> {
  for (const { from } of window.freezes) {
    const at = momentInside({ ...window, freezes: [] }, Date.parse(from));
    if (at !== undefined) yield instant(new Date(at));
  }
  for (let at = noon; at < noon + 8 * 86_400_000; at += halfAnHour) {
    if (windowRefusal(window, at) !== undefined) yield instant(new Date(at));
  }
}

/** Claims that a grant's lines match, where they say what they want: the first texts, then one for each further text. */
function allSamples(grant: Grant): Record<string, string>[] {
  const lines = Object.entries(grant.claims).flatMap(([claim, { matcher }]): [string, readonly string[]][] => {
    const texts = typeof matcher === "string" ? [matcher] : "not" in matcher ? [] : matcher;
    return texts.length === 0 ? [] : [[claim, texts.map(sample)]];
  });
  const first = Object.fromEntries(lines.map(([claim, texts]) => [claim, texts[0] ?? ""]));
  return [first, ...lines.flatMap(([claim, texts]) => texts.slice(1).map((text) => ({ ...first, [claim]: text })))];
}

/** Each claim that a condition reads, with each text that it mentions, and taken away. */
function conditionSamples({ when }: Stage): ClaimChanges[] {
  const texts = [...(when?.source ?? "").matchAll(/"([^"\\]*)"|'([^'\\]*)'/g)].map(
    ([, double, single]) => double ?? single ?? "",
  );
  return (when?.compiled?.reads ?? [])
    .filter((read) => read.startsWith("claims."))
    .map((read) => read.slice("claims.".length))
    .flatMap((claim) => [...texts, `${texts[0]}-other`, null].map((value) => ({ [claim]: value })));
}

function sample(pattern: string): string {
  return pattern.replaceAll("*", "x").replaceAll("?", "x");
}

const likely: Readonly<Record<string, readonly string[]>> = {
  ref: ["refs/heads/other", "refs/tags/other"],
  runner_environment: ["self-hosted"],
  event_name: ["pull_request_target", "push"],
  environment: ["preview"],
};

/** Values that a widened matcher lets through and the old one does not, the likeliest first. */
function others(claim: string, value: string | undefined): string[] {
  if (value === undefined) return ["other"];
  const beside = value.includes("/") ? [value.replace(/[^/]*$/, "other")] : [];
  return [
    ...beside,
    ...(likely[claim] ?? []),
    ...(claim.endsWith("_id") ? ["999"] : []),
    ...[`${value}-other`, "other"],
  ];
}

function baseOf({ environment, ref = "", event_name: event = "" }: Readonly<Record<string, string>>): ClaimBase {
  if (environment !== undefined) return "environment";
  if (event === "pull_request" || event === "schedule" || event === "workflow_dispatch" || event === "release")
    return event;
  return ref.startsWith("refs/tags/") ? "tag" : "push";
}
