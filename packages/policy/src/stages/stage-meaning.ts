import type { Json } from "@sallyport/core";
import type { Condition, Grant, Stage, Window } from "./stage.ts";

/** A stage without its places: what goes into the policy's digest. Values that mean the same may still look different. */
export function meaningOfStage(stage: Stage): Json {
  const { when, window } = stage;
  return {
    owner: stage.owner,
    purpose: stage.purpose,
    allow: stage.allow.map(meaningOfGrant),
    deny: stage.deny.map(meaningOfGrant),
    ...(when && { when: meaningOfCondition(when) }),
    credentials: Object.fromEntries(
      Object.entries(stage.credentials).map(([name, { at: _at, file: _file, ...credential }]): [string, Json] => [
        name,
        credential as unknown as Json,
      ]),
    ),
    ...(stage.maxDuration === undefined ? {} : { maxDuration: stage.maxDuration }),
    ...(window && { window: meaningOfWindow(window) }),
    forbidWith: [...stage.forbidWith],
    ...(stage.unsaid && { unsaid: [...stage.unsaid] }),
  };
}

export function meaningOfCondition({ source, also = [] }: Condition): Json {
  return also.length === 0 ? source : { all: [source, ...also.map(meaningOfCondition)] };
}

export function meaningOfWindow({ days, hours, zone, freezes, also = [] }: Window): Json {
  return {
    ...(days && { days: [...days] }),
    ...(hours && { hours: { ...hours } }),
    zone,
    freezes: freezes.map(({ reason, from, until }) => ({ reason, from, until })),
    ...(also.length === 0 ? {} : { also: also.map(meaningOfWindow) }),
  };
}

export function meaningOfGrant({ claims }: Grant): Json {
  const lines = Object.entries(claims).map(([claim, { matcher, also = [] }]): [string, Json] => [
    claim,
    also.length === 0 ? (matcher as Json) : { all: [matcher, ...also.map((other) => other.matcher)] as Json[] },
  ]);
  return Object.fromEntries(lines);
}
