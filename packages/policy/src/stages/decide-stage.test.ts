import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import { policyDigest } from "../policy.ts";
import { regionOnLine, samplePolicy } from "../testing/samples.ts";
import { claimsFrom } from "./claim-bases.ts";
import { compileConditions } from "./compile-conditions.ts";
import { decideStage, type StageRequest } from "./decide-stage.ts";
import type { Decision } from "./decision.ts";
import type { Grant, Matcher, Stage } from "./stage.ts";

const at = regionOnLine(5);
const now = "2026-11-23T10:00:00.000Z";
const place = expect.anything();

async function policyOf(stages: string) {
  return compileConditions(parsePolicy(Buffer.from(`version: 1\nstages:\n${stages}`), "policy.yml"));
}

const shop = await policyOf(`
  build: { owner: "@a", purpose: build it, allow: [{ repository_id: "123" }] }
  nobody: { owner: "@a", purpose: nothing yet, allow: [] }
  deploy:
    owner: "@a"
    purpose: roll it out
    allow:
      - { repository_id: "123", environment: production, ref: refs/heads/main }
      - { repository_id: "123", environment: [staging, test], ref: { not: "refs/pull/*" } }
    deny:
      - { event_name: [pull_request_target, workflow_run] }
      - { actor: mallory, ref: refs/heads/main }
    when: claims.run_attempt != "9" && credential != "never"
    credentials:
      quick: { provider: vault, url: "https://v.example", role: r, duration: 10m }
      plain: { provider: vault, url: "https://v.example", role: r }
      never: { provider: vault, url: "https://v.example", role: r, duration: 20m }
      role: { provider: aws, role: "arn:aws:iam::111122223333:role/x", region: eu-west-1 }
    max-duration: 20m
    window: { days: [monday], hours: "08:00-18:00", zone: Europe/Berlin, freezes: [{ from: 2026-12-20, until: 2027-01-04, reason: trade }] }
    forbid-with: [build]`);

type Changes = Partial<Omit<StageRequest, "claims">> & { readonly claims?: Claims };
type Given = Readonly<Record<string, string | null>>;

function decide(claims: Given, changes: Changes = {}): Decision {
  return decideStage(shop, { stage: "deploy", claims: claimsFrom("environment", claims), now, ...changes });
}

