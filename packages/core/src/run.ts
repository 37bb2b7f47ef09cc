import type { Instant } from "./clock.ts";
import type { SallyportError } from "./error.ts";
import type { RuleDescription } from "./rule.ts";
import type { Outcome, Verdict } from "./verdict.ts";
import { worstOutcome } from "./verdict.ts";

/** The result of one run of an action or command: the one model that all reports render. */
export interface Run {
  /** What was run, as a person would name it: `sallyport check .`, `detect-secrets`. */
  readonly command: string;
  readonly version: string;
  readonly startedAt: Instant;
  readonly durationMilliseconds: number;
  /** The moment as of which exceptions were judged, where it is another than the start of the run (`--at`). */
  readonly judgedAt?: Instant;
  /** What was looked at: a repository's name or folder, and the commit and range where there are some. */
  readonly subject: Subject;
  readonly policy: PolicyReference;
  readonly verdicts: readonly Verdict[];
  /** Descriptions of at least all rules that the findings name. */
  readonly rules: readonly RuleDescription[];
  /** Remarks for the reader that are not findings: `policy read from the base ref 1a2b3c4`. */
  readonly notes: readonly string[];
  /** Digests of what decided, by name: `{ "secrets rules": "sha256:…" }`. */
  readonly digests: Readonly<Record<string, string>>;
}

export interface Subject {
  readonly name: string;
  readonly commit?: string;
  /** In words: `pull request 12: 3 commits onto main`, `working tree`, `full history of 4 refs`. */
  readonly scope: string;
  /** Web address of the repository, `https://github.com/acme/shop`, when it is known for certain. */
  readonly url?: string;
}

export interface PolicyReference {
  /** Absent when there is no policy file and the strict defaults hold. */
  readonly path?: string;
  /** Ref or commit from which it was read; absent means the working tree. */
  readonly ref?: string;
  readonly digest: string;
}

export function outcomeOfRun(run: Pick<Run, "verdicts">): Outcome {
  return worstOutcome(run.verdicts.map((verdict) => verdict.outcome));
}

/** A run that ended with an error before there was a verdict. */
export interface FailedRun {
  readonly command: string;
  readonly version: string;
  readonly error: SallyportError;
  /** False for a command that never judges anything, such as one that explains: nobody could take its error for a pass. */
  readonly judges?: boolean;
}
