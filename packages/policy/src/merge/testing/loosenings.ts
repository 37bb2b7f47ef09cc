import { compareConfidence } from "@sallyport/core";
import { compilePath } from "../../apply/exception-target.ts";
import { decidingEntry, severityOf, strictness } from "../../apply/rule-severity.ts";
import { laxness } from "../../compare/loosened-suppressions.ts";
import { diffStages } from "../../diff/diff-stages.ts";
import { needsApproval } from "../../diff/policy-change.ts";
import { oracleAllows } from "../../diff/testing/sample-stage.ts";
import type { ForeignCommentEntry, LiveService, Policy, SecretsPolicy } from "../../policy.ts";
import type { Credential } from "../../stages/credential.ts";
import { isSameAccess } from "../../stages/credential-access.ts";
import type { Stage, Window } from "../../stages/stage.ts";
import { windowRefusal } from "../../stages/window-refusal.ts";
import { randomClaims } from "./random-policy.ts";

const rules = ["secrets/jwt", "secrets/a", "secrets/ab", "secrets/x", "commits/a", "other/b"];
const paths = ["a/b", "a/c/d", "docs/x.md", "c", "src/main.ts"];
const monday = Date.parse("2027-01-04T00:00:00.000Z");

/** Every way in which a merged policy gives or lets through what the policy above it does not. None must be found. */
export function loosenings(above: Policy, merged: Policy, random: () => number): string[] {
  return [
    ...looserStages(above, merged, random),
    ...borrowedAccess(above, merged),
    ...looserRules(above, merged),
    ...looserSecrets(above, merged),
  ];
}

function looserStages(above: Policy, merged: Policy, random: () => number): string[] {
  const found: string[] = [];
  const known = Object.keys(above.stages).flatMap((name) => merged.stages[name] ?? []);
  const stages = Object.fromEntries(known.map((stage) => [stage.name, stage]));
  for (const { kind, sentence, stage } of diffStages(above, { stages }).filter(needsApproval)) {
    // Where the file above says nothing about credentials, those below hold.
    const isFree = kind === "CREDENTIAL-ADDED" && Object.keys(above.stages[stage]?.credentials ?? {}).length === 0;
    if (!isFree) found.push(`${kind} ${sentence}`);
  }
  for (const ours of known) {
    const stage = above.stages[ours.name];
    if (stage === undefined) continue;
    for (let count = 0; count < 4; count += 1) {
      const claims = randomClaims(random);
      if (oracleAllows(ours, claims) && !oracleAllows(stage, claims))
        found.push(`${ours.name} lets in ${JSON.stringify(claims)}`);
      const at = monday + Math.floor(random() * 7 * 24 * 4) * 900_000;
      if (isOpen(ours.window, at) && !isOpen(stage.window, at))
        found.push(`${ours.name} is open at ${new Date(at).toISOString()}`);
    }
    if (stage.forbidWith.some((other) => !ours.forbidWith.includes(other))) found.push(`${ours.name} lost forbid-with`);
  }
  return found;
}

/** Whose access a stage has that only another stage of the file above led to: past the grants of that one. */
function borrowedAccess(above: Policy, merged: Policy): string[] {
  const leadsTo = (stage: Stage | undefined, wanted: Credential) =>
    Object.values(stage?.credentials ?? {}).some((each) => isSameAccess(each, wanted));
  return Object.values(merged.stages).flatMap(({ name, credentials }) =>
    Object.values(credentials)
      .filter((each) => !leadsTo(above.stages[name], each))
      .filter((each) => Object.values(above.stages).some((stage) => leadsTo(stage, each)))
      .map((each) => `${name} borrows ${each.name}`),
  );
}

function isOpen(window: Window | undefined, at: number): boolean {
  return window === undefined || windowRefusal(window, at) === undefined;
}

function looserRules(above: Policy, merged: Policy): string[] {
  return rules.filter((rule) => {
    const floor = decidingEntry(above, rule);
    return floor !== undefined && strictness(severityOf(merged, rule, "info")) < strictness(floor.setting);
  });
}

function looserSecrets(above: Policy, merged: Policy): string[] {
  const [theirs, ours] = [above.secrets, merged.secrets];
  const said = (key: string) => above.source?.regions[`/secrets/${key}`] !== undefined;
  const isExcluded = (patterns: readonly string[], path: string) =>
    patterns.some((pattern) => compilePath(pattern)(path));
  const lost = paths.filter((path) => isExcluded(ours.exclude, path) && !isExcluded(theirs.exclude, path));
  const every = Number.POSITIVE_INFINITY;
  const inline = (setting: Policy["secrets"]["inline"]) => laxness(setting ?? "warning");
  return [
    ...(said("exclude") ? lost : []),
    ...(said("min-confidence") && compareConfidence(ours.minConfidence, theirs.minConfidence) > 0
      ? ["min-confidence"]
      : []),
    ...(said("max-file-size") && (ours.maxFileSize ?? every) < (theirs.maxFileSize ?? every) ? ["max-file-size"] : []),
    ...(said("foreign-comments") ? looserApprovals(theirs, ours) : []),
    ...(said("verify") ? looserVerification(theirs, ours) : []),
    ...(said("inline") && inline(ours.inline) > inline(theirs.inline) ? ["inline"] : []),
  ];
}

function looserApprovals(theirs: SecretsPolicy, ours: SecretsPolicy): string[] {
  const isHeld = (entry: ForeignCommentEntry) =>
    theirs.foreignComments?.some(({ tool, expires }) => tool === entry.tool && expires >= entry.expires) === true;
  return (ours.foreignComments ?? []).filter((entry) => !isHeld(entry)).map(({ tool }) => `foreign-comments ${tool}`);
}

function looserVerification({ verify: theirs }: SecretsPolicy, { verify: ours }: SecretsPolicy): string[] {
  const hosts = Object.entries(ours?.hosts ?? {}).filter(
    ([service, host]) => theirs?.hosts[service as LiveService] !== host,
  );
  const isMore = (ours?.maxRequests ?? 0) > (theirs?.maxRequests ?? 0);
  return [...hosts.map(([service]) => `verify ${service}`), ...(isMore ? ["max-requests"] : [])];
}