describe("a decision", () => {
  it.each<[string, Given, Changes, Decision["code"], Partial<Decision>]>([
    ["allows by the first grant", {}, {}, "ALLOWED", { grant: { index: 0, at: place } }],
    [
      "allows by another grant",
      { environment: "test", ref: "refs/heads/x" },
      {},
      "ALLOWED",
      { grant: { index: 1, at: place } },
    ],
    ["takes the shorter duration", {}, { credential: "quick" }, "ALLOWED", { duration: 600 }],
    [
      "takes the stage's limit where the provider would decide",
      {},
      { credential: "plain" },
      "ALLOWED",
      { duration: 1200 },
    ],
    ["takes the shortest where nothing is said", {}, { credential: "role" }, "ALLOWED", { duration: 900 }],
    ["denies whom no grant names", { environment: "dev" }, {}, "DENIED_NO_GRANT", {}],
    ["denies a missing claim", { environment: null }, {}, "DENIED_NO_GRANT", {}],
    ["denies a missing claim under not", { environment: "test", ref: null }, {}, "DENIED_NO_GRANT", {}],
    ["denies another letter case", { ref: "refs/heads/Main" }, {}, "DENIED_NO_GRANT", {}],
    ["denies where nobody is allowed", {}, { stage: "nobody" }, "DENIED_NO_GRANT", { failed: [] }],
    ["lets deny beat allow", { event_name: "workflow_run" }, {}, "DENIED_BY_DENY", { deny: { index: 0, at: place } }],
    ["needs every claim of a deny", { actor: "mallory", environment: "test", ref: "refs/heads/x" }, {}, "ALLOWED", {}],
    ["denies by all claims of a deny", { actor: "mallory" }, {}, "DENIED_BY_DENY", { deny: { index: 1, at: place } }],
    ["says deny before it says no grant", { event_name: "workflow_run", environment: null }, {}, "DENIED_BY_DENY", {}],
    ["asks the condition", { run_attempt: "9" }, {}, "DENIED_WHEN", {}],
    ["asks the condition about the credential", {}, { credential: "never" }, "DENIED_WHEN", {}],
    [
      "denies when the condition fails",
      { run_attempt: null },
      {},
      "DENIED_WHEN_ERROR",
      { condition: { at: place, source: expect.any(String), error: "claims.run_attempt is missing" } },
    ],
    [
      "keeps to the days",
      {},
      { now: "2026-11-24T10:00:00.000Z" },
      "DENIED_WINDOW",
      { window: { kind: "day", weekday: "tuesday", at: place } },
    ],
    [
      "keeps to the hours",
      {},
      { now: "2026-11-23T17:00:00.000Z" },
      "DENIED_WINDOW",
      { window: { kind: "hours", minutes: 1080, at: place } },
    ],
    ["keeps to the freezes", {}, { now: "2026-12-21T10:00:00.000Z" }, "DENIED_FREEZE", {}],
    ["keeps stages apart", {}, { held: ["build"] }, "DENIED_FORBID_WITH", { conflict: "build" }],
    [
      "keeps stages apart from the other side",
      { environment: null },
      { stage: "build", held: ["deploy"] },
      "DENIED_FORBID_WITH",
      { conflict: "deploy" },
    ],
    ["may be asked twice", {}, { held: ["deploy", "other"] }, "ALLOWED", {}],
    ["knows no such stage", {}, { stage: "release" }, "DENIED_UNKNOWN_STAGE", {}],
    ["takes no stage from Object.prototype", {}, { stage: "constructor" }, "DENIED_UNKNOWN_STAGE", {}],
    ["knows no such credential", {}, { credential: "aws" }, "DENIED_UNKNOWN_CREDENTIAL", {}],
    ["takes no credential from Object.prototype", {}, { credential: "toString" }, "DENIED_UNKNOWN_CREDENTIAL", {}],
    ["denies at a moment that is none", {}, { now: "soon" }, "DENIED_ERROR", {}],
    ["denies without claims", {}, { claims: {} }, "DENIED_NO_GRANT", {}],
    [
      "denies a claim that deny cannot read",
      {},
      { claims: { ...claimsFrom("environment", {}), event_name: ["push", "workflow_run"] } },
      "DENIED_BY_DENY",
      { deny: { index: 0, at: place } },
    ],
    ["denies what are no claims", {}, { claims: null as unknown as Claims }, "DENIED_ERROR", {}],
  ])("%s", (_, claims, changes, code, more) => {
    const decision = decide(claims, changes);
    expect(decision).toMatchObject({ code, effect: code === "ALLOWED" ? "allow" : "deny", ...more });
    expect(decision.policyDigest).toBe(policyDigest(shop));
  });

  it("names the nearest grant and what does not match", () => {
    const { nearest, matched, failed } = decide({ environment: "test", ref: "refs/pull/1/merge" });
    expect(nearest).toMatchObject({ index: 1, failed });
    const matcher = { not: "refs/pull/*" };
    expect(failed).toEqual([{ claim: "ref", matcher, observed: "refs/pull/1/merge", holds: false, at: place }]);
    expect(matched.map(({ claim }) => claim)).toEqual(["repository_id", "environment"]);
  });

  it("says all that an explanation needs, and no more", () => {
    const check = (claim: string, matcher: Matcher, observed: string) => ({
      claim,
      matcher,
      observed,
      holds: true,
      at: place,
    });
    const matched = [
      check("repository_id", "123", "123"),
      check("environment", "production", "production"),
      check("ref", "refs/heads/main", "refs/heads/main"),
    ];
    const asked = { stage: "deploy", now, policyDigest: policyDigest(shop) };
    const grant = { index: 0, at: place };
    const allowed = { ...asked, effect: "allow", code: "ALLOWED", failed: [], grant, matched };
    expect(decide({})).toStrictEqual({ ...allowed, duration: 1200 });
    expect(decide({}, { credential: "quick" })).toStrictEqual({ ...allowed, credential: "quick", duration: 600 });
    const denied = { ...asked, effect: "deny", failed: [], matched };
    const condition = { at: place, source: expect.any(String) };
    expect(decide({}, { credential: "never" })).toStrictEqual({
      ...{ ...denied, credential: "never", code: "DENIED_WHEN", grant, condition },
    });
    expect(decide({ event_name: "workflow_run" })).toStrictEqual({
      ...{ ...denied, code: "DENIED_BY_DENY", deny: { index: 0, at: place }, grant },
      matched: [check("event_name", ["pull_request_target", "workflow_run"], "workflow_run")],
    });
    expect(decide({ event_name: "workflow_run", environment: "dev" })).not.toHaveProperty("grant");
    const [missing] = decide({ repository_id: null, environment: "dev", ref: null }).failed;
    expect(missing).toStrictEqual({ claim: "repository_id", matcher: "123", holds: false, at: place });
  });

  it("says in which file a grant, its line and its condition are, where that is another one", async () => {
    const { deploy } = shop.stages;
    const [grant] = deploy?.allow ?? [];
    if (deploy?.when === undefined || grant === undefined) throw new Error("no grant");
    const inherited = {
      ...grant,
      file: "org.yml",
      claims: { ...grant.claims, ref: { matcher: "*", at, file: "other.yml" } },
    };
    const stage = { ...deploy, allow: [inherited], when: { ...deploy.when, file: "org.yml" } };
    const decision = decideStage(
      { ...shop, stages: { deploy: stage } },
      { stage: "deploy", claims: claimsFrom("environment", { run_attempt: "9" }), now },
    );
    expect(decision).toMatchObject({ code: "DENIED_WHEN", grant: { file: "org.yml" }, condition: { file: "org.yml" } });
    expect(decision.matched.map(({ claim, file }) => [claim, file])).toEqual([
      ["repository_id", "org.yml"],
      ["environment", "org.yml"],
      ["ref", "other.yml"],
    ]);
  });

  it.each<[string, readonly Readonly<Record<string, string>>[], number]>([
    [
      "the fewest claims that do not match, whatever else does",
      [{ ref: "*", actor: "*", sha: "x", iss: "x" }, { sha: "x" }],
      1,
    ],
    [
      "of these the one with the most that do",
      [{ sha: "x" }, { sha: "x", ref: "*" }, { sha: "x", ref: "*", actor: "*" }],
      2,
    ],
    ["of these the first", [{ sha: "x" }, { iss: "x" }], 0],
  ])("takes for the nearest grant the one with %s", (_, allow, index) => {
    const grants = allow.map((claims) => ({
      claims: Object.fromEntries(Object.entries(claims).map(([claim, matcher]) => [claim, { matcher, at }])),
      at,
    }));
    const stage = {
      name: "s",
      owner: "@a",
      purpose: "any",
      credentials: {},
      forbidWith: [],
      deny: [],
      at,
      allow: grants,
    };
    const decision = decideStage(samplePolicy({ stages: { s: stage } }), {
      stage: "s",
      claims: claimsFrom("push"),
      now,
    });
    expect(decision.nearest?.index).toBe(index);
  });

  it.each<[string, number | undefined, number | undefined, string | undefined, number | undefined]>([
    ["neither says anything", undefined, undefined, "c", undefined],
    ["only the credential does", undefined, 60, "c", 60],
    ["only the stage does", 90, undefined, "c", 90],
    ["the credential's is shorter", 90, 60, "c", 60],
    ["the stage's is shorter", 30, 60, "c", 30],
    ["no credential is asked for", undefined, 60, undefined, undefined],
  ])("gives the life that the policy gives where %s", (_, maxDuration, duration, credential, expected) => {
    const c = {
      provider: "vault" as const,
      name: "c",
      url: "https://v.example",
      role: "r",
      at,
      ...(duration && { duration }),
    };
    const grant = { claims: { ref: { matcher: "*", at } }, at };
    const stage = {
      name: "s",
      owner: "@a",
      purpose: "any",
      credentials: { c },
      forbidWith: [],
      deny: [],
      at,
      allow: [grant],
    };
    const policy = samplePolicy({ stages: { s: { ...stage, ...(maxDuration && { maxDuration }) } } });
    const asked = { stage: "s", claims: claimsFrom("push"), now, ...(credential && { credential }) };
    const decision = decideStage(policy, asked);
    expect(decision.effect).toBe("allow");
    expect(decision.duration).toBe(expected);
    expect("duration" in decision).toBe(expected !== undefined);
  });

  it("does not keep a stage apart from itself, even if it says so", () => {
    const { deploy } = shop.stages;
    if (deploy === undefined) throw new Error("no stage");
    const policy = { ...shop, stages: { deploy: { ...deploy, forbidWith: ["deploy"] } } };
    const asked = { stage: "deploy", claims: claimsFrom("environment"), now, held: ["deploy"] };
    expect(decideStage(policy, asked).code).toBe("ALLOWED");
  });

  it("is denied by a policy that was not merged with what it extends", () => {
    const pin = { commit: "0".repeat(40) };
    const parent = { repository: "acme/.github", path: "p.yml", pin, text: "acme/.github/p.yml@0", at };
    const request = { stage: "deploy", claims: claimsFrom("environment"), now };
    expect(decideStage({ ...shop, extends: parent }, request).code).toBe("DENIED_INCOMPLETE_POLICY");
  });

  it("is denied by a condition that was not compiled", () => {
    const text = `version: 1\nstages: { a: { owner: "@a", purpose: any, allow: [{ ref: "*" }], when: "true" } }`;
    const raw = parsePolicy(Buffer.from(text), "p.yml");
    expect(decideStage(raw, { stage: "a", claims: claimsFrom("push"), now })).toMatchObject({
      code: "DENIED_WHEN_ERROR",
      condition: { error: "the condition was not compiled" },
    });
  });

  it("needs all conditions that were merged", async () => {
    const text = `  a: { owner: "@a", purpose: any, allow: [{ ref: "*" }], when: "claims.actor == 'alice'" }`;
    const one = await policyOf(text);
    const when = one.stages.a?.when;
    if (when === undefined || one.stages.a === undefined) throw new Error("no condition");
    const also = [{ source: "claims.event_name == 'push'", at, file: "org.yml" }];
    const both = await compileConditions({ ...one, stages: { a: { ...one.stages.a, when: { ...when, also } } } });
    const codeOf = (claims: Given) => decideStage(both, { stage: "a", claims: claimsFrom("push", claims), now }).code;
    expect([codeOf({}), codeOf({ actor: "bob" }), codeOf({ event_name: "schedule" })]).toEqual([
      "ALLOWED",
      "DENIED_WHEN",
      "DENIED_WHEN",
    ]);
  });
});

