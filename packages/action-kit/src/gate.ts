import type { Finding, Instant, RuleDescription, Verdict } from "@sallyport/core";
import type { Repository } from "@sallyport/git";
import type { GithubClient, GithubEvent } from "@sallyport/github";
import type { ParentSource, Policy } from "@sallyport/policy";
import type { GateManifest, Inputs, OwnOutput } from "./manifest.ts";
import type { Progress } from "./progress.ts";

/** What an action's gate gets: everything read, checked and masked. */
export interface GateContext<M extends GateManifest, State extends string = never> {
  readonly input: Inputs<M>;
  readonly event: GithubEvent;
  /** The checked-out repository, and the folder inside it that the input `path` names. */
  readonly repository: Repository;
  readonly path: string;
  /** From the protected base where the event has one. */
  readonly policy: Policy;
  /** Where findings about the policy point to, also when there is no such file. */
  readonly policyPath: string;
  /** The commit that the policy was read from; absent for what is checked out. */
  readonly policyCommit?: string;
  /** What this change does to the policy; counts in the gate's verdict. */
  readonly policyFindings: readonly Finding[];
  /** Reads files of other repositories that a policy extends. Present exactly when the input `token` has a value. */
  readonly parents?: ParentSource;
  readonly now: Instant;
  /** Present exactly when the input `token` has a value. */
  readonly github?: GithubClient;
  /** Shows in the log that something goes on; may be called as often as one likes. */
  progress(progress: Progress): void;
  /** Keeps a value for the post step. Never a secret: state is a plain file of the runner. */
  saveState(name: State, value: string): void;
  readonly job: Job;
}

/** The job around a step, for actions that hand something to it. */
export interface Job {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hides a value in everything that is printed afterwards, by any step of the job. */
  mask(value: string): void;
  /** Shows text that may hold anything. */
  print(text: string): void;
  /** An output of the step, at once: for what must be there also when the gate throws afterwards. */
  setOutput(name: string, value: string): void;
  /** Sets an environment variable for the later steps. */
  exportVariable(name: string, value: string): void;
}

/** What a gate answers. The kit turns it into annotations, summary, reports, outputs and the step's end. */
export interface GateResult<M extends GateManifest> {
  readonly verdicts: readonly Verdict[];
  /** Descriptions of at least all rules that the findings name. */
  readonly rules: readonly RuleDescription[];
  /** Digests of what decided, by name. */
  readonly digests: Readonly<Record<string, string>>;
  /** What was looked at, in words. */
  readonly scope: string;
  readonly notes: readonly string[];
  /** Markdown that stands before the verdict in the job summary. */
  readonly summary?: string;
  /** Outputs of the action beside those that all actions have. */
  readonly outputs?: Readonly<Record<OwnOutput<M>, string>>;
}

export type Gate<M extends GateManifest, State extends string = never> = (
  context: GateContext<M, State>,
) => Promise<GateResult<M>>;

export interface PostContext<State extends string> {
  readonly state: Readonly<Partial<Record<State, string>>>;
  readonly job: Job;
  /** Adds Markdown to the step's summary. */
  summarize(markdown: string): Promise<void>;
}

/** What runs after the job, whatever happened in between. It revokes and cleans, and never fails the job. */
export interface PostStep<State extends string> {
  /** The names under which the main step saves values. */
  readonly state: readonly State[];
  run(context: PostContext<State>): Promise<void>;
}
