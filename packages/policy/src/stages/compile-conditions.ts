import { ConditionError, compileCondition } from "@sallyport/cel";
import type { Region } from "@sallyport/core";
import { invalidPolicy } from "../parse/parse-policy.ts";
import { pointerOf, type SourceProblem } from "../parse/source-node.ts";
import { defaultPolicyPath, type Policy } from "../policy.ts";
import type { Condition, Stage } from "./stage.ts";

/** What a condition of a stage can speak of. */
const conditionVariables = ["claims", "stage", "credential", "now"] as const;

/** GitHub writes every claim as a text, also numbers and booleans, save for the times of the token itself. */
const moments = ["claims.exp", "claims.iat", "claims.nbf"];

function isText(read: string): boolean {
  return read === "stage" || read === "credential" || (read.startsWith("claims.") && !moments.includes(read));
}

const options = { timestamps: ["now"], isText };

/**
 * The same policy with every `when` ready to be asked. Loads the engine only when there is one. Throws `POLICY_INVALID` with all
 * conditions that are none.
 */
export async function compileConditions(policy: Policy, path?: string, commit?: string): Promise<Policy> {
  const stages: Record<string, Stage> = {};
  const problems: SourceProblem[] = [];
  let changed = false;
  for (const [name, stage] of Object.entries(policy.stages)) {
    stages[name] = stage;
    if (stage.when === undefined || isCompiled(stage.when)) continue;
    changed = true;
    try {
      stages[name] = { ...stage, when: await compiledCondition(stage.when) };
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      const region = regionIn(stage.when, error.offset, policy.source?.lines ?? []);
      problems.push({ pointer: pointerOf("stages", name, "when"), region, message: error.message });
    }
  }
  if (problems.length > 0) throw invalidPolicy(problems, path ?? policy.source?.path ?? defaultPolicyPath, commit);
  return changed ? { ...policy, stages } : policy;
}

function isCompiled({ compiled, also = [] }: Condition): boolean {
  return compiled !== undefined && also.every(isCompiled);
}

async function compiledCondition(condition: Condition): Promise<Condition> {
  const compiled = condition.compiled ?? (await compileCondition(condition.source, conditionVariables, options));
  const also = await Promise.all((condition.also ?? []).map(compiledCondition));
  return { ...condition, compiled, ...(also.length === 0 ? {} : { also }) };
}

/** Points into a condition that stands in the file as it is, on one line. */
function regionIn({ source, at, file }: Condition, offset: number | undefined, lines: readonly string[]): Region {
  const line = lines[at.start.line - 1];
  const start = file === undefined && offset !== undefined ? (line?.indexOf(source, at.start.column - 1) ?? -1) : -1;
  if (start < 0 || offset === undefined) return at;
  const place = { line: at.start.line, column: start + offset + 1 };
  return { start: place, end: { ...place, column: place.column + 1 } };
}
