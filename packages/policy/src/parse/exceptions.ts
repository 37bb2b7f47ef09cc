import type { Exception } from "../policy.ts";
import { approvalProblems, readApproval, type WrittenApproval } from "./approval.ts";
import { isPathPattern, pathPatternProblem } from "./path-pattern.ts";
import { quoted } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem, startOf, textAt } from "./source-node.ts";

/** What the schema cannot say about `exceptions`. Looks only at values that have the right type. */
export function exceptionProblems(root: SourceNode): SourceProblem[] {
  const list = nodeAt(root, "exceptions")?.items ?? [];
  return list.flatMap((node, index) => {
    const problems: SourceProblem[] = [];
    const report = (key: string, message: string | undefined) => {
      const region = nodeAt(node, key)?.region ?? startOf(node.region);
      if (message !== undefined) problems.push({ pointer: pointerOf("exceptions", index, key), region, message });
    };
    report("rule", ruleProblem(textAt(node, "rule")));
    report("path", pathProblem(textAt(node, "path")));
    return [...problems, ...approvalProblems(node, ["exceptions", index])];
  });
}

interface ExceptionEntry extends WrittenApproval {
  readonly rule: string;
  readonly fingerprint?: string;
  readonly path?: string;
}

/** The exceptions of a file without problems. */
export function readExceptions(root: SourceNode): Exception[] {
  const list = nodeAt(root, "exceptions")?.items ?? [];
  return list.map((node) => {
    const entry = node.value as unknown as ExceptionEntry;
    const { rule, fingerprint, path } = entry;
    return {
      rule,
      ...(fingerprint === undefined ? {} : { fingerprint }),
      ...(path === undefined ? {} : { path }),
      ...readApproval(entry),
      region: node.region,
    };
  });
}

function ruleProblem(rule: string | undefined): string | undefined {
  if (rule?.startsWith("policy/") !== true) return undefined;
  return "a finding about the policy itself cannot be excepted; mend the policy instead";
}

function pathProblem(path: string | undefined): string | undefined {
  if (path === undefined || path === "") return undefined;
  if (path.startsWith("/") && !isPathPattern(path))
    return `paths start at the root of the repository; write ${quoted(path.slice(1))}`;
  return pathPatternProblem(path);
}
