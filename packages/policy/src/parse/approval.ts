import { expiryInstant, type Instant, milliseconds, redacted } from "@sallyport/core";
import type { Approval } from "../policy.ts";
import { shortestReason } from "../schema/exceptions.ts";
import { quoted } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem, startOf, textAt } from "./source-node.ts";

/** An approval as a policy file writes it. */
export interface WrittenApproval {
  readonly owner: string;
  readonly "approved-by": string;
  readonly reason: string;
  readonly control: string;
  readonly replacement: string;
  readonly created?: string;
  readonly expires: string;
}

/** Of a file without problems. Its texts go into every report, so what looks like a secret is struck out here. */
export function readApproval({ created, expires, ...entry }: WrittenApproval): Approval {
  return {
    owner: redacted(entry.owner),
    approvedBy: redacted(entry["approved-by"]),
    reason: redacted(entry.reason.trim()),
    control: redacted(entry.control.trim()),
    replacement: redacted(entry.replacement.trim()),
    ...(created === undefined ? {} : { created: createdInstant(created) ?? created }),
    expires: expiryInstant(expires) ?? expires,
  };
}

/** What is wrong with who approved something, why and until when: of an exception, a baseline, the comments of another scanner. */
export function approvalProblems(node: SourceNode, steps: readonly (string | number)[]): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const report = (key: string, message: string | undefined) => {
    const region = nodeAt(node, key)?.region ?? startOf(node.region);
    if (message !== undefined) problems.push({ pointer: pointerOf(...steps, key), region, message });
  };
  report("approved-by", approverProblem(textAt(node, "owner"), textAt(node, "approved-by")));
  report("reason", reasonProblem(textAt(node, "reason")));
  for (const key of ["control", "replacement"]) report(key, blankProblem(textAt(node, key)));
  for (const key of ["created", "expires"]) report(key, dateProblem(textAt(node, key)));
  report("expires", orderProblem(textAt(node, "created"), textAt(node, "expires")));
  return problems;
}

function approverProblem(owner: string | undefined, approver: string | undefined): string | undefined {
  if (owner === undefined || approver === undefined || bareName(owner) !== bareName(approver)) return undefined;
  return `the approver must not be the owner; found ${quoted(approver)} as both`;
}

/** GitHub compares names without case; people write them with and without the `@`. */
function bareName(identity: string): string {
  return identity.trim().replace(/^@/, "").toLowerCase();
}

function reasonProblem(reason: string | undefined): string | undefined {
  if (reason === undefined || reason.length < shortestReason) return undefined;
  const said = reason.trim().replace(/\s+/g, " ").length;
  return said >= shortestReason
    ? undefined
    : `expected at least ${shortestReason} characters without padding; found ${said}`;
}

function blankProblem(text: string | undefined): string | undefined {
  return text !== undefined && text.length >= 3 && text.trim() === "" ? "expected words; found only spaces" : undefined;
}

const dateForm = /^\d{4}-\d{2}-\d{2}/;

function dateProblem(date: string | undefined): string | undefined {
  if (date === undefined || !dateForm.test(date) || expiryInstant(date) !== undefined) return undefined;
  return `${quoted(date)} is not a day and time that exists`;
}

function orderProblem(created: string | undefined, expires: string | undefined): string | undefined {
  const start = created === undefined ? undefined : createdInstant(created);
  const end = expires === undefined ? undefined : expiryInstant(expires);
  if (start === undefined || end === undefined || milliseconds(start) < milliseconds(end)) return undefined;
  return `it ends before it was created (${quoted(created ?? "")})`;
}

/** A bare date is the start of that day in UTC. */
function createdInstant(text: string): Instant | undefined {
  if (expiryInstant(text) === undefined) return undefined;
  return text.includes("T") ? expiryInstant(text) : `${text}T00:00:00.000Z`;
}
