import { compileWildcard, nearest, parseDuration, quoted, type Region } from "@sallyport/core";
import { stageSchema } from "../schema/stages.ts";
import { wordsOfClaim } from "../stages/claim-words.ts";
import type { ClaimMatcher, Grant, Matcher, Stage } from "../stages/stage.ts";
import { credentialProblems, readCredential } from "./credentials.ts";
import {
  nodeAt,
  pointerOf,
  type SourceEntry,
  type SourceNode,
  type SourceProblem,
  startOf,
  textAt,
} from "./source-node.ts";
import { readWindow, windowProblems } from "./window.ts";

/** What a stage must say itself, unless the file that it extends says it. */
const needed = ["owner", "purpose", "allow"] as const;

const titles: Readonly<Record<(typeof needed)[number], string>> = {
  owner: "who answers for it",
  purpose: "what it is for",
  allow: "who may be this stage",
};

/** What the schema cannot say about `stages`. Looks only at values that have the right type. */
export function stageProblems(root: SourceNode): SourceProblem[] {
  const stages = nodeAt(root, "stages");
  const isWhole = nodeAt(root, "extends") === undefined;
  return [...(stages?.entries ?? [])].flatMap(([name, { keyRegion, node }]) => {
    if (!isMapping(node)) return [];
    return [
      ...(isWhole ? missingKeys(node, name, keyRegion) : []),
      ...grantProblems(node, name, "allow"),
      ...grantProblems(node, name, "deny"),
      ...durationProblems(node, name),
      ...windowProblems(nodeAt(node, "window"), name),
      ...credentialProblems(nodeAt(node, "credentials"), name),
      ...(isWhole ? forbidProblems(node, name, [...(stages?.entries.keys() ?? [])]) : selfProblems(node, name)),
    ];
  });
}

/** The stages of a file without problems. */
export function readStages(root: SourceNode): Record<string, Stage> {
  const entries = nodeAt(root, "stages")?.entries ?? new Map<string, SourceEntry>();
  const mayLeaveOut = nodeAt(root, "extends") !== undefined;
  return Object.fromEntries([...entries].map(([name, entry]) => [name, readStage(name, entry, mayLeaveOut)]));
}

function readStage(name: string, { keyRegion, node }: SourceEntry, mayLeaveOut: boolean): Stage {
  const when = nodeAt(node, "when");
  const duration = textAt(node, "max-duration");
  const window = nodeAt(node, "window");
  const unsaid = mayLeaveOut ? needed.filter((key) => nodeAt(node, key) === undefined) : [];
  return {
    name,
    owner: textAt(node, "owner") ?? "",
    purpose: textAt(node, "purpose")?.trim() ?? "",
    allow: readGrants(nodeAt(node, "allow")),
    deny: readGrants(nodeAt(node, "deny")),
    ...(when === undefined ? {} : { when: { source: String(when.value), at: when.region } }),
    credentials: Object.fromEntries(
      [...(nodeAt(node, "credentials")?.entries ?? [])].map(([key, entry]) => [key, readCredential(key, entry)]),
    ),
    ...(duration === undefined ? {} : { maxDuration: secondsOf(duration) }),
    ...(window === undefined ? {} : { window: readWindow(window) }),
    forbidWith: (nodeAt(node, "forbid-with")?.items ?? []).map(({ value }) => String(value)),
    ...(unsaid.length === 0 ? {} : { unsaid }),
    at: keyRegion,
  };
}

function readGrants(list: SourceNode | undefined): Grant[] {
  return (list?.items ?? []).map((node) => ({
    claims: Object.fromEntries(
      [...node.entries].map(([claim, entry]): [string, ClaimMatcher] => [
        claim,
        { matcher: matcherOf(entry.node), ...placeOf(entry) },
      ]),
    ),
    at: node.region,
  }));
}

function matcherOf(node: SourceNode): Matcher {
  const not = nodeAt(node, "not");
  if (not !== undefined && node.text === "") return { not: textsOf(not) };
  return textsOf(node);
}

function textsOf({ value }: SourceNode): string | readonly string[] {
  return Array.isArray(value) ? value.map(String) : String(value);
}

/** The key and its value, when they stand on one line; else the key, and besides it both. */
function placeOf({ keyRegion, node }: SourceEntry): Pick<ClaimMatcher, "at" | "lines"> {
  const both = { start: keyRegion.start, end: node.region.end };
  return both.end.line === keyRegion.start.line ? { at: both } : { at: keyRegion, lines: both };
}

function secondsOf(duration: string): number {
  return (parseDuration(duration) ?? 0) / 1000;
}

function isMapping(node: SourceNode): boolean {
  return typeof node.value === "object" && node.value !== null && !Array.isArray(node.value);
}

