import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseDocument } from "yaml";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The steps of this job that come after this action, by name, as the workflow's file in the checkout says; undefined when that cannot be told.
 * Where the action stands several times, from the first one on: rather one too many.
 */
export async function laterSteps(env: Environment): Promise<string[] | undefined> {
  const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? "")?.[1];
  if (file === undefined || !env.GITHUB_WORKSPACE || !env.GITHUB_JOB) return undefined;
  try {
    const text = readWorkflow(path.join(env.GITHUB_WORKSPACE, file));
    const steps: unknown = parseDocument(text).getIn(["jobs", env.GITHUB_JOB, "steps"]);
    const list = (steps as { toJSON?: () => unknown } | undefined)?.toJSON?.();
    return Array.isArray(list) ? namesAfter(list) : undefined;
  } catch {
    return undefined;
  }
}

const largestWorkflow = 1024 * 1024;

/** The checkout may be a stranger's: a link to a device or a pipe would never end. Throws for all but a file of usual size. */
function readWorkflow(file: string): string {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile() || status.size > largestWorkflow) throw new Error("no workflow");
    return readFileSync(descriptor, "utf8");
  } finally {
    closeSync(descriptor);
  }
}

function namesAfter(steps: readonly unknown[]): string[] | undefined {
  const described = steps.map((step, index) => {
    const { name, id, uses, run } = (step ?? {}) as Record<string, unknown>;
    const text = [name, id, uses, run].find((each) => typeof each === "string") as string | undefined;
    return { uses: String(uses ?? ""), text: (text ?? `step ${index + 1}`).split("\n")[0]?.slice(0, 80) ?? "" };
  });
  const own = described.findIndex(({ uses }) => /\/assume-role(?:@|$)/.test(uses));
  return own < 0 ? undefined : described.slice(own + 1).map(({ text }) => text);
}
