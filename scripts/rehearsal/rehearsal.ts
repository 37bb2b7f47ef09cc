import { execFileSync } from "node:child_process";
import { type CredentialRow, type EvidenceEvent, tableOfCredentials } from "../../packages/evidence/src/index.ts";
import {
  type DeniedEntry,
  githubEvent,
  type IssuedEntry,
  type JobRun,
  runJob,
  type Sandbox,
} from "../../packages/sandbox/src/index.ts";
import { attacks } from "./attacks.ts";
import { startCloud } from "./cloud.ts";
import { type DeliveryJob, readDelivery, type Step, workflowPath } from "./delivery.ts";

/** One job, run. */
export interface Rehearsed {
  readonly name: string;
  readonly run: JobRun;
  /** What it asked Sallyport for. */
  readonly rows: readonly CredentialRow[];
}

export interface Rehearsal {
  readonly delivery: readonly Rehearsed[];
  /** The job `validate` again, each with one more step: that of the attack. */
  readonly asDeploy: Rehearsed;
  readonly pastSallyport: Rehearsed;
  /** What the providers gave to these two jobs, and what they refused. */
  readonly gained: readonly IssuedEntry[];
  readonly refused: readonly DeniedEntry[];
}

/**
 * Runs the example's delivery in the sandbox with the actions as they are shipped, then the same with a compromised step in `validate`.
 * `folder` is the example as a Git repository. Nothing leaves the machine.
 */
export async function rehearse(folder: string): Promise<Rehearsal> {
  const cloud = await startCloud(folder);
  try {
    const jobs = readDelivery(folder);
    const delivery: Rehearsed[] = [];
    for (const job of jobs) delivery.push(await runIn(cloud, folder, job));
    const [validate] = jobs;
    if (validate === undefined) throw new Error(`${workflowPath} has no jobs`);
    const before = cloud.ledger.issued.length;
    const [asDeploy, pastSallyport] = await Promise.all([
      runIn(cloud, folder, validate, attacks.asDeploy.step),
      runIn(cloud, folder, validate, attacks.pastSallyport.step),
    ]);
    const { issued, denied } = cloud.ledger;
    return { delivery, asDeploy, pastSallyport, gained: issued.slice(before), refused: [...denied] };
  } finally {
    await cloud.close();
  }
}

async function runIn(cloud: Sandbox, workspace: string, job: DeliveryJob, ...more: Step[]): Promise<Rehearsed> {
  const { name, permissions, environment, steps } = job;
  const [after = "", before = ""] = git(workspace, "rev-list", "--max-count=2", "HEAD").split("\n");
  const event = githubEvent.push({ before, after });
  const place = environment === undefined ? {} : { environment };
  const started = cloud.startJob({ event, permissions, job: name, workflow: workflowPath, ...place });
  const run = await runJob([...steps, ...more], {
    workspace,
    event,
    env: started.environment,
    context: started.context,
  });
  return { name, run, rows: rowsOf(run) };
}

function rowsOf({ files }: JobRun): CredentialRow[] {
  const [, bytes] = [...files].find(([file]) => file.endsWith(".jsonl")) ?? [];
  const lines = bytes?.toString("utf8").split("\n").filter(Boolean) ?? [];
  return tableOfCredentials(lines.map((line) => JSON.parse(line) as EvidenceEvent));
}

function git(folder: string, ...words: string[]): string {
  return execFileSync("git", ["-C", folder, ...words], { encoding: "utf8" }).trim();
}