const names = fc.constantFrom("ref", "environment", "actor");
const values = fc.constantFrom("a", "b", "ab");
const texts = fc.constantFrom("a", "b", "a*", "*", "?");
const matchers: fc.Arbitrary<Matcher> = fc.oneof(
  texts,
  fc.array(texts, { minLength: 1, maxLength: 2 }),
  texts.map((not) => ({ not })),
);
const grants: fc.Arbitrary<Grant> = fc.dictionary(names, matchers, { minKeys: 1, maxKeys: 3 }).map((claims) => ({
  claims: Object.fromEntries(Object.entries(claims).map(([claim, matcher]) => [claim, { matcher, at }])),
  at,
}));
const stages: fc.Arbitrary<Stage> = fc
  .record({ allow: fc.array(grants, { maxLength: 3 }), deny: fc.array(grants, { maxLength: 2 }) })
  .map((lists) => ({ name: "s", owner: "@a", purpose: "any", credentials: {}, forbidWith: [], at, ...lists }));
const identities = fc.dictionary(names, values, { maxKeys: 3 });

function effectOf(stage: Stage, claims: Claims): Decision["effect"] {
  return decideStage(samplePolicy({ stages: { s: stage } }), { stage: "s", claims, now }).effect;
}

const freeze = { reason: "any", from: now, until: "2027-01-01T00:00:00.000Z" };

