import { nearest, printable } from "@sallyport/core";
import { defaultPolicyPath, type Policy } from "../../policy.ts";
import type { ClaimCheck, Decision } from "../decision.ts";
import type { Stage } from "../stage.ts";
import { clockText, durationText } from "../time-text.ts";
import { momentInside } from "../window-refusal.ts";
import { wallTime } from "../zone.ts";
import { hintOf, remedyOf } from "./claim-hint.ts";
import { shownClaim, shownMatcher } from "./claim-value.ts";
import type { ExplainedCheck, Explanation } from "./explanation.ts";
import { editFor } from "./policy-edit.ts";
import { refusingPart } from "./wider-window.ts";

/**
 * Says why a decision came out as it did: which grant on which line, or what would have to be otherwise, in the job or in the policy.
 * `policy` must be the one that decided.
 */
export function explainDecision(decision: Decision, policy: Policy): Explanation {
  const stage = Object.hasOwn(policy.stages, decision.stage) ? policy.stages[decision.stage] : undefined;
  const path = policy.source?.path ?? defaultPolicyPath;
  const { basis, reasons = [], remedies = [] } = words(decision, policy, stage, path);
  const edit = stage === undefined ? undefined : editFor(decision, policy, stage);
  const { effect, code, credential, policyDigest } = decision;
  return {
    effect,
    code,
    stage: decision.stage,
    ...(credential === undefined ? {} : { credential }),
    summary: summaryOf(decision, stage),
    ...(basis === undefined ? {} : { basis }),
    checks: [...decision.matched, ...decision.failed].map((check) => explained(check, path)),
    reasons,
    remedies,
    ...(edit === undefined ? {} : { edit }),
    policyDigest,
  };
}

function explained(check: ClaimCheck, path: string): ExplainedCheck {
  const hint = check.holds ? undefined : hintOf(check);
  const { at, file = path } = check;
  return {
    claim: printable(check.claim),
    holds: check.holds,
    expected: shownMatcher(check.matcher),
    observed: shownClaim(check.claim, check.observed),
    place: `${printable(file)}:${at.start.line}:${at.start.column}`,
    ...(hint === undefined ? {} : { hint: printable(hint) }),
  };
}

type At = Pick<ClaimCheck, "at" | "file">;

function lineText(place: At | undefined, path: string): string {
  return place === undefined ? printable(path) : `line ${place.at.start.line} of ${printable(place.file ?? path)}`;
}

function summaryOf({ effect, stage: name, credential, duration }: Decision, stage: Stage | undefined): string {
  const asked = `stage ${printable(name)}`;
  const what = credential === undefined ? asked : `credential ${printable(credential)} of ${asked}`;
  if (stage === undefined) return `denied: ${what}`;
  const isLimited = effect === "allow" && duration !== undefined && credential !== undefined;
  const life = isLimited ? `, for ${durationText(duration)} at most` : "";
  const verdict = effect === "allow" ? "allowed" : "denied";
  return `${verdict}: ${what} (${printable(stage.purpose)}; owner ${printable(stage.owner)})${life}`;
}

interface Words {
  readonly basis?: string;
  readonly reasons?: readonly string[];
  readonly remedies?: readonly string[];
}

function words(decision: Decision, policy: Policy, stage: Stage | undefined, path: string): Words {
  const { deny, grant, matched, conflict, credential } = decision;
  switch (decision.code) {
    case "ALLOWED":
      return grant === undefined ? {} : { basis: `by the grant on ${lineText(grant, path)}` };
    case "DENIED_NO_GRANT":
      return noGrant(decision, path);
    case "DENIED_BY_DENY":
      return {
        basis: `by the entry of \`deny\` on ${lineText(deny, path)}, which beats every grant`,
        reasons: [grant === undefined ? "No grant would allow it without that entry either." : wouldAllow(grant, path)],
        remedies: [`Start the job so that this entry does not match: ${listOf(matched)}.`],
      };
    case "DENIED_WHEN":
    case "DENIED_WHEN_ERROR":
      return refusedByCondition(decision, path);
    case "DENIED_WINDOW":
    case "DENIED_FREEZE":
      return shut(decision, stage, path);
    case "DENIED_FORBID_WITH":
      return {
        basis: `the grant on ${lineText(grant, path)} would allow it`,
        reasons: [`This job holds ${printable(conflict ?? "another stage")} already, and no job may hold both.`],
        remedies: ["Do it in a job of its own, which needs the first one by `needs:`."],
      };
    case "DENIED_UNKNOWN_STAGE":
      return unknownName("stage", decision.stage, Object.keys(policy.stages), path);
    case "DENIED_UNKNOWN_CREDENTIAL": {
      const what = `credential of ${printable(decision.stage)}`;
      return unknownName(what, credential ?? "", Object.keys(stage?.credentials ?? {}), path);
    }
    case "DENIED_INCOMPLETE_POLICY": {
      const parent = printable(policy.extends?.text ?? "another file");
      return {
        reasons: [`${printable(path)} extends ${parent}, which was not read; its rules are not known.`],
        remedies: ["Run it where that file can be read, or give a copy of it that has the pinned digest."],
      };
    }
    case "DENIED_ERROR":
      return {
        reasons: ["The decision could not be made, and what cannot be decided is denied."],
        remedies: ["Check that the moment (`--at`) and the claims are well formed; else report a defect of Sallyport."],
      };
  }
}

