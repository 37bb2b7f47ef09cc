import { claimDescription, type Finding, githubClaims, hasWildcard, nearest, untrustedEvents } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import { defaultPolicyPath, type Policy } from "../policy.ts";
import { policyFinding } from "../policy-finding.ts";
import type { PolicyRuleId } from "../rule-pages.ts";
import { credentialLifetime } from "./credential-lifetime.ts";
import { compileMatcher } from "./match-claim.ts";
import type { ClaimMatcher, Grant, Matcher, Stage } from "./stage.ts";
import { durationText } from "./time-text.ts";

interface Lint {
  readonly rule: PolicyRuleId;
  /** Below the stage. */
  readonly steps: readonly (string | number)[];
  readonly message: string;
  readonly fix: string;
}

/** What is allowed to stand in a policy, and yet lets in more than it seems to, or means nothing. */
export function lintStages(policy: Policy, path: string = policy.source?.path ?? defaultPolicyPath): Finding[] {
  return Object.values(policy.stages).flatMap((stage) =>
    lintStage(stage).map(({ rule, steps, message, fix }) =>
      policyFinding({
        rule,
        message,
        fix: { text: fix },
        policy,
        path,
        at: pointerOf("stages", stage.name, ...steps),
        subject: ["stages", stage.name, ...steps],
      }),
    ),
  );
}

function lintStage(stage: Stage): Lint[] {
  return [
    ...(stage.owner === "*" ? [anyOwner] : []),
    ...stage.allow.flatMap((grant, index) => [
      ...anchorLints(grant, index),
      ...eventLints(stage, grant, index),
      ...claimLints(grant, ["allow", index]),
    ]),
    ...stage.deny.flatMap((grant, index) => claimLints(grant, ["deny", index])),
    ...conditionLints(stage),
    ...lifetimeLints(stage),
  ];
}

const anyOwner: Lint = {
  rule: "policy/any-owner",
  steps: ["owner"],
  message: "the owner is *, which is nobody",
  fix: "Name a user or a team, for example @acme/sre.",
};

const ids = ["repository_id", "repository_owner_id", "enterprise_id"] as const;
const names = ["repository", "repository_owner", "enterprise", "job_workflow_ref", "workflow_ref", "sub"] as const;

/** Whether a grant names whose repository it is, by what nobody else can have, or at least by name. */
function anchorLints({ claims }: Grant, index: number): Lint[] {
  if (ids.some((name) => isLiteral(claims[name], isWhole))) return [];
  const steps = ["allow", index];
  // The owner must be whole: `acme*` is `acme-evil` too.
  const named = names.find((name) => isLiteral(claims[name], ownerForms[name]));
  if (named === undefined) {
    const listed = Object.keys(claims).join(", ");
    const message = `this grant matches jobs of anybody's repository: ${listed} can be chosen freely there`;
    return [{ rule: "policy/open-grant", steps, message, fix: "Add `repository_id` (in quotes) to the grant." }];
  }
  if (named === "sub" && isLiteral(claims.sub, (text) => /^repo:[^/:*?]+@\d+\/[^:*?]+@\d+:/.test(text))) return [];
  const message = `this grant knows the repository only by a name, in ${named}`;
  const fix = "Add `repository_id` to the grant: `gh api repos/OWNER/NAME --jq .id` prints it.";
  return [{ rule: "policy/name-only-grant", steps, message, fix }];
}

