import type { BaselineEntry, ForeignCommentEntry, InlineSetting, SecretsPolicy } from "../policy.ts";
import { approvalProblems, readApproval, type WrittenApproval } from "./approval.ts";
import { pathPatternProblem } from "./path-pattern.ts";
import { quoted } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem } from "./source-node.ts";

/** What the schema cannot say about `inline-from`, `foreign-comments` and `baseline`. */
export function suppressionProblems(secrets: SourceNode | undefined): SourceProblem[] {
  return [
    ...pathProblems(nodeAt(secrets, "inline-from")),
    ...approvedProblems(nodeAt(secrets, "foreign-comments"), "foreign-comments", "tool", "is approved already"),
    ...approvedProblems(nodeAt(secrets, "baseline"), "baseline", "path", "is a baseline already"),
  ];
}

function pathProblems(list: SourceNode | undefined): SourceProblem[] {
  return (list?.items ?? []).flatMap((node, index) => {
    const message = typeof node.value === "string" && node.value !== "" ? pathPatternProblem(node.value) : undefined;
    const pointer = pointerOf("secrets", "inline-from", index);
    return message === undefined ? [] : [{ pointer, region: node.region, message }];
  });
}

/** A list of approvals, each for another `key`. */
function approvedProblems(list: SourceNode | undefined, name: string, key: string, whenTwice: string): SourceProblem[] {
  const lines = new Map<unknown, number>();
  return (list?.items ?? []).flatMap((node, index) => {
    const problems = approvalProblems(node, ["secrets", name, index]);
    const subject = nodeAt(node, key);
    const first = lines.get(subject?.value);
    if (subject !== undefined && typeof subject.value === "string") {
      if (first === undefined) lines.set(subject.value, subject.region.start.line);
      else {
        const message = `${quoted(subject.value)} ${whenTwice}, on line ${first}`;
        problems.push({ pointer: pointerOf("secrets", name, index, key), region: subject.region, message });
      }
    }
    return problems;
  });
}

/** What a file without problems says about suppressions; keys that it does not name stay away. */
export function readSuppressions(
  secrets: SourceNode | undefined,
): Pick<SecretsPolicy, "inline" | "inlineFrom" | "foreignComments" | "baseline"> {
  const inline = nodeAt(secrets, "inline")?.value as InlineSetting | undefined;
  const inlineFrom = nodeAt(secrets, "inline-from")?.value as readonly string[] | undefined;
  const foreignComments = nodeAt(secrets, "foreign-comments")?.items;
  const baseline = nodeAt(secrets, "baseline")?.items;
  return {
    ...(inline === undefined ? {} : { inline }),
    ...(inlineFrom === undefined ? {} : { inlineFrom }),
    ...(foreignComments === undefined ? {} : { foreignComments: foreignComments.map(readForeignComment) }),
    ...(baseline === undefined ? {} : { baseline: baseline.map(readBaseline) }),
  };
}

function readBaseline({ value }: SourceNode): BaselineEntry {
  const entry = value as unknown as WrittenApproval & Pick<BaselineEntry, "path">;
  return { path: entry.path, ...readApproval(entry) };
}

function readForeignComment({ value }: SourceNode): ForeignCommentEntry {
  const entry = value as unknown as WrittenApproval & Pick<ForeignCommentEntry, "tool">;
  return { tool: entry.tool, ...readApproval(entry) };
}
