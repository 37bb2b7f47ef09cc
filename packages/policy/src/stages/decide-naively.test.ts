import type { Claims, Instant } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import { compileConditions } from "./compile-conditions.ts";
import { decideStage } from "./decide-stage.ts";
import { weekdays } from "./stage.ts";

/**
 * Whole policies, read from their text and decided twice: by the code, and by the words of the design (6), with nothing of the code in it.
 * The runtime's own calendar says what a clock on the wall shows.
 */

type Matcher = string | string[] | { readonly not: string | string[] };
type Grant = Readonly<Record<string, Matcher>>;
interface StageText {
  readonly allow: readonly Grant[];
  readonly deny?: readonly Grant[];
  readonly when?: string;
  readonly window?: {
    readonly zone?: string;
    readonly days?: readonly string[];
    readonly hours?: string;
    readonly freezes?: readonly { readonly reason: string; readonly from: string; readonly until: string }[];
  };
  readonly "forbid-with"?: readonly string[];
  readonly "max-duration"?: string;
  readonly credentials?: Readonly<Record<string, object>>;
}
type Stages = Readonly<Record<"a" | "b", StageText>>;

const text = fc.constantFrom("x", "y", "xy", "x*", "*y", "?", "*", "??");
const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  text,
  fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
  text.map((not) => ({ not })),
  fc.uniqueArray(text, { minLength: 1, maxLength: 2 }).map((not) => ({ not })),
);
const grant = fc.dictionary(fc.constantFrom("workflow", "environment"), matcher, { minKeys: 1, maxKeys: 2 });
const time = fc.constantFrom("00:00", "02:30", "08:00", "18:15", "22:00");
const hours = fc
  .tuple(time, fc.constantFrom("02:30", "08:00", "18:15", "22:00", "24:00"))
  .filter(([from, to]) => from !== to && !(from === "00:00" && to === "24:00"))
  .map(([from, to]) => `${from}-${to}`);
const window = fc
  .record(
    {
      zone: fc.constantFrom("UTC", "Europe/Berlin", "America/Santiago", "Asia/Kathmandu"),
      days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 6 }),
      hours,
      freezes: fc.constantFrom(
        [{ reason: "the clocks change", from: "2027-03-27", until: "2027-03-28" }],
        [{ reason: "a holiday", from: "2027-09-04", until: "2027-09-05" }],
        [{ reason: "an audit", from: "2027-03-27T10:00:00Z", until: "2027-03-29T10:30:00+02:00" }],
      ),
    },
    { requiredKeys: [] },
  )
  .filter((each) => each.days !== undefined || each.hours !== undefined || each.freezes !== undefined);
const aws = { provider: "aws", role: "arn:aws:iam::111122223333:role/x", region: "eu-west-1" };
const conditions = {
  "claims.workflow != 'x'": ({ workflow }: Claims) => workflow !== undefined && workflow !== "x",
  "has(claims.environment)": ({ environment }: Claims) => environment !== undefined,
  "claims.environment == 'y' || true": () => true,
};
const stage: fc.Arbitrary<StageText> = fc.record(
  {
    allow: fc.array(grant, { minLength: 1, maxLength: 2 }),
    deny: fc.array(grant, { minLength: 1, maxLength: 1 }),
    when: fc.constantFrom(...Object.keys(conditions)),
    window,
    "forbid-with": fc.constant(["a", "b"]),
    "max-duration": fc.constantFrom("30m", "1h"),
    // A life beyond `max-duration` is a mistake of the file.
    credentials: fc.constantFrom<Readonly<Record<string, object>>>({ aws }, { aws: { ...aws, duration: "30m" } }),
  },
  { requiredKeys: ["allow"] },
);
const stages: fc.Arbitrary<Stages> = fc.tuple(stage, stage).map(([a, b]) => ({
  a: "forbid-with" in a ? { ...a, "forbid-with": ["b"] } : a,
  b: "forbid-with" in b ? { ...b, "forbid-with": ["a"] } : b,
}));
/** Every one that the patterns can tell apart, and some that they cannot; `undefined` is a claim that is missing. */
const texts = [undefined, "", "x", "y", "xy", "zy", "z"];
const identities = texts.flatMap((workflow) =>
  texts.map((environment): Claims => {
    const given = { workflow, environment };
    return Object.fromEntries(Object.entries(given).filter(([, held]) => held !== undefined)) as Claims;
  }),
);
const moments = ["2027-03-26", "2027-09-03", "2027-06-11"].map((day) => Date.parse(`${day}T00:00:00Z`));
const now = fc
  .tuple(fc.constantFrom(...moments), fc.nat(4 * 24 * 60))
  .map(([start, minutes]) => new Date(start + minutes * 60_000).toISOString() as Instant);