const isWhole = (text: string) => !hasWildcard(text);
const underOwner = (text: string) => /^[^/*?]+\//.test(text);
const ownerForms: Readonly<Record<(typeof names)[number], (text: string) => boolean>> = {
  repository: underOwner,
  repository_owner: isWhole,
  enterprise: isWhole,
  job_workflow_ref: underOwner,
  workflow_ref: underOwner,
  sub: (text) => /^repo:[^/:*?]+\//.test(text),
};

/** Whether a claim is matched, and every text that it may match has a form. */
function isLiteral(line: ClaimMatcher | undefined, hasForm: (text: string) => boolean): boolean {
  if (line === undefined) return false;
  return [line, ...(line.also ?? [])].some(
    ({ matcher }) => isPositive(matcher) && [matcher].flat().every((text) => hasForm(text)),
  );
}

function isPositive(matcher: Matcher): matcher is string | readonly string[] {
  return typeof matcher === "string" || !("not" in matcher);
}

function eventLints(stage: Stage, { claims }: Grant, index: number): Lint[] {
  if (Object.keys(stage.credentials).length === 0) return [];
  const line = claims.event_name;
  const matches = line === undefined ? undefined : compileMatcher(line.matcher);
  const admitted = untrustedEvents.filter((event) => (matches?.(event) ?? true) && !isDenied(stage, event));
  if (admitted.length === 0) return [];
  const events = admitted.join(" and ");
  if (matches !== undefined) {
    const message = `${events} can get the credentials of this stage`;
    const fix = `Take ${events} out, and do the privileged part in a run after the merge.`;
    return [{ rule: "policy/untrusted-event", steps: ["allow", index, "event_name"], message, fix }];
  }
  const speaksOfEvents = stage.when?.source.includes("event_name") === true;
  if (speaksOfEvents || claims.environment !== undefined) return [];
  const message = `this grant leaves the event open, so ${admitted[0]} can get the credentials of this stage`;
  const fix = `Add \`event_name\` to the grant, or \`deny: [{ event_name: [${untrustedEvents.join(", ")}] }]\` to the stage.`;
  return [{ rule: "policy/any-event", steps: ["allow", index], message, fix }];
}

/** By an entry that looks at nothing else. */
function isDenied(stage: Stage, event: string): boolean {
  return stage.deny.some(({ claims }) => {
    const [only, ...rest] = Object.entries(claims);
    return only?.[0] === "event_name" && rest.length === 0 && compileMatcher(only[1].matcher)(event);
  });
}

const claimNames = githubClaims.map(({ name }) => name).filter((name) => !name.endsWith("*"));

function claimLints({ claims }: Grant, steps: readonly (string | number)[]): Lint[] {
  return Object.entries(claims).flatMap(([claim, { matcher }]): Lint[] => {
    if (claimDescription(claim) === undefined) return [unknownClaim(claim, [...steps, claim])];
    const texts = isPositive(matcher) ? [matcher].flat() : [];
    if (claim !== "environment" || !texts.some((text) => /[:%]/.test(text))) return [];
    const message = "the name of this environment holds : or %, which subjects do not keep apart";
    const fix = "Rename the environment, for example production-eu.";
    return [{ rule: "policy/ambiguous-environment", steps: [...steps, claim], message, fix }];
  });
}

function unknownClaim(claim: string, steps: readonly (string | number)[]): Lint {
  const meant = nearest(claim, claimNames);
  const hint = meant === undefined ? "" : ` (did you mean ${meant}?)`;
  const fix = meant === undefined ? "Correct the name, or delete the line." : `Write ${meant}.`;
  return { rule: "policy/unknown-claim", steps, message: `GitHub issues no claim ${claim}${hint}`, fix };
}

function conditionLints({ when }: Stage): Lint[] {
  return (when?.compiled?.reads ?? [])
    .filter((read) => read.startsWith("claims."))
    .map((read) => read.slice("claims.".length))
    .filter((claim) => claimDescription(claim) === undefined)
    .map((claim) => unknownClaim(claim, ["when"]));
}

function lifetimeLints({ credentials, maxDuration }: Stage): Lint[] {
  if (maxDuration === undefined) return [];
  return Object.values(credentials).flatMap((credential): Lint[] => {
    const lifetime = credentialLifetime(credential);
    const isFixed = lifetime.kind === "fixed";
    const needed = isFixed ? lifetime.longest : lifetime.shortest;
    if (needed <= maxDuration) return [];
    const life = durationText(needed);
    const lives = isFixed ? `can live ${life}` : `lives ${life} at least`;
    const message = `this credential ${lives}, and the stage allows ${durationText(maxDuration)} (${isFixed ? lifetime.who : lifetime.why})`;
    const fix = `Raise \`max-duration\` to ${life}, or give this credential a stage of its own.`;
    return [{ rule: "policy/long-lived-credential", steps: ["credentials", credential.name], message, fix }];
  });
}