function missingKeys(node: SourceNode, name: string, keyRegion: Region): SourceProblem[] {
  return needed
    .filter((key) => !node.entries.has(key) && !isMisspelt(key, node))
    .map((key) => ({
      pointer: pointerOf("stages", name),
      region: startOf(keyRegion),
      message: `"${key}" is missing: ${titles[key]}`,
    }));
}

/** That the schema does not know the key that is there says it all. */
function isMisspelt(key: string, { entries }: SourceNode): boolean {
  const known = Object.keys(stageSchema.properties ?? {});
  return [...entries.keys()].some(
    (word) => word.length <= 100 && !known.includes(word) && nearest(word, known) === key,
  );
}

function grantProblems(stage: SourceNode, name: string, key: "allow" | "deny"): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const [index, grant] of (nodeAt(stage, key)?.items ?? []).entries()) {
    for (const [claim, { node }] of grant.entries) {
      for (const value of texts(nodeAt(node, "not") ?? node)) {
        const message = valueProblem(claim, String(value.value));
        if (message === undefined) continue;
        problems.push({ pointer: pointerOf("stages", name, key, index, claim), region: value.region, message });
      }
    }
  }
  return problems;
}

function texts(node: SourceNode): readonly SourceNode[] {
  if (typeof node.value === "string") return [node];
  return node.items.filter(({ value }) => typeof value === "string");
}

const ids = new Set(["repository_id", "repository_owner_id", "enterprise_id", "actor_id"]);

/** Why a text could never match a claim, so that it is a mistake for certain. */
export function valueProblem(claim: string, value: string): string | undefined {
  if (value !== value.trim()) return `${quoted(value)} has spaces at its ends, which no claim has`;
  if (ids.has(claim) && !/^[0-9*?]+$/.test(value)) return `${claim} is a number; found ${quoted(value)}`;
  const words = wordsOfClaim(claim);
  if (words?.some((each) => compileWildcard(value)(each)) === false)
    return `${claim} is ${words.join(" or ")}; found ${quoted(value)}`;
  if (claim === "event_name" && !/^[a-z_*?]+$/.test(value))
    return `the name of an event is of small letters and _, such as pull_request_target; found ${quoted(value)}`;
  const short = !/^(?:refs\/|[*?])/.test(value);
  if (claim === "ref" && short && value !== "")
    return `ref is a full name; write ${quoted(`refs/heads/${value}`)}, or refs/tags/ for a tag`;
  if (claim === "repository" && !/[/*?]/.test(value)) return `repository is owner/name; found ${quoted(value)}`;
  if (claim === "job_workflow_ref" && !/[@*?]/.test(value))
    return `job_workflow_ref ends with @ and a ref or commit; found ${quoted(value)}`;
  return undefined;
}

function durationProblems(stage: SourceNode, name: string): SourceProblem[] {
  const node = nodeAt(stage, "max-duration");
  const seconds = node === undefined ? undefined : parseDuration(String(node.value));
  if (node === undefined || seconds === undefined) return [];
  const problem = (key: string[], region: Region, message: string) => ({
    pointer: pointerOf("stages", name, ...key),
    region,
    message,
  });
  if (seconds < 60_000) return [problem(["max-duration"], node.region, "no credential lives less than a minute")];
  return [...(nodeAt(stage, "credentials")?.entries ?? [])].flatMap(([credential, { node: each }]) => {
    const own = nodeAt(each, "duration");
    const length = own === undefined ? undefined : parseDuration(String(own.value));
    if (own === undefined || length === undefined || length <= seconds) return [];
    const message = `${quoted(String(own.value))} is longer than the stage's max-duration ${quoted(String(node.value))}`;
    return [problem(["credentials", credential, "duration"], own.region, message)];
  });
}

function selfProblems(stage: SourceNode, name: string): SourceProblem[] {
  return (nodeAt(stage, "forbid-with")?.items ?? []).flatMap((node, index) => {
    if (node.value !== name) return [];
    const message = "a stage cannot be forbidden with itself";
    return [{ pointer: pointerOf("stages", name, "forbid-with", index), region: node.region, message }];
  });
}

function forbidProblems(stage: SourceNode, name: string, names: readonly string[]): SourceProblem[] {
  const unknown = (nodeAt(stage, "forbid-with")?.items ?? []).flatMap((node, index) => {
    const other = node.value;
    if (typeof other !== "string" || names.includes(other)) return [];
    const meant = nearest(other, names);
    const message = `there is no stage ${quoted(other)}${meant === undefined ? "" : ` (did you mean ${quoted(meant)}?)`}`;
    return [{ pointer: pointerOf("stages", name, "forbid-with", index), region: node.region, message }];
  });
  return [...unknown, ...selfProblems(stage, name)];
}
