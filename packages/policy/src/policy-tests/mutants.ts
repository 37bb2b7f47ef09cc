import type { Region } from "@sallyport/core";
import type { Grant, Matcher, Stage, Window } from "../stages/stage.ts";
import { durationText } from "../stages/time-text.ts";

/** A stage that was broken in one place, on purpose. */
export interface Mutant {
  readonly stage: Stage;
  /** What was done: `ref may be anything`. */
  readonly what: string;
  /** Steps below the stage to what was broken. */
  readonly steps: readonly (string | number)[];
  readonly at: Region;
  /** The grant that was widened, and by which claim, where that is what was done. */
  readonly widened?: { readonly index: number; readonly claim: string };
}

/** Every way to break a stage that is one line away: each lets in somebody, or something, that was kept out. */
export function mutantsOf(stage: Stage): Mutant[] {
  return [
    ...grantMutants(stage),
    ...denyMutants(stage),
    ...conditionMutants(stage),
    ...windowMutants(stage),
    ...forbidMutants(stage),
    ...durationMutants(stage),
  ];
}

function replaced<T>(list: readonly T[], index: number, by: readonly T[]): T[] {
  return list.flatMap((each, place) => (place === index ? by : [each]));
}

function grantMutants(stage: Stage): Mutant[] {
  return stage.allow.flatMap((grant, index) => {
    const withGrants = (...grants: readonly Grant[]): Stage => ({
      ...stage,
      allow: replaced(stage.allow, index, grants),
    });
    const what = "the grant is gone";
    const dropped: Mutant = { stage: withGrants(), what, steps: ["allow", index], at: grant.at };
    const claims = Object.entries(grant.claims).flatMap(([claim, line]): Mutant[] => {
      const { [claim]: _, ...rest } = grant.claims;
      const place = { steps: ["allow", index, claim], at: line.at, widened: { index, claim } };
      const isLast = Object.keys(rest).length === 0;
      const open: Grant = { ...grant, claims: isLast ? { [claim]: { ...line, matcher: "*", also: [] } } : rest };
      const wider = widerMatchers(line.matcher).map((matcher) => ({
        ...place,
        stage: withGrants({ ...grant, claims: { ...grant.claims, [claim]: { ...line, matcher } } }),
        what: `${claim} is ${JSON.stringify(matcher)}`,
      }));
      const opened = isLast ? `${claim} may be anything` : `${claim} is not looked at`;
      return [{ ...place, stage: withGrants(open), what: opened }, ...wider];
    });
    return [dropped, ...claims];
  });
}

/** The same with one text widened by its last part, or one exclusion less. */
function widerMatchers(matcher: Matcher): Matcher[] {
  if (typeof matcher === "string") return widened(matcher);
  if ("not" in matcher) {
    const texts = [matcher.not].flat();
    return texts.length < 2 ? [] : texts.map((text) => ({ not: texts.filter((each) => each !== text) }));
  }
  return matcher.flatMap((text, index) => widened(text).map((wide) => replaced(matcher, index, [wide])));
}

/** `refs/heads/release/1.*` becomes `refs/heads/release/*`; what has no parts has nothing between itself and anything. */
function widened(text: string): string[] {
  const wide = `${text
    .replace(/\*+$/, "")
    .replace(/\/$/, "")
    .replace(/[^/]+$/, "")}*`;
  return wide === "*" || wide === text ? [] : [wide];
}

function denyMutants(stage: Stage): Mutant[] {
  return stage.deny.flatMap((grant, index) => {
    const withEntries = (...entries: readonly Grant[]): Stage => ({
      ...stage,
      deny: replaced(stage.deny, index, entries),
    });
    const steps = ["deny", index];
    const dropped: Mutant = { stage: withEntries(), what: "this entry of deny is gone", steps, at: grant.at };
    const narrower = Object.entries(grant.claims).flatMap(([claim, line]): Mutant[] => {
      const texts = typeof line.matcher === "string" || "not" in line.matcher ? [] : line.matcher;
      if (texts.length < 2) return [];
      return texts.map((text, place) => {
        const claims = { ...grant.claims, [claim]: { ...line, matcher: replaced(texts, place, []) } };
        const what = `${claim} ${text} is not kept out`;
        return { stage: withEntries({ ...grant, claims }), what, steps: [...steps, claim], at: line.at };
      });
    });
    return [dropped, ...narrower];
  });
}

function conditionMutants({ when, ...rest }: Stage): Mutant[] {
  return when === undefined ? [] : [{ stage: rest, what: "the condition is gone", steps: ["when"], at: when.at }];
}

function windowMutants(stage: Stage): Mutant[] {
  const { window } = stage;
  if (window === undefined) return [];
  const { days, hours, ...open } = window;
  const mutant = (changed: Window, what: string, ...steps: readonly (string | number)[]): Mutant => ({
    stage: { ...stage, window: changed },
    what,
    steps: ["window", ...steps],
    at: window.at,
  });
  return [
    ...(days === undefined ? [] : [mutant({ ...open, ...(hours && { hours }) }, "every day is open", "days")]),
    ...(hours === undefined ? [] : [mutant({ ...open, ...(days && { days }) }, "every hour is open", "hours")]),
    ...window.freezes.map((freeze, index) => {
      const freezes = replaced(window.freezes, index, []);
      return mutant({ ...window, freezes }, `the freeze "${freeze.reason}" is gone`, "freezes", index);
    }),
  ];
}

function forbidMutants(stage: Stage): Mutant[] {
  return stage.forbidWith.map((other, index) => ({
    stage: { ...stage, forbidWith: replaced(stage.forbidWith, index, []) },
    what: `a job may hold ${other} too`,
    steps: ["forbid-with", index],
    at: stage.at,
  }));
}

function durationMutants(stage: Stage): Mutant[] {
  const { maxDuration, credentials } = stage;
  const mutants: Mutant[] = [];
  if (maxDuration !== undefined && Object.values(credentials).some(({ duration }) => duration === undefined)) {
    const doubled = maxDuration * 2;
    const what = `max-duration is ${durationText(doubled)}`;
    mutants.push({ stage: { ...stage, maxDuration: doubled }, what, steps: ["max-duration"], at: stage.at });
  }
  for (const [name, credential] of Object.entries(credentials)) {
    const doubled = (credential.duration ?? 0) * 2;
    if (doubled === 0 || (maxDuration ?? doubled) < doubled) continue;
    mutants.push({
      stage: { ...stage, credentials: { ...credentials, [name]: { ...credential, duration: doubled } } },
      what: `${name} lives ${durationText(doubled)}`,
      steps: ["credentials", name, "duration"],
      at: credential.at,
    });
  }
  return mutants;
}
