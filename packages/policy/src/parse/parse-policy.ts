import { type Place, type Region, SallyportError } from "@sallyport/core";
import type { Policy, PolicySource } from "../policy.ts";
import type { RuleSetting } from "../schema/rules.ts";
import { exceptionProblems, readExceptions } from "./exceptions.ts";
import { inheritanceProblems, readInheritance } from "./inheritance.ts";
import { decodePolicy } from "./policy-text.ts";
import { shownPath } from "./quoted.ts";
import { ruleProblems } from "./rules.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readSecrets, secretsProblems } from "./secrets.ts";
import {
  comparePositions,
  nodeAt,
  pointerOf,
  type SourceNode,
  type SourceProblem,
  shownPointer,
} from "./source-node.ts";
import { readStages, stageProblems } from "./stages.ts";
import { readTests, testProblems } from "./tests.ts";
import { readYaml } from "./yaml-source.ts";

/**
 * Reads a policy file: `path` as in places, `commit` when it was read from one. Throws `POLICY_INVALID` with everything that is
 * wrong with it, in the order of the file; nothing else, whatever the bytes are.
 */
export function parsePolicy(bytes: Uint8Array, path: string, commit?: string): Policy {
  const decoded = decodePolicy(bytes);
  if ("problem" in decoded) throw invalidPolicy([decoded.problem], path, commit);
  const { root, problems } = readYaml(decoded.text);
  const all = [...problems, ...(root === undefined ? [] : contentProblems(root))];
  if (root === undefined && all.length === 0) all.push(emptyFile);
  if (root === undefined || all.length > 0) throw invalidPolicy(all, path, commit);
  return {
    version: 1,
    rules: { ...(nodeAt(root, "rules")?.value as Record<string, RuleSetting> | undefined) },
    exceptions: readExceptions(root),
    secrets: readSecrets(root),
    stages: readStages(root),
    tests: readTests(root),
    ...readInheritance(root),
    source: sourceOf(root, decoded.text, path),
  };
}

const start = { line: 1, column: 1 };
const emptyFile: SourceProblem = {
  pointer: "",
  region: { start, end: start },
  message: "the file is empty; the least that it must say is `version: 1`",
};

function contentProblems(root: SourceNode): SourceProblem[] {
  if (root.value === null) return [emptyFile];
  return [
    ...schemaProblems(root),
    ...stageProblems(root),
    ...ruleProblems(root),
    ...exceptionProblems(root),
    ...secretsProblems(root),
    ...testProblems(root),
    ...inheritanceProblems(root),
  ];
}

const mostProblems = 100;

/** The one error for everything that is wrong with a policy file. */
export function invalidPolicy(
  found: readonly SourceProblem[],
  path: string,
  commit: string | undefined,
): SallyportError {
  const problems = [...found].sort((a, b) => comparePositions(a.region.start, b.region.start));
  const more = problems.length - mostProblems;
  const count =
    problems.length === 1
      ? "1 problem"
      : `${problems.length} problems${more > 0 ? `, the first ${mostProblems} are listed` : ""}`;
  return new SallyportError({
    code: "POLICY_INVALID",
    kind: "usage",
    message: `the policy ${shownPath(path)}${commit === undefined ? "" : ` at commit ${commit.slice(0, 12)}`} has ${count}`,
    fix: "Correct the places listed. An editor with the published JSON Schema completes and explains every key.",
    problems: problems.slice(0, mostProblems).map(({ pointer, region, message }) => {
      const place: Place = { path, region, ...(commit === undefined ? {} : { commit }) };
      return { place, message: pointer === "" ? message : `${shownPointer(pointer)}: ${message}` };
    }),
  });
}

/** Deep enough for `/stages/deploy/allow/0/repository_id`. */
const deepestPointer = 5;

/** Where everything stands is worked out when it is first asked, which a policy without findings never is. */
function sourceOf(root: SourceNode, text: string, path: string): PolicySource {
  let regions: Readonly<Record<string, Region>> | undefined;
  return {
    path,
    get regions() {
      regions ??= regionsOf(root);
      return regions;
    },
    lines: text.split(/\r?\n/),
  };
}

function regionsOf(root: SourceNode): Record<string, Region> {
  const regions: Record<string, Region> = {};
  const collect = (node: SourceNode, steps: readonly (string | number)[]) => {
    if (steps.length >= deepestPointer) return;
    for (const [key, { keyRegion, node: value }] of node.entries) {
      const oneLine = value.region.end.line === keyRegion.start.line;
      regions[pointerOf(...steps, key)] = oneLine ? { start: keyRegion.start, end: value.region.end } : keyRegion;
      collect(value, [...steps, key]);
    }
    for (const [index, item] of node.items.entries()) {
      regions[pointerOf(...steps, index)] = item.region;
      collect(item, [...steps, index]);
    }
  };
  collect(root, []);
  return regions;
}
