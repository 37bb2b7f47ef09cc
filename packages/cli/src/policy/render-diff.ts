import { claimDescription, harmlessJson, type Json } from "@sallyport/core";
import {
  type Counterexample,
  changeKinds,
  claimsInWords,
  originOf,
  type Policy,
  type PolicyChange,
} from "@sallyport/policy";
import { inert, markdownCode, markdownText } from "@sallyport/report";
import type { Voice } from "../output/printer.ts";
import type { Comparison } from "./compared-policies.ts";

/** What a comparison came to. */
export interface DiffReport {
  readonly comparison: Comparison;
  readonly changes: readonly PolicyChange[];
  readonly notes: readonly string[];
}

/** For a program. */
export function diffJson({ comparison, changes, notes }: DiffReport): string {
  const document = {
    schemaVersion: 1,
    old: comparison.old.name,
    new: comparison.next.name,
    counts: countsOf(changes),
    changes: changes.map((change) => ({ ...change, place: placeOf(change, comparison) })),
    notes,
  };
  return harmlessJson(document);
}

function countsOf(changes: readonly PolicyChange[]) {
  const count = (effect: PolicyChange["effect"]) => changes.filter((change) => change.effect === effect).length;
  return { widens: count("widens"), mayWiden: count("may-widen"), tightens: count("tightens"), same: count("same") };
}

/** `2 changes: 1 gives more, 1 takes away`. */
function summaryOf(changes: readonly PolicyChange[]): string {
  const { widens, mayWiden, tightens, same } = countsOf(changes);
  const parts = [
    ...(widens > 0 ? [`${widens} give${widens === 1 ? "s" : ""} more`] : []),
    ...(mayWiden > 0 ? [`${mayWiden} may give more`] : []),
    ...(tightens > 0 ? [`${tightens} take${tightens === 1 ? "s" : ""} away`] : []),
    ...(same > 0 ? [`${same} mean${same === 1 ? "s" : ""} the same`] : []),
  ];
  if (parts.length === 0) return "nothing that the policy means has changed";
  return `${changes.length} change${changes.length === 1 ? "" : "s"}: ${parts.join(", ")}`;
}

interface Section {
  readonly title: string;
  /** What the stage is, for somebody who has not seen the policy. */
  readonly about: string;
  readonly changes: readonly PolicyChange[];
}

/** By stage, in the order in which each first appears: the worst first. */
function sectionsOf({ changes, comparison }: DiffReport): Section[] {
  const names = [...new Set(changes.map(({ stage }) => stage))];
  return names.map((stage) => ({
    title: stage ?? "the whole policy",
    about: stage === undefined ? "" : describeStage(stage, comparison),
    changes: changes.filter((change) => change.stage === stage),
  }));
}

function describeStage(name: string, { old, next }: Comparison): string {
  const stage = next.policy.stages[name] ?? old.policy.stages[name];
  if (stage === undefined) return "";
  const all = Object.values(stage.credentials).map(({ name: credential, provider }) => `${credential} (${provider})`);
  const leads = all.length === 0 ? "no credential" : all.join(", ");
  return `${stage.purpose || "no purpose given"}; owner ${stage.owner || "nobody"}; leads to ${leads}`;
}

/** Where a reviewer finds it in the new policy, or in the old one where it is gone. */
function placeOf({ pointer, stage }: PolicyChange, { old, next }: Comparison): string {
  const isGone = stage !== undefined && next.policy.stages[stage] === undefined;
  const policy: Policy = isGone ? old.policy : next.policy;
  const { file, at } = originOf(policy, isGone ? `/stages/${stage}` : pointer);
  return `${file}:${at.start.line}`;
}

/** Claims of the counterexample that tell something, the decisive first. All are made up. */
function tellingClaims({ claims, decisive, telling }: Counterexample): (readonly [name: string, value: string])[] {
  const names = [...new Set([...decisive, ...telling])].filter(
    (name) => claimDescription(name)?.mayBePrinted !== false,
  );
  return names.map((name) => [name, Object.hasOwn(claims, name) ? textOf(claims[name]) : "(missing)"]);
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? (value === "" ? '""' : value) : JSON.stringify(value ?? null);
}

const colours = { widens: "red", "may-widen": "yellow", tightens: "green", same: "dim" } as const;

/** For a person in front of a terminal. */
export function diffText(report: DiffReport, { style }: Pick<Voice, "style">): string {
  const { comparison, changes, notes } = report;
  const title = `${inert(comparison.old.name)} -> ${inert(comparison.next.name)}`;
  const lines = [`${style("bold", "policy diff")}: ${title}`, summaryOf(changes)];
  for (const section of sectionsOf(report)) {
    lines.push("", style("bold", inert(section.title)));
    if (section.about !== "") lines.push(style("dim", `  ${inert(section.about)}`));
    for (const change of section.changes) {
      lines.push(`  ${style(colours[change.effect], change.kind)}  ${inert(change.sentence)}`);
      lines.push(style("dim", `      at ${inert(placeOf(change, comparison))}: ${changeKinds[change.kind].meaning}`));
      const claims = change.counterexample ? tellingClaims(change.counterexample) : [];
      const width = Math.max(0, ...claims.map(([name]) => name.length));
      for (const [name, value] of claims) lines.push(`      ${inert(name.padEnd(width))}  ${inert(value)}`);
    }
  }
  if (notes.length > 0) lines.push("", ...notes.map((note) => style("dim", `note: ${inert(note)}`)));
  return `${lines.join("\n")}\n`;
}

/** For a comment or a job summary. */
export function diffMarkdown(report: DiffReport): string {
  const { comparison, changes, notes } = report;
  const compared = `Compared: ${markdownCode(comparison.old.name)} with ${markdownCode(comparison.next.name)}.`;
  const lines = ["## What this change of the policy means", "", `${markdownText(summaryOf(changes))}. ${compared}`];
  for (const section of sectionsOf(report)) {
    lines.push("", `### ${markdownCode(section.title)}`);
    if (section.about !== "") lines.push("", markdownText(section.about));
    lines.push("");
    for (const change of section.changes) {
      const place = markdownCode(placeOf(change, comparison));
      lines.push(`- **${change.kind}** ${markdownText(change.sentence)} (${place}).${tokenText(change)}`);
    }
  }
  if (notes.length > 0) lines.push("", ...notes.map((note) => `> ${markdownText(note)}`));
  return `${lines.join("\n")}\n`;
}

function tokenText({ counterexample }: PolicyChange): string {
  const claims = counterexample ? tellingClaims(counterexample) : [];
  if (claims.length === 0) return "";
  const names = claims.map(([name]) => name);
  return ` A token that gets in: ${markdownCode(claimsInWords(Object.fromEntries(claims), names))}.`;
}