function matches(each: Matcher, held: unknown): boolean {
  if (typeof held !== "string") return false;
  const any = (texts: string | readonly string[]) =>
    [texts].flat().some((one) => new RegExp(`^${one.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s").test(held));
  return typeof each === "object" && "not" in each ? !any(each.not) : any(each as string | string[]);
}

const holds = (grants: readonly Grant[], claims: Claims) =>
  grants.some((each) => Object.entries(each).every(([claim, one]) => matches(one, claims[claim])));

/** `2027-03-28 02:30` and the weekday, as a clock of the zone shows them. */
function shown(at: number, zone: string) {
  const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const format = { timeZone: zone, ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const local = new Intl.DateTimeFormat("sv-SE", format).format(at);
  const noon = Date.parse(`${local.slice(0, 10)}T12:00:00Z`);
  const weekday = (offset: number) => weekdays[(new Date(noon).getUTCDay() + 6 + offset + 7) % 7] ?? "";
  return { date: local.slice(0, 10), clock: local.slice(11), today: weekday(0), yesterday: weekday(-1) };
}

function isOpen({ window: limits }: StageText, moment: Instant): boolean {
  if (limits === undefined) return true;
  const at = Date.parse(moment);
  const { date, clock, today, yesterday } = shown(at, limits.zone ?? "UTC");
  for (const { from, until } of limits.freezes ?? []) {
    const hasBegun = from.length > 10 ? at >= Date.parse(from) : date >= from;
    const hasEnded = until.length > 10 ? at >= Date.parse(until) : date > until;
    if (hasBegun && !hasEnded) return false;
  }
  const isDay = (day: string) => limits.days === undefined || limits.days.includes(day);
  const [from = "00:00", to = "24:00"] = limits.hours?.split("-") ?? [];
  if (from < to) return isDay(today) && clock >= from && clock < to;
  return (isDay(today) && clock >= from) || (isDay(yesterday) && clock < to);
}

const seconds: Readonly<Record<string, number>> = { "15m": 900, "30m": 1_800, "1h": 3_600 };

function lifeOf({ credentials, "max-duration": most }: StageText, credential: string | undefined) {
  const named = credential === undefined ? undefined : (credentials?.[credential] as { duration?: string } | undefined);
  // AWS is asked for the shortest that it gives.
  const wanted = named && (named.duration ?? "15m");
  const limits = [wanted, most].flatMap((each) => (each === undefined ? [] : [seconds[each] ?? 0]));
  return limits.length === 0 ? undefined : Math.min(...limits);
}

describe("any policy", () => {
  it("decides as the design says: grants, refusals, conditions, windows, stages that are apart, and lives", async () => {
    const seen = { allow: 0, deny: 0 };
    await fc.assert(
      fc.asyncProperty(stages, now, fc.boolean(), fc.boolean(), async (all, moment, isHeld, isAsked) => {
        const named = Object.entries(all).map(([name, each]) => [name, { owner: "@a", purpose: "any", ...each }]);
        const file = JSON.stringify({ version: 1, stages: Object.fromEntries(named) });
        const policy = await compileConditions(parsePolicy(Buffer.from(file), "policy.yml"));
        const { a, b } = all;
        const credential = isAsked && a.credentials !== undefined ? "aws" : undefined;
        const isApart = isHeld && (a["forbid-with"] !== undefined || b["forbid-with"] !== undefined);
        const isOpenNow = isOpen(a, moment);
        for (const claims of identities) {
          const asked = { stage: "a", claims, now: moment, held: isHeld ? ["b"] : [] };
          const { effect, duration } = decideStage(policy, { ...asked, ...(credential && { credential }) });
          const isTrue = a.when === undefined || conditions[a.when as keyof typeof conditions](claims);
          const isIn = holds(a.allow, claims) && !holds(a.deny ?? [], claims);
          const expected = isIn && isTrue && isOpenNow && !isApart ? "allow" : "deny";
          expect(effect).toBe(expected);
          if (expected === "allow") expect(duration).toBe(lifeOf(a, credential));
          seen[expected] += 1;
        }
      }),
      { numRuns: 250 },
    );
    expect(Math.min(seen.allow, seen.deny)).toBeGreaterThan(500);
  });
});
