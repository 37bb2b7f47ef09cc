import { type Confidence, redacted, type Severity } from "@sallyport/core";
import { checkPattern } from "../pattern/check-pattern.ts";
import { type CustomSecretRule, defaultPolicy, type SecretsPolicy, type VerifyPolicy } from "../policy.ts";
import { longestPattern } from "../schema/secrets.ts";
import { defaultLiveRequests } from "../schema/verify.ts";
import { pathPatternProblem } from "./path-pattern.ts";
import { quoted } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem } from "./source-node.ts";
import { readSuppressions, suppressionProblems } from "./suppressions.ts";

/** What the schema cannot say about `secrets`. Looks only at values that have the right type. */
export function secretsProblems(root: SourceNode): SourceProblem[] {
  const secrets = nodeAt(root, "secrets");
  return [
    ...excludeProblems(nodeAt(secrets, "exclude")),
    ...suppressionProblems(secrets),
    ...customRuleProblems(nodeAt(secrets, "custom-rules")),
  ];
}

interface SecretsEntry {
  readonly salt?: string;
  readonly exclude?: readonly string[];
  readonly "min-confidence"?: Confidence;
  readonly "max-file-size"?: number | string;
  readonly verify?: VerifyEntry;
  readonly "custom-rules"?: readonly CustomRuleEntry[];
}

interface VerifyEntry {
  readonly hosts: VerifyPolicy["hosts"];
  readonly "max-requests"?: number;
}

interface CustomRuleEntry {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly pattern: string;
  readonly severity?: Severity;
  readonly fix?: string;
}

/** The section of a file without problems. */
export function readSecrets(root: SourceNode): SecretsPolicy {
  const entry = (nodeAt(root, "secrets")?.value ?? {}) as unknown as SecretsEntry;
  const size = entry["max-file-size"];
  return {
    ...(entry.salt === undefined ? {} : { salt: entry.salt }),
    exclude: entry.exclude ?? defaultPolicy.secrets.exclude,
    minConfidence: entry["min-confidence"] ?? defaultPolicy.secrets.minConfidence,
    customRules: (entry["custom-rules"] ?? []).map(readCustomRule),
    ...(size === undefined ? {} : { maxFileSize: bytesOf(size) }),
    ...(entry.verify === undefined ? {} : { verify: readVerify(entry.verify) }),
    ...readSuppressions(nodeAt(root, "secrets")),
  };
}

function readVerify({ hosts, "max-requests": maxRequests = defaultLiveRequests }: VerifyEntry): VerifyPolicy {
  return { hosts, maxRequests };
}

function readCustomRule({ id, title, keywords, pattern, severity, fix }: CustomRuleEntry): CustomSecretRule {
  return {
    id,
    title: redacted(title),
    keywords,
    pattern,
    severity: severity ?? "error",
    ...(fix === undefined ? {} : { fix: redacted(fix) }),
  };
}

const units: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/** Of what the schema lets through. */
export function bytesOf(size: number | string): number {
  if (typeof size === "number") return size;
  const [, amount, unit = ""] = /^(\d+) ?(\w+)$/.exec(size) ?? [];
  return Number(amount) * (units[unit] ?? 1);
}

function excludeProblems(exclude: SourceNode | undefined): SourceProblem[] {
  return (exclude?.items ?? []).flatMap((node, index) => {
    const message = typeof node.value === "string" && node.value !== "" ? pathPatternProblem(node.value) : undefined;
    return message === undefined
      ? []
      : [{ pointer: pointerOf("secrets", "exclude", index), region: node.region, message }];
  });
}

function customRuleProblems(rules: SourceNode | undefined): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const lines = new Map<string, number>();
  for (const [index, rule] of (rules?.items ?? []).entries()) {
    const steps = ["secrets", "custom-rules", index] as const;
    const id = nodeAt(rule, "id");
    if (id !== undefined && typeof id.value === "string") {
      const first = lines.get(id.value);
      const message = `${quoted(id.value)} is taken by the rule on line ${first}; ids must differ`;
      if (first !== undefined) problems.push({ pointer: pointerOf(...steps, "id"), region: id.region, message });
      else lines.set(id.value, id.region.start.line);
    }
    const pattern = nodeAt(rule, "pattern");
    const problem = pattern && patternProblem(pattern);
    if (problem) problems.push({ pointer: pointerOf(...steps, "pattern"), ...problem });
  }
  return problems;
}

/** Points into the pattern where it stands in the file as it is, without escapes. */
function patternProblem(node: SourceNode): Pick<SourceProblem, "region" | "message"> | undefined {
  const pattern = node.value;
  if (typeof pattern !== "string" || pattern === "" || pattern.length > longestPattern) return undefined;
  const problem = checkPattern(pattern);
  if (problem === undefined) return undefined;
  const offset = node.text.includes("\n") ? -1 : node.text.indexOf(pattern);
  const at = { line: node.region.start.line, column: node.region.start.column + offset + problem.position };
  const region = offset < 0 ? node.region : { start: at, end: { ...at, column: at.column + 1 } };
  return { region, message: `not allowed at character ${problem.position + 1} of the pattern: ${problem.message}` };
}
