import { canonicalJson, type Json, parseDuration } from "@sallyport/core";
import { describeCredential } from "../diff/credential-changes.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Credential } from "../stages/credential.ts";
import { isSameAccess, propertyMeaning } from "../stages/credential-access.ts";
import { wantedLifetime } from "../stages/credential-lifetime.ts";
import type { Stage } from "../stages/stage.ts";
import { durationText } from "../stages/time-text.ts";
import {
  delegateFor,
  inherited,
  isGiven,
  isUnbounded,
  type MergeContext,
  refuse,
  refusesLocked,
} from "./merge-context.ts";

type Credentials = Stage["credentials"];

/**
 * A credential above keeps its identity and its permissions: the file below may shorten its life and name its trust document. Where the
 * file above says nothing about credentials, or leaves them to the file below, those below hold, save for what another stage guards.
 */
export function mergeCredentials(context: MergeContext, above: Stage, below: Stage): Credentials {
  const pointer = pointerOf("stages", above.name, "credentials");
  if (Object.keys(above.credentials).length === 0 && !isGiven(context.above, pointer))
    return ownCredentials(context, below);
  const merged: Record<string, Credential> = Object.fromEntries(
    Object.entries(above.credentials).map(([name, credential]) => [name, inherited(credential, context.above)]),
  );
  for (const [name, credential] of Object.entries(below.credentials)) {
    const at = pointerOf("stages", above.name, "credentials", name);
    const theirs = Object.hasOwn(above.credentials, name) ? above.credentials[name] : undefined;
    if (theirs !== undefined) {
      const isSame = canonicalJson(meaningOf(theirs)) === canonicalJson(meaningOf(credential));
      if (!isSame && !refusesLocked(context, at))
        merged[name] = mergeCredential(context, above.name, theirs, credential);
    } else if (delegateFor(context, at) !== undefined) {
      if (!isGuarded(context, below, credential)) merged[name] = credential;
    } else {
      const known = Object.keys(above.credentials).join(", ") || "no credential";
      refuse(context, {
        pointer: at,
        message: `${above.name} leads to ${known} by the file above; ${name} is left out`,
        fix: "Delete it here.",
      });
    }
  }
  return merged;
}

/** What decides about the access that a credential is. */
function identityOf(credential: Credential): Json {
  const { at: _at, file: _file, name: _name, duration: _duration, trust: _trust, ...identity } = credential;
  return identity as unknown as Json;
}

function meaningOf(credential: Credential): Json {
  const { duration, trust } = credential;
  return {
    identity: identityOf(credential),
    ...(duration === undefined ? {} : { duration }),
    ...(trust === undefined ? {} : { trust }),
  };
}

function mergeCredential(context: MergeContext, stage: string, above: Credential, below: Credential): Credential {
  const at = pointerOf("stages", stage, "credentials", above.name);
  for (const property of changedProperties(above, below)) {
    const message = `${property} of the credential ${above.name} of ${stage} is another than in the file above, which holds`;
    const fix = `Write ${property} as it is there (${describeCredential(above)}).`;
    refuse(context, { pointer: `${at}/${property}`, message, fix, above: at });
  }
  // Without a duration a credential asks for the shortest life, which the file below may write out and not make longer.
  const longest = above.duration ?? (below.duration === undefined ? undefined : wantedLifetime(above));
  const what = `credential ${above.name} of ${stage}`;
  const duration = shortest(context, `${at}/duration`, longest, below.duration, what);
  return {
    ...inherited(above, context.above),
    ...(duration === undefined ? {} : { duration }),
    ...(below.trust === undefined ? {} : { trust: below.trust }),
  };
}

function changedProperties(above: Credential, below: Credential): string[] {
  const theirs = identityOf(above) as Readonly<Record<string, Json>>;
  const ours = identityOf(below) as Readonly<Record<string, Json>>;
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const changed = [...names].filter(
    (name) => propertyMeaning(above, name, theirs[name]) !== propertyMeaning(below, name, ours[name]),
  );
  return changed.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

/** The shorter of two durations; one that is not said is no opinion. */
export function shortest(
  context: MergeContext,
  pointer: string,
  above: number | undefined,
  below: number | undefined,
  what: string,
): number | undefined {
  if (above === undefined || below === undefined || below <= above) return below ?? above;
  const delegate = delegateFor(context, pointer);
  const bound = typeof delegate?.bound === "string" ? (parseDuration(delegate.bound) ?? 0) / 1000 : 0;
  const limit = isUnbounded(delegate) ? Number.POSITIVE_INFINITY : Math.max(above, bound);
  if (below <= limit) return below;
  const message = `${what} may live ${durationText(limit)} by the file above, not ${durationText(below)}; ${durationText(limit)} holds`;
  refuse(context, { pointer, message, fix: "Shorten it, or leave it out." });
  return limit;
}

/** Credentials that only the file below gives a stage, without those that would lead to the access of a stage above by another way. */
export function ownCredentials(context: MergeContext, below: Stage): Credentials {
  const kept = Object.entries(below.credentials).filter(([, credential]) => !isGuarded(context, below, credential));
  return Object.fromEntries(kept);
}

/** Whether a credential of the file below is the access of another stage above, past the grants of that one. Tells it. */
function isGuarded(context: MergeContext, below: Stage, credential: Credential): boolean {
  const guard = Object.values(context.above.stages).find(
    ({ name, credentials }) =>
      name !== below.name && Object.values(credentials).some((each) => isSameAccess(each, credential)),
  );
  if (guard === undefined) return false;
  const message = `${credential.name} of ${below.name} is the access of ${guard.name} by the file above (${describeCredential(credential)}); it is left out`;
  const fix = `Use the stage ${guard.name}, or a credential of its own.`;
  const pointer = pointerOf("stages", below.name, "credentials", credential.name);
  refuse(context, { pointer, message, fix, above: pointerOf("stages", guard.name, "credentials") });
  return true;
}
