import type { Finding, Instant, RuleDescription, Verdict } from "@sallyport/core";
import type { Repository } from "@sallyport/git";
import type { GithubClient, GithubEvent } from "@sallyport/github";
import type { Policy } from "@sallyport/policy";
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
  /** What this change does to the policy; counts in the gate's verdict. */
  readonly policyFindings: readonly Finding[];
  readonly now: Instant;
  /** Present exactly when the input `token` has a value. */
  readonly github?: GithubClient;
  /** Shows in the log that something goes on; may be called as often as one likes. */
  progress(progress: Progress): void;
  /** Keeps a value for the post step. Never a secret: state is a plain file of the runner. */
  saveState(name: State, value: string): void;
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
  /** Outputs of the action beside those that all actions have. */
  readonly outputs?: Readonly<Record<OwnOutput<M>, string>>;
}

export type Gate<M extends GateManifest, State extends string = never> = (
  context: GateContext<M, State>,
) => Promise<GateResult<M>>;

/** What runs after the job, whatever happened in between. It revokes and cleans, and never fails the job. */
export interface PostStep<State extends string> {
  /** The names under which the main step saves values. */
  readonly state: readonly State[];
  run(context: { readonly state: Readonly<Partial<Record<State, string>>>; print(text: string): void }): Promise<void>;
}
