import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

const actions = path.resolve(import.meta.dirname, "../../actions");

/** A step as the sandbox runs it: an action of this repository, as it is shipped, or a script. */
export type Step =
  | { readonly uses: string; readonly with: Readonly<Record<string, string>> }
  | { readonly run: string };

/** A job of the workflow file, as far as its identity and its steps go. */
export interface DeliveryJob {
  readonly name: string;
  readonly environment?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface WorkflowFile {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly environment?: string;
        readonly permissions: Readonly<Record<string, string>>;
        readonly steps: readonly {
          readonly uses?: string;
          readonly with?: Record<string, string>;
          readonly run?: string;
        }[];
      }
    >
  >;
}

export const workflowPath = ".github/workflows/delivery.yml";

/** The jobs of the example's own workflow, in order. What is rehearsed is the file that people copy, not a likeness of it. */
export function readDelivery(folder: string): DeliveryJob[] {
  const { jobs } = parse(readFileSync(path.join(folder, workflowPath), "utf8")) as WorkflowFile;
  return Object.entries(jobs).map(([name, { environment, permissions, steps }]) => ({
    name,
    ...(environment === undefined ? {} : { environment }),
    permissions,
    steps: steps.flatMap((step) => stepsOf(step.uses, step.with ?? {}, step.run)),
  }));
}

/** The sandbox's workspace is checked out already. */
function stepsOf(uses: string | undefined, inputs: Record<string, string>, run: string | undefined): Step[] {
  if (run !== undefined) return [{ run }];
  if (uses?.startsWith("actions/checkout@")) return [];
  const name = /^sallyport\/sallyport\/actions\/([a-z-]+)@/.exec(uses ?? "")?.[1];
  if (name === undefined) throw new Error(`${workflowPath} uses ${uses}, which this rehearsal cannot run`);
  return [{ uses: path.join(actions, name), with: inputs }];
}
