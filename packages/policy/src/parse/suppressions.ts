import { expiryInstant, redacted } from "@sallyport/core";
import type { BaselineEntry, InlineSetting, SecretsPolicy } from "../policy.ts";
import { approvalProblems, createdInstant } from "./exceptions.ts";
import { pathPatternProblem } from "./path-pattern.ts";
import { quoted } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem } from "./source-node.ts";

/** What the schema cannot say about `inline-from` and `baseline`. */
export function suppressionProblems(secrets: SourceNode | undefined): SourceProblem[] {
  return [...pathProblems(nodeAt(secrets, "inline-from")), ...baselineProblems(nodeAt(secrets, "baseline"))];
}

function pathProblems(list: SourceNode | undefined): SourceProblem[] {
  return (list?.items ?? []).flatMap((node, index) => {
    const message = typeof node.value === "string" && node.value !== "" ? pathPatternProblem(node.value) : undefined;
    const pointer = pointerOf("secrets", "inline-from", index);
    return message === undefined ? [] : [{ pointer, region: node.region, message }];
  });
}

function baselineProblems(list: SourceNode | undefined): SourceProblem[] {
  const lines = new Map<unknown, number>();
  return (list?.items ?? []).flatMap((node, index) => {
    const problems = approvalProblems(node, ["secrets", "baseline", index]);
    const path = nodeAt(node, "path");
    const first = lines.get(path?.value);
    if (path !== undefined && typeof path.value === "string") {
      if (first === undefined) lines.set(path.value, path.region.start.line);
      else {
        const message = `${quoted(path.value)} is a baseline already, on line ${first}`;
        problems.push({ pointer: pointerOf("secrets", "baseline", index, "path"), region: path.region, message });
      }
    }
    return problems;
  });
}

interface BaselineValue {
  readonly path: string;
  readonly owner: string;
  readonly "approved-by": string;
  readonly reason: string;
  readonly control: string;
  readonly replacement: string;
  readonly created?: string;
  readonly expires: string;
}

/** What a file without problems says about suppressions; keys that it does not name stay away. */
export function readSuppressions(
  secrets: SourceNode | undefined,
): Pick<SecretsPolicy, "inline" | "inlineFrom" | "baseline"> {
  const inline = nodeAt(secrets, "inline")?.value as InlineSetting | undefined;
  const inlineFrom = nodeAt(secrets, "inline-from")?.value as readonly string[] | undefined;
  const baseline = nodeAt(secrets, "baseline")?.items;
  return {
    ...(inline === undefined ? {} : { inline }),
    ...(inlineFrom === undefined ? {} : { inlineFrom }),
    ...(baseline === undefined ? {} : { baseline: baseline.map(readBaseline) }),
  };
}

/** Its texts go into every report, so what looks like a secret is struck out here. */
function readBaseline(node: SourceNode): BaselineEntry {
  const { created, expires, ...entry } = node.value as unknown as BaselineValue;
  return {
    path: entry.path,
    owner: redacted(entry.owner),
    approvedBy: redacted(entry["approved-by"]),
    reason: redacted(entry.reason.trim()),
    control: redacted(entry.control.trim()),
    replacement: redacted(entry.replacement.trim()),
    ...(created === undefined ? {} : { created: createdInstant(created) ?? created }),
    expires: expiryInstant(expires) ?? expires,
  };
}
