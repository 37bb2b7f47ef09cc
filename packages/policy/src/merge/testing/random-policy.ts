import type { Claims, Json } from "@sallyport/core";
import { parsePolicy } from "../../parse/parse-policy.ts";
import type { Policy } from "../../policy.ts";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks for one random policy. */
interface Dice {
  one<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], most: number): T[];
  chance(probability: number): boolean;
}

function diceOf(random: () => number): Dice {
  const one = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  return {
    one,
    some: (items, most) => [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(items)))],
    chance: (probability) => random() < probability,
  };
}

const values: Readonly<Record<string, readonly string[]>> = {
  ref: ["refs/heads/main", "refs/heads/*", "refs/tags/*", "refs/*", "refs/heads/m*", "refs/?????/*", "*"],
  repository_id: ["1", "2", "12", "1*", "*2", "?"],
  environment: ["production", "staging", "prod*", "*ing", "*"],
  event_name: ["push", "pull_request", "pull*", "*_request", "schedule"],
};
export const stageNames = ["deploy", "sign", "build"] as const;
const patterns = ["secrets/*", "secrets/a*", "secrets/jwt", "secrets/?wt", "*", "commits/*"];
const settings = ["off", "info", "warning", "error", "critical"];
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const hours = ["08:00-18:00", "10:00-12:00", "22:00-06:00", "00:00-24:00", "17:00-20:00"];
const lockable = ["/rules", "/stages/deploy/allow", "/stages/sign", "/secrets/exclude", "/stages"];

function matcher(claim: string, dice: Dice): Json {
  const texts = dice.some(values[claim] ?? [], 2);
  const either = texts.length === 1 ? (texts[0] ?? "") : texts;
  return dice.chance(0.25) ? { not: either } : either;
}

function grant(dice: Dice): Json {
  return Object.fromEntries(dice.some(Object.keys(values), 2).map((claim) => [claim, matcher(claim, dice)]));
}

function grants(dice: Dice, most: number): Json {
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  return Array.from({ length: dice.one(counts) }, () => grant(dice));
}

function stage(name: string, dice: Dice, mayLeaveOut: boolean): Json {
  const says = (probability: number) => !mayLeaveOut || dice.chance(probability);
  const role = `arn:aws:iam::111122223333:role/${dice.one([name, "admin"])}`;
  const others = stageNames.filter((other) => other !== name && dice.chance(0.6));
  const aws = { provider: "aws", role, region: "eu-west-1", ...(dice.chance(0.5) && { duration: "15m" }) };
  const window = {
    zone: dice.one(["UTC", "UTC", "Europe/Berlin"]),
    ...(dice.chance(0.7) && { days: dice.some(days, 5) }),
    hours: dice.one(hours),
  };
  return {
    ...(says(0.3) && { owner: dice.one(["@alice", "@bob"]) }),
    ...(says(0.3) && { purpose: dice.one(["do it", "do that"]) }),
    ...(says(0.7) && { allow: grants(dice, 3) }),
    ...(dice.chance(0.4) && { deny: grants(dice, 2) }),
    ...(dice.chance(0.5) && { "max-duration": dice.one(["15m", "30m", "1h"]) }),
    ...(dice.chance(0.3) && { credentials: { aws } }),
    ...(dice.chance(0.4) && { window }),
    ...(dice.chance(0.3) && others.length > 0 && { "forbid-with": others }),
  };
}

function approvalOf(dice: ReturnType<typeof diceOf>) {
  return (tool: string): Json => ({
    tool,
    owner: "@alice",
    "approved-by": "@bob",
    reason: "They were reviewed one by one.",
    control: "none",
    replacement: "issue 14",
    expires: dice.one(["2027-02-01", "2027-03-01"]),
  });
}

/** A valid policy that nobody would write: every key that can be merged, in all combinations. `isChild`: it extends another one. */
export function randomPolicy(seed: number, isChild: boolean): Policy {
  const dice = diceOf(seededRandom(seed));
  const names = isChild ? stageNames.filter(() => dice.chance(0.7)) : stageNames;
  const stages = Object.fromEntries(names.map((name) => [name, stage(name, dice, isChild)]));
  const secrets = {
    ...(dice.chance(0.5) && { exclude: dice.some(["a/**", "a/b", "docs/*.md", "c"], 3) }),
    ...(dice.chance(0.5) && { "min-confidence": dice.one(["low", "medium", "high"]) }),
    ...(dice.chance(0.5) && { "max-file-size": dice.one([10, 20, 30]) }),
    ...(dice.chance(0.5) && { inline: dice.one(["off", "info", "warning", "error"]) }),
    ...(dice.chance(0.5) && { "foreign-comments": dice.some(["gitleaks", "trufflehog"], 2).map(approvalOf(dice)) }),
    ...(dice.chance(0.5) && {
      verify: {
        hosts: Object.fromEntries(
          dice.some(["github", "gitlab", "npm"], 3).map((service) => [service, dice.one(["a.example", "b.example"])]),
        ),
        ...(dice.chance(0.5) && { "max-requests": dice.one([5, 10, 30]) }),
      },
    }),
  };
  const rules = Object.fromEntries(dice.some(patterns, 4).map((each) => [each, dice.one(settings)]));
  const document: Json = {
    version: 1,
    ...(isChild && { extends: `acme/.github/sallyport.yml@${"0".repeat(40)}` }),
    ...(names.length > 0 && { stages }),
    ...(dice.chance(0.7) && { rules }),
    ...(dice.chance(0.6) && { secrets }),
    ...(!isChild && dice.chance(0.3) && { locked: dice.some(lockable, 2) }),
  };
  const file = isChild ? ".github/sallyport.yml" : "acme/.github/sallyport.yml";
  return parsePolicy(Buffer.from(JSON.stringify(document)), file);
}

const texts: Readonly<Record<string, readonly string[]>> = {
  ref: ["refs/heads/main", "refs/heads/dev", "refs/tags/v1", "refs/pull/1/merge", "x"],
  repository_id: ["1", "2", "12", "22", "3"],
  environment: ["production", "staging", "prod", "testing"],
  event_name: ["push", "pull_request", "pull_request_target", "schedule"],
};

/** Some identity; any claim may be missing. */
export function randomClaims(random: () => number): Claims {
  const dice = diceOf(random);
  const names = Object.keys(texts).filter(() => dice.chance(0.85));
  return Object.fromEntries(names.map((name) => [name, dice.one(texts[name] ?? [])]));
}