/** Changes that may only ever take away. */
const tighter: readonly (readonly [name: string, change: (stage: Stage, grant: Grant, place: number) => Stage])[] = [
  ["adding a deny", (stage, grant) => ({ ...stage, deny: [...stage.deny, grant] })],
  ["removing a grant", (stage, _, index) => ({ ...stage, allow: stage.allow.filter((__, other) => other !== index) })],
  [
    "adding claims to a grant",
    (stage, { claims }, index) => ({
      ...stage,
      allow: stage.allow.map((each, other) =>
        other === index ? { ...each, claims: { ...claims, ...each.claims } } : each,
      ),
    }),
  ],
  ["a condition that fails", (stage) => ({ ...stage, when: { source: "claims.none", at } })],
  ["a freeze", (stage) => ({ ...stage, window: { zone: "UTC", freezes: [freeze], at } })],
];

describe.each(tighter)("%s", (_, change) => {
  it("never allows anybody", () => {
    fc.assert(
      fc.property(stages, grants, fc.nat(2), identities, (stage, grant, index, claims) => {
        const [before, after] = [effectOf(stage, claims), effectOf(change(stage, grant, index), claims)];
        expect(before === "deny" && after === "allow").toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("any decision", () => {
  it("allows only whom a grant matches and no deny, by an evaluation written the other way around", () => {
    const one = (text: string, value: string) =>
      new RegExp(`^${text.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(value);
    const holds = (matcher: Matcher, value: string): boolean => {
      if (typeof matcher === "string") return one(matcher, value);
      if ("not" in matcher) return ![matcher.not].flat().some((text) => one(text, value));
      return matcher.some((text) => one(text, value));
    };
    const matches = ({ claims }: Grant, identity: Readonly<Record<string, string>>) =>
      !Object.entries(claims).some(
        ([claim, { matcher }]) => identity[claim] === undefined || !holds(matcher, identity[claim]),
      );
    fc.assert(
      fc.property(stages, identities, (stage, identity) => {
        const isGranted = stage.allow.some((grant) => matches(grant, identity));
        const isDenied = stage.deny.some((grant) => matches(grant, identity));
        expect(effectOf(stage, identity)).toBe(isGranted && !isDenied ? "allow" : "deny");
      }),
      { numRuns: 3000 },
    );
  });
});