function wouldAllow(grant: At | undefined, path: string): string {
  return `The grant on ${lineText(grant, path)} would allow it.`;
}

function listOf(checks: readonly ClaimCheck[]): string {
  return checks.map(({ claim, observed }) => `${printable(claim)} is ${shownClaim(claim, observed)} now`).join(", ");
}

function noGrant({ nearest: close, matched, failed }: Decision, path: string): Words {
  if (close === undefined)
    return { reasons: ["The stage has no grant, so nobody may be it."], remedies: ["Add a grant to its `allow`."] };
  const all = matched.length + failed.length;
  const count = `${matched.length} of ${all} ${all === 1 ? "claim matches" : "claims match"}`;
  const remedies = failed.map(remedyOf).filter((remedy) => remedy !== undefined);
  return {
    basis: `nearest grant, on ${lineText(close, path)}: ${count}`,
    remedies: [...new Set(remedies.map(printable))],
  };
}

function refusedByCondition({ condition, grant }: Decision, path: string): Words {
  const source = printable((condition?.source ?? "").trim().replace(/\s+/g, " "));
  const shown = source.length > 200 ? `${source.slice(0, 200)}…` : source;
  const error = condition?.error;
  const outcome = error === undefined ? "it is false" : `it cannot be evaluated: ${error}`;
  return {
    basis: `by the condition on ${lineText(condition, path)}: ${outcome}`,
    reasons: [`when: ${shown}`, wouldAllow(grant, path)],
    remedies: [
      error === undefined
        ? "Meet the condition, or change it in the policy."
        : `A claim that is missing makes a condition an error: where it may be missing, ask \`has(${missingName(error)})\` first.`,
    ],
  };
}

function missingName(error: string): string {
  return /^(claims\.\w+) is missing/.exec(error)?.[1] ?? "claims.NAME";
}

const quarter = 15 * 60_000;

function shut({ window, now }: Decision, stage: Stage | undefined, path: string): Words {
  const own = stage?.window;
  if (window === undefined || own === undefined) return {};
  const at = Date.parse(now);
  const start = window.kind === "freeze" ? Date.parse(window.freeze.until) : at;
  const opens = momentInside(own, Math.ceil(start / quarter) * quarter);
  const remedies = [
    opens === undefined
      ? "It does not open within nine days."
      : `Wait until it opens: ${momentText(opens, own.zone)}, in ${waitText(opens - at)}.`,
  ];
  const basis = `by the window on ${lineText(window, path)}`;
  const part = refusingPart(own, window);
  const here = `It is ${momentText(at, part.zone)}.`;
  if (window.kind === "freeze") {
    const until = momentText(Date.parse(window.freeze.until), part.zone);
    return { basis, reasons: [`Frozen until ${until}: ${printable(window.freeze.reason)}.`, here], remedies };
  }
  const days = part.days === undefined ? "" : part.days.join(", ");
  const hours = part.hours === undefined ? "" : `${clockText(part.hours.from)}-${clockText(part.hours.to)}`;
  return { basis, reasons: [`It is open ${[days, hours].filter(Boolean).join(", ")} (${part.zone}).`, here], remedies };
}

/** `monday 2026-11-23 08:00 Europe/Berlin (07:00 UTC)` */
function momentText(at: number, zone: string): string {
  const { weekday, minutes } = wallTime(at, zone);
  const fields = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...fields }).format(at);
  const utc = zone === "UTC" ? "" : ` (${new Date(at).toISOString().slice(11, 16)} UTC)`;
  return `${weekday} ${day} ${clockText(minutes)} ${zone}${utc}`;
}

function waitText(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts = [
    days > 0 ? `${days} d` : "",
    hours > 0 ? `${hours} h` : "",
    days === 0 && minutes % 60 > 0 ? `${minutes % 60} min` : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function unknownName(what: string, name: string, known: readonly string[], path: string): Words {
  const meant = nearest(name, known) ?? known.find((each) => each.startsWith(name) || name.startsWith(each));
  const list = known.length === 0 ? "none" : known.slice(0, 20).join(", ");
  return {
    reasons: [`${printable(path)} has no ${what} named ${printable(name)}; it has ${list}.`],
    remedies: [meant === undefined ? "Use one of these names, or add it to the policy." : `Did you mean ${meant}?`],
  };
}
