import type { Claims, Instant, Region } from "@sallyport/core";

/** One case of `tests`: an identity, and what the policy must decide about it. */
export interface PolicyTest {
  readonly name: string;
  readonly stage: string;
  readonly credential?: string;
  /** The base that the claims were made from. */
  readonly base?: string;
  /** All claims of the identity: those of the base with the case's own in their place. */
  readonly claims: Claims;
  /** Absent: some moment inside of the stage's window. */
  readonly now?: Instant;
  /** Stages that the job holds already. */
  readonly held: readonly string[];
  readonly expect: "allow" | "deny";
  /** Which entry of `allow` must grant it, from 0. */
  readonly grant?: number;
  /** Seconds that the credential may live at most. */
  readonly duration?: number;
  /** The code of the denial, or a claim that must be among those that did not match. */
  readonly because?: string;
  readonly at: Region;
}
