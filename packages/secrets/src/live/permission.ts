import { printable, SallyportError } from "@sallyport/core";
import type { SecretsPolicy, VerifyPolicy } from "@sallyport/policy";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The policy's word on live verification. Throws VERIFY_NO_HOST where it names nobody to ask, and VERIFY_REFUSED for a change under
 * review or a commit that is being made: whoever wrote it would choose what is sent.
 */
export function allowedVerification({ verify }: SecretsPolicy, scope: string): VerifyPolicy {
  if (scope !== "tree" && scope !== "history" && scope !== "repository") {
    throw refused("what is looked at is a change, and its author would choose what is sent");
  }
  if (verify === undefined || Object.keys(verify.hosts).length === 0) throw noHost();
  return verify;
}

/** What started a workflow of GitHub. */
export interface StartingEvent {
  readonly name: string;
  readonly fork: boolean;
  /** `refs/heads/main` */
  readonly ref?: string;
  readonly defaultBranch?: string;
}

/** Throws VERIFY_REFUSED for an event that a change or a stranger can cause. */
export function assertOwnEvent({ name, fork, ref, defaultBranch }: StartingEvent): void {
  assertOwnEventName(name);
  if (fork) throw refused("the event comes from a fork");
  if (name === "workflow_dispatch" && (defaultBranch === undefined || ref !== `refs/heads/${defaultBranch}`)) {
    throw refused(`the run is of ${printable(ref ?? "an unknown ref")}, and only the default branch may`);
  }
}

/** Events that no change starts. A schedule is always one of the default branch. */
const ownEvents: ReadonlySet<string> = new Set(["schedule", "workflow_dispatch"]);

function assertOwnEventName(name: string): void {
  if (!ownEvents.has(name))
    throw refused(`the event is ${printable(name)}, and only schedule and workflow_dispatch may`);
}

/** Throws VERIFY_REFUSED in a Git hook, and where the CI system says that a change started the run, or does not say what did. */
export function assertOwnRun(env: Environment): void {
  if (env.GIT_INDEX_FILE || env.PRE_COMMIT) throw refused("a Git hook runs it, and a hook sends nothing");
  if (env.GITHUB_ACTIONS === "true") {
    assertOwnEventName(env.GITHUB_EVENT_NAME ?? "unknown");
    return;
  }
  if (env.GITLAB_CI) {
    const source = env.CI_PIPELINE_SOURCE ?? "unknown";
    if (source === "schedule" || source === "web") return;
    throw refused(`the pipeline was started by ${printable(source)}, and only schedule and web may`);
  }
  if (env.CI && env.CI !== "false") throw refused("this CI system does not say what started the run");
}

function refused(why: string): SallyportError {
  return new SallyportError({
    code: "VERIFY_REFUSED",
    kind: "usage",
    message: `nothing was sent and nothing was checked: ${why}`,
    fix: "Leave live verification out here. Run it on a schedule, or by hand on a branch that you trust.",
  });
}

function noHost(): SallyportError {
  return new SallyportError({
    code: "VERIFY_NO_HOST",
    kind: "usage",
    message: "live verification was asked for, and the policy names nobody who may be asked (secrets.verify.hosts)",
    fix: "Name a host for each service under `secrets.verify.hosts` in the policy, such as `github: api.github.com`; or leave live verification out.",
  });
}
