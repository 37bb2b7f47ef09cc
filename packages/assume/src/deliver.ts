import {
  deliverRefresh,
  folderAtEnd,
  type HelperCommand,
  isFetchedForEachRequest,
  type Ledger,
  openLedger,
  overridingVariables,
  privateFolder,
  refreshObstacle,
  runWithCredentials,
} from "@sallyport/federation";
import { type Granted, giveBack, sessionOf } from "./assume-credential.ts";
import type { Choice } from "./choose-credential.ts";
import type { Circumstances } from "./prove-identity.ts";

/** How a credential is handed on. */
export type Delivery = "exec" | "refresh" | "output" | "env";

/** What `auto` means: the way that shows the credential to the fewest. */
export function usualDelivery(choice: Choice, hasCommand: boolean): Delivery {
  if (hasCommand) return "exec";
  return whyNotRefreshable(choice) === undefined ? "refresh" : "output";
}

/** Why the provider's own tools cannot fetch the credential anew as the policy has it; undefined where they can. */
export function whyNotRefreshable({ stage, credential }: Choice): string | undefined {
  return refreshObstacle(credential, stage?.maxDuration);
}

/** A command that alone sees the credential. */
export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly cwd?: string;
  /** Variables that the command must not see: where an App's private key is. */
  readonly without?: readonly string[];
}

/** What to say of variables that a command with the credential does not see; undefined where none of them is set. */
export function hiddenNote(granted: Granted, env: Circumstances["env"]): string | undefined {
  const hidden = overriddenBy(granted, env);
  return hidden.length === 0
    ? undefined
    : `not handed on: ${hidden.join(", ")}, which would be used instead of this credential`;
}

/** Variables that are set and would be heeded before the credential's own. */
function overriddenBy({ choice, issued }: Granted, env: Circumstances["env"]): readonly string[] {
  return overridingVariables(choice.credential).filter((name) => env[name] && !Object.hasOwn(issued.environment, name));
}

/** How a command ended, and whether there is nothing left to do about its credential. */
export interface CommandEnd {
  readonly exitCode: number;
  readonly isOver: boolean;
}

/**
 * Runs a command with the credential and gives it back as soon as the command has ended, whatever came of it. In a job, the end of the job
 * gives it back where this process is killed before it can, and signals reach what the command has started, too.
 */
export async function deliverToCommand(
  granted: Granted,
  command: Command,
  around: Circumstances,
  { inJob }: { readonly inJob: boolean } = { inJob: false },
): Promise<CommandEnd> {
  let settle = () => {};
  let isOver = false;
  let exitCode: number;
  try {
    if (inJob && granted.issued.revocation) {
      const store = openJobStore(around.env);
      const id = noteToken(granted, store);
      settle = () => store.ledger.settle(id);
    }
    exitCode = await runWithCredentials(command.program, command.parameters, [granted.issued], {
      env: { ...around.env },
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      without: [...(command.without ?? []), ...overridingVariables(granted.choice.credential)],
      ...(around.signal ? { signal: around.signal } : {}),
      ownGroup: inJob,
    });
  } finally {
    isOver = await giveBack(granted, around);
    if (isOver) settle();
  }
  return { exitCode, isOver };
}

/** Where the invocations of a job keep what must be gone when it ends. */
export interface JobStore {
  readonly folder: string;
  readonly ledger: Ledger;
}

export function openJobStore(env: Circumstances["env"]): JobStore {
  return storeIn(privateFolder(env));
}

/** For the end of the job, to which it does not matter who else may read what is to be ended. */
export function reopenJobStore(env: Circumstances["env"]): JobStore {
  return storeIn(folderAtEnd(env));
}

function storeIn(folder: string): JobStore {
  return { folder, ledger: openLedger(folder) };
}

/** Variables for the later steps; the post step blanks them. */
export interface Variables {
  readonly set: Readonly<Record<string, string>>;
  /** Variables that are set and would win over these. */
  readonly conflicts: readonly string[];
}

/**
 * Files with which the provider's tools get the credential themselves, as often as they need it. Nothing secret is in them. What was issued to
 * see that it works is given back.
 */
export async function deliverForRefresh(
  granted: Granted,
  helper: HelperCommand,
  around: Circumstances,
): Promise<Variables & { readonly tokenFile?: string; readonly note?: string }> {
  const { choice, claims, decision } = granted;
  const request = {
    version: 1,
    stage: choice.stage?.name ?? "job",
    credential: choice.credential,
    session: sessionOf(choice, claims),
    ...(decision?.duration === undefined ? {} : { durationSeconds: decision.duration }),
  } as const;
  const { environment, conflicts, tokenFile } = await givingBack(granted, around, () => {
    const store = openJobStore(around.env);
    const delivery = deliverRefresh(request, { ...store, helper, longestSeconds: choice.stage?.maxDuration });
    noteVariables(store, delivery.environment);
    return delivery;
  });
  return {
    set: environment,
    conflicts: conflicts.filter((name) => around.env[name]),
    ...(tokenFile === undefined ? {} : { tokenFile }),
    ...(isFetchedForEachRequest(choice.credential, choice.stage?.maxDuration) ? { note: shortSession } : {}),
  };
}

const shortSession =
  "AWS's command line and its SDK for Python fetch keys that end within 15 minutes anew before each request, and the policy allows no more: let `duration` (and `max-duration`) be 30m where they make many, or hand the credential to one command with `deliver: exec`";

async function givingBack<T>(granted: Granted, around: Circumstances, work: () => T): Promise<T> {
  try {
    return work();
  } finally {
    await giveBack(granted, around);
  }
}

/** The credential in front of every later step; given back in the post step. */
export async function deliverAsVariables(granted: Granted, around: Circumstances): Promise<Variables> {
  const { environment } = granted.issued;
  await noteForEnd(granted, around, (store) => noteVariables(store, environment));
  return { set: environment, conflicts: overriddenBy(granted, around.env) };
}

/** Outputs for the workflow to hand on; given back in the post step. */
export async function deliverAsOutputs(
  granted: Granted,
  around: Circumstances,
): Promise<Readonly<Record<string, string>>> {
  await noteForEnd(granted, around, () => {});
  return granted.issued.outputs;
}

/** What the end of the job cannot be told of is not handed on, and given back now. */
async function noteForEnd(granted: Granted, around: Circumstances, more: (store: JobStore) => void): Promise<void> {
  try {
    const store = openJobStore(around.env);
    noteToken(granted, store);
    more(store);
  } catch (thrown) {
    await giveBack(granted, around);
    throw thrown;
  }
}

function noteVariables({ ledger }: JobStore, variables: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(variables)) ledger.add({ kind: "variable", name });
}

function noteToken({ choice, issued }: Granted, { ledger }: JobStore): string {
  const about = {
    identity: issued.identity,
    join: issued.join,
    credential: choice.credential.name,
    ...(choice.stage ? { stage: choice.stage.name } : {}),
  };
  if (issued.revocation) return ledger.add({ kind: "token", handle: issued.revocation, ...about });
  return ledger.add({ kind: "lasting", why: issued.notRevocable ?? "its provider has no way to end it", ...about });
}
