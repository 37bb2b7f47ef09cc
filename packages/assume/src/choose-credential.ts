import { nearest, SallyportError, shown } from "@sallyport/core";
import type { Credential, Policy, Stage } from "@sallyport/policy";
import { readSettings } from "./read-settings.ts";

/** What somebody asks for: a stage's credential by name, or the settings of one where no policy names stages. */
export interface Wish {
  readonly stage?: string | undefined;
  readonly credential?: string | undefined;
  /** YAML in the words of the policy's `credentials`. */
  readonly settings?: string | undefined;
}

export interface Choice {
  /** Absent where no policy decides. */
  readonly stage?: Stage;
  readonly credential: Credential;
}

/**
 * Finds what is asked for in the policy. Throws ASSUME_STAGE_MISSING, ASSUME_STAGE_UNKNOWN, ASSUME_CREDENTIAL_MISSING,
 * ASSUME_CREDENTIAL_UNKNOWN, ASSUME_SETTINGS_REFUSED, ASSUME_SETTINGS_MISSING or ASSUME_SETTINGS_INVALID.
 */
export function chooseCredential(policy: Policy, wish: Wish): Choice {
  const stages = Object.keys(policy.stages);
  if (stages.length === 0) return withoutPolicy(wish);
  if (wish.settings !== undefined) throw settingsRefused(stages);
  if (wish.stage === undefined) throw stageMissing(stages);
  const stage = Object.hasOwn(policy.stages, wish.stage) ? policy.stages[wish.stage] : undefined;
  if (stage === undefined) throw stageUnknown(wish.stage, stages);
  return { stage, credential: credentialOf(stage, wish.credential) };
}

function withoutPolicy({ stage, settings }: Wish): Choice {
  if (settings !== undefined && stage === undefined) return { credential: readSettings(settings) };
  throw new SallyportError({
    code: stage === undefined ? "ASSUME_SETTINGS_MISSING" : "ASSUME_STAGE_UNKNOWN",
    kind: "usage",
    message:
      stage === undefined
        ? "there is no policy with stages, and no settings say which credential is meant"
        : `there is no stage ${shown(stage)}: the policy names no stages at all`,
    fix: "Add `stages:` to .github/sallyport.yml (`sallyport explain ASSUME_SETTINGS_MISSING` shows the least), or give the action `settings` and no stage.",
  });
}

function credentialOf(stage: Stage, name: string | undefined): Credential {
  const names = Object.keys(stage.credentials);
  const [only] = names;
  if (name === undefined) {
    const single = names.length === 1 && only !== undefined ? stage.credentials[only] : undefined;
    if (single) return single;
    throw new SallyportError({
      code: "ASSUME_CREDENTIAL_MISSING",
      kind: "usage",
      message:
        names.length === 0
          ? `the stage ${stage.name} has no credentials`
          : `the stage ${stage.name} has ${names.length} credentials, and none was named`,
      fix: names.length === 0 ? "Add one under `credentials:` of the stage." : `Name one of: ${names.join(", ")}.`,
    });
  }
  const credential = Object.hasOwn(stage.credentials, name) ? stage.credentials[name] : undefined;
  if (credential) return credential;
  const guess = nearest(name, names);
  throw new SallyportError({
    code: "ASSUME_CREDENTIAL_UNKNOWN",
    kind: "usage",
    message: `the stage ${stage.name} has no credential ${shown(name)}`,
    fix: guess === undefined ? `It has: ${names.join(", ") || "none"}.` : `Did you mean \`${guess}\`?`,
  });
}

function stageMissing(stages: readonly string[]): SallyportError {
  return new SallyportError({
    code: "ASSUME_STAGE_MISSING",
    kind: "usage",
    message: "no stage was named, and the policy has some",
    fix: `Name the stage that this job is, one of: ${stages.join(", ")}.`,
  });
}

function stageUnknown(stage: string, stages: readonly string[]): SallyportError {
  const guess = nearest(stage, stages);
  return new SallyportError({
    code: "ASSUME_STAGE_UNKNOWN",
    kind: "usage",
    message: `the policy has no stage ${shown(stage)}`,
    fix: guess === undefined ? `It has: ${stages.join(", ")}.` : `Did you mean \`${guess}\`?`,
  });
}

/** Where a policy decides, settings in a workflow would be a way around it. */
function settingsRefused(stages: readonly string[]): SallyportError {
  return new SallyportError({
    code: "ASSUME_SETTINGS_REFUSED",
    kind: "usage",
    message: "settings were given, and the policy decides who gets which credential",
    fix: `Leave \`settings\` out and name a stage of the policy: ${stages.join(", ")}.`,
  });
}
